using ProductionAnalytics.Server.Tests.Exports;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>What the product exports it also reads: into the same store without a change, into another one whole.</summary>
public abstract class ReimportingExports<TApp, TOther>(TApp app, TOther other)
    where TApp : TestApp
    where TOther : TestApp
{
    [Fact]
    public async Task An_export_changes_nothing_in_its_own_store()
    {
        await GivenAStore();
        var before = await app.Everything();
        foreach (var what in new[] { "wells", "production" })
        {
            var again = await app.Imported([new UploadedFile($"{what}.csv", await Export(app, what))]);
            Assert.Equal("succeeded", again.Text("state"));
            Assert.Equal((0, 0), (again.Counts().Inserted, again.Counts().Updated));
            var file = again["files"]![0]!;
            Assert.Equal((0, 0), ((long)file["wells_inserted"]!, (long)file["wells_updated"]!));
            Assert.All((await app.Findings(again)).All<string>("code"), c => Assert.Equal("volume.negative", c));
        }

        Assert.Equal(before, await app.Everything());
    }

    [Theory]
    [InlineData("field")]
    [InlineData("metric")]
    public async Task An_export_makes_an_empty_store_hold_the_same(string units)
    {
        await GivenAStore();
        foreach (var dataset in await KeysOf(other))
            await other.Delete($"/api/v1/datasets/{dataset}");
        await other.Imported([
            new UploadedFile("wells.csv", await Export(app, "wells")),
            new UploadedFile("production.csv", await Export(app, "production", units)),
        ]);

        Assert.Equal(
            Records(Table.OfCsv(await Export(app, "production"))),
            Records(Table.OfCsv(await Export(other, "production")))
        );
        Assert.Equal(
            Headers(Table.OfCsv(await Export(app, "wells"))),
            Headers(Table.OfCsv(await Export(other, "wells")))
        );
    }

    /// <summary>Records of several kinds, datasets, periods and hands.</summary>
    private async Task GivenAStore()
    {
        if ((await KeysOf(app)).Count > 2)
            return;

        await app.Imported([
            UploadedFile.Of("ogora.txt", Samples.OgorRow("608110000100", "202401", 5, 6, 7)),
            UploadedFile.At(Samples.Ok("bsee-boreholes", "two-wells.txt")),
            UploadedFile.At(Samples.Ok("volve", "two-days-of-a-well.xlsx")),
            UploadedFile.At(Samples.Ok("sodir-field-monthly", "names-with-letters-of-Norway.csv")),
            UploadedFile.At(Samples.Ok("sodir-field-monthly", "negative-corrections.csv")),
            UploadedFile.At(Samples.Ok("csv", "quarters-years-and-days.csv")),
        ]);
        var well = await app.GivenWell(
            "By hand, \"quoted\"",
            new
            {
                latitude = 1.0 / 3,
                longitude = -0.1,
                region = "x\ny",
            }
        );
        await app.GivenOil(well.Id(), 0.1, null, 0, 1e12, 1.0 / 3);
        await app.GivenRecord(
            new
            {
                well_id = well.Id(),
                date = "2021-03-01",
                condensate_volume = 1.5,
                ngl_volume = 2.5,
                gas_injected = 3.5,
                water_injected = 4.5,
                days_on = 30.25,
                notes = new[] { "a", "b" },
            }
        );
        var edited = (await app.Get("/api/v1/production?dataset=bsee"))[0]!.Id();
        await app.Put($"/api/v1/production/{edited}", new { oil_volume = 5.5 });
    }

    private static async Task<List<string>> KeysOf(TestApp store) =>
        (await store.Get("/api/v1/datasets")).All<string>("key");

    private static Task<byte[]> Export(TestApp store, string what, string units = "field") =>
        store.Http.GetByteArrayAsync($"/api/v1/export/{what}?units={units}", TestApp.Ct);

    private static List<string> Records(Table table) =>
        Rows(
            table,
            [
                "dataset",
                "source_key",
                "period",
                "date",
                "oil_volume_bbl",
                "gas_volume_mcf",
                "water_volume_bbl",
                "condensate_volume_bbl",
                "ngl_volume_bbl",
                "water_injected_bbl",
                "gas_injected_mcf",
                "days_on",
            ]
        );

    /// <summary>Of a well made by hand the key has its id in it; what else there is must be the same.</summary>
    private static List<string> Headers(Table table) =>
        Rows(
            table,
            [
                "dataset",
                "source_key",
                "name",
                "entity_type",
                "api_number",
                "latitude",
                "longitude",
                "region",
                "field",
                "operator",
                "status",
                "well_type",
                "spud_date",
                "first_production",
                "total_depth_ft",
                "water_depth_ft",
            ]
        );

    /// <summary>Metric values come back to 12 digits.</summary>
    private static List<string> Rows(Table table, string[] columns)
    {
        var cells = columns.Select(table.Texts).ToList();
        return
        [
            .. Enumerable
                .Range(0, table.Rows.Count)
                .Select(i => string.Join('|', cells.Select(c => Rounded(c[i]))))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Rounded(string? cell) =>
        double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G12", System.Globalization.CultureInfo.InvariantCulture)
            : cell ?? "";
}

[Trait("Store", "SQLite")]
public sealed class ReimportingExportsOnSqlite(SqliteApp app, OtherSqliteApp other)
    : ReimportingExports<SqliteApp, OtherSqliteApp>(app, other),
        IClassFixture<SqliteApp>,
        IClassFixture<OtherSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ReimportingExportsOnPostgres(PostgresApp app, OtherPostgresApp other)
    : ReimportingExports<PostgresApp, OtherPostgresApp>(app, other),
        IClassFixture<PostgresApp>,
        IClassFixture<OtherPostgresApp>;
