using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Synthetic;
using ProductionAnalytics.Server.Platform.Settings;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Generating;

/// <summary>Copies of a dataset have its wells and months, and volumes that are larger or smaller by one factor.</summary>
public abstract class CopyingADataset<TApp>(TApp app)
    where TApp : TestApp
{
    private const ulong Seed = 7;

    [Fact]
    public async Task A_copy_is_the_same_wells_under_other_keys_with_scaled_volumes()
    {
        await app.Import(
            "csv",
            app.GivenFile(
                "copied.csv",
                "dataset,source_key,name,api_number,region,operator,latitude,longitude,date,oil_volume,gas_volume,days_on\n"u8
                    .ToArray()
                    .Concat("small,a,A-1,608112223300,GC,Ørsted & Co,28.5,-90.5,2024-01-01,1000,,31\n"u8.ToArray())
                    .Concat("small,a,,,,,,,2024-02-01,0,1,0\n"u8.ToArray())
                    .Concat("small,b,B-1,,,,,,2024-01-01,10.5,-3,\n"u8.ToArray())
                    .ToArray()
            )
        );
        var report = await Copy("small", 2);
        Assert.Equal(ImportState.Succeeded, report.Import.State);

        var factor = DatasetCopy.Draw("small", 2, Seed).Factor;
        var (was, now) = (await Records("small"), await Records("small-copy-2"));
        Assert.Equal(
            was.Select(r => (r.Name, r.Date, Scaled(r.Oil), Scaled(r.Gas), r.Days)),
            now.Select(r => (r.Name, r.Date, r.Oil, r.Gas, r.Days))
        );
        var well = (await app.Get("/api/v1/wells?dataset=small-copy-2&q=A-1"))[0]!;
        Assert.Equal(("C2-a", "978112223300"), (well.Text("source_key"), well.Text("api_number")));
        Assert.Equal(
            ("GC", "Ørsted & Co", 28.5),
            (well.Text("region"), well.Text("operator"), well.Number("latitude"))
        );
        Assert.DoesNotContain(
            "not complete",
            (await app.Get("/api/v1/datasets/small-copy-1")).Text("title")!,
            StringComparison.Ordinal
        );

        Assert.Equal(
            0,
            (await Copy("small", 2)).Files.Sum(f => f.Inserted + f.Updated + f.WellsInserted + f.WellsUpdated)
        );
        await Assert.ThrowsAsync<OperatorException>(() => Copy("nothing", 1));

        double? Scaled(double? volume) =>
            volume is 10.5 ? Math.Round(10.5 * factor, 3)
            : volume is 1 ? Math.Max(1, Math.Round(factor))
            : volume is { } v ? Math.Round(v * factor)
            : null;
    }

    /// <summary>Each record is rounded to whole barrels and Mcf, so that a sum is off by half of one for each.</summary>
    [Fact]
    [Trait("Data", "Real")]
    public async Task Copies_of_the_real_production_have_its_sums_times_their_factors()
    {
        await app.Import("bsee-ogor-a", Path.Combine(Repository.RealData, "bsee", "ogora2024delimit.zip"));
        await Copy("bsee", 2);
        var (records, was) = await Sums("bsee");
        Assert.True(records > 50_000, $"{records} records");
        foreach (var number in new[] { 1, 2 })
        {
            var (copied, now) = await Sums($"bsee-copy-{number}");
            var factor = DatasetCopy.Draw("bsee", number, Seed).Factor;
            Assert.Equal(records, copied);
            Assert.All(
                was.Zip(now),
                pair =>
                    Assert.InRange(
                        pair.Second,
                        pair.First * factor - records / 2.0,
                        pair.First * factor + records / 2.0
                    )
            );
            Assert.True(Math.Abs(factor - 1) > 0.01, "the factor changes nothing");
        }
    }

    private Task<Server.Ingest.ImportReport> Copy(string of, int times) =>
        new CopyImport(app.Store, TimeProvider.System, of, times, Seed).Run(progress: null, TestApp.Ct);

    private async Task<(long Records, double[] Volumes)> Sums(string dataset)
    {
        var totals = (await app.Get($"/api/v1/analytics/totals?group_by=dataset&dataset={dataset}"))["rows"]![0]!;
        return (
            await app.Total($"/api/v1/production?limit=1&dataset={dataset}"),
            [totals.Number("oil")!.Value, totals.Number("gas")!.Value, totals.Number("water")!.Value]
        );
    }

    private async Task<List<(string Name, string Date, double? Oil, double? Gas, double? Days)>> Records(
        string dataset
    ) =>
        [
            .. (await app.Get($"/api/v1/production?dataset={dataset}"))
                .AsArray()
                .Select(r =>
                    (
                        r!.Text("well_name")!,
                        r!.Text("date")!,
                        r!.Number("oil_volume"),
                        r!.Number("gas_volume"),
                        r!.Number("days_on")
                    )
                )
                .OrderBy(r => (r.Item1, r.Item2)),
        ];
}

[Trait("Store", "SQLite")]
public sealed class CopyingOnSqlite(SqliteApp app) : CopyingADataset<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class CopyingOnPostgres(PostgresApp app) : CopyingADataset<PostgresApp>(app), IClassFixture<PostgresApp>;
