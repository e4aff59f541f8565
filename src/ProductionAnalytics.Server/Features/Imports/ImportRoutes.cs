using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Csv;
using ProductionAnalytics.Server.Platform.Access;
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
            .For(Role.Viewer)
            .WithName("listImports")
            .WithSummary("Imports, newest first")
            .WithQuery(ListImports.Parameters)
            .WithMetadata(new Unversioned());
        imports
            .MapGet("{id:long}", GetImport.Handle)
            .For(Role.Viewer)
            .WithName("getImport")
            .WithSummary("One import")
            .WithQuery([QueryParameters.Units])
            .WithMetadata(new Unversioned());
        imports
            .MapGet("{id:long}/events", ImportEvents.Handle)
            .For(Role.Viewer)
            .WithName("getImportEvents")
            .WithSummary("The import as it goes on, as server-sent events")
            .WithQuery([QueryParameters.Units])
            .WithMetadata(new Unversioned(), new ProducesOnly(Acceptable.Events));
        imports
            .MapGet("{id:long}/findings", ListFindings.Handle)
            .For(Role.Viewer)
            .WithName("listImportFindings")
            .WithSummary("What was found in its files")
            .WithQuery(ListFindings.Parameters)
            .WithMetadata(new Unversioned(), new AlsoProduces(Acceptable.Csv));
        imports
            .MapGet("{id:long}/findings/codes", CountFindings.Handle)
            .For(Role.Viewer)
            .WithName("countImportFindings")
            .WithSummary("How many findings there are of each code")
            .WithQuery([])
            .WithMetadata(new Unversioned());
        api.MapGet("wells/{id:long}/findings", ListWellFindings.Handle)
            .WithTags("Imports")
            .For(Role.Viewer)
            .WithName("listWellFindings")
            .WithSummary("What imports found about a well, newest import first")
            .WithQuery(ListWellFindings.Parameters)
            .WithMetadata(new Unversioned());
        imports
            .MapPost("", StartImport.Handle)
            .For(Role.Editor)
            .WithName("startImport")
            .WithSummary("Load files")
            .WithMetadata(StartImport.Form);
        imports
            .MapPost("{id:long}/cancel", CancelImport.Handle)
            .For(Role.Editor)
            .WithName("cancelImport")
            .WithSummary("Ask an import to stop")
            .WithMetadata(new TakesNothing());

        var formats = api.MapGroup("formats").WithTags("Imports");
        formats
            .MapGet("", ListFormats)
            .For(Role.Viewer)
            .WithName("listFormats")
            .WithSummary("The kinds of files that can be read")
            .WithQuery([]);
        formats
            .MapGet("csv/template", GetCsvTemplate.Handle)
            .For(Role.Viewer)
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
