using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Selections;

/// <summary>Shapes and lists of wells that are kept, to be named in an address.</summary>
public abstract class KeepingSelections<TApp>(TApp app)
    where TApp : TestApp
{
    private const string Box = "[[-90, 27], [-89, 27], [-89, 28], [-90, 28], [-90, 27]]";
    private const string Hole = "[[-89.6, 27.4], [-89.4, 27.4], [-89.4, 27.6], [-89.6, 27.6]]";
    private const string Elsewhere = "[[2, 60], [4, 60], [4, 62]]";

    [Theory]
    [InlineData($$"""{"type": "Polygon", "coordinates": [{{Box}}]}""", "edge|inside")]
    [InlineData($$"""{"type": "Polygon", "coordinates": [{{Box}}, {{Hole}}]}""", "edge")]
    [InlineData($$"""{"type": "MultiPolygon", "coordinates": [[{{Box}}, {{Hole}}], [{{Elsewhere}}]]}""", "edge|far")]
    [InlineData(
        $$$"""{"type": "Feature", "id": 7, "properties": {"name": "x"}, "geometry": {"type": "Polygon", "bbox": [1], "coordinates": [{{{Elsewhere}}}]}}""",
        "far"
    )]
    public async Task A_shape_becomes_a_filter(string geometry, string names)
    {
        var basin = $"Shape {names} {geometry.Length}";
        await GivenThree(basin);

        var reply = await app.SendJson(HttpMethod.Post, "/api/v1/selections", geometry);
        var selection = await reply.Body();
        Assert.Equal(201, (int)reply.StatusCode);
        var id = selection.Text("id");
        Assert.StartsWith("s_", id, StringComparison.Ordinal);
        var found = await app.Get($"/api/v1/wells?basin={Uri.EscapeDataString(basin)}&selection={id}");
        Assert.Equal(names.Split('|'), found.All<string>("name"));
        Assert.Equal(await app.Total($"/api/v1/wells?selection={id}"), (long)selection["wells"]!);
        Assert.Equal($"/api/v1/wells?selection={id}", reply.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_same_content_has_the_same_id()
    {
        var ids = await GivenThree("Same");

        var one = await Kept(new { well_ids = new[] { ids[0], ids[2] } });
        Assert.Equal(one, await Kept(new { well_ids = new[] { ids[2], ids[0], ids[2] } }));
        Assert.NotEqual(one, await Kept(new { well_ids = new[] { ids[0], ids[1] } }));
        var feature = new { type = "Polygon", coordinates = new[] { new[] { new[] { 0.0, 0 }, [1.0, 0], [1, 1.0] } } };
        Assert.Equal(
            await Kept(feature),
            await Kept(
                new
                {
                    type = "Feature",
                    properties = new { },
                    geometry = new
                    {
                        type = "MultiPolygon",
                        coordinates = new[] { new[] { new[] { new[] { 0.0, 0 }, [1.0, 0], [1, 1.0], [0, 0] } } },
                    },
                }
            )
        );
    }

    [Fact]
    public async Task Several_selections_are_any_of_them_and_go_with_every_other_filter()
    {
        var ids = await GivenThree("Any");
        var (one, two) = (await Kept(new { well_ids = ids[..1] }), await Kept(new { well_ids = ids[1..2] }));

        Assert.Equal(["edge"], await Names($"selection={one}"));
        Assert.Equal(["edge", "far"], await Names($"selection={one}&selection={two}"));
        Assert.Equal(["far"], await Names($"selection={one}&selection={two}&well_name=far"));
        Assert.Equal(["edge"], await Names($"selection={one}&selection={two}&bbox=-90,27,-89,28"));
        var totals = await app.Get($"/api/v1/analytics/totals?selection={two}");
        Assert.Equal(1, (int)totals["wells_matched"]!);
        await app.Refuses(
            422,
            "selection.unknown",
            "selection",
            () => app.Ask($"/api/v1/wells?selection={one}&selection=s_gone")
        );
    }

    [Theory]
    [InlineData("[]", 400, "request.malformed", "")]
    [InlineData("{}", 422, "request.out_of_range", "")]
    [InlineData("""{"wells": [1]}""", 400, "request.unknown_field", "wells")]
    [InlineData("""{"well_ids": [1], "name": "x"}""", 400, "request.unknown_field", "name")]
    [InlineData("""{"well_ids": 1}""", 400, "request.malformed", "well_ids")]
    [InlineData("""{"well_ids": ["1"]}""", 400, "request.malformed", "well_ids")]
    [InlineData("""{"well_ids": []}""", 422, "request.out_of_range", "well_ids")]
    [InlineData("""{"well_ids": [999999999]}""", 422, "well.unknown", "well_ids")]
    [InlineData("""{"type": "Point", "coordinates": [1, 2]}""", 400, "request.malformed", "type")]
    [InlineData("""{"type": 7}""", 400, "request.malformed", "type")]
    [InlineData("""{"type": "Polygon"}""", 400, "request.malformed", "coordinates")]
    [InlineData("""{"type": "Polygon", "coordinates": [[1, 2]]}""", 400, "request.malformed", "coordinates")]
    [InlineData(
        """{"type": "Polygon", "coordinates": [[["1", 2], [2, 3], [3, 1]]]}""",
        400,
        "request.malformed",
        "coordinates"
    )]
    [InlineData("""{"type": "Polygon", "coordinates": []}""", 422, "request.out_of_range", "coordinates")]
    [InlineData(
        """{"type": "Polygon", "coordinates": [[[1, 2], [2, 3], [1, 2]]]}""",
        422,
        "request.out_of_range",
        "coordinates"
    )]
    [InlineData(
        """{"type": "Polygon", "coordinates": [[[1, 2], [2, 93], [1, 1]]]}""",
        422,
        "request.out_of_range",
        "coordinates"
    )]
    [InlineData("""{"type": "Feature", "geometry": null}""", 400, "request.malformed", "geometry")]
    [InlineData(
        """{"type": "Feature", "geometry": {"type": "LineString", "coordinates": []}}""",
        400,
        "request.malformed",
        "geometry.type"
    )]
    public async Task What_chooses_no_wells_is_refused(string body, int status, string code, string member) =>
        await app.Refuses(status, code, member, () => app.SendJson(HttpMethod.Post, "/api/v1/selections", body));

    [Fact]
    public async Task A_selection_is_kept_for_90_days_after_its_last_use()
    {
        var ids = await GivenThree("Days");
        var (used, unused) = (await Kept(new { well_ids = ids[..2] }), await Kept(new { well_ids = ids[1..] }));
        await Aged(used, 89);
        await Aged(unused, 91);

        await app.Get($"/api/v1/wells?selection={used}");
        Assert.True(await Age(used) < TimeSpan.FromMinutes(5));
        await Kept(new { well_ids = ids });
        await app.Get($"/api/v1/wells/facets?selection={used}");
        await (await app.Ask($"/api/v1/wells?selection={unused}")).ShouldBe(422, "selection.unknown");
    }

    [Fact]
    public async Task A_use_is_noted_once_a_day()
    {
        var id = await Kept(new { well_ids = await GivenThree("Noted") });
        await Aged(id, 0.5);

        await app.Get($"/api/v1/wells?selection={id}");
        Assert.True(await Age(id) > TimeSpan.FromHours(11));
    }

    private async Task<IEnumerable<string>> Names(string filter) =>
        (await app.Get($"/api/v1/wells?{filter}")).All<string>("name");

    private async Task<string> Kept(object body) =>
        (await (await app.Post("/api/v1/selections", body)).Body()).Text("id");

    private async Task Aged(string id, double days)
    {
        var then = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-days);
        await using var db = app.Store.Open();
        await db
            .Selections.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.UsedAt, then), TestApp.Ct);
    }

    private async Task<TimeSpan> Age(string id)
    {
        await using var db = app.Store.Open();
        var used = await db.Selections.Where(s => s.Id == id).Select(s => s.UsedAt).SingleAsync(TestApp.Ct);
        return TimeProvider.System.GetUtcNow().UtcDateTime - used;
    }

    private async Task<long[]> GivenThree(string basin)
    {
        var ids = new List<long>();
        foreach (
            var (name, longitude, latitude) in new[]
            {
                ("edge", -90.0, 27.5),
                ("far", 3.0, 61.0),
                ("inside", -89.5, 27.5),
            }
        )
            ids.Add(
                (
                    await app.GivenWell(
                        name,
                        new
                        {
                            basin,
                            longitude,
                            latitude,
                        }
                    )
                ).Id()
            );
        return [.. ids];
    }
}

[Trait("Store", "SQLite")]
public sealed class KeepingSelectionsOnSqlite(SqliteApp app)
    : KeepingSelections<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class KeepingSelectionsOnPostgres(PostgresApp app)
    : KeepingSelections<PostgresApp>(app),
        IClassFixture<PostgresApp>;
