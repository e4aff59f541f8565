using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>Dates as people write them, where only one day can be meant.</summary>
internal static class CsvDates
{
    public const string Wanted =
        "a date like 2024-01-31 or 2024-01 was wanted; 1/31/2024 is read only where it cannot mean another day";

    public static bool Parse(ReadOnlySpan<byte> field, out DateOnly? value) =>
        Fields.Date(field, "yyyy-MM-dd", out value)
        || Fields.Date(field, "yyyy-MM", out value)
        || (Fields.Date(field, "M/d/yyyy", out value) && IsUnambiguous(value!.Value));

    /// <summary>2/1/2024 is the second of January in most countries.</summary>
    private static bool IsUnambiguous(DateOnly date) => date.Day > 12 || date.Day == date.Month;
}
