using System.CommandLine;
using System.Globalization;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Staging;
using Spectre.Console;

namespace ProductionAnalytics.Server.Cli;

internal static class ImportCommand
{
    private const int MostFindingsShown = 20;

    public static Command Command()
    {
        var format = new Argument<string>("format")
        {
            Description = string.Join(", ", Formats.All.Select(f => $"{f.Key} ({f.Title})")),
        };
        format.AcceptOnlyFromAmong([.. Formats.All.Select(f => f.Key)]);
        var files = new Argument<FileInfo[]>("files")
        {
            Description = "Files as published, zipped or not.",
            Arity = ArgumentArity.OneOrMore,
        }.AcceptExistingOnly();
        var strict = new Option<bool>("--strict") { Description = "Refuse a file with any row that cannot be read." };

        var command = new Command("import", "Load regulators' files. The same file again changes nothing.")
        {
            format,
            files,
            strict,
        };
        command.SetAction(
            (parsed, ct) =>
                Run(Formats.Find(parsed.GetValue(format)!)!, parsed.GetValue(files)!, parsed.GetValue(strict), ct)
        );
        return command;
    }

    private static async Task<int> Run(IngestFormat format, FileInfo[] files, bool strict, CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        var importer = new Importer(store, TimeProvider.System);
        var loaded = 0;
        foreach (var file in files)
        {
            var result = await WithProgress(
                file.Name,
                progress =>
                    importer.Run(
                        new ImportOrder("cli", format, [ImportSource.At(file.FullName)]) { Strict = strict },
                        (_, share) => progress?.Invoke(share),
                        ct
                    )
            );
            Summarise(file, result);
            if (result.Import.State == ImportState.Succeeded)
                loaded++;
        }

        if (files.Length > 1)
            Console.WriteLine($"{loaded} of {files.Length} files loaded.");
        return loaded > 0 ? 0 : CommandLine.Failed;
    }

    /// <summary>A bar for a person at a terminal; nothing where the output goes elsewhere.</summary>
    private static Task<T> WithProgress<T>(string name, Func<Action<double>?, Task<T>> work)
    {
        if (Console.IsOutputRedirected)
            return work(null);

        return AnsiConsole
            .Progress()
            .AutoClear(true)
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(name), maxValue: 1);
                return work(share => task.Value = share);
            });
    }

    private static void Summarise(FileInfo file, ImportReport result)
    {
        var (import, loadedFile) = (result.Import, result.Files[0]);
        Console.WriteLine(
            Line($"{file.Name}: {import.State}, {loadedFile.RowsRead:N0} rows read, {loadedFile.Rejected:N0} rejected")
        );
        if (import.State == "succeeded")
        {
            Console.WriteLine(
                Counts("wells", new(loadedFile.WellsInserted, loadedFile.WellsUpdated, loadedFile.WellsUnchanged, 0))
            );
            Console.WriteLine(
                Counts(
                    "records",
                    new(loadedFile.Inserted, loadedFile.Updated, loadedFile.Unchanged, loadedFile.KeptEdits)
                )
            );
        }

        foreach (var finding in result.Findings.Take(MostFindingsShown))
            Console.WriteLine($"  {finding}");
        if (import.Findings > MostFindingsShown)
            Console.WriteLine(Line($"  … {import.Findings - MostFindingsShown:N0} more findings"));
    }

    private static string Counts(string what, MergeCounts counts)
    {
        var kept = counts.KeptEdits > 0 ? Line($", {counts.KeptEdits:N0} edited by hand and kept") : "";
        return Line(
            $"  {what}: {counts.Inserted:N0} new, {counts.Updated:N0} changed, {counts.Unchanged:N0} the same{kept}"
        );
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
