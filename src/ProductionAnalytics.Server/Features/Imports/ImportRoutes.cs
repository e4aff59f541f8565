using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Csv;
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
            .WithMetadata(new Unversioned(), new ProducesOnly(Acceptable.Events));
        imports
            .MapGet("{id:long}/findings", ListFindings.Handle)
            .WithName("listImportFindings")
            .WithSummary("What was found in its files")
            .WithQuery(ListFindings.Parameters)
            .WithMetadata(new Unversioned(), new AlsoProduces(Acceptable.Csv));
        imports
            .MapGet("{id:long}/findings/codes", CountFindings.Handle)
            .WithName("countImportFindings")
            .WithSummary("How many findings there are of each code")
            .WithQuery([])
            .WithMetadata(new Unversioned());
        api.MapGet("wells/{id:long}/findings", ListWellFindings.Handle)
            .WithTags("Imports")
            .WithName("listWellFindings")
            .WithSummary("What imports found about a well, newest import first")
            .WithQuery(ListWellFindings.Parameters)
            .WithMetadata(new Unversioned());
        imports
            .MapPost("", StartImport.Handle)
            .WithName("startImport")
            .WithSummary("Load files")
            .WithMetadata(StartImport.Form);
        imports
            .MapPost("{id:long}/cancel", CancelImport.Handle)
            .WithName("cancelImport")
            .WithSummary("Ask an import to stop")
            .WithMetadata(new TakesNothing());

        var formats = api.MapGroup("formats").WithTags("Imports");
        formats
            .MapGet("", ListFormats)
            .WithName("listFormats")
            .WithSummary("The kinds of files that can be read")
            .WithQuery([]);
        formats
            .MapGet("csv/template", GetCsvTemplate.Handle)
            .WithName("getCsvTemplate")
            .WithSummary("A plain CSV file to start from")
            .WithQuery([])
            .WithMetadata(new ProducesOnly(Acceptable.Csv));
    }

    private static Results<Ok<IReadOnlyList<FormatReply>>, ProblemHttpResult> ListFormats(HttpContext http) =>
        new QueryReader(http.Request).Errors.Problem() is { } problem ? problem : TypedResults.Ok(All(http));

    private static IReadOnlyList<FormatReply> All(HttpContext http) =>
        [.. Formats.All.Select(f => FormatReply.Of(f, f is CsvFormat ? http.AddressOf("formats/csv/template") : null))];
}
