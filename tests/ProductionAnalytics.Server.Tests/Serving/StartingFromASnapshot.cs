using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Serving;

/// <summary>The file that spares a start the reading of all records, and what is done with one that does not fit.</summary>
public abstract class StartingFromASnapshot<TApp>(TApp app) : IDisposable
    where TApp : TestApp
{
    private const string Read = "was read from its snapshot";
    private const string ThrownAway = "is thrown away";

    private readonly string folder = Directory.CreateTempSubdirectory("pa-cube-").FullName;

    private string Snapshot => Path.Combine(folder, CubeFile.Name);

    private Dictionary<string, string> Settings =>
        new(app.AllSettings())
        {
            ["DATA_DIR"] = folder,
            ["BACKEND_PORT"] = "0",
            ["LOG_LEVEL"] = "information",
        };

    [Fact(Timeout = 600_000)]
    public async Task It_is_written_once_nothing_changes_any_more_and_brought_up_to_date_by_the_next_start()
    {
        await Import("one", oil: 100);
        await using (var first = Start())
        {
            using var http = await first.Ready();
            while (!File.Exists(Snapshot))
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            first.Signal("KILL");
            await first.Ended();
        }

        await Import("two", oil: 20);
        Assert.Equal((Read, 120), await AfterAStart(Read));

        // Stopping wrote it anew, with the second file in it.
        var bytes = await File.ReadAllBytesAsync(Snapshot, TestApp.Ct);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(Snapshot, bytes, TestApp.Ct);
        Assert.Equal((ThrownAway, 120), await AfterAStart(ThrownAway));

        await GoAnotherWay();
        Assert.Equal((ThrownAway, 120), await AfterAStart(ThrownAway));
    }

    /// <summary>As a restored backup does: the same version, and another history.</summary>
    private async Task GoAnotherWay()
    {
        await using var store = new Store(TestApp.Read(Settings));
        await using var db = store.Open();
        await db.StoreVersion.ExecuteUpdateAsync(
            v => v.SetProperty(x => x.At, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc)),
            TestApp.Ct
        );
        await db.Changes.ExecuteDeleteAsync(TestApp.Ct);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private ServerProcess Start() => ServerProcess.Start(folder, Settings, "serve", "--empty");

    /// <summary>The oil that a server answers once it has logged something; it is stopped in order then.</summary>
    private async Task<(string Logged, double Oil)> AfterAStart(string logged)
    {
        await using var server = Start();
        using var http = await server.Ready();
        while (!server.Output.Contains(logged, StringComparison.Ordinal))
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        var totals = JsonNode.Parse(
            await http.GetStringAsync("/api/v1/analytics/totals?group_by=dataset&dataset=snap", TestApp.Ct)
        )!;
        server.Signal("TERM");
        await server.Ended();
        return (logged, (double)totals["rows"]![0]!["oil"]!);
    }

    private async Task Import(string well, int oil)
    {
        var file = Path.Combine(folder, $"{well}.csv");
        await File.WriteAllTextAsync(
            file,
            $"dataset,source_key,date,oil_volume\nsnap,{well},2024-01-01,{oil}\n",
            TestApp.Ct
        );
        await using var command = ServerProcess.Start(folder, Settings, "import", "csv", file);
        Assert.Equal(0, await command.Ended());
    }
}

[Trait("Store", "SQLite")]
public sealed class StartingFromASnapshotOnSqlite(SqliteApp app)
    : StartingFromASnapshot<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class StartingFromASnapshotOnPostgres(PostgresApp app)
    : StartingFromASnapshot<PostgresApp>(app),
        IClassFixture<PostgresApp>;
