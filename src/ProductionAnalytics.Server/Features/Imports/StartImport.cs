using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Running;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>Takes files and queues them; they are loaded one import after another.</summary>
internal static class StartImport
{
    public static TakesForm Form { get; } =
        new(
            "files",
            "Files as published, zipped or not.",
            [
                new("format", "A format's key, or auto to tell each file by its content.")
                {
                    OneOf = [ImportOrder.Auto, .. Formats.All.Select(f => f.Key)],
                    Default = ImportOrder.Auto,
                },
                new("dataset", "Where rows go that do not name a dataset; the format's own if left out."),
                new("strict", "true refuses a file with any row that cannot be read.", ParameterKind.Flag)
                {
                    Default = "false",
                },
                new(
                    "overwrite_edits",
                    "true takes the file's value also where a person changed it.",
                    ParameterKind.Flag
                )
                {
                    Default = "false",
                },
            ]
        );

    public static async Task<Results<Accepted<ImportReply>, ProblemHttpResult>> Handle(
        HttpContext http,
        Store store,
        ImportQueue queue,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var upload = new UploadedFiles(queue.NewFolder());
        BegunImport? begun = null;
        var handedOver = false;
        try
        {
            if (!await upload.Read(http.Request, Form, store.Settings.UploadMaxBytes, errors, ct))
                return Problem.Of(
                    413,
                    ProblemCodes.Of(413).Code,
                    $"The files are larger than UPLOAD_MAX_MB allows ({store.Settings.UploadMaxBytes >> 20} MB together)."
                );
            var order = Order(http, upload, errors);
            if (errors.Problem() is { } problem)
                return problem;

            var reply = await store.Write(
                http,
                clock,
                async scope =>
                {
                    begun = await ImportJournal.Begin(scope, store, order, ct);
                    return Accepted(http, begun);
                },
                ct
            );
            handedOver = queue.Add(begun!, upload);
            return reply;
        }
        finally
        {
            if (!handedOver)
            {
                upload.Dispose();
                if (begun is not null)
                    await begun.DisposeAsync();
            }
        }
    }

    private static Results<Accepted<ImportReply>, ProblemHttpResult> Accepted(HttpContext http, BegunImport begun) =>
        TypedResults.Accepted(
            http.AddressOf($"imports/{begun.Import.Id}"),
            ImportReply.Of(begun.Import, begun.Files, UnitSystem.Field)
        );

    private static ImportOrder Order(HttpContext http, UploadedFiles upload, RequestErrors errors)
    {
        var format = upload.Field("format") ?? ImportOrder.Auto;
        if (format != ImportOrder.Auto && Formats.Find(format) is null)
            errors.Malformed(
                "format",
                $"'{format}' is none of auto, {string.Join(", ", Formats.All.Select(f => f.Key))}."
            );
        if (upload.Files.Count == 0)
            errors.Range("files", "At least one file is required.");
        if (upload.Field("dataset") is { } dataset && !Dataset.KeyPattern().IsMatch(dataset))
            errors.Range("dataset", $"A key is {Dataset.KeyRule}.");

        return new ImportOrder(http.Actor(), Formats.Find(format), upload.Files)
        {
            Dataset = upload.Field("dataset"),
            Strict = Flag(upload, "strict", errors),
            OverwriteEdits = Flag(upload, "overwrite_edits", errors),
        };
    }

    private static bool Flag(UploadedFiles upload, string name, RequestErrors errors)
    {
        var value = upload.Field(name);
        if (value is not (null or "true" or "false"))
            errors.Malformed(name, $"'{value}' is neither true nor false.");
        return value == "true";
    }
}
