using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Features.Views;

internal static class ViewRoutes
{
    public static void MapViews(this RouteGroupBuilder api)
    {
        var views = api.MapGroup("views").WithTags("Views").WithMetadata(new Unversioned());

        views
            .MapGet("", Views.List)
            .For(Role.Viewer)
            .WithName("listViews")
            .WithSummary("Saved views of whoever asks, by name");
        views.MapGet("{id}", Views.Get).For(Role.Viewer).WithName("getView").WithSummary("One saved view");
        views
            .MapPost("", Views.Create)
            .For(Role.Viewer)
            .WithName("createView")
            .WithSummary("Save a view")
            .Accepts<ViewInput>("application/json");
        views
            .MapPut("{id}", Views.Replace)
            .For(Role.Viewer)
            .WithName("replaceView")
            .WithSummary("Change a saved view")
            .Accepts<ViewInput>("application/json");
        views
            .MapDelete("{id}", Views.Delete)
            .For(Role.Viewer)
            .WithName("deleteView")
            .WithSummary("Remove a saved view");
    }
}
