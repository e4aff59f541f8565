using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Wells;

/// <summary>Wells that cannot be, sent as new ones and in place of one that is.</summary>
public abstract class BadWells<TApp>(TApp app)
    where TApp : TestApp
{
    [Theory]
    [InlineData("""{"latitude": 91, "longitude": 0}""", 422, "request.out_of_range", "latitude")]
    [InlineData("""{"latitude": -90.0001, "longitude": 0}""", 422, "request.out_of_range", "latitude")]
    [InlineData("""{"latitude": 0, "longitude": 180.5}""", 422, "request.out_of_range", "longitude")]
    [InlineData("""{"latitude": 0, "longitude": -181}""", 422, "request.out_of_range", "longitude")]
    [InlineData("""{"latitude": 1e999, "longitude": 0}""", 422, "request.out_of_range", "latitude")]
    [InlineData("""{"latitude": 29.5}""", 422, "request.out_of_range", "longitude")]
    [InlineData("""{"longitude": -90.25}""", 422, "request.out_of_range", "latitude")]
    [InlineData("""{"latitude": 29.5, "longitude": null}""", 422, "request.out_of_range", "longitude")]
    [InlineData("""{"spud_date": "1066-10-14"}""", 422, "request.out_of_range", "spud_date")]
    [InlineData("""{"completion_date": "1799-12-31"}""", 422, "request.out_of_range", "completion_date")]
    [InlineData("""{"first_production": "9999-12-31"}""", 422, "request.out_of_range", "first_production")]
    [InlineData("""{"total_depth_ft": -1}""", 422, "request.out_of_range", "total_depth_ft")]
    [InlineData("""{"entity_type": "unicorn"}""", 422, "request.out_of_range", "entity_type")]
    [InlineData("""{"api_number": "12-345"}""", 422, "request.out_of_range", "api_number")]
    [InlineData("""{"name": null}""", 422, "request.out_of_range", "name")]
    [InlineData("""{"name": ""}""", 422, "request.out_of_range", "name")]
    [InlineData("""{"name": "  "}""", 422, "request.out_of_range", "name")]
    [InlineData("""{"name": "a\u0000b"}""", 422, "request.out_of_range", "name")]
    [InlineData("""{"name": "\ud800"}""", 422, "request.out_of_range", "name")]
    [InlineData("""{"operator": "x\udc00y"}""", 422, "request.out_of_range", "operator")]
    [InlineData("""{"latitude": "29.5", "longitude": 0}""", 400, "request.malformed", "latitude")]
    [InlineData("""{"latitude": "NaN", "longitude": 0}""", 400, "request.malformed", "latitude")]
    [InlineData("""{"total_depth_ft": true}""", 400, "request.malformed", "total_depth_ft")]
    [InlineData("""{"name": 17}""", 400, "request.malformed", "name")]
    [InlineData("""{"name": ["A-1"]}""", 400, "request.malformed", "name")]
    [InlineData("""{"spud_date": "2020-13-01"}""", 400, "request.malformed", "spud_date")]
    [InlineData("""{"spud_date": "2021-02-29"}""", 400, "request.malformed", "spud_date")]
    [InlineData("""{"spud_date": "2020-01-01T00:00:00Z"}""", 400, "request.malformed", "spud_date")]
    [InlineData("""{"spud_date": 2020}""", 400, "request.malformed", "spud_date")]
    public async Task A_value_that_cannot_be_is_refused_by_name(string members, int status, string code, string member)
    {
        var well = await app.GivenWell("Good");
        var sent = members.Contains("\"name\"", StringComparison.Ordinal)
            ? members
            : members.Replace("{", "{\"name\": \"A-1\", ", StringComparison.Ordinal);

        await app.Refuses(status, code, member, () => app.SendJson(HttpMethod.Post, "/api/v1/wells", sent));
        var address = $"/api/v1/wells/{well.Id()}";
        await app.Refuses(status, code, member, () => app.SendJson(HttpMethod.Put, address, sent));
        Assert.True(JsonNode.DeepEquals(well, await app.Get(address)));
    }

    [Fact]
    public async Task A_date_of_next_year_is_refused_and_one_of_this_month_is_not()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

        await app.Refuses(
            422,
            "request.out_of_range",
            "spud_date",
            () => app.Post("/api/v1/wells", new { name = "Next year", spud_date = today.AddYears(1) })
        );
        await app.GivenWell("Today", new { spud_date = today, completion_date = "1800-01-01" });
    }

    [Fact]
    public async Task A_position_at_the_edge_of_the_world_is_taken()
    {
        var pole = await app.GivenWell("Pole", new { latitude = -90, longitude = 180.0 });

        Assert.Equal((-90, 180), (pole.Number("latitude"), pole.Number("longitude")));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(10_000, false)]
    public async Task A_text_has_at_most_200_characters(int length, bool taken)
    {
        foreach (var member in new[] { "name", "region", "operator", "source_key", "status" })
        {
            var body = new JsonObject { ["name"] = "Long", [member] = new string('x', length) };
            if (taken)
                Assert.Equal(length, (await app.GivenWell((string)body["name"]!, body)).Text(member).Length);
            else
                await app.Refuses(422, "request.out_of_range", member, () => app.Post("/api/v1/wells", body));
        }
    }

    [Theory]
    [InlineData("O'Brien \"1\"; DROP TABLE wells --", "o'brien \"1\"; drop")]
    [InlineData("Gullfaks 🛢️ C", "🛢️")]
    [InlineData("Ærfugl Nørd Ångström", "ærfugl nord angstrom")]
    [InlineData("Müñoz-Ćwiek", "munoz-cwiek")]
    [InlineData("Łódź 日本 %_\\", "日本 %_\\")]
    [InlineData("  blank  ", "  blank  ")]
    public async Task Any_name_comes_back_as_it_was_and_is_found(string name, string q)
    {
        var well = await app.GivenWell(name);

        Assert.Equal(name, (await app.Get($"/api/v1/wells/{well.Id()}")).Text("name"));
        var found = await app.Get($"/api/v1/wells?q={Uri.EscapeDataString(q)}");
        Assert.Equal([well.Id()], found.All<long>("id"));
        found = await app.Get($"/api/v1/wells?well_name={Uri.EscapeDataString(name)}");
        Assert.Equal([well.Id()], found.All<long>("id"));
    }

    [Fact]
    public async Task A_dataset_that_is_not_there_is_named_as_unknown() =>
        await app.Refuses(
            422,
            "dataset.unknown",
            "dataset",
            () => app.Post("/api/v1/wells", new { name = "A-1", dataset = "nowhere" })
        );

    [Theory]
    [InlineData("999999999")]
    [InlineData("1000000000000000")]
    [InlineData("9223372036854775807")]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task A_well_that_is_not_there_is_404(string id)
    {
        await Unknown(() => app.Ask($"/api/v1/wells/{id}"));
        await Unknown(() => app.Ask($"/api/v1/wells/{id}/history"));
        await Unknown(() => app.Ask($"/api/v1/production/well/{id}"));
        await Unknown(() => app.Put($"/api/v1/wells/{id}", new { name = "A-1" }));
        await Unknown(() => app.Delete($"/api/v1/wells/{id}"));
        await Unknown(() => app.Delete($"/api/v1/wells/{id}?cascade=true"));

        Task Unknown(Func<Task<HttpResponseMessage>> send) => app.Refuses(404, "well.unknown", null, send);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_member_that_may_not_change_is_refused()
    {
        var well = await app.GivenWell();

        await app.Refuses(
            422,
            "request.read_only",
            "crs",
            () => app.SendJson(HttpMethod.Put, $"/api/v1/wells/{well.Id()}", """{"name": "A-1", "crs": "\ud800"}""")
        );
    }
}

[Trait("Store", "SQLite")]
public sealed class BadWellsOnSqlite(SqliteApp app) : BadWells<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class BadWellsOnPostgres(PostgresApp app) : BadWells<PostgresApp>(app), IClassFixture<PostgresApp>;
