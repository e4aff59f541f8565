using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;

/// <summary>What happened between two months.</summary>
internal static class MonthPlans
{
    private static readonly HashSet<string> Volumes = [.. Vocabulary.Volumes.Split(' ')];

    public static Planned Changes(Frame frame)
    {
        if (Months(frame) is not { } months || frame.Limits.Count > 0)
            return OnlyMonths();

        return new Plan(
            new ChangesArguments(
                frame.Event!,
                WellSets.Of(frame, frame.Names, null),
                months.Later,
                months.Earlier,
                frame.HasMeasure && Volumes.Contains(frame.Measures[0]) ? frame.Measures[0] : "boe",
                frame.Threshold,
                Top: frame.Top ?? Planner.Most
            ),
            frame.IsCount ? Shape.Count : Shape.Wells,
            frame.IsCount ? ["wells"] : Values(frame),
            frame
        );
    }

    /// <summary>Whether a well is on is told by its name; how much it changed by the amounts.</summary>
    private static IReadOnlyList<string> Values(Frame frame) =>
        frame.Event switch
        {
            "watering_out" => ["water_cut_before", "water_cut_after"],
            "declining" or "growing" => [$"{frame.Measures[0]}_before", $"{frame.Measures[0]}_after"],
            _ => [],
        };

    public static Planned Movers(Frame frame)
    {
        if (Months(frame) is not { } months)
            return OnlyMonths();
        if (frame.GroupBy is not (null or "well" or "operator" or "field" or "region"))
            return new Outcome.Refuses(
                Reasons.NotUnderstood,
                "Gains and losses are told by well, operator, field or area."
            );

        var by = frame.GroupBy ?? "well";
        return new Plan(
            new MoversArguments(
                frame.Measures[0],
                WellSets.Of(frame, frame.Names, null),
                by,
                months.Later,
                months.Earlier,
                frame.Change switch
                {
                    "up" => "gains",
                    "down" => "losses",
                    _ => "both",
                },
                frame.Top
                    ?? (
                        frame.IsOne && frame.GroupBy is not null && frame.Direction is not null && !frame.IsRank
                            ? 1
                            : 10
                    )
            ),
            Shape.Movers,
            ["before", "after", "change"],
            frame with
            {
                GroupBy = by,
            }
        );
    }

    /// <summary>The two months, where the windows are months; none is left to the tool.</summary>
    private static (DateOnly? Earlier, DateOnly? Later)? Months(Frame frame)
    {
        List<Window> windows = frame.Windows is [{ Ends: { } ends }] ? [ends.First, ends.Last] : [.. frame.Windows];
        if (windows.Exists(w => w.Months != 1))
            return null;

        return windows.Count switch
        {
            0 => (null, null),
            1 => (null, windows[0].Start),
            2 => (windows.Min(w => w.Start), windows.Max(w => w.Start)),
            _ => null,
        };
    }

    public static Outcome.Refuses OnlyMonths() =>
        new(
            Reasons.NotUnderstood,
            "Gains, losses and wells that went down are told between two months: name them, like December 2024 against November 2024."
        );
}
