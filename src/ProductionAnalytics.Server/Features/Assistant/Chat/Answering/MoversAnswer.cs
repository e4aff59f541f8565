using ProductionAnalytics.Server.Features.Assistant.Grammar;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>Largest gains and losses between two months.</summary>
internal static class MoversAnswer
{
    public static Answer Of(Found found)
    {
        if (found.Rows.Count == 0)
            return NoData.Of(found);

        var by = found.Frame.GroupBy!;
        var measure = MeasureNames.Of(found.Frame.Measures[0]);
        var unit = found.Unit("change");
        var rows = Enumerable.Range(0, found.Rows.Count).ToList();
        var values = rows.SelectMany(r =>
                found.Plan.Columns.Select(c => new ChatValue(
                    $"{Label(found, r, by)}, {c}",
                    found.Number(r, c),
                    unit,
                    0
                ))
            )
            .ToList();
        var listed = rows.Take(GroupsAnswer.MostInText)
            .Select(r =>
                $"{Label(found, r, by)} from {Told(found, r, "before")} to {Told(found, r, "after")} ({Told(found, r, "change")})"
            );
        var months = found.Result.From is { StartDate: { } start, EndDate: { } end }
            ? $" from {Window.Name(start)} to {Window.Name(end)}"
            : "";
        var kind = found.Frame.Change switch
        {
            "up" => "gains",
            "down" => "losses",
            _ => "changes",
        };
        return new Answer(
            $"Largest {kind} of {measure} by {MeasureNames.Singular(by)}{Subject.Wells(found.Frame)}{months}: {string.Join("; ", listed)}.",
            values,
            found.Table()
        );
    }

    private static string Label(Found found, int row, string by) =>
        found.Cell(row, by)?.ToString() ?? $"(no {MeasureNames.Singular(by)})";

    private static string Told(Found found, int row, string column) =>
        NumberText.Of(found.Number(row, column)!.Value, found.Unit(column));
}
