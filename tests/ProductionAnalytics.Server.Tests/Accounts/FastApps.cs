using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>Tests sign in more often in a minute than people do.</summary>
public sealed class FastSqliteApp : SqliteApp
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["POSTGRES_SERVER"] = "", ["RATE_LIMIT_SIGN_IN"] = "100000" };
}

public sealed class FastPostgresApp : PostgresApp
{
    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(base.Settings) { ["RATE_LIMIT_SIGN_IN"] = "100000" };
}
