using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>Groups beside each other, the largest first, and wells laid over each other at their own start.</summary>
public abstract class ComparingGroups<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task Groups_beyond_the_top_are_merged_into_other()
    {
        await GivenRegions("Top");

        var series = await Series("basin=Top&group_by=region&top=2&measures=oil,well_count");
        var groups = series["groups"]!.AsArray();
        Assert.Equal(["B", null, "Other"], groups.Select(g => (string?)g!["key"]));
        Assert.Equal([40, 4], groups[0]!["oil"]!.Numbers());
        Assert.Equal([30, null], groups[1]!["oil"]!.Numbers());
        Assert.Equal([30, 5], groups[2]!["oil"]!.Numbers());
        Assert.Equal([2, 2], groups[2]!["well_count"]!.Numbers());
        Assert.Equal((true, 2), ((bool)groups[2]!["is_other"]!, (int)groups[2]!["groups_merged"]!));
        Assert.All(groups.Take(2), g => Assert.False((bool?)g!["is_other"] ?? false));

        var whole = await Series("basin=Top&group_by=region&top=4&measures=oil");
        Assert.Equal(["B", null, "C", "A"], whole["groups"]!.AsArray().Select(g => (string?)g!["key"]));
    }

    [Fact]
    public async Task A_region_that_is_called_other_is_not_the_rest()
    {
        foreach (var (region, oil) in new[] { ("Other", 3.0), ("X", 2.0), ("Y", 1.0) })
            await app.GivenOil((await app.GivenWell(region, new { region, basin = "Named" })).Id(), oil);

        var groups = (await Series("basin=Named&group_by=region&top=1"))["groups"]!.AsArray();
        Assert.Equal(["Other", "Other"], groups.Select(g => (string?)g!["key"]));
        Assert.Equal([false, true], groups.Select(g => (bool?)g!["is_other"] ?? false));
    }

    [Fact]
    public async Task Wells_are_groups_by_their_ids()
    {
        var ids = new List<long>();
        foreach (var oil in new[] { 10.0, 30, 20, 5 })
        {
            ids.Add((await app.GivenWell($"W{oil}", new { basin = "Each" })).Id());
            await app.GivenOil(ids[^1], oil);
        }

        var groups = (await Series("basin=Each&group_by=well&top=2"))["groups"]!.AsArray();
        Assert.Equal([$"{ids[1]}", $"{ids[2]}", "Other"], groups.Select(g => (string?)g!["key"]));
        Assert.Equal([30, 20, 15], groups.Select(g => (double?)g!["oil"]![0]));
        Assert.Equal((true, 2), ((bool)groups[2]!["is_other"]!, (int?)groups[2]!["groups_merged"]));
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("field")]
    [InlineData("county")]
    [InlineData("state")]
    [InlineData("status")]
    [InlineData("well_type")]
    [InlineData("reservoir")]
    public async Task Wells_are_grouped_by_any_attribute(string attribute)
    {
        foreach (var (value, oil) in new[] { ("v1", 1.0), ("v2", 2.0), (null, 4.0), ("v1", 8.0) })
        {
            var well = await app.GivenWell("G", new JsonObject { ["basin"] = $"By {attribute}", [attribute] = value });
            await app.GivenOil(well.Id(), oil);
        }

        var series = await Series($"basin=By {attribute}&group_by={attribute}");
        Assert.Equal(["v1 9", " 4", "v2 2"], series["groups"]!.AsArray().Select(g => $"{g!["key"]} {g["oil"]![0]}"));
        var totals = await app.Get($"/api/v1/analytics/totals?basin=By {attribute}&group_by={attribute}");
        Assert.Equal(["v1 9", " 4", "v2 2"], totals["rows"]!.AsArray().Select(g => $"{g!["key"]} {g["oil"]}"));
    }

    [Fact]
    public async Task Wells_are_grouped_by_vintage_and_dataset()
    {
        await GivenAligned("Vintage");

        var vintages = await Series("basin=Vintage&group_by=vintage");
        Assert.Equal(["2020", "2018"], vintages["groups"]!.AsArray().Select(g => (string?)g!["key"]));
        var datasets = await Series("basin=Vintage&group_by=dataset");
        Assert.Equal("manual", Assert.Single(datasets["groups"]!.AsArray())!.Text("key"));
    }

    [Fact]
    public async Task Wells_are_laid_over_each_other_at_their_first_production()
    {
        await GivenAligned("Start");

        var series = await Series("basin=Start&align=first_production&measures=oil,well_count,cum_oil");
        Assert.False(series.AsObject().ContainsKey("dates"));
        Assert.Equal([0, 1, 2], series["months"]!.AsArray().Select(m => (int)m!));
        var all = series["groups"]![0]!;
        Assert.Equal([17, 43, 20], all["oil"]!.Numbers());
        Assert.Equal([2, 2, 1], all["well_count"]!.Numbers());
        Assert.Equal([17, 60, 80], all["cum_oil"]!.Numbers());
        Assert.Equal((3, 1), ((int)series["wells_matched"]!, (int)series["wells_left_out"]!));
    }

    [Fact]
    public async Task A_window_cuts_what_is_laid_over_each_other_but_not_its_cumulatives()
    {
        await GivenAligned("Cut");

        var series = await Series(
            "basin=Cut&align=first_production&start_date=2020-02-01&measures=oil,well_count,cum_oil"
        );
        Assert.Equal([1, 2], series["months"]!.AsArray().Select(m => (int)m!));
        var all = series["groups"]![0]!;
        Assert.Equal([40, 20], all["oil"]!.Numbers());
        Assert.Equal([1, 1], all["well_count"]!.Numbers());
        Assert.Equal([60, 80], all["cum_oil"]!.Numbers());
    }

    [Fact]
    public async Task Wells_are_laid_over_each_other_at_their_peak()
    {
        await GivenAligned("Peak");

        var series = await Series("basin=Peak&align=peak");
        var months = series["months"]!.AsArray().Select(m => (int)m!).ToList();
        var oil = series["groups"]![0]!["oil"]!.Numbers();
        Assert.Equal(47, oil[months.IndexOf(0)]);
        Assert.Equal(23, oil[months.IndexOf(1)]);
        Assert.Equal(1, (int)series["wells_left_out"]!);
    }

    [Fact]
    public async Task Totals_have_shares_of_boe()
    {
        await GivenRegions("Shares");

        var totals = await app.Get("/api/v1/analytics/totals?basin=Shares&group_by=region");
        var rows = totals["rows"]!.AsArray();
        Assert.Equal(["B", null, "C", "A"], rows.Select(r => (string?)r!["key"]));
        Assert.Equal([44, 30, 23, 12], rows.Select(r => r!.Number("oil")));
        Close.Equal([44 / 109.0, 30 / 109.0, 23 / 109.0, 12 / 109.0], Shares(rows), "share");
        Assert.Equal([1, 1, 1, 1], rows.Select(r => (int)r!["well_count"]!));
        Assert.Equal((109, 1), (totals["total"]!.Number("oil"), totals["total"]!.Number("share")));
        Assert.Equal((4, 5), ((int)totals["total"]!["well_count"]!, (int)totals["wells_matched"]!));
        Assert.Equal(("2020-01-01", "2020-02-01"), (totals.Text("start_date"), totals.Text("end_date")));
    }

    [Theory]
    [InlineData("-boe", "B||C|A")]
    [InlineData("boe", "A|C||B")]
    [InlineData("oil", "A|C||B")]
    [InlineData("key", "A|B|C|")]
    [InlineData("-key", "C|B|A")]
    public async Task Totals_are_sorted(string sort, string keys)
    {
        var basin = $"Sort {sort}";
        await GivenRegions(basin);

        var rows = (await app.Get($"/api/v1/analytics/totals?basin={basin}&group_by=region&sort={sort}"))["rows"]!;
        var found = rows.AsArray().Select(r => $"{r!["key"]}").ToList();
        Assert.Equal(4, found.Count);
        Assert.Equal(keys, string.Join('|', sort == "-key" ? found.Where(k => k.Length > 0) : found));
    }

    [Fact]
    public async Task Totals_beyond_the_top_are_merged_into_other()
    {
        await GivenRegions("Rest");

        var totals = await app.Get("/api/v1/analytics/totals?basin=Rest&group_by=region&top=1");
        var rows = totals["rows"]!.AsArray();
        Assert.Equal(["B", "Other"], rows.Select(r => (string?)r!["key"]));
        Assert.Equal([44, 65], rows.Select(r => r!.Number("oil")));
        Close.Equal([44 / 109.0, 65 / 109.0], Shares(rows), "share");
        Assert.Equal((3, 3), ((int)rows[1]!["well_count"]!, (int)rows[1]!["groups_merged"]!));
    }

    [Fact]
    public async Task Totals_of_nothing_have_no_share()
    {
        await app.GivenOil((await app.GivenWell("Idle", new { basin = "Nothing" })).Id(), 0, 0);

        var total = (await app.Get("/api/v1/analytics/totals?basin=Nothing"))["total"]!;
        Assert.Equal((0, 0), (total.Number("oil"), (int)total["well_count"]!));
        Assert.Null(total["gas"]);
        Assert.Null(total["share"]);
    }

    [Fact]
    public async Task Totals_count_6_Mcf_as_a_barrel_and_1000_Sm3_as_one()
    {
        var well = (await app.GivenWell("Gas", new { basin = "Gas" })).Id();
        await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 1,
                gas_volume = 60,
                condensate_volume = 2,
                ngl_volume = 3,
            }
        );

        Assert.Equal(16, (await app.Get("/api/v1/analytics/totals?basin=Gas"))["total"]!.Number("boe"));
        var metric = (await app.Get("/api/v1/analytics/totals?basin=Gas&units=metric"))["total"]!;
        Close.Equal(6 * 0.158987294928 + 60 * 0.028316846592, metric.Number("boe"), "boe");
        Close.Equal(60 * 0.028316846592, metric.Number("gas"), "gas");
    }

    [Fact]
    public async Task Totals_come_as_a_table_with_the_units_in_the_names()
    {
        await GivenRegions("Table");

        var table = await app.Http.GetStringAsync(
            "/api/v1/analytics/totals?basin=Table&group_by=region&format=csv",
            TestApp.Ct
        );
        var lines = table.Split("\r\n");
        Assert.StartsWith("key,label,oil_bbl,gas_mcf,water_bbl,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("B,,44,,,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(",,30,,,", lines[2], StringComparison.Ordinal);
    }

    /// <summary>Four regions in two months, one of them without a name, and a well without a record.</summary>
    private async Task GivenRegions(string basin)
    {
        foreach (
            var (region, oil) in new (string?, double?[])[]
            {
                ("A", [10, 2]),
                ("B", [40, 4]),
                ("C", [20, 3]),
                (null, [30, null]),
            }
        )
            await app.GivenOil((await app.GivenWell(region ?? "none", new { region, basin })).Id(), oil);
        await app.GivenWell("Dry", new { basin });
    }

    /// <summary>One well that starts in 2020 and peaks in its second month, an old one that peaks at once, and one nobody knows.</summary>
    private async Task GivenAligned(string basin)
    {
        var one = await app.GivenWell("One", new { basin, first_production = "2020-01-15" });
        await app.GivenOil(one.Id(), 10, 40, 20);
        var two = await app.GivenWell("Two", new { basin, first_production = "2018-12-01" });
        foreach (var (date, oil) in new[] { ("2018-12-01", 7), ("2019-01-01", 3) })
            await app.GivenRecord(
                new
                {
                    well_id = two.Id(),
                    date,
                    oil_volume = oil,
                }
            );
        await app.GivenWell("Unknown", new { basin });
    }

    private Task<JsonNode> Series(string question) => app.Get($"/api/v1/analytics/series?{question}");

    private static JsonArray Shares(JsonArray rows) => [.. rows.Select(r => r!["share"]!.DeepClone())];
}

[Trait("Store", "SQLite")]
public sealed class ComparingGroupsOnSqlite(SqliteApp app) : ComparingGroups<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ComparingGroupsOnPostgres(PostgresApp app)
    : ComparingGroups<PostgresApp>(app),
        IClassFixture<PostgresApp>;
