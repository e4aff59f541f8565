using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Features.Analytics;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal sealed class Series(ToolDesk desk) : Tool<SeriesArguments>
{
    /// <summary>An answer is read by people and models; who wants more asks for fewer groups or longer steps.</summary>
    private const int MostRows = 5_000;

    public override string Name => "series";

    public override string Description =>
        "Measures over time: by month, quarter or year, or by months since each well's first production or peak; of all wells that match or in groups; volumes, rates, ratios of sums, days on, counts of producing wells, cumulatives.";

    protected override async Task<ToolResult> Answer(SeriesArguments arguments, CancellationToken ct)
    {
        if (arguments.Align != "calendar" && arguments.Interval != "month")
            throw new ToolException("interval must be month where wells are aligned.");
        if (arguments.Steps is not null && arguments.Align == "calendar")
            throw new ToolException("steps counts months of age: align must be first_production or peak.");

        if (arguments.Where is not { Count: > 0 })
            return await desk.Ask(arguments.Wells, asked => Answer(asked, arguments, ct), ct);

        var kept = await desk.Ask(arguments.Wells, asked => KeptGroups.Of(asked, arguments, ct), ct);
        return kept.Wells is { } wells
            ? await desk.Ask(wells, asked => Answer(asked, arguments, ct), ct)
            : await desk.Ask(arguments.Wells, asked => Task.FromResult(Nothing(asked, arguments)), ct);
    }

    private static ToolResult Nothing(Asked asked, SeriesArguments arguments)
    {
        if (asked.Covered is not null)
            asked.Remarks.Add("No group keeps to the limits.");
        return asked.Result("series", arguments, Columns(arguments), []);
    }

    private static async Task<ToolResult> Answer(Asked asked, SeriesArguments arguments, CancellationToken ct)
    {
        if (asked.Covered is null)
            return asked.Result("series", arguments, Columns(arguments), []);

        var question = Question(asked, arguments);
        var shaping = await SeriesShaping.Of(asked.Analytics, question, asked.BoeMcf, ct);
        var groups = shaping.Groups;
        var steps = arguments.Steps is { } most ? [.. shaping.Steps.Where(s => s < most)] : shaping.Steps;
        await Remarks(asked, arguments, question, groups, ct);

        var rows = groups.SelectMany(g => steps.Select((step, i) => Row(arguments, g, step, i))).ToList();
        if (rows.Count > MostRows)
            asked.Remarks.Add(
                $"Only the first {MostRows} of {rows.Count} rows are shown: ask for fewer groups or longer steps."
            );
        return asked.Result("series", arguments, Columns(arguments), [.. rows.Take(MostRows)], rows.Count);
    }

    private static SeriesQuestion Question(Asked asked, SeriesArguments arguments) =>
        new(
            asked.Filter,
            UnitSystem.Field,
            Words.Of<Dimension>(arguments.GroupBy),
            Words.Of<Period>(arguments.Interval),
            arguments.Measures.Select(Words.Measure).ToHashSet(),
            Words.Of<Basis>(arguments.Basis),
            Words.Of<Align>(arguments.Align),
            arguments.Top
        );

    private static async Task Remarks(
        Asked asked,
        SeriesArguments arguments,
        SeriesQuestion question,
        IReadOnlyList<SeriesGroup> groups,
        CancellationToken ct
    )
    {
        if (groups.Count == 0)
            asked.Remarks.Add(Remark.None(asked));
        if (groups.FirstOrDefault(g => g.IsOther)?.GroupsMerged is { } merged)
            asked.Remarks.Add($"Other stands for {merged} groups more.");
        if (question.Align != Align.Calendar && await asked.Analytics.LeftOut(question.Align, ct) is > 0 and var left)
            asked.Remarks.Add(
                $"{left} wells are left out: it is not known when their {arguments.Align.Replace('_', ' ')} was."
            );
        var missing = arguments.Measures.Where(m =>
            Words.Measure(m) is var measure
            && measure != Measure.WellCount
            && groups.All(g => g.Values(measure)!.All(v => v is null))
        );
        asked.Remarks.AddRange(Remark.OfMissing(groups.Count > 0, missing));
        if (question.Align != Align.Calendar)
            return;

        StepTotals.RemarkWholeSteps(asked, question.Interval);
        await asked.RemarkIncomplete(ct);
    }

    private static IReadOnlyList<ToolColumn> Columns(SeriesArguments arguments)
    {
        List<ToolColumn> columns = arguments.Align == "calendar" ? [new(arguments.Interval)] : [new("age", "months")];
        if (arguments.GroupBy != "none")
            columns.Add(new ToolColumn(arguments.GroupBy));
        columns.AddRange(arguments.Measures.Select(m => MeasuredRows.Column(m, Words.Of<Basis>(arguments.Basis))));
        return columns;
    }

    private static IReadOnlyList<object?> Row(SeriesArguments arguments, SeriesGroup group, int step, int i)
    {
        var measured = new Measured(group.Key, null, measure => group.At(measure, i));
        return
        [
            arguments.Align == "calendar" ? DateOnly.FromDayNumber(step) : (long)step,
            .. arguments.GroupBy == "none" ? Array.Empty<object?>() : [Called(arguments, group)],
            .. arguments.Measures.Select(m => measured.Cell(Words.Measure(m))),
        ];
    }

    /// <summary>Wells by name.</summary>
    private static string? Called(SeriesArguments arguments, SeriesGroup group) =>
        arguments.GroupBy == "well" ? group.Label ?? group.Key : group.Key;
}
