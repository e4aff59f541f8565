using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Map;

/// <summary>Every well under the filter is on the map once, by itself or in a cluster.</summary>
public abstract class CuttingTiles<TApp>(TApp app)
    where TApp : TestApp
{
    private const string World = "/api/v1/map/tiles/0/0/0.mvt";

    [Theory]
    [InlineData("")]
    [InlineData("region=GC")]
    [InlineData("region=(none)&region=MC")]
    [InlineData("q=edge")]
    [InlineData("bbox=-91,26,-89,28")]
    [InlineData("bbox=170,-10,-170,10")]
    [InlineData("polygon=-91 26,-89 26,-90 28")]
    [InlineData("near=-90,27,30")]
    [InlineData("min_cum_oil=25")]
    [InlineData("units=metric&min_cum_oil=4")]
    [InlineData("well_name=nobody")]
    public async Task Counts_and_wells_of_any_zoom_add_up_to_the_list(string filter)
    {
        var wells = await GivenWells(filter) + $"&{filter}";
        var listed = (await app.Get($"/api/v1/wells?limit=1000&{wells}")).AsArray();
        var located = listed.Where(w => w!["longitude"] is not null).Select(w => w!.Id()).Order().ToList();

        var zooms = await app.TilesDownTo(13, wells);
        Assert.All(zooms, tiles => Assert.Equal(located.Count, tiles.Sum(t => t.Tile.Count)));
        Assert.All(zooms[12..], tiles => Assert.Equal(located, tiles.SelectMany(t => t.Tile.Ids).Order()));
    }

    [Fact]
    public async Task A_kept_selection_chooses_what_is_on_the_map()
    {
        var wells = await GivenWells("selection");
        var ids = (await app.Get($"/api/v1/wells?{wells}")).All<long>("id").Take(3).ToList();
        var kept = await (await app.Post("/api/v1/selections", new { well_ids = ids })).Body();

        var shown = await app.Tiles(12, $"{wells}&selection={kept.Text("id")}");

        Assert.Equal(ids.Order(), shown.SelectMany(t => t.Tile.Ids).Order());
    }

    [Fact]
    public async Task A_well_says_what_is_known_of_it_and_nothing_of_the_rest()
    {
        var full = (
            await app.GivenWell(
                "Müller 1",
                new
                {
                    basin = "Attributes",
                    longitude = -90.1,
                    latitude = 27.2,
                    api_number = "608084006001",
                    status = "Drilling",
                    well_type = "Development",
                    @operator = "Ørsted & Søn",
                    region = "GC",
                    field = "GC 640",
                }
            )
        ).Id();
        var bare = (
            await app.GivenWell(
                "bare",
                new
                {
                    basin = "Attributes",
                    longitude = 3.5,
                    latitude = 61.0,
                }
            )
        ).Id();
        await app.GivenRecord(
            new
            {
                well_id = full,
                date = "2020-01-01",
                oil_volume = 10.5,
                gas_volume = 12,
            }
        );
        await app.GivenRecord(
            new
            {
                well_id = full,
                date = "2020-02-01",
                oil_volume = 20,
                gas_volume = 6,
                condensate_volume = 3,
            }
        );

        var well = (await app.Tiles(12, $"basin=Attributes&well_id={full}")).Single().Tile.Wells.Single();

        Assert.Equal(
            new Dictionary<string, object>
            {
                ["feature_id"] = (ulong)full,
                ["id"] = (ulong)full,
                ["name"] = "Müller 1",
                ["api_number"] = "608084006001",
                ["status"] = "Drilling",
                ["status_group"] = "drilling",
                ["well_type"] = "Development",
                ["operator"] = "Ørsted & Søn",
                ["region"] = "GC",
                ["field"] = "GC 640",
                ["cum_oil"] = 30.5,
                ["cum_gas"] = 18UL,
                ["latest_boe"] = 24UL,
            }
                .OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => $"{p}"),
            well.Attributes.GetNames().Order(StringComparer.Ordinal).Select(n => $"[{n}, {well.Attributes[n]}]")
        );
        Assert.Equal(-90.1, well.Geometry.Coordinate.X, 1e-4);
        Assert.Equal(27.2, well.Geometry.Coordinate.Y, 1e-4);

        var metric = (await app.Tiles(12, $"units=metric&well_id={full}")).Single().Tile.Wells.Single();
        Assert.Equal(30.5 * 0.158987294928, DecodedTile.Volume(metric, "cum_oil")!.Value, 1e-9);
        Assert.Equal(
            (23 * 0.158987294928) + (6 * 0.028316846592),
            DecodedTile.Volume(metric, "latest_boe")!.Value,
            1e-9
        );

        var other = (await app.Tiles(12, $"well_id={bare}")).Single().Tile.Wells.Single();
        Assert.Equal(
            ["feature_id", "id", "name", "status_group"],
            other.Attributes.GetNames().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_cluster_counts_its_wells_by_status_and_adds_up_what_was_reported()
    {
        string?[] statuses = ["Completed", "Completed", "Temporarily abandoned", "Permitted", "Sidetracked", null];
        foreach (var (status, i) in statuses.Select((s, i) => (s, i)))
        {
            var well = await app.GivenWell(
                $"C-{i}",
                new
                {
                    basin = "Cluster",
                    status,
                    longitude = -90 + (i / 1000.0),
                    latitude = 27.0,
                }
            );
            if (i is 0 or 2)
                await app.GivenOil(well.Id(), 10, i == 0 ? 5 : null);
        }

        var tile = await app.Tile(3, 2, 3, "basin=Cluster");

        Assert.Empty(tile.Wells);
        var cluster = Assert.Single(tile.Clusters);
        Assert.Equal(
            [6, 1, 1, 1, 1, 2],
            new[] { "count", "producing", "not_producing", "temporarily_abandoned", "drilling", "other" }.Select(n =>
                DecodedTile.Number(cluster, n)
            )
        );
        Assert.Equal(25, DecodedTile.Volume(cluster, "cum_oil"));
        Assert.Equal(5, DecodedTile.Volume(cluster, "latest_boe"));
        Assert.Null(DecodedTile.Volume(cluster, "cum_gas"));
    }

    [Fact]
    public async Task Wells_at_one_place_are_all_there_near_by()
    {
        for (var i = 0; i < 7; i++)
            await app.GivenWell(
                $"P-{i}",
                new
                {
                    basin = "Pile",
                    longitude = -90.0,
                    latitude = 27.0,
                }
            );

        Assert.Equal(
            7,
            DecodedTile.Number((await app.Tiles(11, "basin=Pile")).Single().Tile.Clusters.Single(), "count")
        );
        Assert.Equal(7, (await app.Tiles(12, "basin=Pile")).Single().Tile.Ids.Distinct().Count());
    }

    [Theory]
    [InlineData(180, 90, 0, 0)]
    [InlineData(-180, -90, 0, 7)]
    [InlineData(0, 0, 4, 4)]
    [InlineData(-45, 86, 3, 0)]
    [InlineData(179.99999999, 85.05, 7, 0)]
    public async Task A_place_on_an_edge_or_near_a_pole_is_in_one_tile(double longitude, double latitude, int x, int y)
    {
        var basin = $"Edge {longitude} {latitude}";
        await app.GivenWell(
            "edge",
            new
            {
                basin,
                longitude,
                latitude,
            }
        );

        var (place, tile) = Assert.Single(await app.Tiles(3, $"basin={basin}"));

        Assert.Equal((x, y), (place.X, place.Y));
        Assert.Single(tile.Wells);
    }

    [Fact]
    public async Task A_tile_without_wells_is_empty()
    {
        var reply = await app.Ask("/api/v1/map/tiles/5/0/31.mvt?basin=Nobody");

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Empty(await reply.Content.ReadAsByteArrayAsync(TestApp.Ct));
    }

    [Theory]
    [InlineData("0/0/1.mvt", 404, "tile.unknown")]
    [InlineData("3/8/0.mvt", 404, "tile.unknown")]
    [InlineData("3/0/8.mvt", 404, "tile.unknown")]
    [InlineData("3/-1/0.mvt", 404, "tile.unknown")]
    [InlineData("-1/0/0.mvt", 404, "tile.unknown")]
    [InlineData("21/0/0.mvt", 404, "tile.unknown")]
    [InlineData("2147483647/0/0.mvt", 404, "tile.unknown")]
    [InlineData("99999999999/0/0.mvt", 404, "route.unknown")]
    [InlineData("0/0/0.png", 404, "route.unknown")]
    [InlineData("0/0/0", 404, "route.unknown")]
    [InlineData("0/0/x.mvt", 404, "route.unknown")]
    [InlineData("0/0/0.mvt?bbox=1,2,3", 400, "request.malformed")]
    [InlineData("0/0/0.mvt?nonsense=1", 400, "request.unknown_field")]
    [InlineData("0/0/0.mvt?selection=s_nobody", 422, "selection.unknown")]
    public async Task What_cannot_be_a_tile_is_refused(string address, int status, string code) =>
        await (await app.Ask($"/api/v1/map/tiles/{address}")).ShouldBe(status, code);

    [Fact]
    public async Task Only_a_tile_is_to_be_had() =>
        await (await app.Ask(World, ("Accept", "application/json"))).ShouldBe(406, "request.not_acceptable");

    [Fact]
    public async Task A_tile_is_sent_again_only_when_the_store_has_changed()
    {
        var well = await app.GivenWell(
            "first",
            new
            {
                basin = "Tag",
                longitude = 10,
                latitude = 10,
            }
        );
        var first = await app.Ask($"{World}?basin=Tag");
        var tag = first.Header("ETag")!;
        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, (await Again(tag)).StatusCode);
        await app.Http.PutAsJsonAsync(
            $"/api/v1/wells/{well.Id()}",
            new
            {
                name = "second",
                basin = "Tag",
                longitude = 10,
                latitude = 10,
            },
            TestApp.Ct
        );

        var second = await Again(tag);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotEqual(tag, second.Header("ETag"));
        Assert.Equal("second", (await app.Tile(0, 0, 0, "basin=Tag")).Wells.Single().Attributes["name"]);
        Assert.NotEqual(second.Header("ETag"), (await app.Ask($"{World}?basin=Other")).Header("ETag"));

        Task<HttpResponseMessage> Again(string known) => app.Ask($"{World}?basin=Tag", ("If-None-Match", known));
    }

    [Fact]
    public async Task A_tile_is_compressed_for_who_takes_that()
    {
        await GivenWells("compressed");

        var reply = await app.Ask($"{World}?basin=compressed", ("Accept-Encoding", "br"));

        Assert.Equal(["br"], reply.Content.Headers.ContentEncoding);
    }

    /// <summary>Some wells, most of them near each other, one without a place; the filter that finds them.</summary>
    private async Task<string> GivenWells(string basin)
    {
        basin = Uri.EscapeDataString(basin);
        if (await app.Total($"/api/v1/wells?limit=1&basin={basin}") > 0)
            return $"basin={basin}";

        for (var i = 0; i < 14; i++)
            await Given($"W-{i}", -90 + (i % 7 * 0.002 * i), 27 + (i % 5 * 0.02), i % 3 == 0 ? "GC" : null);
        await Given("edge of the world", 180, 5, "MC");
        await Given("edge and corner", -180, -5, null);
        await Given("pole", 12, 90, "GC");
        await app.GivenWell("nowhere", new { basin });
        return $"basin={basin}";

        async Task Given(string name, double longitude, double latitude, string? region)
        {
            JsonNode well = await app.GivenWell(
                name,
                new
                {
                    basin,
                    longitude,
                    latitude,
                    region,
                }
            );
            await app.GivenOil(well.Id(), name.Length * 5);
        }
    }
}

[Trait("Store", "SQLite")]
public sealed class CuttingTilesOnSqlite(SqliteApp app) : CuttingTiles<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class CuttingTilesOnPostgres(PostgresApp app)
    : CuttingTiles<PostgresApp>(app),
        IClassFixture<PostgresApp>;
