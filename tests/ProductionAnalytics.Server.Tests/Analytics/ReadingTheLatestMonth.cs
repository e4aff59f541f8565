using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>The summary and the movers, worked by hand.</summary>
public abstract class ReadingTheLatestMonth<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task The_latest_month_stands_beside_the_one_before_and_the_one_a_year_before()
    {
        var well = await GivenWell("Beside");
        await app.GivenOil(well, 10, 0, null, 4, 5, 6, 7, 8, 9, 10, 11, 12, 30);

        var summary = await Summary("region=Beside");
        Assert.Equal("2021-01-01", summary.Text("month"));
        Assert.Equal("""{"value":30,"month_before":12,"year_before":10}""", summary["oil"]!.ToJsonString());
        Assert.Equal("""{"value":null,"month_before":null,"year_before":null}""", summary["gas"]!.ToJsonString());
        Assert.Equal("""{"value":1,"month_before":1,"year_before":1}""", summary["producing_wells"]!.ToJsonString());
        Assert.Equal(112, summary.Number("cum_oil"));
        Assert.Null(summary["cum_gas"]);
        Assert.Equal(
            "bbl Mcf bbl",
            $"{summary.Text("oil_unit")} {summary.Text("gas_unit")} {summary.Text("water_unit")}"
        );
    }

    [Fact]
    public async Task A_month_that_too_few_wells_reported_is_passed_over_and_named()
    {
        foreach (var months in new[] { 6, 6, 6, 4 })
            await app.GivenOil(await GivenWell("Late"), [.. Enumerable.Repeat<double?>(10, months)]);
        await app.GivenOil(await GivenWell("Late"), 1, 1, 1, 1, null, null);
        Assert.Equal(("2020-04-01", "2020-05-01 2020-06-01"), await Latest("region=Late"));
        Assert.Equal(("2020-02-01", ""), await Latest("region=Late&end_date=2020-02-15"));
        Assert.Equal(("", "2020-05-01 2020-06-01"), await Latest("region=Late&start_date=2020-05-01"));

        // Four of five reported May then, which is 80 %; a report of nothing is a report.
        var one = (await app.Get("/api/v1/wells?region=Late&sort=-id&limit=1"))[0]!.Id();
        await app.GivenOil(one, 1, 1, 1, 1, 0, null);
        Assert.Equal(("2020-05-01", "2020-06-01"), await Latest("region=Late"));
    }

    [Fact]
    public async Task Nothing_matched_is_a_summary_of_nothing()
    {
        var summary = await Summary("region=Nowhere");

        Assert.Null(summary["month"]);
        Assert.Null(summary["oil"]!["value"]);
        Assert.Null(summary["producing_wells"]!["value"]);
        Assert.Equal((0, "[]"), ((int)summary["wells_matched"]!, summary["newer_incomplete_months"]!.ToJsonString()));
        var movers = await app.Get("/api/v1/analytics/movers?region=Nowhere");
        Assert.Null(movers["month"]);
        Assert.Empty(movers["gains"]!.AsArray());
    }

    [Fact]
    public async Task A_month_nobody_reported_has_no_producing_wells_and_not_none()
    {
        await app.GivenOil(await GivenWell("First"), 5);
        await app.GivenOil(await GivenWell("First"), 0);

        var summary = await Summary("region=First");
        Assert.Equal(
            """{"value":1,"month_before":null,"year_before":null}""",
            summary["producing_wells"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task Movers_are_those_whose_volume_changed_most()
    {
        foreach (var oil in new double?[][] { [10, 40], [10, 15], [10, 10], [50, 20], [5, 0], [null, 99], [99, null] })
            await app.GivenOil(await GivenWell("Movers", $"{oil[0]}-{oil[1]}"), oil);

        var movers = await Movers("region=Movers");
        Assert.Equal(("2020-02-01", "2020-01-01"), (movers.Text("month"), movers.Text("compared_with")));
        Assert.Equal(["10-40 30", "10-15 5"], Shown(movers["gains"]!));
        Assert.Equal(["50-20 -30", "5-0 -5"], Shown(movers["losses"]!));
        Assert.Equal((1, 1), ((int)movers["only_before"]!, (int)movers["only_after"]!));
        Assert.Equal("boe well month", $"{movers.Text("measure")} {movers.Text("by")} {movers.Text("compare")}");
        var one = await Movers("region=Movers&top=1&measure=oil&units=metric");
        Close.Equal(30 * 0.158987294928, Assert.Single(one["gains"]!.AsArray())!.Number("change"), "change");
    }

    [Fact]
    public async Task Movers_are_compared_by_attribute_and_with_the_year_before()
    {
        await app.GivenOil(await GivenWell("Year", "a", "BP"), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        await app.GivenOil(await GivenWell("Year", "b", "BP"), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        await app.GivenOil(await GivenWell("Year", "c"), 9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 1, 1, 1);

        var movers = await Movers("region=Year&compare=year&by=operator&measure=oil");
        Assert.Equal("2020-01-01", movers.Text("compared_with"));
        var gain = Assert.Single(movers["gains"]!.AsArray())!;
        Assert.Equal(
            ("BP", 2, 26, 24),
            (gain.Text("key"), gain.Number("before"), gain.Number("after"), gain.Number("change"))
        );
        var loss = Assert.Single(movers["losses"]!.AsArray())!;
        Assert.Null(loss["key"]);
        Assert.Equal(-8, loss.Number("change"));
    }

    [Theory]
    [InlineData("compare=week", 400, "request.malformed", "compare")]
    [InlineData("measure=gor", 400, "request.malformed", "measure")]
    [InlineData("by=status", 400, "request.malformed", "by")]
    [InlineData("top=0", 422, "request.out_of_range", "top")]
    [InlineData("top=1001", 422, "request.out_of_range", "top")]
    public async Task A_comparison_that_cannot_be_made_is_refused(
        string query,
        int status,
        string code,
        string member
    ) => await app.Refuses(status, code, member, () => app.Ask($"/api/v1/analytics/movers?{query}"));

    private async Task<(string Month, string Newer)> Latest(string filter)
    {
        var summary = await Summary(filter);
        return ((string?)summary["month"] ?? "", string.Join(' ', summary["newer_incomplete_months"]!.AsArray()));
    }

    private static IEnumerable<string> Shown(JsonNode movers) =>
        movers.AsArray().Select(m => $"{m!.Text("label")} {m!["change"]}");

    private Task<JsonNode> Summary(string filter) => app.Get($"/api/v1/analytics/summary?{filter}");

    private Task<JsonNode> Movers(string question) => app.Get($"/api/v1/analytics/movers?{question}");

    private async Task<long> GivenWell(string region, string name = "Well", string? company = null) =>
        (await app.GivenWell(name, new { region, @operator = company })).Id();
}

[Trait("Store", "SQLite")]
public sealed class ReadingTheLatestMonthOnSqlite(SqliteApp app)
    : ReadingTheLatestMonth<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ReadingTheLatestMonthOnPostgres(PostgresApp app)
    : ReadingTheLatestMonth<PostgresApp>(app),
        IClassFixture<PostgresApp>;
