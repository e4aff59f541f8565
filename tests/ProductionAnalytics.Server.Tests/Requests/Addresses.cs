using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Requests;

/// <summary>The same thing under its short address, under its full one and with a slash behind.</summary>
public abstract class Addresses<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task An_address_without_a_version_or_with_a_slash_behind_answers_alike()
    {
        var well = (await app.GivenWell("Short", new { region = "Short" })).Id();
        await app.GivenOil(well, 10, 20);

        foreach (
            var rest in new[]
            {
                "wells?region=Short",
                "wells/facets?region=Short",
                $"wells/{well}",
                $"wells/{well}/history",
                "production?region=Short",
                $"production/well/{well}",
                "analytics/series?region=Short",
                "analytics/totals?region=Short",
            }
        )
        {
            var full = await app.Get($"/api/v1/{rest}");
            Assert.True(JsonNode.DeepEquals(full, await app.Get($"/api/{rest}")), rest);
            var slashed = rest.Contains('?', StringComparison.Ordinal)
                ? rest.Replace("?", "/?", StringComparison.Ordinal)
                : $"{rest}/";
            Assert.True(JsonNode.DeepEquals(full, await app.Get($"/api/v1/{slashed}")), slashed);
            Assert.True(JsonNode.DeepEquals(full, await app.Get($"/api/{slashed}")), slashed);
        }
    }

    [Theory]
    [InlineData("/api/wells")]
    [InlineData("/api/wells/")]
    [InlineData("/api/v1/wells/")]
    public async Task What_was_made_under_any_address_is_named_with_its_version(string address)
    {
        var well = await app.Post(address, new { name = "Named" });
        var id = (await well.Body()).Id();
        Assert.Equal(201, (int)well.StatusCode);
        Assert.Equal($"/api/v1/wells/{id}", well.Header("Location"));

        var record = await app.Post("/api/production/", new { well_id = id, date = "2020-01-01" });
        Assert.Equal($"/api/v1/production/{(await record.Body()).Id()}", record.Header("Location"));
        Assert.Equal("Named", (await app.Get(well.Header("Location")!)).Text("name"));
    }

    [Theory]
    [InlineData("/api/wells")]
    [InlineData("/api/v1/wells/")]
    [InlineData("/api/v1/production")]
    [InlineData("/api/production/")]
    public async Task The_next_page_is_named_with_its_version_and_goes_on(string address)
    {
        var well = (await app.GivenWell("Linked 1", new { region = "Linked & more" })).Id();
        await app.GivenWell("Linked 2", new { region = "Linked & more" });
        await app.GivenOil(well, 10, 20);

        var first = await app.Ask($"{address}?region=Linked%20%26%20more&limit=1&units=metric");
        var link = first.Header("Link")!;
        Assert.Matches("^</api/v1/(wells|production)\\?[^>]+>; rel=\"next\"$", link);

        var next = await app.Ask(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
        Assert.NotEqual((await first.Body())[0]!.Id(), (await next.Body())[0]!.Id());
        Assert.Equal(first.Header("X-Total-Count"), next.Header("X-Total-Count"));
        Assert.Equal(first.Header("X-Units"), next.Header("X-Units"));
    }
}

[Trait("Store", "SQLite")]
public sealed class AddressesOnSqlite(SqliteApp app) : Addresses<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class AddressesOnPostgres(PostgresApp app) : Addresses<PostgresApp>(app), IClassFixture<PostgresApp>;
