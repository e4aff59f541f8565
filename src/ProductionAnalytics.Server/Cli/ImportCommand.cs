using System.CommandLine;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Ingest;
using Spectre.Console;

namespace ProductionAnalytics.Server.Cli;

internal static class ImportCommand
{
    public static Command Command()
    {
        var format = new Argument<string>("format")
        {
            Description =
                $"auto (told by the content), {string.Join(", ", Formats.All.Select(f => $"{f.Key} ({f.Title})"))}",
        };
        format.AcceptOnlyFromAmong([ImportOrder.Auto, .. Formats.All.Select(f => f.Key)]);
        var files = new Argument<FileInfo[]>("files")
        {
            Description = "Files as published, zipped or not.",
            Arity = ArgumentArity.OneOrMore,
        }.AcceptExistingOnly();
        var strict = new Option<bool>("--strict") { Description = "Refuse a file with any row that cannot be read." };
        var overwrite = new Option<bool>("--overwrite-edits")
        {
            Description = "Take the file's value also where a person changed or deleted it.",
        };
        var dataset = new Option<string>("--dataset")
        {
            Description = "Where rows go that do not name a dataset; the format's own if left out.",
        };
        dataset.Validators.Add(DatasetKeys.Check);
        var json = new Option<bool>("--json") { Description = "Print the import as one line of JSON at the end." };

        var command = new Command("import", "Load regulators' files. The same file again changes nothing.")
        {
            format,
            files,
            strict,
            overwrite,
            dataset,
            json,
        };
        command.SetAction(
            (parsed, ct) =>
            {
                var order = new ImportOrder(
                    Actor.Cli,
                    Formats.Find(parsed.GetValue(format)!),
                    [.. parsed.GetValue(files)!.Select(f => ImportSource.At(f.FullName))]
                )
                {
                    Strict = parsed.GetValue(strict),
                    OverwriteEdits = parsed.GetValue(overwrite),
                    Dataset = parsed.GetValue(dataset),
                    IsAttended = true,
                };
                return Run(order, parsed.GetValue(json), ct);
            }
        );
        return command;
    }

    private static async Task<int> Run(ImportOrder order, bool asJson, CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        var report = await WithProgress(progress => new Importer(store, TimeProvider.System).Run(order, progress, ct));
        ImportSummary.Print(report, asJson ? Console.Error : Console.Out);
        if (asJson)
            ImportSummary.PrintJson(report);
        return report.Import.State == ImportState.Succeeded ? 0 : CommandLine.Failed;
    }

    /// <summary>Bars for a person at a terminal; nothing where the output goes elsewhere.</summary>
    private static Task<T> WithProgress<T>(Func<Action<ImportFile, double>?, Task<T>> work)
    {
        if (Console.IsOutputRedirected)
            return work(null);

        return AnsiConsole
            .Progress()
            .AutoClear(true)
            .StartAsync(context =>
            {
                var bars = new Dictionary<int, ProgressTask>();
                return work(
                    (file, share) =>
                    {
                        if (!bars.TryGetValue(file.Number, out var bar))
                            bars[file.Number] = bar = context.AddTask(Markup.Escape(file.FileName), maxValue: 1);
                        bar.Value = share;
                    }
                );
            });
    }
}
