using System.Text;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Requests;

/// <summary>Parameters that cannot be what the caller meant.</summary>
public abstract class BadParameters<TApp>(TApp app)
    where TApp : TestApp
{
    private static readonly string[] Filtered =
    [
        "/api/v1/wells",
        "/api/v1/wells/facets",
        "/api/v1/production",
        "/api/v1/analytics/series",
        "/api/v1/analytics/totals",
    ];

    private static readonly string[] Lists = ["/api/v1/wells", "/api/v1/production"];

    [Theory]
    [InlineData("nonsense=1", 400, "request.unknown_field", "nonsense")]
    [InlineData("regions=GC", 400, "request.unknown_field", "regions")]
    [InlineData("q=a&q=b", 400, "request.repeated_parameter", "q")]
    [InlineData("units=field&units=field", 400, "request.repeated_parameter", "units")]
    [InlineData("start_date=2020-01-01&start_date=2021-01-01", 400, "request.repeated_parameter", "start_date")]
    [InlineData("units=imperial", 400, "request.malformed", "units")]
    [InlineData("start_date=yesterday", 400, "request.malformed", "start_date")]
    [InlineData("start_date=2020", 400, "request.malformed", "start_date")]
    [InlineData("end_date=2020-13-01", 400, "request.malformed", "end_date")]
    [InlineData("end_date=2021-02-29", 400, "request.malformed", "end_date")]
    [InlineData("first_production_from=1.1.2020", 400, "request.malformed", "first_production_from")]
    [InlineData("first_production_to=2020-1-1", 400, "request.malformed", "first_production_to")]
    [InlineData("start_date=2020-02-01&end_date=2020-01-31", 422, "request.out_of_range", "end_date")]
    [InlineData("min_cum_oil=much", 400, "request.malformed", "min_cum_oil")]
    [InlineData("min_cum_oil=1,5", 400, "request.malformed", "min_cum_oil")]
    [InlineData("min_cum_gas=NaN", 400, "request.malformed", "min_cum_gas")]
    [InlineData("min_cum_gas=1e999", 400, "request.malformed", "min_cum_gas")]
    [InlineData("well_id=A-1", 400, "request.malformed", "well_id")]
    [InlineData("well_id=1.5", 400, "request.malformed", "well_id")]
    [InlineData("well_id=100000000000000000000", 400, "request.malformed", "well_id")]
    [InlineData("q=a%00b", 422, "request.out_of_range", "q")]
    [InlineData("region=%00", 422, "request.out_of_range", "region")]
    public async Task A_filter_that_cannot_be_meant_is_refused_everywhere(
        string query,
        int status,
        string code,
        string member
    )
    {
        foreach (var address in Filtered)
            await app.Refuses(status, code, member, () => app.Ask($"{address}?{query}"));
    }

    [Theory]
    [InlineData("limit=0", 422, "request.out_of_range", "limit")]
    [InlineData("limit=-1", 422, "request.out_of_range", "limit")]
    [InlineData("limit=1001", 422, "request.out_of_range", "limit")]
    [InlineData("limit=1000000", 422, "request.out_of_range", "limit")]
    [InlineData("limit=abc", 400, "request.malformed", "limit")]
    [InlineData("limit=1.5", 400, "request.malformed", "limit")]
    [InlineData("limit=10&limit=20", 400, "request.repeated_parameter", "limit")]
    [InlineData("skip=-1", 422, "request.out_of_range", "skip")]
    [InlineData("skip=10000001", 422, "request.out_of_range", "skip")]
    [InlineData("skip=100000000000000000000", 422, "request.out_of_range", "skip")]
    [InlineData("skip=many", 400, "request.malformed", "skip")]
    [InlineData("sort=beauty", 400, "request.malformed", "sort")]
    [InlineData("sort=name;DROP TABLE wells", 400, "request.malformed", "sort")]
    [InlineData("sort=version&sort=-version", 400, "request.repeated_parameter", "sort")]
    [InlineData("count=perhaps", 400, "request.malformed", "count")]
    [InlineData("format=xml", 400, "request.malformed", "format")]
    [InlineData("cursor=abc", 400, "request.malformed", "cursor")]
    [InlineData("cursor=!!!", 400, "request.malformed", "cursor")]
    public async Task A_page_that_cannot_be_had_is_refused_and_never_cut_to_fit(
        string query,
        int status,
        string code,
        string member
    )
    {
        foreach (var address in Lists)
            await app.Refuses(status, code, member, () => app.Ask($"{address}?{query}"));
    }

    [Theory]
    [InlineData("series?group_by=colour", 400, "request.malformed", "group_by")]
    [InlineData("series?interval=week", 400, "request.malformed", "interval")]
    [InlineData("series?measures=oil,gold", 400, "request.malformed", "measures")]
    [InlineData("series?basis=hour", 400, "request.malformed", "basis")]
    [InlineData("series?align=left", 400, "request.malformed", "align")]
    [InlineData("series?top=0", 422, "request.out_of_range", "top")]
    [InlineData("series?top=ten", 400, "request.malformed", "top")]
    [InlineData("series?align=peak&interval=year", 422, "request.out_of_range", "interval")]
    [InlineData("totals?group_by=colour", 400, "request.malformed", "group_by")]
    [InlineData("totals?sort=beauty", 400, "request.malformed", "sort")]
    [InlineData("totals?top=0", 422, "request.out_of_range", "top")]
    [InlineData("totals?interval=year", 400, "request.unknown_field", "interval")]
    public async Task An_analytic_question_that_cannot_be_answered_is_refused(
        string question,
        int status,
        string code,
        string member
    ) => await app.Refuses(status, code, member, () => app.Ask($"/api/v1/analytics/{question}"));

    [Fact]
    public async Task An_empty_value_means_not_given()
    {
        await app.GivenWell("Empty", new { region = "Empty" });

        foreach (var address in Lists)
            Assert.Equal(
                await app.Total(address),
                await app.Total($"{address}?region=&q=&start_date=&limit=&skip=&sort=&units=&well_id=&cursor=&format=")
            );
    }

    [Fact]
    public async Task A_text_of_more_than_200_characters_is_refused()
    {
        foreach (var address in Filtered)
        {
            (await app.Ask($"{address}?q={new string('x', 200)}")).EnsureSuccessStatusCode();
            await app.Refuses(422, "request.out_of_range", "q", () => app.Ask($"{address}?q={new string('x', 201)}"));
        }
    }

    [Fact]
    public async Task A_cursor_does_not_go_with_a_skip()
    {
        var cursor = await CursorOf("name", "Skip");

        await app.Refuses(
            422,
            "request.out_of_range",
            "skip",
            () => app.Ask($"/api/v1/wells?region=Skip&limit=1&cursor={cursor}&skip=1")
        );
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var cursor = await CursorOf("region", "Order");

        foreach (var sort in new[] { "cum_oil", "latitude", "spud_date", "version", "name", "-cum_oil,name,id" })
            await app.Refuses(
                400,
                "request.malformed",
                "cursor",
                () => app.Ask($"/api/v1/wells?sort={sort}&cursor={cursor}")
            );
    }

    [Theory]
    [InlineData("""["\u0000", 1]""")]
    [InlineData("""["\ud800", 1]""")]
    [InlineData("""["A-1", "x"]""")]
    [InlineData("""["A-1", null, 1]""")]
    [InlineData("""[true, false]""")]
    [InlineData("""[1, 2]""")]
    [InlineData("""[["A-1"], 2]""")]
    [InlineData("""{"name": "A-1"}""")]
    public async Task A_cursor_that_somebody_made_up_is_refused(string forged)
    {
        await CursorOf("name", "Forged");
        var cursor = Convert
            .ToBase64String(Encoding.UTF8.GetBytes(forged))
            .TrimEnd('=')
            .Replace('+', '-')
            .Replace('/', '_');

        await app.Refuses(400, "request.malformed", "cursor", () => app.Ask($"/api/v1/wells?cursor={cursor}"));
    }

    [Fact]
    public async Task Days_are_refused_for_more_than_50_wells()
    {
        for (var i = 0; i < 50; i++)
            await app.GivenWell($"Day {i}", new { region = "Days" });
        (await app.Ask("/api/v1/analytics/series?interval=day&region=Days")).EnsureSuccessStatusCode();

        await app.GivenWell("Day 51", new { region = "Days" });
        await app.Refuses(
            422,
            "interval.too_fine",
            "interval",
            () => app.Ask("/api/v1/analytics/series?interval=day&region=Days")
        );
    }

    private async Task<string> CursorOf(string sort, string region)
    {
        await app.GivenWell("A-1", new { region });
        await app.GivenWell("A-2", new { region });
        return (await app.Ask($"/api/v1/wells?region={region}&limit=1&sort={sort}")).Header("X-Next-Cursor")!;
    }
}

[Trait("Store", "SQLite")]
public sealed class BadParametersOnSqlite(SqliteApp app) : BadParameters<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class BadParametersOnPostgres(PostgresApp app)
    : BadParameters<PostgresApp>(app),
        IClassFixture<PostgresApp>;
