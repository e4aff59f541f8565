using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Selections;

internal static class SelectionRoutes
{
    public static void MapSelections(this RouteGroupBuilder api) =>
        api.MapGroup("selections")
            .WithTags("Selections")
            .MapPost("", CreateSelection.Handle)
            .For(Role.Viewer)
            .WithName("createSelection")
            .WithSummary("Keep a shape or a list of wells, to filter by it")
            .Accepts<SelectionInput>("application/json")
            .WithQuery([]);
}
