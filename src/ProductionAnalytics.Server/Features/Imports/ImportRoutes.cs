using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

internal static class ImportRoutes
{
    public static void MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("imports").WithTags("Imports");

        imports
            .MapGet("", ListImports.Handle)
            .WithName("listImports")
            .WithSummary("Imports, newest first")
            .WithQuery(ListImports.Parameters)
            .WithMetadata(new Unversioned());
        imports
            .MapGet("{id:long}", GetImport.Handle)
            .WithName("getImport")
            .WithSummary("One import")
            .WithQuery([QueryParameters.Units])
            .WithMetadata(new Unversioned());
        imports
            .MapGet("{id:long}/events", ImportEvents.Handle)
            .WithName("getImportEvents")
            .WithSummary("The import as it goes on, as server-sent events")
            .WithQuery([QueryParameters.Units])
            .WithMetadata(new Unversioned(), new AlsoProduces(Acceptable.Events));
        imports
            .MapGet("{id:long}/findings", ListFindings.Handle)
            .WithName("listImportFindings")
            .WithSummary("What was found in its files")
            .WithQuery(ListFindings.Parameters)
            .WithMetadata(new Unversioned(), new AlsoProduces(Acceptable.Csv));
        imports
            .MapPost("", StartImport.Handle)
            .WithName("startImport")
            .WithSummary("Load files")
            .Accepts<ImportForm>(TakesForm.MediaType)
            .WithMetadata(new TakesForm());
        imports
            .MapPost("{id:long}/cancel", CancelImport.Handle)
            .WithName("cancelImport")
            .WithSummary("Ask an import to stop")
            .WithMetadata(new TakesNothing());

        var formats = api.MapGroup("formats").WithTags("Imports");
        formats
            .MapGet("", (HttpContext http) => TypedResults.Ok(All(http)))
            .WithName("listFormats")
            .WithSummary("The kinds of files that can be read");
    }

    private static IReadOnlyList<FormatReply> All(HttpContext http) =>
        [.. Formats.All.Select(f => FormatReply.Of(f, null))];
}
