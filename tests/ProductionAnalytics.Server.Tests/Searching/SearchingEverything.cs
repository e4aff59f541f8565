using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Searching;

/// <summary>One box that finds wells, operators and fields.</summary>
public abstract class SearchingEverything<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task Exact_hits_come_before_beginnings_and_these_before_parts()
    {
        await app.GivenWell("Old Ormen", new { @operator = "Ormen Lange AS", field = "Ørmen" });
        await app.GivenWell("ORMEN 2", new { @operator = "Ormen Lange AS", field = "ormen" });
        await app.GivenWell("Ormen", new { field = "Storm" });

        var hits = await app.Ask("/api/v1/search?q=%20orMEN%20");
        Assert.Equal("6", hits.Header("X-Total-Count"));
        Assert.Equal(
            ["field ormen", "field Ørmen", "well Ormen", "operator Ormen Lange AS", "well ORMEN 2", "well Old Ormen"],
            (await hits.Body()).AsArray().Select(h => $"{h!.Text("kind")} {h!.Text("label")}")
        );
        var two = await app.Ask("/api/v1/search?q=ormen&limit=2");
        Assert.Equal(("6", 2), (two.Header("X-Total-Count"), (await two.Body()).AsArray().Count));
    }

    [Fact]
    public async Task A_well_is_found_by_its_api_number_and_its_id_leads_to_it()
    {
        var well = await app.GivenWell("Numbered", new { api_number = "60-999-40060-01", @operator = "Numbers Inc" });

        foreach (var q in new[] { "60-999-40060-01", "6099940060", "999-40060" })
        {
            var hit = Assert.Single((await app.Get($"/api/v1/search?q={q}")).AsArray())!;
            Assert.Equal(("well", $"{well.Id()}"), (hit.Text("kind"), hit.Text("id")));
        }

        // Its operator has a hit of its own.
        var company = Assert.Single((await app.Get("/api/v1/search?q=numbers inc")).AsArray())!;
        Assert.Equal(("operator", "Numbers Inc"), (company.Text("kind"), company.Text("id")));
        Assert.Empty((await app.Get("/api/v1/search?q=--")).AsArray());
    }

    [Theory]
    [InlineData("", 422, "request.out_of_range", "q")]
    [InlineData("q=", 422, "request.out_of_range", "q")]
    [InlineData("q=%20", 422, "request.out_of_range", "q")]
    [InlineData("q=%CC%81", 422, "request.out_of_range", "q")]
    [InlineData("q=a&limit=0", 422, "request.out_of_range", "limit")]
    [InlineData("q=a&limit=1001", 422, "request.out_of_range", "limit")]
    [InlineData("q=a&q=b", 400, "request.repeated_parameter", "q")]
    [InlineData("q=a&region=GC", 400, "request.unknown_field", "region")]
    public async Task A_search_for_nothing_is_refused(string query, int status, string code, string member) =>
        await app.Refuses(status, code, member, () => app.Ask($"/api/v1/search?{query}"));
}

[Trait("Store", "SQLite")]
public sealed class SearchingEverythingOnSqlite(SqliteApp app)
    : SearchingEverything<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class SearchingEverythingOnPostgres(PostgresApp app)
    : SearchingEverything<PostgresApp>(app),
        IClassFixture<PostgresApp>;
