using System.Text.Json.Nodes;
using ExcelDataReader;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>The days of Volve in a store: their months are those of the operator's own monthly sheet.</summary>
public abstract class RealVolve<TApp, TOther>(TApp app, TOther otherOrder)
    where TApp : TestApp
    where TOther : TestApp
{
    private const double Barrel = 0.158987294928;
    private const double Mcf = 0.028316846592;

    [Fact]
    public async Task Its_months_are_the_monthly_sheet_and_its_positions_those_of_Norway_in_either_order()
    {
        var volve = await Volve(app);
        Assert.Equal((15_634, 15_634), (volve.Counts().Inserted, (long)volve["rows_read"]!));
        Assert.Equal(0, await app.Total("/api/v1/wells?limit=1&dataset=volve&bbox=1,57,3,60"));
        await HasTheMonths();
        await HasTheSums();

        await Wellbores(app);
        Assert.Equal(7, await app.Total("/api/v1/wells?limit=1&dataset=volve&bbox=1,57,3,60"));
        await Wellbores(otherOrder);
        await Volve(otherOrder);
        Assert.Equal(await Positions(app), await Positions(otherOrder));
        Assert.Contains("mixed_gas_base", await MixedWithOthers());

        var (version, everything) = (await Version(), await app.Everything());
        var again = await Volve(app);
        Assert.Equal((0, 0, 15_634), again.Counts());
        Assert.Equal((0, 0), ((long)(await Wellbores(app))["updated"]!, (long)again["files"]![0]!["wells_updated"]!));
        Assert.Equal(version, await Version());
        Assert.Equal(everything, await app.Everything());
    }

    private async Task HasTheSums()
    {
        var total = (await app.Get("/api/v1/analytics/totals?units=metric&dataset=volve"))["total"]!;
        Assert.Equal(10_037_080.61, total.Number("oil")!.Value, 2);
        Assert.Equal(1_475_370.43594, total.Number("gas")!.Value, 5);
        Assert.Equal(15_318_578.35, total.Number("water")!.Value, 2);
    }

    /// <summary>By the source's own key of the well and the month; a blank of the sheet was not reported or nothing.</summary>
    private async Task HasTheMonths()
    {
        var keys = (await app.Get("/api/v1/wells?dataset=volve"))
            .AsArray()
            .ToDictionary(w => w!.Id(), w => w!.Text("source_key"));
        var ours = new Dictionary<(string, string), double[]>();
        foreach (var id in keys.Keys)
        {
            var series = await app.Get($"/api/v1/analytics/series?well_id={id}&measures=oil,gas,water");
            var (dates, group) = (series["dates"]!.AsArray(), series["groups"]![0]!);
            for (var i = 0; i < dates.Count; i++)
                ours[(keys[id], (string)dates[i]!)] =
                [
                    Value(group, "oil", i) * Barrel,
                    Value(group, "gas", i) * Mcf * 1_000,
                    Value(group, "water", i) * Barrel,
                ];
        }

        var sheet = MonthlySheet();
        Assert.Equal(526, sheet.Count);
        foreach (var (month, volumes) in sheet)
            for (var i = 0; i < volumes.Length; i++)
                Assert.Equal(volumes[i], ours[month][i], Math.Abs(volumes[i]) * 1e-9 + 0.01);
        Assert.All(ours.Where(o => !sheet.ContainsKey(o.Key)), o => Assert.Equal([0, 0, 0], o.Value));
    }

    private static double Value(JsonNode group, string measure, int i) => (double?)group[measure]![i] ?? 0;

    /// <summary>Read without any of the product's code: well, year, month, hours, oil, gas, water.</summary>
    private static Dictionary<(string, string), double[]> MonthlySheet()
    {
        using var file = File.OpenRead(Real("volve", "Volve production data.xlsx"));
        using var book = ExcelReaderFactory.CreateReader(file);
        while (book.Name != "Monthly Production Data")
            Assert.True(book.NextResult());
        Assert.True(book.Read() && book.Read());
        var months = new Dictionary<(string, string), double[]>();
        while (book.Read())
            if (book.GetValue(1) is { } well)
                months[($"wellbore:{Convert.ToInt64(well)}", $"{Number(book, 2):0000}-{Number(book, 3):00}-01")] =
                [
                    Number(book, 5),
                    Number(book, 6),
                    Number(book, 7),
                ];
        return months;
    }

    private static double Number(IExcelDataReader row, int column) => row.GetValue(column) as double? ?? 0;

    private async Task<List<string>> MixedWithOthers()
    {
        await app.Imported("us.txt", Samples.OgorRow("608110000100", "201001", 5));
        return [.. (await app.Get("/api/v1/analytics/totals"))["notes"]!.AsArray().Select(n => (string)n!)];
    }

    private static async Task<List<string>> Positions(TestApp from) =>
        [
            .. (await from.Get("/api/v1/wells?dataset=volve&sort=source_key"))
                .AsArray()
                .Select(w => $"{w!["source_key"]} {w["name"]} {w["latitude"]} {w["longitude"]}"),
        ];

    private async Task<long> Version() => (long)(await app.Get("/api/v1/analytics/totals"))["as_of_version"]!;

    private static Task<JsonObject> Volve(TestApp to) => Load(to, Real("volve", "Volve production data.xlsx"));

    private static Task<JsonObject> Wellbores(TestApp to) => Load(to, Real("sodir", "wellbore_development_all.csv"));

    private static async Task<JsonObject> Load(TestApp to, string path)
    {
        var import = await to.Imported([UploadedFile.At(path)]);
        Assert.Equal("succeeded", import.Text("state"));
        return import;
    }

    private static string Real(string folder, string file) => Path.Combine(Repository.RealData, folder, file);
}

[Trait("Store", "SQLite"), Trait("Data", "Real")]
public sealed class RealVolveOnSqlite(SqliteApp app, OtherSqliteApp other)
    : RealVolve<SqliteApp, OtherSqliteApp>(app, other),
        IClassFixture<SqliteApp>,
        IClassFixture<OtherSqliteApp>;

[Trait("Store", "Postgres"), Trait("Data", "Real")]
public sealed class RealVolveOnPostgres(PostgresApp app, OtherPostgresApp other)
    : RealVolve<PostgresApp, OtherPostgresApp>(app, other),
        IClassFixture<PostgresApp>,
        IClassFixture<OtherPostgresApp>;
