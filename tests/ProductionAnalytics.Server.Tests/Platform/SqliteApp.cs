namespace ProductionAnalytics.Server.Tests.Platform;

public class SqliteApp : TestApp
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["POSTGRES_SERVER"] = "" };

    protected override Task CreateDatabase() => Task.CompletedTask;

    protected override Task DropDatabase()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}
