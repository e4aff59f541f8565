using System.Globalization;
using System.Text.Json;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Features.Imports;
using ProductionAnalytics.Server.Ingest;

namespace ProductionAnalytics.Server.Cli;

/// <summary>What became of an import, in words: file by file, what was found, and in total.</summary>
internal static class ImportSummary
{
    private const int MostFindingsShown = 20;

    public static void Print(ImportReport report, TextWriter to)
    {
        foreach (var file in report.Files)
            Print(file, to);
        foreach (var finding in report.Findings.Take(MostFindingsShown))
            to.WriteLine($"  {finding}");
        if (report.Import.Findings > MostFindingsShown)
            to.WriteLine(
                Line(
                    $"  … {report.Import.Findings - MostFindingsShown:N0} more findings: GET /imports/{report.Import.Id}/findings"
                )
            );
        Total(report, to);
    }

    /// <summary>What matters of many parts that nobody gave as files.</summary>
    public static void PrintParts(ImportReport report, TextWriter to)
    {
        foreach (var failed in report.Files.Where(f => f.Failure is not null).Take(1))
            to.WriteLine(failed.Failure);
        to.WriteLine(
            Line(
                $"wells: {report.Files.Sum(f => f.WellsInserted):N0} new, {report.Files.Sum(f => f.WellsUpdated):N0} changed, {report.Files.Sum(f => f.WellsUnchanged):N0} the same"
            )
        );
        Total(report, to);
    }

    /// <summary>The import as the API tells of it, in one line.</summary>
    public static void PrintJson(ImportReport report) =>
        Console.WriteLine(
            JsonSerializer.Serialize(ImportReply.Of(report.Import, report.Files, UnitSystem.Field), ServerApp.Json)
        );

    private static void Print(ImportFile file, TextWriter to)
    {
        to.WriteLine(
            Line(
                $"{file.FileName}: {file.State}{Known(file.Format)}, {file.RowsRead:N0} rows read, {file.Rejected:N0} rejected"
            )
        );
        if (file.State != ImportState.Succeeded)
        {
            to.WriteLine($"  {file.Failure}");
            return;
        }

        to.WriteLine(
            Line(
                $"  wells: {file.WellsInserted:N0} new, {file.WellsUpdated:N0} changed, {file.WellsUnchanged:N0} the same"
            )
        );
        var records = file.Inserted + file.Updated + file.Unchanged + file.KeptEdits;
        var kept = file.KeptEdits > 0 ? Line($", {file.KeptEdits:N0} edited by hand and kept") : "";
        if (records > 0)
            to.WriteLine(
                Line(
                    $"  records: {file.Inserted:N0} new, {file.Updated:N0} changed, {file.Unchanged:N0} the same{kept}"
                )
            );
    }

    private static void Total(ImportReport report, TextWriter to)
    {
        var import = report.Import;
        var loaded = report.Files.Count(f => f.State == ImportState.Succeeded);
        if (report.Files.Count > 1)
            to.WriteLine(
                Line(
                    $"{loaded} of {report.Files.Count} files loaded: {report.Files.Sum(f => f.RowsRead):N0} rows, {report.Files.Sum(f => f.Inserted):N0} new records, {report.Files.Sum(f => f.Updated):N0} changed"
                )
            );
        if (loaded > 0 && import.OilAfter + import.GasAfter is not null)
            to.WriteLine(
                Line(
                    $"oil {import.OilBefore ?? 0:N0} -> {import.OilAfter:N0} bbl, gas {import.GasBefore ?? 0:N0} -> {import.GasAfter:N0} Mcf, water {import.WaterBefore ?? 0:N0} -> {import.WaterAfter ?? 0:N0} bbl"
                )
            );
        if (import.State == ImportState.Cancelled)
            to.WriteLine("cancelled");
    }

    private static string Known(string? format) => format is null ? "" : $" as {format}";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
