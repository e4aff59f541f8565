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
        if (frame.Well is { Entries: [{ Well: { } well }] })
            return OfOne(frame, well, book);

        return new Plan(
            new SeriesArguments(
                frame.Measures,
                WellSets.Of(frame),
                "month",
                frame.Basis ?? "volume",
                Align: frame.Align!,
                Steps: frame.Steps
            ),
            Shape.Series,
            frame.Measures,
            frame with
            {
                Interval = "month",
            }
        );
    }

    private static Planned OfOne(Frame frame, WellEntry well, NameBook book)
    {
        if ((frame.Align == "peak" ? well.Peak : well.FirstProduction) is not { } day)
            return new Outcome.Refuses(
                Reasons.NoData,
                $"When {frame.Well!.Shown} {(frame.Align == "peak" ? "peaked" : "began to produce")} is not known: it may be before the data begins."
            );

        var start = new DateOnly(day.Year, day.Month, 1);
        if (book.Months is { } months && start < months.First)
            return new Outcome.Refuses(
                Reasons.NoData,
                $"{frame.Well!.Shown} began to produce in {Window.Name(start)}, and the data begins in {Window.Name(months.First)}."
            );

        var isSteps =
            frame.Interval is not null || frame.IsTrend || ((frame.IsSince || frame.Align == "peak") && !frame.IsTotal);
        frame = frame with
        {
            Windows = [new Window(start, frame.Steps is { } steps ? start.AddMonths(steps - 1) : null)],
            Align = null,
            Steps = null,
        };
        return isSteps ? Planner.Series(frame with { Interval = frame.Interval ?? "month" }) : Planner.Of(frame, book);
    }
}
