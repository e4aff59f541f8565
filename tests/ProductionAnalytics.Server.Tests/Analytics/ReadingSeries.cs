using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>Series worked by hand: what is missing, what is zero, what a volume is divided by.</summary>
public abstract class ReadingSeries<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task A_month_nobody_reported_is_null_and_a_shut_in_month_is_zero()
    {
        var one = await GivenWell("Missing");
        var two = await GivenWell("Missing");
        await app.GivenOil(one, 120, null, 0, null, 5);
        await app.GivenOil(two, 30, null, null, 0);

        var series = await Series("region=Missing&measures=oil,gas,well_count");
        Assert.Equal("2020-01-01 2020-02-01 2020-03-01 2020-04-01 2020-05-01", Dates(series));
        var all = series["groups"]![0]!;
        Assert.Equal([150, null, 0, 0, 5], all["oil"]!.Numbers());
        Assert.Equal([null, null, null, null, null], all["gas"]!.Numbers());
        Assert.Equal([2, 0, 0, 0, 1], all["well_count"]!.Numbers());
    }

    [Fact]
    public async Task Months_without_a_record_inside_the_range_are_there_and_null()
    {
        var well = await GivenWell("Gap");
        await GivenMonth(well, "2019-11-01", 10);
        await GivenMonth(well, "2020-03-01", 20);

        var series = await Series("region=Gap&measures=oil,well_count,cum_oil");
        Assert.Equal("2019-11-01 2019-12-01 2020-01-01 2020-02-01 2020-03-01", Dates(series));
        Assert.Equal([10, null, null, null, 20], series["groups"]![0]!["oil"]!.Numbers());
        Assert.Equal([1, 0, 0, 0, 1], series["groups"]![0]!["well_count"]!.Numbers());
        Assert.Equal([10, 10, 10, 10, 30], series["groups"]![0]!["cum_oil"]!.Numbers());

        var years = await Series("region=Gap&interval=year");
        Assert.Equal("2019-01-01 2020-01-01", Dates(years));
    }

    [Fact]
    public async Task Dates_run_from_the_first_to_the_last_record_of_a_matched_well_in_the_window()
    {
        var well = await GivenWell("Window");
        await app.GivenOil(well, 1, 2, 3, 4, 5, 6, 7);
        await GivenMonth(await GivenWell("Elsewhere"), "2010-01-01", 1);

        Assert.Equal(
            "2020-03-01 2020-04-01",
            Dates(await Series("region=Window&start_date=2020-03-15&end_date=2020-04-02"))
        );
        Assert.Equal(
            "2020-06-01 2020-07-01",
            Dates(await Series("region=Window&start_date=2020-06-01&end_date=2030-01-01"))
        );
        Assert.Equal("", Dates(await Series("region=Window&start_date=2021-01-01")));
        var quarters = await Series("region=Window&interval=quarter&start_date=2020-02-15&end_date=2020-04-10");
        Assert.Equal(("2020-01-01 2020-04-01", "2020-01-01"), (Dates(quarters), quarters.Text("start_date")));
        Assert.Equal([6, 15], quarters["groups"]![0]!["oil"]!.Numbers());
    }

    [Fact]
    public async Task Ratios_are_null_where_there_is_nothing_to_divide_by()
    {
        var well = await GivenWell("Ratios");
        await GivenMonth(well, "2020-01-01", 10, gas: 20, water: 30);
        await GivenMonth(well, "2020-02-01", 0, gas: 20, water: 30);
        await GivenMonth(well, "2020-03-01", 0, gas: 0, water: 0);
        await GivenMonth(well, "2020-04-01", null, gas: 20, water: 30);
        await GivenMonth(well, "2020-05-01", 10, gas: 0, water: 0);

        var all = (await Series("region=Ratios&measures=gor,wor,water_cut"))["groups"]![0]!;
        Assert.Equal([2000, null, null, null, 0], all["gor"]!.Numbers());
        Assert.Equal([3, null, null, null, 0], all["wor"]!.Numbers());
        Assert.Equal([0.75, 1, null, null, 0], all["water_cut"]!.Numbers());
    }

    [Fact]
    public async Task A_ratio_is_a_ratio_of_sums()
    {
        await GivenMonth(await GivenWell("Ratio"), "2020-01-01", 1, gas: 1, water: 99);
        await GivenMonth(await GivenWell("Ratio"), "2020-01-01", 99, gas: 3, water: 1);

        var all = (await Series("region=Ratio&measures=gor,wor,water_cut"))["groups"]![0]!;
        Assert.Equal([40], all["gor"]!.Numbers());
        Assert.Equal([1], all["wor"]!.Numbers());
        Assert.Equal([0.5], all["water_cut"]!.Numbers());
    }

    [Fact]
    public async Task A_calendar_day_rate_divides_by_the_days_of_the_interval()
    {
        await app.GivenOil(await GivenWell("Calendar"), 31, 58, null, 60);

        var months = await Series("region=Calendar&basis=calendar_day");
        Assert.Equal("calendar_day", months.Text("basis"));
        Assert.Equal([1, 2, null, 2], months["groups"]![0]!["oil"]!.Numbers());
        var quarters = await Series("region=Calendar&basis=calendar_day&interval=quarter");
        Close.Equal([89.0 / 91, 60.0 / 91], quarters["groups"]![0]!["oil"], "oil");
        var years = await Series("region=Calendar&basis=calendar_day&interval=year");
        Close.Equal([149.0 / 366], years["groups"]![0]!["oil"], "oil");
    }

    [Fact]
    public async Task A_producing_day_rate_divides_each_well_by_its_own_days()
    {
        await GivenMonth(await GivenWell("Producing"), "2020-01-01", 100, days: 10);
        await GivenMonth(await GivenWell("Producing"), "2020-01-01", 62);
        await GivenMonth(await GivenWell("Producing"), "2020-01-01", 0, days: 0);
        await GivenMonth(await GivenWell("Producing"), "2020-01-01", null);

        var series = await Series("region=Producing&basis=producing_day&measures=oil,gas");
        Assert.Equal([12], series["groups"]![0]!["oil"]!.Numbers());
        Assert.Equal([null], series["groups"]![0]!["gas"]!.Numbers());
        Assert.Equal(0.5, series.Number("days_assumed_share"));
    }

    [Fact]
    public async Task A_month_shut_in_adds_no_producing_days()
    {
        var well = await GivenWell("Shut");
        await GivenMonth(well, "2020-01-01", 100, days: 10);
        await GivenMonth(well, "2020-02-01", 0, days: 0);
        await GivenMonth(well, "2020-03-01", 50, days: 5);

        var series = await Series("region=Shut&basis=producing_day&interval=quarter");
        Assert.Equal([10], series["groups"]![0]!["oil"]!.Numbers());
        Assert.Equal(0, series.Number("days_assumed_share"));
    }

    [Fact]
    public async Task Days_are_shown_of_daily_records()
    {
        var well = await GivenWell("Daily");
        foreach (var (date, oil) in new[] { ("2020-02-28", 5.0), ("2020-03-01", 7.0) })
            await app.GivenRecord(
                new
                {
                    well_id = well,
                    period = "day",
                    date,
                    oil_volume = oil,
                }
            );

        var series = await Series("region=Daily&interval=day");
        Assert.Equal("2020-02-28 2020-02-29 2020-03-01", Dates(series));
        Assert.Equal([5, null, 7], series["groups"]![0]!["oil"]!.Numbers());
    }

    [Fact]
    public async Task A_series_has_the_measures_that_were_asked_for()
    {
        await app.GivenOil(await GivenWell("Measures"), 1);

        Assert.Equal(["gas", "oil", "water", "well_count"], Members(await Series("region=Measures")));
        Assert.Equal(["boe", "cum_oil"], Members(await Series("region=Measures&measures=boe,cum_oil")));

        static IEnumerable<string> Members(JsonNode series) =>
            series["groups"]![0]!.AsObject().Select(m => m.Key).Except(["key", "label"]).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Nothing_matched_is_an_empty_series()
    {
        var series = await Series("region=Nowhere");

        Assert.Equal(("", 0), (Dates(series), (int)series["wells_matched"]!));
        Assert.Equal("bbl Mcf bbl", $"{series.Text("oil_unit")} {series.Text("gas_unit")} {series.Text("water_unit")}");
        Assert.Equal(0, series.Number("spread_share"));
    }

    [Fact]
    public async Task An_answer_names_the_version_of_the_store_it_was_read_from()
    {
        var well = await GivenWell("Version");
        var before = (long)(await Series("region=Version"))["as_of_version"]!;
        await app.GivenOil(well, 1);

        Assert.Equal(before + 1, (long)(await Series("region=Version"))["as_of_version"]!);
        Assert.Equal(before + 1, (await app.State()).Version);
    }

    [Fact]
    public async Task A_selection_of_fields_and_wells_says_that_it_mixes_them()
    {
        await app.GivenOil(await GivenWell("Mixed"), 1);
        Assert.Empty((await Series("region=Mixed"))["notes"]!.AsArray());

        await app.GivenWell("Field", new { region = "Mixed", entity_type = "field" });
        Assert.Equal("""["mixed_entity_types"]""", (await Series("region=Mixed"))["notes"]!.ToJsonString());
        var totals = await app.Get("/api/v1/analytics/totals?region=Mixed");
        Assert.Equal("""["mixed_entity_types"]""", totals["notes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_series_comes_as_a_table_with_the_units_in_the_names()
    {
        await app.GivenOil(await GivenWell("Table"), 10, null);

        var field = await app.Ask("/api/v1/analytics/series?region=Table&measures=oil,boe", ("Accept", "text/csv"));
        Assert.Equal("text/csv", field.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "group,date,oil_bbl,boe_boe\r\nall,2020-01-01,10,10\r\nall,2020-02-01,,\r\n",
            await field.Content.ReadAsStringAsync(TestApp.Ct)
        );
        var metric = await app.Http.GetStringAsync(
            "/api/v1/analytics/series?region=Table&measures=oil&units=metric&format=csv",
            TestApp.Ct
        );
        Assert.StartsWith("group,date,oil_sm3\r\nall,2020-01-01,1.5898", metric, StringComparison.Ordinal);
    }

    private async Task<long> GivenWell(string region) => (await app.GivenWell("Well", new { region })).Id();

    private Task GivenMonth(
        long well,
        string date,
        double? oil,
        double? gas = null,
        double? water = null,
        double? days = null
    ) =>
        app.GivenRecord(
            new
            {
                well_id = well,
                date,
                oil_volume = oil,
                gas_volume = gas,
                water_volume = water,
                days_on = days,
            }
        );

    private Task<JsonNode> Series(string question) => app.Get($"/api/v1/analytics/series?{question}");

    private static string Dates(JsonNode series) => string.Join(' ', series["dates"]!.AsArray());
}

[Trait("Store", "SQLite")]
public sealed class ReadingSeriesOnSqlite(SqliteApp app) : ReadingSeries<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ReadingSeriesOnPostgres(PostgresApp app)
    : ReadingSeries<PostgresApp>(app),
        IClassFixture<PostgresApp>;
