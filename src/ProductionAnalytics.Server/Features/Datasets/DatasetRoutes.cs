using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Datasets;

internal static class DatasetRoutes
{
    public static void MapDatasets(this RouteGroupBuilder api)
    {
        var datasets = api.MapGroup("datasets").WithTags("Datasets");

        datasets
            .MapGet("", ListDatasets.Handle)
            .For(Role.Viewer)
            .WithName("listDatasets")
            .WithSummary("Where the data comes from, and what must be said with it")
            .WithQuery([]);
        datasets
            .MapGet("{key}", GetDataset.Handle)
            .For(Role.Viewer)
            .WithName("getDataset")
            .WithSummary("One dataset")
            .WithQuery([])
            .WithMetadata(new Platform.Replies.RecordEtag());
        datasets
            .MapDelete("{key}", DeleteDataset.Handle)
            .For(Role.Steward)
            .WithName("deleteDataset")
            .WithSummary("Remove a dataset with its wells, their production and their history")
            .WithQuery([]);
    }
}
