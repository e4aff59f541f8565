using NetTopologySuite.Features;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using ProductionAnalytics.Server.Tests.Platform;
using Tile = NetTopologySuite.IO.VectorTiles.Tiles.Tile;

namespace ProductionAnalytics.Server.Tests.Map;

/// <summary>A tile as another program reads it.</summary>
internal sealed record DecodedTile(IReadOnlyList<IFeature> Wells, IReadOnlyList<IFeature> Clusters)
{
    private static readonly string[] Layers = ["clusters", "wells"];

    public long Count => Wells.Count + Clusters.Sum(c => Number(c, "count"));

    public IEnumerable<long> Ids => Wells.Select(w => Number(w, "id"));

    public static DecodedTile Read(byte[] bytes, Tile place)
    {
        using var stream = new MemoryStream(bytes);
        var tile = new MapboxTileReader().Read(stream, place, "feature_id");
        Assert.All(tile.Layers, l => Assert.Contains(l.Name, Layers));
        return new DecodedTile(Layer("wells"), Layer("clusters"));

        IReadOnlyList<IFeature> Layer(string name) =>
            [.. tile.Layers.SingleOrDefault(l => l.Name == name)?.Features ?? []];
    }

    public static long Number(IFeature feature, string name) =>
        Convert.ToInt64(feature.Attributes[name], System.Globalization.CultureInfo.InvariantCulture);

    public static double? Volume(IFeature feature, string name) =>
        feature.Attributes.Exists(name)
            ? Convert.ToDouble(feature.Attributes[name], System.Globalization.CultureInfo.InvariantCulture)
            : null;
}

internal static class TileAsking
{
    public static async Task<DecodedTile> Tile(this TestApp app, int zoom, int x, int y, string filter)
    {
        var reply = await app.Ask($"/api/v1/map/tiles/{zoom}/{x}/{y}.mvt?{filter}");
        reply.EnsureSuccessStatusCode();
        Assert.Equal("application/vnd.mapbox-vector-tile", reply.Content.Headers.ContentType?.MediaType);
        return DecodedTile.Read(await reply.Content.ReadAsByteArrayAsync(TestApp.Ct), new Tile(x, y, zoom));
    }

    /// <summary>The tiles of a zoom that have anything.</summary>
    public static async Task<List<(Tile Place, DecodedTile Tile)>> Tiles(this TestApp app, int zoom, string filter) =>
        (await app.TilesDownTo(zoom, filter))[zoom];

    /// <summary>For each zoom the tiles that have anything, found by going down from the whole map.</summary>
    public static async Task<List<List<(Tile Place, DecodedTile Tile)>>> TilesDownTo(
        this TestApp app,
        int zoom,
        string filter
    )
    {
        var zooms = new List<List<(Tile Place, DecodedTile Tile)>> { await Asked([new Tile(0, 0, 0)]) };
        while (zooms.Count <= zoom)
            zooms.Add(await Asked(zooms[^1].SelectMany(t => Quarters(t.Place))));
        return zooms;

        async Task<List<(Tile Place, DecodedTile Tile)>> Asked(IEnumerable<Tile> places)
        {
            var found = new List<(Tile Place, DecodedTile Tile)>();
            foreach (var place in places)
                if (await app.Tile(place.Zoom, place.X, place.Y, filter) is { Count: > 0 } tile)
                    found.Add((place, tile));
            return found;
        }
    }

    private static IEnumerable<Tile> Quarters(Tile of) =>
        from x in new[] { 2 * of.X, (2 * of.X) + 1 }
        from y in new[] { 2 * of.Y, (2 * of.Y) + 1 }
        select new Tile(x, y, of.Zoom + 1);
}
