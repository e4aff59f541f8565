using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;

/// <summary>Months counted from first production or peak. Of one well these are months of the calendar.</summary>
internal static class AgePlans
{
    public static Planned Of(Frame frame, NameBook book)
    {
        var wells = frame.Names.Where(n => n.Kind == NameKind.Well).ToList();
        if (wells.Count > 1)
            return OfSeveral(frame, wells, book);
        if (frame.Well is { Entries: [{ Well: not null }] })
            return OfOne(frame, book);

        return BySteps(frame, "none");
    }

    private static Plan BySteps(Frame frame, string groupBy) =>
        new(
            new SeriesArguments(
                frame.Measures,
                WellSets.Of(frame),
                "month",
                frame.Basis ?? "volume",
                groupBy,
                Align: frame.Align!,
                Steps: frame.Steps
            ),
            Shape.Series,
            frame.Measures,
            frame with
            {
                Interval = "month",
                GroupBy = groupBy == "none" ? frame.GroupBy : groupBy,
            }
        );

    /// <summary>Wells beside each other: month by month of their age, or each over its own months.</summary>
    private static Planned OfSeveral(Frame frame, IReadOnlyList<Pick> wells, NameBook book)
    {
        var starts = new List<(Pick, Window)>();
        foreach (var name in wells)
        {
            var started = Start(frame, name, book);
            if (started.Instead is { } refused)
                return refused;

            starts.Add((name, Months(started.Day, frame.Steps)));
        }

        return IsSteps(frame)
            ? BySteps(frame, "well")
            : ComparePlans.OfOwnWindows(frame with { Align = null, Steps = null }, starts);
    }

    private static Planned OfOne(Frame frame, NameBook book)
    {
        var started = Start(frame, frame.Well!, book);
        if (started.Instead is { } refused)
            return refused;

        var isSteps = IsSteps(frame);
        frame = frame with { Windows = [Months(started.Day, frame.Steps)], Align = null, Steps = null };
        return isSteps ? Planner.Series(frame with { Interval = frame.Interval ?? "month" }) : Planner.Of(frame, book);
    }

    private static bool IsSteps(Frame frame) =>
        frame.Interval is not null || frame.IsTrend || ((frame.IsSince || frame.Align == "peak") && !frame.IsTotal);

    private static Window Months(DateOnly start, int? steps) =>
        new(start, steps is { } count ? start.AddMonths(count - 1) : null);

    /// <summary>The month a well's months count from, or why nobody can tell.</summary>
    private static (DateOnly Day, Outcome.Refuses? Instead) Start(Frame frame, Pick name, NameBook book)
    {
        var well = name.Entries[0].Well!;
        if ((frame.Align == "peak" ? well.Peak : well.FirstProduction) is not { } day)
            return (
                default,
                new Outcome.Refuses(
                    Reasons.NoData,
                    $"When {name.Shown} {(frame.Align == "peak" ? "peaked" : "began to produce")} is not known: it may be before the data begins."
                )
            );

        var start = new DateOnly(day.Year, day.Month, 1);
        return book.Months is { } months && start < months.First
            ? (
                default,
                new Outcome.Refuses(
                    Reasons.NoData,
                    $"{name.Shown} began to produce in {Window.Name(start)}, and the data begins in {Window.Name(months.First)}."
                )
            )
            : (start, null);
    }
}
