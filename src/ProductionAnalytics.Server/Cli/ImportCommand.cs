using System.CommandLine;
using System.Globalization;
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
                Run(
                    Formats.Find(parsed.GetValue(format)!)!,
                    parsed.GetValue(files)!,
                    new ImportOptions("cli", parsed.GetValue(strict)),
                    ct
                )
        );
        return command;
    }

    private static async Task<int> Run(
        IngestFormat format,
        FileInfo[] files,
        ImportOptions options,
        CancellationToken ct
    )
    {
        await using var store = await OpenStore.Ready(ct);
        var importer = new Importer(store, TimeProvider.System);
        var loaded = 0;
        foreach (var file in files)
        {
            var result = await WithProgress(
                file.Name,
                progress => importer.Run(format, file.FullName, options, progress, ct)
            );
            Summarise(file, result);
            if (result.Import.State == "succeeded")
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

    private static void Summarise(FileInfo file, ImportResult result)
    {
        var import = result.Import;
        Console.WriteLine(
            Line(
                $"{file.Name}: {import.State}, {result.File.RowsRead:N0} rows read, {result.File.Rejected:N0} rejected"
            )
        );
        if (import.State == "succeeded")
        {
            Console.WriteLine(Counts("wells", result.Wells));
            if (result.Records != default)
                Console.WriteLine(Counts("records", result.Records));
        }

        foreach (var finding in result.Findings.Take(MostFindingsShown))
            Console.WriteLine($"  {finding}");
        if (result.FindingCount > MostFindingsShown)
            Console.WriteLine(Line($"  … {result.FindingCount - MostFindingsShown:N0} more findings"));
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
