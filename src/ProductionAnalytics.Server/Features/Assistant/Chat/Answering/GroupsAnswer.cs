using ProductionAnalytics.Server.Features.Assistant.Grammar;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>A row for each group, in an order.</summary>
internal static class GroupsAnswer
{
    /// <summary>So many are told in the text; the table has all.</summary>
    public const int MostInText = 10;

    public static Answer Of(Found found)
    {
        if (!found.HasValues)
            return NoData.Of(found);

        var by = found.Frame.GroupBy!;
        var measure = found.Plan.Columns[0];
        var lines = Lines(found, by);
        var told = lines.Where(l => l.Values.Exists(v => v.Value is not null)).ToList();
        var head =
            found.Frame.IsOne && told.Count == 1
                ? OnlyOne(found, told[0], by, measure)
                : Many(found, told, by, measure);
        return new Answer(
            head,
            [.. told.SelectMany(l => l.Values.Where(v => v.Value is not null))],
            told.Count > 1 || found.Frame.WantsTable ? found.Table() : null
        );
    }

    private static string OnlyOne(Found found, Line line, string by, string measure) =>
        $"{line.Label} has the {(found.Frame.Direction == "asc" ? "lowest" : "highest")} {Subject.Measure(measure, found.Frame.Basis)} of all {MeasureNames.Plural(by)}{Subject.Wells(found.Frame)}{Subject.Months(found)}: {line.Text}.";

    private static string Many(Found found, List<Line> lines, string by, string measure)
    {
        var measures = string.Join(
            " and ",
            found.Plan.Columns.Select(c => Subject.Measure(c == "wells" ? "all_wells" : c, found.Frame.Basis))
        );
        var order = found.Frame.Direction == "asc" ? ", lowest first" : "";
        var rest = lines.Count > MostInText ? "; the others are in the table" : "";
        var listed = string.Join("; ", lines.Take(MostInText).Select(l => $"{l.Label} {l.Text}"));
        return $"{Subject.Capital(measures)} by {MeasureNames.Singular(by)}{Subject.Wells(found.Frame)}{Subject.Months(found)}{order}: {listed}{rest}.";
    }

    private sealed record Line(string Label, List<ChatValue> Values)
    {
        public string Text =>
            string.Join(
                ", ",
                Values.Where(v => v.Value is not null).Select(v => NumberText.Of(v.Value!.Value, v.Unit))
            );
    }

    private static List<Line> Lines(Found found, string by) =>
        [
            .. Enumerable
                .Range(0, found.Rows.Count)
                .Select(row =>
                {
                    var label = Label(found, row, by);
                    return new Line(
                        label,
                        [
                            .. found.Plan.Columns.Select(c => new ChatValue(
                                label,
                                found.Number(row, c),
                                found.Unit(c),
                                0
                            )),
                        ]
                    );
                }),
        ];

    private static string Label(Found found, int row, string by)
    {
        var cell = found.Cell(row, by);
        if (by is "month" or "quarter" or "year")
            return Subject.Step(cell, by);
        if (found.Cell(row, $"{by}_name") is string label && cell is not null && label != cell as string)
            return $"{cell} ({label})";

        return cell?.ToString() ?? $"(no {MeasureNames.Singular(by)})";
    }
}
