using System.Globalization;
using System.Text.RegularExpressions;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>Definitions, and what data is loaded.</summary>
internal static partial class TextAnswers
{
    public static Answer Definition(Found found)
    {
        var formula = found.Cell(0, "formula") is string f ? $" Computed as {f}." : "";
        var unit = found.Cell(0, "unit") is string u ? $" Unit: {u}." : "";
        var text =
            $"{Subject.Capital($"{found.Cell(0, "term")}")}: {found.Cell(0, "meaning")}{formula}{unit} {found.Cell(0, "missing")}".TrimEnd(
                ' ',
                '-'
            );
        return new Answer(text, Numbers(text, $"{found.Cell(0, "term")}"));
    }

    public static Answer Data(Found found)
    {
        var rows = Enumerable.Range(0, found.Rows.Count).ToList();
        if (rows.Count == 0)
            return Answer.Refused(Reasons.NoData, "No data is loaded.");

        var facts = found.Frame.Facts;
        var values = new List<ChatValue>();
        var text = string.Join(' ', rows.Select(r => Sentence(found, r, facts, values)));
        return new Answer(text, values, facts.Contains("what") || found.Frame.WantsTable ? found.Table() : null);
    }

    private static string Sentence(Found found, int row, IReadOnlyList<string> facts, List<ChatValue> values)
    {
        var (key, title) = ($"{found.Cell(row, "dataset")}", $"{found.Cell(row, "title")}");
        var months =
            Cells.Date(found.Cell(row, "first_month")) is { } first
            && Cells.Date(found.Cell(row, "last_month")) is { } last
                ? $"{Window.Name(first)} to {Window.Name(last)}"
                : "no production";
        if (facts.Contains("lag"))
            return $"{title} is usually {Number("reporting_lag")} late.";
        if (facts.Contains("credit"))
            return $"{title}: {found.Cell(row, "credit") ?? "no credit line is given"}. {found.Cell(row, "licence")}".TrimEnd(
                    ' ',
                    '.'
                ) + ".";
        if (facts.Contains("records") && !facts.Contains("what"))
            return $"{title} ({key}): {Number("records")}, {months}.";
        if (facts.Contains("months") && !facts.Contains("what"))
            return $"{title} covers {months}.";

        return $"{title} ({key}): {Number("wells")}, {Number("records")}, {months}.";

        string Number(string column)
        {
            var value = found.Number(row, column)!.Value;
            values.Add(new ChatValue($"{column.Replace('_', ' ')} of {key}", value, found.Unit(column), 0));
            return NumberText.Of(value, found.Unit(column));
        }
    }

    /// <summary>The numbers of a text that is not computed, so that they stand among the values, too.</summary>
    private static List<ChatValue> Numbers(string text, string label) =>
        [
            .. NumberPattern()
                .Matches(text)
                .Select(m =>
                    double.Parse(m.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                )
                .Distinct()
                .Select(number => new ChatValue(label, number, null, 0)),
        ];

    [GeneratedRegex(@"(?<![\w.])\d[\d,]*(?:\.\d+)?")]
    private static partial Regex NumberPattern();
}
