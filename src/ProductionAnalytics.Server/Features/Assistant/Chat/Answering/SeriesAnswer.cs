using ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>Values in steps of time; groups stand side by side.</summary>
internal static class SeriesAnswer
{
    private const int MostInText = 12;

    public static Answer Of(Found found)
    {
        if (!found.HasValues)
            return NoData.Of(found);

        var stepColumn = found.Result.Columns[0].Name;
        var groupBy = found.Frame.GroupBy is { } by && found.Column(by) >= 0 ? by : null;
        var groups = groupBy is null ? [null] : Groups(found, groupBy);
        var byStep = Enumerable.Range(0, found.Rows.Count).GroupBy(row => found.Rows[row][0]).ToList();
        var columns = (from g in groups from c in found.Plan.Columns select (Group: g, Column: c)).ToList();
        var rows = byStep.ConvertAll(step =>
            (Step: step.Key, Values: columns.ConvertAll(c => Value(found, step, groupBy, c.Group, c.Column)))
        );
        rows = [.. rows.Where(r => r.Values.Exists(v => v is not null))];

        var interval = found.Frame.Interval;
        var values = rows.SelectMany(r => r.Values.Select((v, i) => (r.Step, v, columns[i])))
            .Where(v => v.v is not null)
            .Select(v => new ChatValue(
                LabelOf(Subject.Step(v.Step, interval), v.Item3, columns.Count),
                v.v,
                found.Unit(v.Item3.Column),
                0
            ))
            .ToList();
        return new Answer(Text(found, rows, columns, interval), values, Table(found, stepColumn, rows, columns));
    }

    private static string Text(
        Found found,
        List<(object? Step, List<double?> Values)> rows,
        List<(string? Group, string Column)> columns,
        string? interval
    )
    {
        var measures = string.Join(" and ", found.Plan.Columns.Select(c => Subject.Measure(c, found.Frame.Basis)));
        var head =
            $"{Subject.Capital(measures)}{Subject.Wells(found.Frame)} by {interval ?? "month"}{Subject.Months(found)}";
        if (rows.Count * columns.Count > MostInText)
            return $"{head}: see the table.";

        var steps = rows.Select(r =>
            $"{Subject.Step(r.Step, interval)} {string.Join(", ", r.Values.Select((v, i) => Told(v, found, columns[i], columns.Count)))}"
        );
        return $"{head}: {string.Join("; ", steps)}.";
    }

    private static string Told(double? value, Found found, (string? Group, string Column) column, int count)
    {
        var number = value is { } known ? NumberText.Of(known, found.Unit(column.Column)) : "not reported";
        return count == 1 ? number : $"{column.Group ?? Subject.Measure(column.Column, null)} {number}";
    }

    private static string LabelOf(string step, (string? Group, string Column) column, int count) =>
        count == 1 ? step : $"{step}, {column.Group ?? Subject.Measure(column.Column, null)}";

    private static ChatTable Table(
        Found found,
        string step,
        List<(object? Step, List<double?> Values)> rows,
        List<(string? Group, string Column)> columns
    ) =>
        new(
            [
                new ChatColumn(step, null),
                .. columns.Select(c => new ChatColumn(
                    c.Group is null ? c.Column
                        : found.Plan.Columns.Count == 1 ? c.Group
                        : $"{c.Group} {c.Column}",
                    found.Unit(c.Column)
                )),
            ],
            [.. rows.Select(r => (IReadOnlyList<object?>)[r.Step, .. r.Values.Select(v => (object?)v)])]
        );

    private static double? Value(Found found, IEnumerable<int> rows, string? groupBy, string? group, string column)
    {
        var row = groupBy is null
            ? rows.First()
            : rows.FirstOrDefault(r => found.Cell(r, groupBy) as string == group, -1);
        return row < 0 ? null : found.Number(row, column);
    }

    /// <summary>In the order in which they were named, else as the tool has them.</summary>
    private static List<string?> Groups(Found found, string groupBy)
    {
        var there = Enumerable
            .Range(0, found.Rows.Count)
            .Select(r => found.Cell(r, groupBy) as string)
            .Distinct()
            .ToList();
        var named = found.Frame.Names.Where(n => Planner.Group(n.Kind) == groupBy).SelectMany(n => n.Values).ToList();
        return [.. there.OrderBy(g => named.IndexOf(g ?? "") is >= 0 and var i ? i : int.MaxValue)];
    }
}
