using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;

/// <summary>Chooses the tool for a frame and fills in its arguments.</summary>
internal static class Planner
{
    /// <summary>So many rows where nobody said how many.</summary>
    private const int Usual = 10;

    /// <summary>A list that was asked for is told whole, as far as that can be read.</summary>
    public const int Most = 200;

    public static Planned Of(Frame frame, NameBook book)
    {
        var planned = Choose(frame, book);
        return planned.Plan is { } plan && Coverage.Missing(frame, plan.Arguments) is { } part
            ? new Outcome.Refuses(
                Reasons.NotUnderstood,
                $"I understood '{part}', but cannot take it into account together with the rest of this question."
            )
            : planned;
    }

    private static Planned Choose(Frame frame, NameBook book) =>
        frame.Topic switch
        {
            Topic.Datasets => Data(frame),
            Topic.Findings => Findings(frame),
            Topic.Define => new Plan(new DefineArguments(frame.Term ?? ""), Shape.Definition, [], frame),
            Topic.Well => Facts(frame),
            Topic.Changes => MonthPlans.Changes(frame),
            Topic.Movers => MonthPlans.Movers(frame),
            Topic.Premise => ComparePlans.Premise(frame, book),
            Topic.Share => ComparePlans.Share(frame),
            _ => Open(frame, book),
        };

    private static Planned Open(Frame frame, NameBook book)
    {
        frame = ComparePlans.InOrder(frame);
        if (
            frame.Well is not null
            && !frame.HasMeasure
            && !frame.IsCount
            && frame.Limits.Count == 0
            && frame.Direction is null
        )
            return Facts(frame);
        if (frame.Align is not null)
            return AgePlans.Of(frame, book);
        if (
            (
                frame.Change is not null
                || (frame.IsPercent && (frame.Windows.Count > 1 || frame.Windows is [{ Ends: not null }]))
            )
            && (frame.Windows.Count > 0 || frame.Names.Count > 0 || frame.IsPercent)
            && !frame.IsCount
            && frame.Interval is null
            && frame.Limits.Count == 0
        )
            return frame.GroupBy is not null ? MonthPlans.Movers(frame with { Change = "any" })
                : frame.IsOfWells && frame.Names.Count == 0 ? MonthPlans.OnlyMonths()
                : ComparePlans.Change(frame, book);
        if (ComparePlans.IsCompare(frame))
            return ComparePlans.Of(frame);
        if (frame.IsCount)
            return CountPlans.Of(frame, book);
        if (IsListOfWells(frame))
            return CountPlans.List(frame);
        if (frame.Measures is ["all_wells"])
            return new Plan(
                new FindWellsArguments(
                    WellSets.Of(frame),
                    CountBy: frame.GroupBy,
                    Sort: frame.Direction == "asc" ? "count" : "name",
                    Top: Rows(frame)
                ),
                Shape.Groups,
                ["wells"],
                frame
            );
        if (
            frame.Interval is not null
            || (frame.IsTrend && frame.GroupBy is null)
            || (frame.Direction is null && frame.Limits.Count == 0 && frame.GroupBy is "month" or "quarter" or "year")
        )
            return Series(frame);

        return frame.Windows.Count > 1 ? SeveralWindows(frame) : Totals(frame);
    }

    /// <summary>Groups in two or more windows: side by side where they are steps of one length, one after another.</summary>
    private static Planned SeveralWindows(Frame frame)
    {
        var windows = frame.Windows.OrderBy(w => w.Start).ToList();
        var interval = windows[0].Months switch
        {
            12 => "year",
            3 => "quarter",
            1 => "month",
            _ => null,
        };
        if (!HasEqualSteps(windows) || (frame.IsCompare && (interval is null || frame.Direction is not null)))
            return new Outcome.Refuses(
                Reasons.NotUnderstood,
                "I tell groups in one window at a time, or in steps of months, quarters or years one after another."
            );

        return frame.Direction is null && interval is not null
            ? Series(frame with { Interval = interval })
            : Totals(frame);
    }

    private static bool HasEqualSteps(IReadOnlyList<Window> windows) =>
        AreUnbroken(windows) && windows.Select(w => w.Months).Distinct().Count() == 1;

    /// <summary>One begins where the one before ends, so that together they are all months from the first to the last.</summary>
    public static bool AreUnbroken(IReadOnlyList<Window> windows)
    {
        var sorted = windows.OrderBy(w => w.Start).ToList();
        return sorted.Zip(sorted.Skip(1)).All(p => p.First.End?.AddMonths(1) == p.Second.Start);
    }

    private static bool IsListOfWells(Frame frame) =>
        frame.GroupBy is null or "well"
        && frame.Interval is null
        && (frame.Limits.Count > 0 ? !frame.HasMeasure || frame.GroupBy == "well" : !frame.HasMeasure);

    private static Plan Totals(Frame frame)
    {
        if (!frame.HasMeasure)
            frame = frame with { Measures = [.. frame.Limits.Select(l => l.Measure).Distinct()] };
        var several = ComparePlans.Several(frame);
        var groupBy = frame.GroupBy ?? (frame.Direction is not null ? Group(several?.Key) : null) ?? "none";
        var sort = frame.Direction is null
            ? (groupBy == "vintage" ? "key" : null)
            : (frame.Direction == "asc" ? "" : "-") + frame.Measures[0];
        return new Plan(
            new TotalsArguments(
                frame.Measures,
                WellSets.Of(frame, frame.Names, Spanned(frame)),
                groupBy,
                frame.Basis ?? "volume",
                Where: groupBy == "none" || frame.Limits.Count == 0 ? Reported(frame, groupBy) : frame.Limits,
                Sort: sort,
                Top: groupBy == "none" ? 1 : Rows(frame)
            ),
            groupBy == "none" ? Shape.Totals : Shape.Groups,
            frame.Measures,
            frame with
            {
                GroupBy = groupBy == "none" ? null : groupBy,
            }
        );
    }

    /// <summary>The lowest are looked for among those that made something.</summary>
    private static IReadOnlyList<Limit>? Reported(Frame frame, string groupBy) =>
        frame.Direction == "asc"
        && groupBy is not ("none" or "month" or "quarter" or "year")
        && frame.Measures[0] is not ("gor" or "wor" or "water_cut" or "cgr")
            ? [new Limit(frame.Measures[0], Comparison.Above, 0)]
            : null;

    public static Plan Series(Frame frame)
    {
        var several = ComparePlans.Several(frame);
        var groupBy = frame.GroupBy is null or "month" or "quarter" or "year"
            ? Group(several?.Key) ?? "none"
            : frame.GroupBy;
        var interval = frame.Interval ?? (frame.GroupBy is "month" or "quarter" or "year" ? frame.GroupBy : "year");
        return new Plan(
            new SeriesArguments(
                frame.IsCumulative ? [.. frame.Measures.Select(Cumulative)] : frame.Measures,
                WellSets.Of(frame, frame.Names, Spanned(frame)),
                interval,
                frame.Basis ?? "volume",
                frame.IsTogether ? "none" : groupBy,
                Where: frame.Limits.Count == 0 ? null : frame.Limits,
                Top: frame.Top ?? 20
            ),
            Shape.Series,
            frame.IsCumulative ? [.. frame.Measures.Select(Cumulative)] : frame.Measures,
            frame with
            {
                Interval = interval,
                GroupBy = groupBy == "none" ? null : groupBy,
            }
        );
    }

    private static string Cumulative(string measure) =>
        measure is "oil" or "gas" or "water" or "boe" ? $"cum_{measure}" : measure;

    /// <summary>From the first month of all windows to the last.</summary>
    public static Window? Spanned(Frame frame) =>
        frame.Windows.Count switch
        {
            0 => null,
            1 => frame.Windows[0],
            _ => new Window(
                frame.Windows.Any(w => w.Start is null) ? null : frame.Windows.Min(w => w.Start),
                frame.Windows.Any(w => w.End is null) ? null : frame.Windows.Max(w => w.End)
            ),
        };

    /// <summary>How many rows: as said, one of one, all of a list, else the usual.</summary>
    public static int Rows(Frame frame) =>
        frame.Top
        ?? (
            frame.IsRank || frame.Direction is null ? Most
            : frame.IsOne ? 1
            : Usual
        );

    public static string? Group(NameKind? kind) =>
        kind switch
        {
            null => null,
            NameKind.WellType => "well_type",
            { } other => other.ToString().ToLowerInvariant(),
        };

    private static Planned Facts(Frame frame)
    {
        if (frame.Well is { } well)
            return new Plan(
                new DescribeWellArguments(well.Entries[0].Well!.Id),
                frame.Facts.Count == 0 ? Shape.Card : Shape.Facts,
                frame.Facts,
                frame
            );
        if (
            !frame.HasMeasure
            && frame.Facts is [var fact, ..]
            && frame.Names.Count > 0
            && fact
                is "operator"
                    or "status"
                    or "field"
                    or "region"
                    or "county"
                    or "state"
                    or "reservoir"
                    or "well_type"
        )
            return new Plan(
                new FindWellsArguments(WellSets.Of(frame), CountBy: fact, Top: Most),
                Shape.Groups,
                ["wells"],
                frame with
                {
                    GroupBy = fact,
                }
            );

        return new Outcome.Refuses(Reasons.NotUnderstood, "Of which well? Name one, or give its API number.");
    }

    private static Plan Data(Frame frame) =>
        new(
            new DatasetsArguments(frame.Names.FirstOrDefault(n => n.Kind == NameKind.Dataset)?.Values[0]),
            Shape.Data,
            frame.Facts,
            frame
        );

    private static Plan Findings(Frame frame)
    {
        var code = frame.Code is { } said && said.Contains('.', StringComparison.Ordinal) ? said : null;
        return new Plan(
            new FindingsArguments(
                code,
                frame.Names.FirstOrDefault(n => n.Kind == NameKind.Dataset)?.Values[0],
                frame.Well?.Entries[0].Well!.Id,
                frame.Top ?? Most,
                frame.Code == "rejected" ? "error" : null,
                WellsOfFindings(frame)
            ),
            frame.IsCount ? Shape.FindingCount : Shape.Findings,
            ["findings"],
            frame
        );
    }

    /// <summary>Findings of files have no well, so that all of them are only told where no wells are named.</summary>
    private static WellSet? WellsOfFindings(Frame frame)
    {
        var names = frame.Names.Where(n => n.Kind is not (NameKind.Dataset or NameKind.Well)).ToList();
        return names.Count > 0 ? WellSets.Of(frame, names, null) : null;
    }
}
