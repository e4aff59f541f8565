using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Map;

internal static class MapRoutes
{
    public static void MapMap(this RouteGroupBuilder api) =>
        api.MapGroup("map")
            .WithTags("Map")
            .MapGet("bounds", GetBounds.Handle)
            .WithName("getMapBounds")
            .WithSummary("The part of the map that has the wells under a filter")
            .WithQuery(FilterParameters.All);
}
