using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Wells;

/// <summary>Wells by where they are: the same wells wherever a filter is taken.</summary>
public abstract class FindingOnTheMap<TApp>(TApp app)
    where TApp : TestApp
{
    [Theory]
    [InlineData("bbox=-90,27,-89,28", "corner|inside")]
    [InlineData("bbox=170,-10,-170,10", "date line|pacific")]
    [InlineData("bbox=-180,-10,-170,10", "date line|pacific")]
    [InlineData("bbox=-90,27,-90,27", "corner")]
    [InlineData("polygon=-90 27,-89 27,-89 28", "corner|inside")]
    [InlineData("polygon=-90 27,-89 28,-91 29", "corner|inside")]
    [InlineData("polygon=170 -10,-170 -10,-170 10,170 10", "date line|pacific")]
    [InlineData("near=-90,27,1", "corner")]
    [InlineData("near=-90,27,80", "corner|inside")]
    [InlineData("near=-175,5,1200", "date line|pacific")]
    [InlineData("near=0,0,20040", "corner|date line|far|inside|pacific")]
    [InlineData("bbox=-90,27,-89,28&near=-90,27,1", "corner")]
    [InlineData("bbox=-90,27,-89,28&well_name=inside", "inside")]
    [InlineData("bbox=0,0,1,1", "")]
    public async Task Wells_are_found_by_where_they_are(string filter, string names)
    {
        await GivenFive(filter);
        var wells = $"basin={Uri.EscapeDataString(filter)}&{filter}";

        var found = await app.Get($"/api/v1/wells?{wells}");
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), found.All<string>("name"));
        var count = found.AsArray().Count;
        Assert.Equal(count, await app.Total($"/api/v1/wells?limit=1&{wells}"));
        Assert.Equal(count, await app.Total($"/api/v1/production?{wells}"));
        foreach (var question in new[] { "series", "totals", "summary", "movers" })
            Assert.Equal(count, (int)(await app.Get($"/api/v1/analytics/{question}?{wells}"))["wells_matched"]!);
        var facets = (await app.Get($"/api/v1/wells/facets?{wells}"))["dataset"]!.AsArray();
        Assert.Equal(count, facets.Sum(f => (int)f!["count"]!));
        Assert.Equal(count, (int)(await app.Get($"/api/v1/map/bounds?{wells}"))["located"]!);
    }

    [Theory]
    [InlineData("bbox=1,2,3", 400, "request.malformed", "bbox")]
    [InlineData("bbox=1,2,3,x", 400, "request.malformed", "bbox")]
    [InlineData("bbox=1,2,3,NaN", 400, "request.malformed", "bbox")]
    [InlineData("bbox=0,0,1,1&bbox=0,0,1,1", 400, "request.repeated_parameter", "bbox")]
    [InlineData("bbox=0,0,1,91", 422, "request.out_of_range", "bbox")]
    [InlineData("bbox=-181,0,1,1", 422, "request.out_of_range", "bbox")]
    [InlineData("bbox=0,2,1,1", 422, "request.out_of_range", "bbox")]
    [InlineData("polygon=0 0,1 1,x 1", 400, "request.malformed", "polygon")]
    [InlineData("polygon=0 0,1 1,", 400, "request.malformed", "polygon")]
    [InlineData("polygon=0,0,1,1,2,2", 400, "request.malformed", "polygon")]
    [InlineData("polygon=0 0,1 1", 422, "request.out_of_range", "polygon")]
    [InlineData("polygon=0 0,1 1,0 0,1 1", 422, "request.out_of_range", "polygon")]
    [InlineData("polygon=0 0,1 1,1 -91", 422, "request.out_of_range", "polygon")]
    [InlineData("near=0,0", 400, "request.malformed", "near")]
    [InlineData("near=0,0,1km", 400, "request.malformed", "near")]
    [InlineData("near=0,0,0", 422, "request.out_of_range", "near")]
    [InlineData("near=0,0,-1", 422, "request.out_of_range", "near")]
    [InlineData("near=0,0,20041", 422, "request.out_of_range", "near")]
    [InlineData("near=0,91,1", 422, "request.out_of_range", "near")]
    [InlineData("selection=s_nobody", 422, "selection.unknown", "selection")]
    [InlineData("selection=s_nobody&bbox=1", 400, "request.malformed", "bbox")]
    public async Task A_shape_that_cannot_be_is_refused(string filter, int status, string code, string member)
    {
        foreach (
            var address in new[]
            {
                "wells",
                "wells/facets",
                "production",
                "analytics/series",
                "analytics/totals",
                "analytics/summary",
                "analytics/movers",
                "map/bounds",
                "map/tiles/0/0/0.mvt",
            }
        )
            await app.Refuses(status, code, member, () => app.Ask($"/api/v1/{address}?{filter}"));
    }

    [Fact]
    public async Task A_shape_has_at_most_500_vertices()
    {
        (await app.Ask($"/api/v1/wells?polygon={Ring(500)}")).EnsureSuccessStatusCode();
        await app.Refuses(422, "request.out_of_range", "polygon", () => app.Ask($"/api/v1/wells?polygon={Ring(501)}"));

        static string Ring(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"{i % 90} {i / 90}"));
    }

    [Fact]
    public async Task Bounds_are_of_the_wells_that_have_a_place()
    {
        await GivenFive("Bounds");

        var gulf = await app.Get("/api/v1/map/bounds?basin=Bounds&near=-90,27,500");
        Assert.Equal([-90, 27, -89.5, 27.5], gulf["bbox"]!.Numbers());
        var pacific = await app.Get("/api/v1/map/bounds?basin=Bounds&bbox=170,-10,-170,10");
        Assert.Equal([180, 5, -175, 5], pacific["bbox"]!.Numbers().Select(n => n == -180 ? 180 : n));
        var all = await app.Get("/api/v1/map/bounds?basin=Bounds");
        Assert.Equal((5, 1), ((int)all["located"]!, (int)all["not_located"]!));
        var none = await app.Get("/api/v1/map/bounds?basin=Bounds&well_name=nowhere");
        Assert.Equal("""{"bbox":null,"located":0,"not_located":1}""", none.ToJsonString());
    }

    private async Task GivenFive(string basin)
    {
        foreach (
            var (name, longitude, latitude) in new[]
            {
                ("corner", -90.0, 27.0),
                ("inside", -89.5, 27.5),
                ("far", 3.0, 61.0),
                ("pacific", -175.0, 5.0),
                ("date line", -180.0, 5.0),
            }
        )
            await app.GivenOil(
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
                ).Id(),
                1
            );
        await app.GivenWell("nowhere", new { basin });
    }
}

[Trait("Store", "SQLite")]
public sealed class FindingOnTheMapOnSqlite(SqliteApp app) : FindingOnTheMap<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class FindingOnTheMapOnPostgres(PostgresApp app)
    : FindingOnTheMap<PostgresApp>(app),
        IClassFixture<PostgresApp>;
