using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Wells;

internal static class WellRoutes
{
    public static void MapWells(this RouteGroupBuilder api)
    {
        var wells = api.MapGroup("wells").WithTags("Wells");

        wells
            .MapGet("", ListWells.Handle)
            .For(Role.Viewer)
            .WithName("listWells")
            .WithSummary("Wells under a filter")
            .WithQuery(ListWells.Parameters)
            .WithMetadata(new AlsoProduces(Acceptable.Csv, Acceptable.GeoJson))
            .Produces<WellFeatures>(contentType: Acceptable.GeoJson)
            .WithMetadata(new ListOf(typeof(WellReply)));
        api.MapGet("export/wells", ExportWells.Handle)
            .WithTags("Exports")
            .For(Role.Viewer)
            .WithName("exportWells")
            .WithSummary("All wells under a filter as a file, without a limit")
            .WithQuery(ExportWells.Parameters)
            .WithMetadata(new ProducesOnly(Acceptable.Csv, Acceptable.Xlsx, Acceptable.Parquet));
        wells
            .MapGet("facets", WellFacets.Handle)
            .For(Role.Viewer)
            .WithName("getWellFacets")
            .WithSummary("Values of each attribute with their wells")
            .WithQuery(FilterParameters.All)
            .KeepReplies(api);
        wells
            .MapGet("{id:long}", GetWell.Handle)
            .For(Role.Viewer)
            .WithName("getWell")
            .WithSummary("One well")
            .WithQuery([QueryParameters.Units])
            .WithMetadata(new RecordEtag());
        wells
            .MapGet("{id:long}/history", GetWellHistory.Handle)
            .For(Role.Viewer)
            .WithName("getWellHistory")
            .WithSummary("Who or which import changed a well, newest first");
        wells
            .MapPost("", CreateWell.Handle)
            .For(Role.Editor)
            .WithName("createWell")
            .WithSummary("Create a well")
            .Accepts<WellInput>("application/json")
            .WithQuery([QueryParameters.Units]);
        wells
            .MapPut("{id:long}", ReplaceWell.Handle)
            .For(Role.Editor)
            .WithName("replaceWell")
            .WithSummary("Replace a well")
            .Accepts<WellInput>("application/json")
            .WithQuery([QueryParameters.Units]);
        wells
            .MapDelete("{id:long}", DeleteWell.Handle)
            .For(Role.Editor)
            .WithName("deleteWell")
            .WithSummary("Delete a well")
            .WithQuery(DeleteWell.Parameters);
    }
}
