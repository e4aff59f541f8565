using System.Globalization;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>Turns cells of a workbook into values. Null is "the cell says nothing"; false is "it says something that cannot be".</summary>
internal static class Cells
{
    public static bool Number(object? cell, out double? value)
    {
        value = cell switch
        {
            double number => number,
            int number => number,
            _ => null,
        };
        return value is null ? IsBlank(cell) : Fields.CanBeMeasured(value.Value);
    }

    /// <summary>A text without blanks around it; a whole number counts as the text of its digits.</summary>
    public static string? Text(object? cell) =>
        cell switch
        {
            string text when text.Trim() is { Length: > 0 } trimmed => trimmed,
            double number when double.IsInteger(number) => number.ToString("F0", CultureInfo.InvariantCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

    private static bool IsBlank(object? cell) =>
        cell is null || (cell is string text && string.IsNullOrWhiteSpace(text));
}
