using ProductionAnalytics.Server.Ingest;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>A kind of file that can be read.</summary>
/// <param name="Key">What an import names it by.</param>
/// <param name="Dataset">Where its rows go, unless the import names another dataset.</param>
/// <param name="Template">Where an empty example of the file is; null where there is none.</param>
public sealed record FormatReply(
    string Key,
    string Title,
    string Dataset,
    string DatasetTitle,
    string ReportedUnits,
    IReadOnlyList<FormatColumn> Columns,
    string? Template
)
{
    internal static FormatReply Of(IngestFormat format, string? template) =>
        new(
            format.Key,
            format.Title,
            format.Dataset.Key,
            format.Dataset.Title,
            format.Dataset.ReportedUnits,
            format.Columns,
            template
        );
}
