using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;

/// <summary>Counts and lists of wells.</summary>
internal static class CountPlans
{
    public static Planned Of(Frame frame, NameBook book)
    {
        if (HasSeparateWindows(frame))
            return frame.Limits.Count == 0 && frame.Started is null && frame.Counted is "well" or null
                ? ComparePlans.Of(frame with { Measures = ["well_count"] })
                : InOneWindow();
        if (frame.Interval is not null)
            return Planner.Series(frame with { Measures = ["well_count"], IsCount = false });
        if (frame.Counted is { } counted && counted is not "well")
            return Groups(frame, counted);
        if (frame.Limits.Count == 0 && frame.Measures is ["oil" or "gas" or "water" or "condensate" or "ngl"])
            frame = frame with { Limits = [new Limit(frame.Measures[0], Comparison.Above, 0)] };

        // "Producing" is a status in some sources; where months are named it is having produced in them.
        var hasStatus =
            frame is { IsProducing: true, IsEver: false }
            && frame.Windows.Count == 0
            && book.Find(NameKind.Status, "Producing") is not null;
        if (hasStatus)
            frame = frame with
            {
                IsProducing = false,
                Names = [.. frame.Names, new Pick(NameKind.Status, [book.Find(NameKind.Status, "Producing")!])],
            };
        if (frame.GroupBy is { } by && by is not "well")
            return frame.IsProducing
                ? new Plan(
                    new TotalsArguments(["well_count"], WellSets.Of(frame), by, Top: Planner.Rows(frame)),
                    Shape.Groups,
                    ["well_count"],
                    frame
                )
                : new Plan(
                    new FindWellsArguments(WellSets.Of(frame), CountBy: by, Top: Planner.Rows(frame)),
                    Shape.Groups,
                    ["wells"],
                    frame
                );
        if (
            ComparePlans.Several(frame) is not null
            && !frame.IsTogether
            && frame.Limits.Count == 0
            && frame.IsProducing
        )
            return ComparePlans.Of(frame with { Measures = ["well_count"] });

        var isProducing =
            frame.IsProducing || (frame.Windows.Count > 0 && frame.Limits.Count == 0 && frame.Started is null);
        return isProducing && frame.Limits.Count == 0
            ? new Plan(
                new TotalsArguments(["well_count"], WellSets.Of(frame), Top: 1),
                Shape.Totals,
                ["well_count"],
                frame
            )
            : new Plan(
                new FindWellsArguments(WellSets.Of(frame), Limits(frame), isProducing, Top: 1, Basis: Basis(frame)),
                Shape.Count,
                ["wells"],
                frame
            );
    }

    /// <summary>"in 2022 and 2023": in each, or in both together? Said together they are one.</summary>
    private static bool HasSeparateWindows(Frame frame) =>
        frame.Windows.Count > 1 && !frame.IsTogether && frame.Interval is null;

    private static Outcome.Refuses InOneWindow() =>
        new(
            Reasons.NotUnderstood,
            "I count and list wells in one window at a time: name one, or say that the months are meant together."
        );

    public static Planned List(Frame frame)
    {
        if (HasSeparateWindows(frame))
            return InOneWindow();

        var measures = frame.Limits.Select(l => l.Measure).Distinct().ToList();
        if (frame.HasMeasure)
            measures = [.. frame.Measures.Concat(measures).Distinct()];
        var sort = measures.Count > 0 ? (frame.Direction == "asc" ? "" : "-") + measures[0] : "name";
        return new Plan(
            new FindWellsArguments(
                WellSets.Of(frame),
                Limits(frame),
                frame.IsProducing && frame.Limits.Count == 0,
                Sort: sort,
                Top: frame.Top ?? Planner.Most,
                Basis: Basis(frame)
            ),
            Shape.Wells,
            measures,
            frame
        );
    }

    /// <summary>How many operators, fields …: those with a producing well.</summary>
    private static Plan Groups(Frame frame, string counted) =>
        new(
            new TotalsArguments(
                ["well_count"],
                WellSets.Of(frame),
                counted,
                Where: frame.Limits.Count > 0
                    ? frame.Limits
                    : [new Limit(frame.HasMeasure ? frame.Measures[0] : "well_count", Comparison.Above, 0)],
                Top: 1
            ),
            Shape.Count,
            [counted],
            frame
        );

    private static string Basis(Frame frame) => frame.Basis ?? "volume";

    private static IReadOnlyList<Limit>? Limits(Frame frame) => frame.Limits.Count == 0 ? null : frame.Limits;
}
