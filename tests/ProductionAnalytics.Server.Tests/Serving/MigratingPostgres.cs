using System.Net;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Serving;

/// <summary>PostgreSQL is migrated when the operator says so, and until then the server says what to do.</summary>
[Trait("Store", "Postgres")]
public sealed class MigratingPostgres : IAsyncLifetime
{
    private readonly EmptyPostgres database = new();

    public ValueTask InitializeAsync() => database.Create();

    public ValueTask DisposeAsync() => database.Drop();

    [Fact]
    public async Task A_server_waits_for_the_migration_and_then_is_ready()
    {
        await using var server = ServerProcess.Start(database.Folder, database.Settings, "serve");
        using var http = await server.Ready();
        await (await http.GetAsync("/health/ready", TestApp.Ct)).ShouldBe(503, "store.not_migrated");
        await (await http.GetAsync("/api/v1/wells", TestApp.Ct)).ShouldBe(503, "store.not_migrated");

        await using var migrate = ServerProcess.Start(database.Folder, database.Settings, "migrate");
        Assert.Equal(0, await migrate.Ended());

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready", TestApp.Ct)).StatusCode);
        Assert.Equal("[]", await http.GetStringAsync("/api/v1/wells", TestApp.Ct));
    }

    [Fact]
    public async Task A_command_on_a_store_without_tables_says_to_migrate()
    {
        await using var list = ServerProcess.Start(database.Folder, database.Settings, "wells", "list");
        Assert.NotEqual(0, await list.Ended());
        Assert.EndsWith("run 'dev/pa migrate'.", list.Output.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', list.Output.Trim());
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_a_sentence_and_not_a_stack_trace()
    {
        var settings = new Dictionary<string, string>(database.Settings)
        {
            ["POSTGRES_DB"] = "no_such_database",
            ["MIGRATE_ON_START"] = "false",
        };
        await using var doctor = ServerProcess.Start(database.Folder, settings, "doctor");
        Assert.Equal(1, await doctor.Ended());
        Assert.Contains("POSTGRES_DB", doctor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", doctor.Output, StringComparison.Ordinal);
    }

    /// <summary>A database without tables, and the settings that name it.</summary>
    private sealed class EmptyPostgres : PostgresApp
    {
        public new string Folder => base.Folder;

        public new IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(base.Settings) { ["BACKEND_PORT"] = "0", ["DATA_DIR"] = Folder };

        public async ValueTask Create() => await CreateDatabase();

        public async ValueTask Drop()
        {
            await DropDatabase();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
