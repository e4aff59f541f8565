using ProductionAnalytics.Server.Features.Assistant.Grammar;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>How many wells, and which.</summary>
internal static class WellsAnswer
{
    public static Answer Count(Found found)
    {
        var counted = found.Frame.Counted is { } group and not "well" ? MeasureNames.Plural(group) : "wells";
        var count = found.Result.RowsInAll;
        var word = counted == "wells" ? NumberText.Of(count, "wells") : $"{NumberText.Of(count, null)} {counted}";
        return new Answer($"{Subject.Capital(word)}{About(found)}.", [new ChatValue(counted, count, counted, 0)]);
    }

    public static Answer List(Found found)
    {
        if (found.Rows.Count == 0)
            return new Answer($"No well{About(found)}.", []);

        var rows = Enumerable.Range(0, found.Rows.Count).ToList();
        var values = rows.SelectMany(r =>
                found.Plan.Columns.Select(c => new ChatValue(
                    $"{found.Cell(r, "well")}",
                    found.Number(r, c),
                    found.Unit(c),
                    0
                ))
            )
            .Where(v => v.Value is not null)
            .ToList();
        var listed = string.Join("; ", rows.Take(GroupsAnswer.MostInText).Select(r => Line(found, r)));
        var rest = rows.Count > GroupsAnswer.MostInText ? "; the others are in the table" : "";
        var head = "Wells";
        if (found.Result.RowsInAll > rows.Count)
        {
            head = $"The first {NumberText.Of(rows.Count, null)} of {NumberText.Of(found.Result.RowsInAll, "wells")}";
            values =
            [
                new ChatValue("wells shown", rows.Count, "wells", 0),
                new ChatValue("wells in all", found.Result.RowsInAll, "wells", 0),
                .. values,
            ];
        }

        return new Answer($"{head}{About(found)}: {listed}{rest}.", values, found.Table());
    }

    private static string Line(Found found, int row) =>
        $"{found.Cell(row, "well")} {string.Join(", ", found.Plan.Columns.Where(c => found.Number(row, c) is not null).Select(c => NumberText.Of(found.Number(row, c)!.Value, found.Unit(c))))}".Trim();

    private static string About(Found found)
    {
        var frame = found.Frame;
        var limits =
            frame.Limits.Count == 0
                ? ""
                : $" with {Sentences.And([.. frame.Limits.Select(l => LimitText.Of(l, frame.Basis))])}";
        var happened = frame.Event switch
        {
            null => frame.IsProducing ? " that produced" : "",
            "came_on" => " that came on",
            "watering_out" when frame.Threshold is { } cut =>
                $" whose water cut rose above {NumberText.Of(cut, "fraction")}",
            "watering_out" => " that watered out",
            "declining" =>
                $" that lost more than {NumberText.Of(frame.Threshold!.Value, "fraction")} of their {MeasureNames.Of(frame.Measures[0])}",
            "growing" =>
                $" that gained more than {NumberText.Of(frame.Threshold!.Value, "fraction")} of their {MeasureNames.Of(frame.Measures[0])}",
            _ => " that went down",
        };
        var months = frame.Windows.Count switch
        {
            0 => "",
            1 => $" {Subject.Of(frame.Windows[0])}",
            _ => $" from {frame.Windows.MinBy(w => w.Start)!.Text} to {frame.Windows.MaxBy(w => w.Start)!.Text}",
        };
        return $"{Subject.Wells(frame)}{limits}{happened}{months}";
    }
}

/// <summary>Limits in sentences. They repeat what was asked, and are no numbers of the answer.</summary>
internal static class LimitText
{
    public static string Of(Tools.Limit limit, string? basis)
    {
        var sign = limit.Is switch
        {
            Tools.Comparison.Above => "above",
            Tools.Comparison.AtLeast => "at least",
            Tools.Comparison.Below => "below",
            Tools.Comparison.AtMost => "at most",
        };
        return $"{MeasureNames.Of(limit.Measure)} {sign} {NumberText.Of(limit.Value, LimitUnit.Of(limit, basis))}";
    }
}
