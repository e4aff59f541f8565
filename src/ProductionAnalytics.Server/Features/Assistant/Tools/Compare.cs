using ProductionAnalytics.Server.Features.Analytics;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal sealed class Compare(ToolDesk desk) : Tool<CompareArguments>
{
    public override string Name => "compare";

    public override string Description =>
        "The same measures of two or more sets of wells, or of the same wells in two or more windows: values, and the difference, ratio and change in percent of each against the first.";

    /// <summary>One of the sets, added up.</summary>
    private sealed record Side(string Label, Measured Values, Provenance From, IReadOnlyList<string> Remarks);

    protected override async Task<ToolResult> Answer(CompareArguments arguments, CancellationToken ct)
    {
        if (arguments.Sets.Select(s => s.Label).Distinct().Count() < arguments.Sets.Count)
            throw new ToolException("Each set must have a label of its own.");

        var sides = new List<Side>();
        foreach (var set in arguments.Sets)
            sides.Add(await desk.Ask(set.Wells, asked => Of(asked, set, arguments, ct), ct));
        return new ToolResult(
            [.. Columns(arguments)],
            [.. sides.Select(side => Row(arguments, side, sides[0]))],
            sides.Count,
            [.. sides.SelectMany(side => side.Remarks).Distinct()],
            Provenance(arguments, sides)
        );
    }

    private static async Task<Side> Of(Asked asked, ComparedSet set, CompareArguments arguments, CancellationToken ct)
    {
        var measures = arguments.Measures.Select(Words.Measure).ToHashSet();
        var groups = asked.Covered is null
            ? []
            : await Group.By(asked, Dimension.None, measures, Words.Of<Basis>(arguments.Basis), ct);
        var group = groups.SingleOrDefault();
        var values = new Measured(set.Label, null, measure => group?.Of(measure, asked.BoeMcf));
        if (asked.Covered is not null && group is null)
            asked.Remarks.Add(Remark.None(asked));
        asked.Remarks.AddRange(Remark.OfMissing(group is not null, new[] { values }.Missing(arguments.Measures)));
        if (asked.Covered is not null)
            await asked.RemarkIncomplete(ct);
        var remarks = asked.Remarks.Select(remark => $"{set.Label}: {remark}").ToList();
        return new Side(set.Label, values, asked.Result("compare", arguments, [], []).From, remarks);
    }

    private static IEnumerable<ToolColumn> Columns(CompareArguments arguments)
    {
        yield return new ToolColumn("set");
        foreach (var measure in arguments.Measures)
        {
            var column = MeasuredRows.Column(measure, Words.Of<Basis>(arguments.Basis));
            yield return column;
            yield return column with
            {
                Name = $"{measure}_difference",
            };
            yield return new ToolColumn($"{measure}_ratio", "ratio");
            yield return new ToolColumn($"{measure}_change", "%");
        }
    }

    /// <summary>The first set is held against nothing.</summary>
    private static IReadOnlyList<object?> Row(CompareArguments arguments, Side side, Side first)
    {
        List<object?> cells = [side.Label];
        foreach (var measure in arguments.Measures.Select(Words.Measure))
        {
            var (value, other) = (side.Values.Of(measure), side == first ? null : first.Values.Of(measure));
            double? ratio = other is null or 0 ? null : value / other;
            cells.AddRange([side.Values.Cell(measure), value - other, ratio, 100 * (ratio - 1)]);
        }

        return cells;
    }

    private static Provenance Provenance(CompareArguments arguments, List<Side> sides)
    {
        var first = sides[0].From;
        return first with
        {
            Wells = sides.All(s => s.From.Wells == first.Wells) ? first.Wells : null,
            StartDate = sides.Min(s => s.From.StartDate),
            EndDate = sides.Max(s => s.From.EndDate),
            AsOfVersion = sides.Min(s => s.From.AsOfVersion),
            View = ComparedView.Of([.. arguments.Sets.Select(s => s.Wells)]),
        };
    }
}
