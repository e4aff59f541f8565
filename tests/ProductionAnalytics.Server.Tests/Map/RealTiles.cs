using ProductionAnalytics.Server.Tests.Platform;
using Tile = NetTopologySuite.IO.VectorTiles.Tiles.Tile;

namespace ProductionAnalytics.Server.Tests.Map;

/// <summary>The wells of the Gulf of Mexico on the map.</summary>
internal static class RealTiles
{
    private const long Located = 57_217;

    public static async Task HasAllOnTheMap(TestApp app)
    {
        var inGreenCanyon = await app.Total("/api/v1/wells?limit=1&region=GC&bbox=-180,-90,180,90");
        foreach (var (filter, wells) in new[] { ("", Located), ("region=GC", inGreenCanyon) })
        foreach (var zoom in await app.TilesDownTo(6, filter))
            Assert.Equal(wells, zoom.Sum(t => t.Tile.Count));

        foreach (var filter in new[] { "", "region=GC&" })
        foreach (var place in await Near(app, filter))
            await AgreesWithTheList(app, place, filter);
    }

    /// <summary>Tiles of zoom 14 that have wells of the filter.</summary>
    private static async Task<List<Tile>> Near(TestApp app, string filter)
    {
        var wells = await app.Get($"/api/v1/wells?{filter}sort=-total_depth_ft&limit=1000&bbox=-180,-90,180,90");
        return
        [
            .. wells
                .AsArray()
                .Select(w => Tile.CreateAroundLocation(w!.Number("latitude")!.Value, w!.Number("longitude")!.Value, 14))
                .OfType<Tile>()
                .DistinctBy(t => (t.X, t.Y))
                .Take(40),
        ];
    }

    private static async Task AgreesWithTheList(TestApp app, Tile place, string filter)
    {
        var bbox = FormattableString.Invariant($"{place.Left},{place.Bottom},{place.Right},{place.Top}");
        var listed = (await app.Get($"/api/v1/wells?{filter}limit=1000&bbox={bbox}")).All<long>("id");
        var tile = await app.Tile(place.Zoom, place.X, place.Y, filter.TrimEnd('&'));
        Assert.NotEmpty(listed);
        Assert.Empty(tile.Clusters);
        Assert.Equal(listed.Order(), tile.Ids.Order());
    }
}
