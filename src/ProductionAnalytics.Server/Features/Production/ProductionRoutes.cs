using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

internal static class ProductionRoutes
{
    public static void MapProduction(this RouteGroupBuilder api)
    {
        var production = api.MapGroup("production").WithTags("Production");

        production
            .MapGet("", ListProduction.Handle)
            .For(Role.Viewer)
            .WithName("listProduction")
            .WithSummary("Records under a filter")
            .WithQuery(ListProduction.Parameters)
            .WithMetadata(new AlsoProduces(Acceptable.Csv));
        api.MapGet("export/production", ExportProduction.Handle)
            .WithTags("Exports")
            .For(Role.Viewer)
            .WithName("exportProduction")
            .WithSummary("All records under a filter as a file, without a limit")
            .WithQuery(ExportProduction.Parameters)
            .WithMetadata(new ProducesOnly(Acceptable.Csv, Acceptable.Xlsx, Acceptable.Parquet));
        production
            .MapGet("well/{wellId:long}", GetWellProduction.Handle)
            .For(Role.Viewer)
            .WithName("getWellProduction")
            .WithSummary("One well's whole history")
            .WithQuery(GetWellProduction.Parameters)
            .WithMetadata(new AlsoProduces(Acceptable.Csv));
        production
            .MapGet("{id:long}", GetProduction.Handle)
            .For(Role.Viewer)
            .WithName("getProduction")
            .WithSummary("One record")
            .WithQuery([QueryParameters.Units])
            .WithMetadata(new RecordEtag());
        production
            .MapGet("{id:long}/history", GetProductionHistory.Handle)
            .For(Role.Viewer)
            .WithName("getProductionHistory")
            .WithSummary("Its earlier values, newest first")
            .WithQuery([QueryParameters.Units]);
        production
            .MapPost("", CreateProduction.Handle)
            .For(Role.Editor)
            .WithName("createProduction")
            .WithSummary("Create a record")
            .Accepts<ProductionInput>("application/json")
            .WithQuery([QueryParameters.Units]);
        production
            .MapPost("batch", BatchProduction.Handle)
            .For(Role.Editor)
            .WithName("batchProduction")
            .WithSummary("Insert or replace up to 10,000 records, all or none")
            .ProducesProblem(412)
            .Accepts<ProductionBatch>("application/json")
            .WithQuery([QueryParameters.Units]);
        production
            .MapPut("{id:long}", ReplaceProduction.Handle)
            .For(Role.Editor)
            .WithName("replaceProduction")
            .WithSummary("Replace a record's volumes")
            .Accepts<ProductionInput>("application/json")
            .WithQuery([QueryParameters.Units]);
        production
            .MapDelete("{id:long}", DeleteProduction.Handle)
            .For(Role.Editor)
            .WithName("deleteProduction")
            .WithSummary("Delete a record");
    }
}
