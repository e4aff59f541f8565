using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Search;

internal static class SearchRoutes
{
    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGroup("search")
            .WithTags("Search")
            .MapGet("", SearchAll.Handle)
            .For(Role.Viewer)
            .WithName("search")
            .WithSummary("Wells, operators and fields by a part of their name")
            .WithQuery(SearchAll.Parameters);
}
