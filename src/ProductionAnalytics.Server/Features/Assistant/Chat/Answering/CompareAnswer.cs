using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>Sets side by side.</summary>
internal static class CompareAnswer
{
    private static readonly string[] Up = ["rise", "rose"];
    private static readonly string[] Down = ["fall", "fell"];

    public static Answer Values(Found found)
    {
        if (Unreported(found) is { } refused)
            return refused;

        var rows = Enumerable.Range(0, found.Rows.Count).ToList();
        if (found.Frame.IsChoice)
            rows = [.. rows.OrderByDescending(r => found.Number(r, found.Plan.Columns[0]))];
        var values = rows.SelectMany(r => found.Plan.Columns.Select(c => Value(found, r, c))).ToList();
        var listed = rows.Select(r =>
            $"{Label(found, r)} {string.Join(", ", found.Plan.Columns.Select(c => Told(found, r, c)))}"
        );
        var text = $"{Head(found)}: {string.Join("; ", listed)}.";
        return new Answer(text, values, rows.Count > 2 || found.Frame.WantsTable ? Table(found, rows) : null);
    }

    public static Answer Difference(Found found)
    {
        if (Unreported(found) is { } refused)
            return refused;

        var (value, unit) = (found.Number(1, found.Plan.Columns[0])!.Value, found.Unit(found.Plan.Columns[0]));
        var measure = Subject.Measure(found.Frame.Measures[0], found.Frame.Basis);
        var amount = NumberText.Of(Math.Abs(value), unit);
        var comparison = value == 0 ? "as much" : $"{amount} {(value > 0 ? "more" : "less")}";
        var text = found.Frame.Windows is { Count: > 1 } or [{ Ends: not null }]
            ? $"{Subject.Capital(measure)}{Subject.Wells(found.Frame)}: {comparison} in {Label(found, 1)} than in {Label(found, 0)}."
            : $"{Label(found, 1)} made {comparison} {measure} than {Label(found, 0)}{Subject.Months(found)}.";
        return new Answer(text, [new ChatValue($"difference in {measure}", value, unit, 0)]);
    }

    public static Answer Percent(Found found)
    {
        if (Unreported(found) is { } refused)
            return refused;

        var value = found.Number(1, found.Plan.Columns[0])!.Value;
        var measure = Subject.Measure(found.Frame.Measures[0], found.Frame.Basis);
        if (HasSeveral(found))
            return new Answer(
                $"{Label(found, 1)} made {NumberText.Of(Math.Abs(value), "%")} {(value < 0 ? "less" : "more")} {measure} than {Label(found, 0)}{Subject.Months(found)}.",
                [new ChatValue($"difference in {measure}", value, "%", 0)]
            );

        return new Answer(
            $"{Subject.Capital(measure)}{(HasSeveral(found) ? "" : Subject.Wells(found.Frame))} changed by {NumberText.Of(value, "%")} from {Label(found, 0)} to {Label(found, 1)}.",
            [new ChatValue($"change of {measure}", value, "%", 0)]
        );
    }

    /// <summary>So many times as much.</summary>
    public static Answer Ratio(Found found)
    {
        if (Unreported(found) is { } refused)
            return refused;

        var value = found.Number(1, found.Plan.Columns[0])!.Value;
        var measure = Subject.Measure(found.Frame.Measures[0], found.Frame.Basis);
        return new Answer(
            $"{Subject.Capital(measure)}{Subject.Months(found)}: {Label(found, 1)} is {NumberText.Of(value, "ratio")} times {Label(found, 0)}.",
            [new ChatValue($"ratio of {measure}", value, "ratio", 0)]
        );
    }

    public static Answer Share(Found found)
    {
        if (Unreported(found) is { } refused)
            return refused;

        var value = found.Number(1, found.Plan.Columns[0])!.Value;
        var measure = Subject.Measure(found.Frame.Measures[0], null);
        var whole = found.Frame with { Names = [.. found.Frame.Names.Where(n => n != found.Frame.Part)] };
        return new Answer(
            $"{found.Frame.Part!.Shown} made {NumberText.Of(value, "fraction")} of the {measure}{Subject.Wells(whole)}{Subject.Months(found)}.",
            [new ChatValue($"share of {measure}", value, "fraction", 0)]
        );
    }

    /// <summary>Whether it rose or fell, and whether the question had it so.</summary>
    public static Answer Premise(Found found)
    {
        if (Unreported(found) is { } refused)
            return refused;

        var measure = found.Plan.Columns[0];
        var (before, after) = (found.Number(0, measure)!.Value, found.Number(1, measure)!.Value);
        var went = after > before ? Up : Down;
        var claimed = found.Frame.Change switch
        {
            "up" => Up,
            "down" => Down,
            _ => null,
        };
        var what = $"{Subject.Measure(measure, found.Frame.Basis)}{Subject.Wells(found.Frame)}";
        var change =
            $"from {Told(found, 0, measure)} in {Label(found, 0)} to {Told(found, 1, measure)} in {Label(found, 1)}";
        var text =
            after == before
                ? $"{Subject.Capital(what)} did not change: {Told(found, 0, measure)} in {Label(found, 0)} and in {Label(found, 1)}."
            : claimed is null || claimed == went ? $"{Subject.Capital(what)} {went[1]} {change}."
            : $"{Subject.Capital(what)} did not {claimed[0]}: it {went[1]} {change}.";
        if (found.Frame.Topic == Topic.Premise && claimed == went)
            text += " Why, the data does not tell.";
        return new Answer(text, [Value(found, 0, measure), Value(found, 1, measure)]);
    }

    private static Answer? Unreported(Found found) =>
        found.Plan.Columns.All(c =>
            found
                .Rows.Where((_, row) => !IsHeldAgainst(c) || row > 0)
                .Select((_, i) => found.Number(IsHeldAgainst(c) ? i + 1 : i, c))
                .All(v => v is not null)
        )
            ? null
            : NoData.Of(found);

    /// <summary>The first set has no difference to itself.</summary>
    private static bool IsHeldAgainst(string column) =>
        column.EndsWith("_difference", StringComparison.Ordinal)
        || column.EndsWith("_ratio", StringComparison.Ordinal)
        || column.EndsWith("_change", StringComparison.Ordinal);

    private static bool HasSeveral(Found found) => found.Frame.Names.GroupBy(n => n.Kind).Any(g => g.Count() > 1);

    private static string Head(Found found)
    {
        var measures = string.Join(" and ", found.Plan.Columns.Select(c => Subject.Measure(c, found.Frame.Basis)));
        var alone = found.Frame with
        {
            Names = [.. found.Frame.Names.GroupBy(n => n.Kind).Where(g => g.Count() == 1).SelectMany(g => g)],
        };
        return $"{Subject.Capital(measures)}{Subject.Wells(alone)}{(found.Frame.Windows.Count > 1 ? "" : Subject.Months(found))}";
    }

    private static string Label(Found found, int row) => found.Cell(row, "set") as string ?? "";

    private static string Told(Found found, int row, string column) =>
        NumberText.Of(found.Number(row, column)!.Value, found.Unit(column));

    private static ChatValue Value(Found found, int row, string column) =>
        new(Label(found, row), found.Number(row, column), found.Unit(column), 0);

    private static ChatTable Table(Found found, List<int> rows) =>
        new(
            [new ChatColumn("set", null), .. found.Plan.Columns.Select(c => new ChatColumn(c, found.Unit(c)))],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<object?>)
                        [Label(found, r), .. found.Plan.Columns.Select(c => (object?)found.Number(r, c))]
                ),
            ]
        );
}
