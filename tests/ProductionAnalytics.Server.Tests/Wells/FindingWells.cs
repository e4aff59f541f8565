using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Wells;

/// <summary>Filters, facets and the forms a list of wells comes in.</summary>
public abstract class FindingWells<TApp>(TApp app)
    where TApp : TestApp
{
    [Theory]
    [InlineData("60-808-40060", "Q-1 Ångström")]
    [InlineData("6080840060", "Q-1 Ångström")]
    [InlineData("808-40060-01", "Q-1 Ångström")]
    [InlineData("ANGSTROM", "Q-1 Ångström")]
    [InlineData("ångström", "Q-1 Ångström")]
    [InlineData("q-", "Q-1 Ångström|Q-2")]
    [InlineData("nord ø", "Q-2")]
    [InlineData("NØRD O", "Q-2")]
    [InlineData("tahiti", "Q-1 Ångström|Q-2")]
    [InlineData("q_2", "")]
    [InlineData("q%", "")]
    [InlineData("808-40061", "")]
    public async Task Text_is_found_in_names_numbers_operators_and_fields(string q, string names)
    {
        await app.GivenWell(
            "Q-1 Ångström",
            new
            {
                basin = $"Q {q}",
                api_number = "60-808-40060-01",
                field = "Tahiti",
            }
        );
        await app.GivenWell(
            "Q-2",
            new
            {
                basin = $"Q {q}",
                @operator = "Nord Øst",
                field = "TAHITI",
            }
        );

        var found = await app.Get($"/api/v1/wells?basin={Uri.EscapeDataString($"Q {q}")}&q={Uri.EscapeDataString(q)}");
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), found.All<string>("name"));
    }

    [Theory]
    [InlineData("region=GC", "1|2")]
    [InlineData("region=gc", "")]
    [InlineData("region=G", "")]
    [InlineData("region=GC&region=MC", "1|2|3")]
    [InlineData("region=(none)", "4")]
    [InlineData("region=(none)&region=MC", "3|4")]
    [InlineData("region=GC&operator=Shell", "1")]
    [InlineData("region=&operator=Shell", "1|3")]
    [InlineData("operator=(none)", "4")]
    [InlineData("status=shut%20in", "2")]
    [InlineData("well_type=oil&country=US", "1|2")]
    [InlineData("vintage=2001", "1")]
    [InlineData("vintage=2001&vintage=(none)", "1|3|4")]
    [InlineData("first_production_from=2001-04-15", "1|2")]
    [InlineData("first_production_from=2001-04-16", "2")]
    [InlineData("first_production_to=2001-04-15", "1")]
    [InlineData("api_number=60-808-40060-01", "1")]
    [InlineData("api_number=608084006001", "1")]
    [InlineData("well_name=1&well_name=3", "1|3")]
    [InlineData("entity_type=lease", "3")]
    [InlineData("dataset=manual", "1|2|3|4")]
    [InlineData("dataset=demo", "")]
    [InlineData("start_date=2001-01-01&end_date=2001-12-31", "1|2|3|4")]
    public async Task A_filter_takes_wells_that_have_one_of_its_values(string filter, string names)
    {
        var basin = $"Filters {filter}";
        await GivenFour(basin);

        var found = await app.Get($"/api/v1/wells?basin={Uri.EscapeDataString(basin)}&{filter}");
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), found.All<string>("name"));
        Assert.Equal(
            found.AsArray().Count,
            await app.Total($"/api/v1/wells?basin={Uri.EscapeDataString(basin)}&{filter}")
        );
    }

    [Fact]
    public async Task Wells_are_found_by_what_they_have_produced_in_the_units_asked_for()
    {
        foreach (var oil in new[] { 99.0, 100, 101 })
            await app.GivenOil((await app.GivenWell($"{oil}", new { basin = "Cum" })).Id(), oil - 1, 1);
        await app.GivenWell("none", new { basin = "Cum" });

        var found = await app.Get("/api/v1/wells?basin=Cum&min_cum_oil=100&sort=cum_oil");
        Assert.Equal(["100", "101"], found.All<string>("name"));
        found = await app.Get("/api/v1/wells?basin=Cum&units=metric&min_cum_oil=16&sort=cum_oil");
        Assert.Equal(["101"], found.All<string>("name"));
        Assert.Equal(101 * 0.158987294928, found[0]!.Number("cum_oil")!.Value, 1e-10);
    }

    [Fact]
    public async Task Each_facet_counts_under_all_filters_but_its_own()
    {
        await GivenFour("Facets");

        var all = await Facets("basin=Facets");
        Assert.Equal(["GC 2", "MC 1", "null 1"], all["region"]);
        Assert.Equal(["Shell 2", "BP 1", "null 1"], all["operator"]);
        Assert.Equal(["well 3", "lease 1"], all["entity_type"]);
        Assert.Equal(["null 2", "2001 1", "2005 1"], all["vintage"]);
        Assert.Equal(["manual 4"], all["dataset"]);

        var some = await Facets("basin=Facets&region=GC&operator=Shell");
        Assert.Equal(["MC 1", "GC 1"], some["region"].OrderDescending(StringComparer.Ordinal));
        Assert.Equal(["BP 1", "Shell 1"], some["operator"]);
        Assert.Equal(["2001 1"], some["vintage"]);
        Assert.Equal(["Facets 1"], some["basin"].Where(b => b.StartsWith("Facets ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Facets_are_in_order_of_count_then_value()
    {
        foreach (var name in new[] { "b", "a", "c", "c", "B", "ä" })
            await app.GivenWell("Order", new { basin = "Order", reservoir = name });
        await app.GivenWell("Order", new { basin = "Order" });

        Assert.Equal(["c 2", "B 1", "a 1", "b 1", "ä 1", "null 1"], (await Facets("basin=Order"))["reservoir"]);
    }

    [Fact]
    public async Task A_facet_of_more_than_500_values_says_that_it_is_cut()
    {
        Assert.Empty((await app.Get("/api/v1/wells/facets?basin=Many"))["truncated"]!.AsArray());
        for (var i = 0; i < 501; i++)
            await app.GivenWell("Many", new { basin = "Many", county = $"{i:000}" });

        var facets = await app.Get("/api/v1/wells/facets?basin=Many");
        Assert.Equal(["county"], facets["truncated"]!.AsArray().Select(t => (string)t!));
        Assert.Equal(
            Enumerable.Range(0, 500).Select(i => $"{i:000}"),
            facets["county"]!.AsArray().Select(f => f!.Text("value"))
        );
    }

    [Fact]
    public async Task Wells_come_as_geojson()
    {
        await app.GivenWell(
            "Here",
            new
            {
                basin = "Geo",
                latitude = 27.5,
                longitude = -90.25,
            }
        );
        await app.GivenWell("Nowhere", new { basin = "Geo" });

        var reply = await app.Ask("/api/v1/wells?basin=Geo", ("Accept", "application/geo+json"));
        Assert.Equal("application/geo+json", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal("2", reply.Header("X-Total-Count"));
        var collection = await reply.Body();
        Assert.Equal("FeatureCollection", collection.Text("type"));
        var features = collection["features"]!;
        Assert.Equal(["Feature", "Feature"], features.All<string>("type"));
        Assert.Equal("""{"type":"Point","coordinates":[-90.25,27.5]}""", features[0]!["geometry"]!.ToJsonString());
        Assert.Null(features[1]!["geometry"]);
        var listed = await app.Get("/api/v1/wells?basin=Geo");
        Assert.True(JsonNode.DeepEquals(listed[0], features[0]!["properties"]));
    }

    [Theory]
    [InlineData("format=csv", "*/*")]
    [InlineData("format=", "text/csv")]
    public async Task Wells_come_as_a_table_with_the_units_in_the_names(string format, string accept)
    {
        var well = await app.GivenWell("One, \"two\"\nthree", new { basin = $"Csv {accept}", @operator = "O'Neil" });
        await app.GivenOil(well.Id(), 10.5);

        var reply = await app.Ask($"/api/v1/wells?basin=Csv {accept}&{format}", ("Accept", accept));
        Assert.Equal("text/csv", reply.Content.Headers.ContentType?.MediaType);
        var table = await reply.Content.ReadAsStringAsync(TestApp.Ct);
        Assert.StartsWith("id,dataset,source_key,name,", table, StringComparison.Ordinal);
        Assert.Contains(",cum_oil_bbl,cum_gas_mcf,cum_water_bbl,version\r\n", table, StringComparison.Ordinal);
        Assert.Contains($"\r\n{well.Id()},manual,", table, StringComparison.Ordinal);
        Assert.Contains(",\"One, \"\"two\"\"\nthree\",", table, StringComparison.Ordinal);
        Assert.EndsWith(",10.5,,,2\r\n", table, StringComparison.Ordinal);

        var metric = await app.Http.GetStringAsync("/api/v1/wells?format=csv&units=metric&limit=1", TestApp.Ct);
        Assert.Contains(",cum_oil_sm3,", metric, StringComparison.Ordinal);
    }

    private async Task GivenFour(string basin)
    {
        await app.GivenWell(
            "1",
            new
            {
                basin,
                region = "GC",
                @operator = "Shell",
                status = "producing",
                well_type = "oil",
                country = "US",
                api_number = "60-808-40060-01",
                first_production = "2001-04-15",
            }
        );
        await app.GivenWell(
            "2",
            new
            {
                basin,
                region = "GC",
                @operator = "BP",
                status = "shut in",
                well_type = "oil",
                country = "US",
                first_production = "2005-01-01",
            }
        );
        await app.GivenWell(
            "3",
            new
            {
                basin,
                region = "MC",
                @operator = "Shell",
                entity_type = "lease",
            }
        );
        await app.GivenWell("4", new { basin });
    }

    private async Task<Dictionary<string, List<string>>> Facets(string filter) =>
        (await app.Get($"/api/v1/wells/facets?{filter}"))
            .AsObject()
            .Where(f => f.Key != "truncated")
            .ToDictionary(
                f => f.Key,
                f => f.Value!.AsArray().Select(v => $"{(string?)v!["value"] ?? "null"} {v["count"]}").ToList()
            );
}

[Trait("Store", "SQLite")]
public sealed class FindingWellsOnSqlite(SqliteApp app) : FindingWells<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class FindingWellsOnPostgres(PostgresApp app)
    : FindingWells<PostgresApp>(app),
        IClassFixture<PostgresApp>;
