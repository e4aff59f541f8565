using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>An import: what was asked for, how far it is, and what became of its rows.</summary>
/// <param name="State">queued, running, succeeded, failed or cancelled; succeeded where at least one file was loaded.</param>
/// <param name="Format">A format's key, or auto.</param>
/// <param name="Dataset">Null where each file's format names its own.</param>
/// <param name="Progress">0 to 1.</param>
/// <param name="Inserted">Records of production that were new; wells where a file has no production.</param>
/// <param name="KeptEdits">Records that were changed or deleted by hand and stay so.</param>
/// <param name="Findings">How many there are; the first 10,000 of a file are kept.</param>
public sealed record ImportReply(
    long Id,
    string State,
    string? Failure,
    string Format,
    string? Dataset,
    bool Strict,
    bool OverwriteEdits,
    IReadOnlyList<ImportFileReply> Files,
    double Progress,
    long RowsRead,
    long Inserted,
    long Updated,
    long Unchanged,
    long Rejected,
    long KeptEdits,
    long Findings,
    ImportTotals Totals,
    string OilUnit,
    string GasUnit,
    string WaterUnit,
    string StartedBy,
    DateTime StartedAt,
    DateTime? FinishedAt
)
{
    internal static ImportReply Of(Import import, IReadOnlyList<ImportFile> files, UnitSystem units)
    {
        var counted = files.Select(ImportFileReply.Of).ToList();
        return new ImportReply(
            import.Id,
            import.State,
            import.Failure,
            import.Format,
            import.DatasetKey,
            import.Strict,
            import.OverwriteEdits,
            counted,
            import.Progress,
            files.Sum(f => f.RowsRead),
            counted.Sum(f => f.Inserted),
            counted.Sum(f => f.Updated),
            counted.Sum(f => f.Unchanged),
            files.Sum(f => f.Rejected),
            files.Sum(f => f.KeptEdits),
            import.Findings,
            new ImportTotals(
                new BeforeAndAfter(units.LiquidFromField(import.OilBefore), units.LiquidFromField(import.OilAfter)),
                new BeforeAndAfter(units.GasFromField(import.GasBefore), units.GasFromField(import.GasAfter)),
                new BeforeAndAfter(units.LiquidFromField(import.WaterBefore), units.LiquidFromField(import.WaterAfter))
            ),
            units.LiquidUnit(),
            units.GasUnit(),
            units.LiquidUnit(),
            import.StartedBy,
            import.StartedAt,
            import.FinishedAt
        );
    }
}

/// <summary>One file: loaded as a whole, or not at all.</summary>
/// <param name="Format">What it was read as; null while that is not known.</param>
/// <param name="Inserted">Records of production that were new; wells where the file has no production.</param>
public sealed record ImportFileReply(
    string Name,
    long Bytes,
    string? Sha256,
    string? Format,
    string State,
    string? Failure,
    long RowsRead,
    long Inserted,
    long Updated,
    long Unchanged,
    long Rejected,
    long KeptEdits,
    long WellsInserted,
    long WellsUpdated,
    long WellsUnchanged
)
{
    internal static ImportFileReply Of(ImportFile file)
    {
        var wellsOnly = file.Inserted + file.Updated + file.Unchanged + file.KeptEdits == 0;
        return new ImportFileReply(
            file.FileName,
            file.Bytes,
            file.Sha256,
            file.Format,
            file.State,
            file.Failure,
            file.RowsRead,
            wellsOnly ? file.WellsInserted : file.Inserted,
            wellsOnly ? file.WellsUpdated : file.Updated,
            wellsOnly ? file.WellsUnchanged : file.Unchanged,
            file.Rejected,
            file.KeptEdits,
            file.WellsInserted,
            file.WellsUpdated,
            file.WellsUnchanged
        );
    }
}

/// <summary>What the import's datasets had produced in all.</summary>
public sealed record ImportTotals(BeforeAndAfter Oil, BeforeAndAfter Gas, BeforeAndAfter Water);

/// <summary>Null where nobody reported.</summary>
public sealed record BeforeAndAfter(double? Before, double? After);

/// <summary>Something to look at in an imported file.</summary>
/// <param name="Severity">error: the row or the file was not loaded; warning: it was.</param>
/// <param name="Line">1-based; null where it is about the whole file.</param>
/// <param name="Value">What was read.</param>
/// <param name="Wanted">What was wanted in its place.</param>
/// <param name="WellId">The well it is about; null where it is about none, or the store did not have it.</param>
public sealed record ImportFindingReply(
    long ImportId,
    int Number,
    string File,
    string Severity,
    string Code,
    long? Line,
    string Column,
    string Value,
    string Wanted,
    long? WellId
)
{
    internal static ImportFindingReply Of(ImportFinding f) =>
        new(
            f.ImportId,
            f.Number,
            f.FileName,
            f.Severity,
            f.Code,
            f.Line == 0 ? null : f.Line,
            f.ColumnName,
            f.ValueRead,
            f.Wanted,
            f.WellId
        );
}
