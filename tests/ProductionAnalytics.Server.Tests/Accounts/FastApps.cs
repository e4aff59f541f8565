using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>Tests sign in more often in a minute than people do.</summary>
public class FastSqliteApp : SqliteApp
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["POSTGRES_SERVER"] = "", ["RATE_LIMIT_SIGN_IN"] = "100000" };
}

public class FastPostgresApp : PostgresApp
{
    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(base.Settings) { ["RATE_LIMIT_SIGN_IN"] = "100000" };
}

/// <summary>With passwords that are weighed as long as they are in use.</summary>
public sealed class WeighingSqliteApp : FastSqliteApp
{
    protected override bool QuickPasswords => false;
}

public sealed class WeighingPostgresApp : FastPostgresApp
{
    protected override bool QuickPasswords => false;
}
