using ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>What a result says, before it is made a reply.</summary>
/// <param name="Values">The numbers asked for, in the order in which they are told.</param>
/// <param name="Reason">Of a refusal that only the result showed.</param>
internal sealed record Answer(
    string Text,
    IReadOnlyList<ChatValue> Values,
    ChatTable? Table = null,
    string? Reason = null
)
{
    public static Answer Refused(string reason, string text) => new(text, [], null, reason);
}

/// <summary>A tool's result as an answer reads it.</summary>
internal sealed class Found(Plan plan, ToolResult result)
{
    /// <summary>Columns that programs need and people do not.</summary>
    private static readonly HashSet<string> Hidden = ["well_id", "entity_type", "severity", "first_production_origin"];

    public Plan Plan => plan;

    public ToolResult Result => result;

    public Frame Frame => plan.Frame;

    public IReadOnlyList<IReadOnlyList<object?>> Rows => result.Rows;

    public int Column(string name) =>
        Enumerable.Range(0, result.Columns.Count).FirstOrDefault(i => result.Columns[i].Name == name, -1);

    public string? Unit(string name) => Column(name) is >= 0 and var i ? result.Columns[i].Unit : null;

    public object? Cell(int row, string name) => Column(name) is >= 0 and var i ? result.Rows[row][i] : null;

    public double? Number(int row, string name) => Cells.Number(Cell(row, name));

    /// <summary>Whether any of the columns asked for has a value.</summary>
    public bool HasValues =>
        Enumerable.Range(0, Rows.Count).Any(row => plan.Columns.Any(c => Number(row, c) is not null));

    /// <summary>The result as a table, without what only programs need.</summary>
    public ChatTable Table(int most = int.MaxValue)
    {
        var shown = Enumerable
            .Range(0, result.Columns.Count)
            .Where(i => !Hidden.Contains(result.Columns[i].Name))
            .ToList();
        return new ChatTable(
            [.. shown.Select(i => new ChatColumn(result.Columns[i].Name, result.Columns[i].Unit))],
            [.. result.Rows.Take(most).Select(r => (IReadOnlyList<object?>)[.. shown.Select(i => r[i])])]
        );
    }
}

internal static class Cells
{
    public static double? Number(object? cell) =>
        cell switch
        {
            double d => d,
            long l => l,
            int i => i,
            _ => null,
        };

    public static DateOnly? Date(object? cell) =>
        cell switch
        {
            DateOnly d => d,
            string s
                when DateOnly.TryParseExact(
                    s,
                    "yyyy-MM-dd",
                    null,
                    System.Globalization.DateTimeStyles.None,
                    out var d
                ) => d,
            _ => null,
        };
}
