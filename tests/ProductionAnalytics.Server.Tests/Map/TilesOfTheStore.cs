using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Map;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Map;

/// <summary>Tiles cut from what SQL says, whoever answers over HTTP.</summary>
internal static class TilesOfTheStore
{
    /// <summary>Far out, where sums are kept; in between, where they are made; and near by.</summary>
    private static readonly int[] Zooms = [0, 6, 10, 12];

    /// <summary>Some tiles that have wells, and one that may have none, are the same.</summary>
    public static async Task AreSentToTheByte(TestApp app, string filter)
    {
        var query = Query(filter);
        var wells = query.ReadFilter();
        var shown = await app.Store.Read(
            query,
            wells,
            async (db, some) =>
                await (await StoredMap.Read(db, await db.CurrentVersion(TestApp.Ct), TestApp.Ct)).Where(
                    db,
                    some,
                    TestApp.Ct
                ),
            TestApp.Ct
        );
        Assert.NotNull(shown);
        foreach (var zoom in Zooms)
        {
            var tiles = shown.In(new MapTile(0, 0, 0)).Select(w => TileOf(w.Place, zoom)).Distinct().Take(2);
            foreach (var tile in tiles.Append(new MapTile(zoom, 0, 0)))
            {
                var sent = await app.Http.GetByteArrayAsync(
                    $"/api/v1/map/tiles/{tile.Zoom}/{tile.X}/{tile.Y}.mvt?{filter}",
                    TestApp.Ct
                );
                var boe = query.Units() == UnitSystem.Field ? app.Store.Settings.BoeMcf : 1;
                Assert.Equal(new TileLayers(tile, query.Units(), boe).Write(shown), sent);
            }
        }
    }

    private static QueryReader Query(string filter)
    {
        var http = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider(),
        };
        http.Request.QueryString = new QueryString($"?{filter}");
        http.SetEndpoint(
            new Endpoint(null, new EndpointMetadataCollection(new QueryParameters(FilterParameters.All)), null)
        );
        return new QueryReader(http.Request);
    }

    private static MapTile TileOf(MapPoint place, int zoom) =>
        new(zoom, (int)((ulong)place.X >> (32 - zoom)), (int)((ulong)place.Y >> (32 - zoom)));
}
