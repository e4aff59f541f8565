using ProductionAnalytics.Server.Ingest.Demo;
using ProductionAnalytics.Server.Tests.Ingest;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Demo;

/// <summary>The demo basin in a store: loaded like any file, hidden by real data, and gone when it is removed.</summary>
public abstract class LoadingTheDemo<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task It_shows_itself_until_real_data_comes_and_leaves_nothing_when_it_is_removed()
    {
        Assert.True(await DemoImport.IsWanted(app.Store, TestApp.Ct));
        await Load();
        var alone = await app.Get("/api/v1/analytics/totals?group_by=dataset");
        Assert.Equal(["demo"], alone["rows"]!.All<string>("key"));
        Assert.Equal((600, 0), ((int)alone["wells_matched"]!, alone["notes"]!.AsArray().Count));
        await HasThePlantedErrors();

        await app.Imported("real.txt", Samples.OgorRow("608110000100", "202401", 5));
        var real = await app.Get("/api/v1/analytics/totals?group_by=dataset");
        Assert.Equal(["bsee"], real["rows"]!.All<string>("key"));
        Assert.Equal(["demo_hidden"], Notes(real));
        Assert.Equal(1, await app.Total("/api/v1/wells?limit=1"));
        Assert.Equal(600, await app.Total("/api/v1/wells?limit=1&dataset=demo"));
        Assert.Empty(Notes(await app.Get("/api/v1/analytics/totals?dataset=demo")));

        var records = await app.Total("/api/v1/production?limit=1&dataset=demo");
        var removed = await (await app.Delete("/api/v1/datasets/demo")).Body();
        Assert.Equal((600, records), ((long)removed["wells"]!, (long)removed["records"]!));
        Assert.Equal(0, await app.Total("/api/v1/wells?limit=1&dataset=demo"));
        Assert.Empty(Notes(await app.Get("/api/v1/analytics/totals")));
        Assert.DoesNotContain("demo", (await app.Get("/api/v1/datasets")).All<string>("key"));
        await (await app.Delete("/api/v1/datasets/demo")).ShouldBe(404, "dataset.unknown");
        await app.Delete("/api/v1/datasets/bsee");
        Assert.False(await DemoImport.IsWanted(app.Store, TestApp.Ct));

        await Load();
        Assert.Equal(600, await app.Total("/api/v1/wells?limit=1&dataset=demo"));
    }

    /// <summary>What the file has wrong on purpose, no more and no less.</summary>
    private async Task HasThePlantedErrors()
    {
        var demo = DemoBasin.Make();
        using var text = new StreamReader(demo.Open());
        var lines = (await text.ReadToEndAsync(TestApp.Ct)).Split("\r\n");
        var import = (await app.Get("/api/v1/imports"))[0]!;

        var found = (await app.Findings(import)).Select(f => (f!.Text("code"), KeyIn(lines[(int)f!["line"]! - 1])));

        Assert.Equal(demo.Errors.Select(e => (e.Code, e.SourceKey)).Order(), found.Order());
        Assert.Equal((long)import["findings"]!, demo.Errors.Count);
        Assert.Equal(demo.Errors.Count(e => e.Code == DemoErrors.Repeated), (long)import["rejected"]!);
    }

    private static string KeyIn(string line) => line.Split(',')[1];

    private static List<string> Notes(System.Text.Json.Nodes.JsonNode totals) =>
        [.. totals["notes"]!.AsArray().Select(n => (string)n!)];

    private async Task Load()
    {
        var report = await DemoImport.Run(app.Store, TimeProvider.System, TestApp.Ct);
        Assert.Equal(Data.ImportState.Succeeded, report.Import.State);
        Assert.Empty(app.LeftBehind());
    }
}

[Trait("Store", "SQLite")]
public sealed class LoadingTheDemoOnSqlite(SqliteApp app) : LoadingTheDemo<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class LoadingTheDemoOnPostgres(PostgresApp app)
    : LoadingTheDemo<PostgresApp>(app),
        IClassFixture<PostgresApp>;
