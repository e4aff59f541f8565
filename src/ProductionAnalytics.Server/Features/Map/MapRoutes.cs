using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Map;

internal static class MapRoutes
{
    public static void MapMap(this RouteGroupBuilder api)
    {
        var map = api.MapGroup("map").WithTags("Map");

        map.MapGet("bounds", GetBounds.Handle)
            .For(Role.Viewer)
            .WithName("getMapBounds")
            .WithSummary("The part of the map that has the wells under a filter")
            .WithQuery(FilterParameters.All);
        map.MapGet("tiles/{z:int}/{x:int}/{y:int}.mvt", GetTile.Handle)
            .For(Role.Viewer)
            .WithName("getMapTile")
            .WithSummary("The wells of a part of the map, as a Mapbox vector tile")
            .WithDescription(GetTile.Description)
            .WithQuery(FilterParameters.All)
            .WithMetadata(new ProducesOnly(Acceptable.VectorTile));
    }
}
