using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Cube.Snapshots;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Demo;
using ProductionAnalytics.Server.Ingest.Synthetic;
using ProductionAnalytics.Server.Platform.Settings;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Generating;

/// <summary>An invented basin in the store is what the generator made, and what it writes as a snapshot.</summary>
public abstract class FillingTheStore<TApp>(TApp app)
    where TApp : TestApp
{
    /// <summary>Two parts.</summary>
    private static readonly SyntheticBasin Basin = new(Wells: 340, Months: 600, Seed: 3);

    [Fact]
    public async Task It_holds_what_the_generator_made_and_the_same_again_changes_nothing()
    {
        var report = await Generate(Basin);
        Assert.Equal((ImportState.Succeeded, 2), (report.Import.State, report.Files.Count));

        var import = (await app.Get("/api/v1/imports?limit=1"))[0]!;
        Assert.Equal(("succeeded", Basin.WellMonths), (import.Text("state"), (long)import["inserted"]!));
        Assert.Equal((0, 0), ((long)import["findings"]!, (long)import["rejected"]!));
        await ShouldHoldAll();
        await ShouldBeAsTheSnapshot();
        var dataset = (await app.Get($"/api/v1/datasets/{SyntheticBasin.Key}"))!;
        Assert.Equal((Basin.Title, 340), (dataset.Text("title"), (long)dataset["well_count"]!));

        var again = await Generate(Basin);
        Assert.Equal(Basin.WellMonths, again.Files.Sum(f => f.Unchanged));
        Assert.Equal(0, again.Files.Sum(f => f.Inserted + f.Updated + f.WellsInserted + f.WellsUpdated));
        await ShouldHoldAll();
        await Assert.ThrowsAsync<OperatorException>(() => Generate(Basin with { Seed = 4 }));
    }

    /// <summary>As a process that dies leaves it: some parts are there, and the dataset says that others are not.</summary>
    [Fact]
    public async Task Stopped_half_way_the_dataset_says_so_until_the_same_was_generated_again()
    {
        var basin = Basin with { Seed = 5 };
        using var stop = new CancellationTokenSource();
        var report = await new SyntheticImport(app.Store, TimeProvider.System, basin, "halves").Run(
            share =>
            {
                if (share > 0.85)
                    stop.Cancel();
            },
            stop.Token
        );
        Assert.Equal(ImportState.Cancelled, report.Import.State);
        Assert.Equal(1, report.Files.Count(f => f.State == ImportState.Succeeded));
        Assert.EndsWith("not complete", await Title(), StringComparison.Ordinal);

        await new SyntheticImport(app.Store, TimeProvider.System, basin, "halves").Run(progress: null, TestApp.Ct);
        Assert.Equal(basin.Title, await Title());
        Assert.Equal(basin.Wells, await app.Total("/api/v1/wells?limit=1&dataset=halves"));

        async Task<string> Title() => (await app.Get("/api/v1/datasets/halves")).Text("title")!;
    }

    private Task<ImportReport> Generate(SyntheticBasin basin) =>
        new SyntheticImport(app.Store, TimeProvider.System, basin, SyntheticBasin.Key).Run(progress: null, TestApp.Ct);

    private async Task ShouldHoldAll()
    {
        var totals = (await app.Get($"/api/v1/analytics/totals?group_by=dataset&dataset={SyntheticBasin.Key}"))[
            "rows"
        ]![0]!;
        Assert.Equal(Sum(m => m.Oil), totals.Number("oil"));
        Assert.Equal(Sum(m => m.Gas), totals.Number("gas"));
        Assert.Equal(Sum(m => m.Water), totals.Number("water"));
        Assert.Equal(Basin.WellMonths, await app.Total($"/api/v1/production?limit=1&dataset={SyntheticBasin.Key}"));
    }

    private static double? Sum(Func<DemoMonth, double?> volume) =>
        Enumerable.Range(1, Basin.Wells).SelectMany(n => Basin.Well(n).Months).Sum(volume);

    private async Task ShouldBeAsTheSnapshot()
    {
        var path = Path.Combine(app.AllSettings()["DATA_DIR"], "basin.snapshot");
        SyntheticSnapshot.Write(path, Basin, SyntheticBasin.Key, app.Store.Settings.BoeMcf, progress: null, TestApp.Ct);
        var (cube, about) = CubeSnapshot.Load(path);
        var written = SnapshotAbout.Read(about).With(cube);
        var stored = await app.Store.Read(db => CubeLoading.Load(db, TestApp.Ct), TestApp.Ct);

        var (ofStore, ofSnapshot) = (Dumped(stored), Dumped(written));
        Assert.Equal(Basin.Wells, ofSnapshot.Count);
        Assert.Equal(ofSnapshot, ofStore.Where(w => ofSnapshot.ContainsKey(w.Key)).ToDictionary());
        var (known, told) = (stored.Datasets[SyntheticBasin.Key], written.Datasets[SyntheticBasin.Key]);
        Assert.Equivalent(known, told, strict: true);
    }

    /// <summary>All that a cube knows of each well, by its name.</summary>
    private static Dictionary<string, string> Dumped(StoreCube cube) =>
        cube
            .Cube.Blocks.SelectMany(block => Enumerable.Range(0, block.Wells).Select(slot => (block, slot)))
            .ToDictionary(at => KeyOf(at.block.Header(at.slot)), at => WellOf(at.block, at.slot));

    private static string KeyOf(Core.Cube.WellHeader well) =>
        $"{well[Core.Cube.WellTrait.Dataset]} {well[Core.Cube.WellTrait.ApiNumber]}";

    private static string WellOf(Core.Cube.Block block, int slot)
    {
        var (header, months) = (block.Header(slot) with { Id = 1 }, block.Months(slot)!.Value);
        var values = Enumerable
            .Range(months.First, months.Last - months.First + 1)
            .SelectMany(month => Enum.GetValues<Core.Cube.Quantity>().Select(q => block.Value(slot, q, month)));
        return $"{header with { Values = [] }} {string.Join('|', header.Values)} {months} {string.Join(' ', values)}";
    }
}

[Trait("Store", "SQLite")]
public sealed class FillingSqlite(SqliteApp app) : FillingTheStore<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class FillingPostgres(PostgresApp app) : FillingTheStore<PostgresApp>(app), IClassFixture<PostgresApp>;
