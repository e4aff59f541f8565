using System.Globalization;
using System.Text;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Mcp;

/// <summary>An answer as lines of text, tabs between the columns, for who does not read its structure.</summary>
internal static class AnswerText
{
    public static string Of(ToolResult result)
    {
        var text = new StringBuilder();
        text.AppendLine(
            string.Join('\t', result.Columns.Select(c => c.Unit is null ? c.Name : $"{c.Name} ({c.Unit})"))
        );
        foreach (var row in result.Rows)
            text.AppendLine(string.Join('\t', row.Select(Cell)));
        if (result.RowsInAll > result.Rows.Count)
            text.AppendLine(CultureInfo.InvariantCulture, $"{result.Rows.Count} of {result.RowsInAll} rows.");
        foreach (var remark in result.Remarks)
            text.AppendLine(remark);
        text.Append(Source(result.From));
        return text.ToString();
    }

    private static string Source(Provenance from)
    {
        List<string> parts = [];
        if (from.Wells is { } wells)
            parts.Add($"{wells} wells match");
        if (from.StartDate is { } start && from.EndDate is { } end)
            parts.Add($"{Cell(start)} to {Cell(end)}");
        parts.Add($"version {from.AsOfVersion} of the data");
        if (from.View is { } view)
            parts.Add($"shown at {view}");
        return string.Join("; ", parts) + ".";
    }

    /// <summary>What is written in the data stays in its cell.</summary>
    private static string Cell(object? value) =>
        value switch
        {
            null => "not reported",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            string text => text.ReplaceLineEndings(" ").Replace('\t', ' '),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
