using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>What was written is in the cube's next answer, whoever wrote it.</summary>
public abstract class KeepingTheCube<TApp>(TApp app) : IAsyncLifetime
    where TApp : TestApp
{
    private readonly string region = $"R{Guid.NewGuid():n}"[..9];

    public async ValueTask InitializeAsync() => await app.Cubes.CatchUp(TestApp.Ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Many_who_ask_for_the_version_at_once_all_get_it()
    {
        await using var reader = new VersionReader(app.Store);
        var version = await app.Store.Version(TestApp.Ct);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 2_000),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestApp.Ct },
            async (_, _) => Assert.Equal(version, await reader.Read())
        );
    }

    [Fact]
    public async Task A_changed_record_is_in_the_next_answer()
    {
        var well = await app.GivenWell(more: new { region });
        await app.GivenOil((long)well["id"]!, 100, 50);
        Assert.Equal([100, 50], await Oil());

        await app.GivenOil((long)well["id"]!, 100, 70, null, 0);
        Assert.Equal([100, 70, null, 0], await Oil());
        await CheckAgainstStore();
    }

    /// <summary>Not when somebody asks, nor when it looks for changes, which it does four times a second.</summary>
    [Fact]
    public async Task What_this_process_wrote_is_in_memory_the_moment_that_it_is_committed()
    {
        var well = (await app.GivenWell(more: new { region })).Id();
        await app.GivenOil(well, 100);
        await app.Cubes.CatchUp(TestApp.Ct);
        for (var oil = 1; oil <= 20; oil++)
        {
            await Change(app.Store, well, oil);
            var held = app.Cubes.Holds;
            Assert.Equal(await app.Store.Version(TestApp.Ct), held);
            Assert.Equal([oil], await Oil());
        }

        await CheckAgainstStore();
    }

    [Fact]
    public async Task A_well_that_was_deleted_or_given_another_region_is_gone_from_its_group()
    {
        var (first, second) = (await app.GivenWell(more: new { region }), await app.GivenWell(more: new { region }));
        await app.GivenOil((long)first["id"]!, 100);
        await app.GivenOil((long)second["id"]!, 20);
        Assert.Equal([120], await Oil());

        await app.Http.DeleteAsync($"/api/v1/wells/{first["id"]}?cascade=true", TestApp.Ct);
        Assert.Equal([20], await Oil());

        var moved = await app.Get($"/api/v1/wells/{second["id"]}");
        moved["region"] = "elsewhere";
        var reply = await app.Http.PutAsJsonAsync($"/api/v1/wells/{second["id"]}", moved, TestApp.Ct);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync(TestApp.Ct));
        Assert.Equal([], await Oil());
        await CheckAgainstStore();
    }

    /// <summary>As the command line is one: it has a store of its own, and no cube.</summary>
    [Fact]
    public async Task What_another_process_wrote_is_in_the_next_answer()
    {
        var well = await app.GivenWell(more: new { region });
        await app.GivenOil((long)well["id"]!, 100);
        Assert.Equal([100], await Oil());

        await using var other = new Store(TestApp.Read(app.AllSettings()));
        await Change(other, (long)well["id"]!, 30);
        Assert.Equal([30], await Oil());
    }

    [Fact]
    public async Task A_cube_older_than_the_list_of_changes_is_made_anew()
    {
        var well = await app.GivenWell(more: new { region });
        await app.GivenOil((long)well["id"]!, 100);
        Assert.Equal([100], await Oil());

        await Change(app.Store, (long)well["id"]!, 40);
        await using (var db = app.Store.Open())
            await db.Changes.ExecuteDeleteAsync(TestApp.Ct);
        await app.Cubes.CatchUp(TestApp.Ct);
        Assert.Equal([40], await Oil());
        await CheckAgainstStore();
    }

    /// <summary>Answered by SQL, all who ask first would hold up the reading, and each other.</summary>
    [Fact]
    public async Task Who_asks_while_the_first_cube_is_made_waits_for_it()
    {
        await using var store = new Store(TestApp.Read(app.AllSettings()));
        using var keeper = new CubeKeeper(store, store.Settings, NullLogger<CubeKeeper>.Instance);
        Assert.Null(await keeper.Fresh(TestApp.Ct));
        await keeper.StartAsync(TestApp.Ct);

        var cube = await keeper.Fresh(TestApp.Ct);
        Assert.Equal(await store.Version(TestApp.Ct), cube?.Version);
        await keeper.StopAsync(TestApp.Ct);
    }

    /// <summary>At once, or little by little.</summary>
    [Theory]
    [InlineData("once", 1_100)]
    [InlineData("little", 800, 400)]
    public async Task Data_that_does_not_fit_into_memory_is_answered_by_the_store_and_the_answer_says_so(
        string dataset,
        params int[] files
    )
    {
        using var small = await app.With(("CUBE_MEMORY_MB", "1"));
        var address = $"/api/v1/analytics/totals?group_by=dataset&dataset={dataset}";
        var totals = JsonNode.Parse(await small.GetStringAsync(address, TestApp.Ct))!;
        foreach (var (number, wells) in files.Index())
        {
            var rows = Enumerable.Range(0, wells).Select(i => $"{dataset},{number}-{i},2024-01-01,2\n");
            var file = UploadedFile.Of("big.csv", "dataset,source_key,date,oil_volume\n" + string.Concat(rows));
            var accepted = await small.SendForm(Uploads.Form([file], [("format", "csv")]));
            await small.GetStringAsync($"{accepted.Header("Location")}/events", TestApp.Ct);
            totals = JsonNode.Parse(await small.GetStringAsync(address, TestApp.Ct))!;
        }

        await app.Delete($"/api/v1/datasets/{dataset}");

        Assert.Equal(["too_large_for_memory"], totals["notes"]!.AsArray().Select(n => (string)n!));
        Assert.Equal(2 * files.Sum(), (double)totals["rows"]![0]!["oil"]!);
    }

    [Fact]
    public async Task Verifying_names_what_the_cube_has_otherwise()
    {
        var well = await app.GivenWell(more: new { region });
        await app.GivenOil((long)well["id"]!, 100);
        var before = (await app.Cubes.Fresh(TestApp.Ct))!;
        await Change(app.Store, (long)well["id"]!, 40);

        var difference = Assert.Single(
            await app.Store.Read(db => CubeVerifying.Differences(db, before, TestApp.Ct), TestApp.Ct)
        );
        Assert.StartsWith($"Well {well["id"]}: ", difference, StringComparison.Ordinal);
        Assert.Contains("Oil = 40", difference, StringComparison.Ordinal);
        Assert.Contains("Oil = 100", difference, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<double?>> Oil()
    {
        Assert.NotNull(await app.Cubes.Fresh(TestApp.Ct));
        var series = await app.Get($"/api/v1/analytics/series?measures=oil&region={region}");
        return series["groups"]!.AsArray() is [{ } group] ? group["oil"]!.AsArray().Select(o => (double?)o) : [];
    }

    private async Task CheckAgainstStore()
    {
        var cube = (await app.Cubes.Fresh(TestApp.Ct))!;
        Assert.Empty(await app.Store.Read(db => CubeVerifying.Differences(db, cube, TestApp.Ct), TestApp.Ct));
    }

    private static Task<bool> Change(Store store, long wellId, double oil) =>
        store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async scope =>
            {
                await scope
                    .Db.Production.Where(p => p.WellId == wellId)
                    .ExecuteUpdateAsync(p => p.SetProperty(r => r.OilVolume, oil), TestApp.Ct);
                scope.TouchProduction([wellId], Dataset.Manual);
                return true;
            },
            TestApp.Ct
        );
}

[Trait("Store", "SQLite")]
public sealed class KeepingTheCubeOnSqlite(SqliteApp app) : KeepingTheCube<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class KeepingTheCubeOnPostgres(PostgresApp app)
    : KeepingTheCube<PostgresApp>(app),
        IClassFixture<PostgresApp>;
