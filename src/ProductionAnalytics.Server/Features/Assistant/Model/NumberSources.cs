using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Model;

/// <summary>The numbers that an answer may have.</summary>
internal sealed partial class NumberSources
{
    private readonly List<SourcedNumber> cells = [];

    /// <summary>Numbers that are no measured values: counts, dates and arguments of the results, and years of the question.</summary>
    private readonly HashSet<double> known = [];

    /// <summary>Names that have digits in them.</summary>
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    public NumberSources(string question, IReadOnlyList<ToolResult> results)
    {
        foreach (Match year in Years().Matches(question))
            known.Add(double.Parse(year.Value, CultureInfo.InvariantCulture));
        for (var i = 0; i < results.Count; i++)
            Add(results[i], i);
    }

    /// <summary>The value that is meant, if any; the nearest where several are.</summary>
    public SourcedNumber? Find(Told told) =>
        cells
            .Select(cell =>
                (Cell: cell, Off: told.Scales.Min(s => Math.Abs((Math.Abs(cell.Value) / s) - Math.Abs(told.Value))))
            )
            .Where(c => c.Off <= told.Near * (1 + 1e-9) && (told.Value >= 0 || c.Cell.Value <= 0))
            .OrderBy(c => c.Off)
            .Select(c => c.Cell)
            .FirstOrDefault();

    public bool IsKnown(Told told) => told.Scales[0] == 1 && known.Contains(told.Value);

    /// <summary>The digits are part of a name that a result has.</summary>
    public bool IsInAName(string text, Match match) =>
        names.Any(name =>
        {
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; )
            {
                if (at <= match.Index && match.Index + match.Groups["digits"].Length <= at + name.Length)
                    return true;
                at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase);
            }

            return false;
        });

    private void Add(ToolResult result, int place)
    {
        foreach (var row in result.Rows)
            for (var c = 0; c < row.Count; c++)
                AddCell(result.Columns[c], row, c, place);
        known.Add(result.RowsInAll);
        known.Add(result.Rows.Count);
        if (result.From.Wells is { } wells)
            known.Add(wells);
        AddDate(result.From.StartDate);
        AddDate(result.From.EndDate);
        AddText(string.Join(' ', result.Remarks));
        AddText(JsonSerializer.Serialize(result.From.Arguments, result.From.Arguments.GetType(), ToolJson.Options));
    }

    private void AddCell(ToolColumn column, IReadOnlyList<object?> row, int c, int place)
    {
        switch (row[c])
        {
            case double or long when column.Unit is not null:
                var value = Convert.ToDouble(row[c], CultureInfo.InvariantCulture);
                var label = c > 0 && row[0] is string or DateOnly ? $"{column.Name}, {Text(row[0]!)}" : column.Name;
                cells.Add(new SourcedNumber(label, value, column.Unit, place));
                break;
            case long id:
                known.Add(id);
                break;
            case DateOnly date:
                AddDate(date);
                break;
            case string text when text.Any(char.IsAsciiDigit):
                names.Add(text);
                break;
        }
    }

    private static string Text(object cell) =>
        cell is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : (string)cell;

    private void AddDate(DateOnly? date)
    {
        if (date is not { } day)
            return;

        known.UnionWith([day.Year, day.Month, day.Day]);
        names.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        names.Add(day.ToString("yyyy-MM", CultureInfo.InvariantCulture));
    }

    private void AddText(string text)
    {
        foreach (Match number in Plain().Matches(text))
            if (double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                known.Add(value);
    }

    [GeneratedRegex(@"(?<![\d.,])(?:1[89]|20|21)\d{2}(?![\d.,]\d)(?!\d)")]
    private static partial Regex Years();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Plain();
}
