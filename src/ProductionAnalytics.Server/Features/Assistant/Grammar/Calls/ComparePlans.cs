using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;

/// <summary>Sets of wells or windows side by side: their values, a difference, a percentage, a share.</summary>
internal static class ComparePlans
{
    /// <summary>Names of one kind that stand beside each other; null where there is one of each.</summary>
    public static IGrouping<NameKind, Pick>? Several(Frame frame) =>
        frame.Names.GroupBy(n => n.Kind).FirstOrDefault(g => g.Count() > 1);

    /// <summary>"compare the fields A and B": they are told in this order, and not by size.</summary>
    public static Frame InOrder(Frame frame) =>
        frame is { Direction: null, Interval: null, IsTogether: false, IsCount: false }
        && Several(frame) is { } several
        && Planner.Group(several.Key) == frame.GroupBy
            ? frame with
            {
                GroupBy = null,
            }
            : frame;

    public static bool IsCompare(Frame frame)
    {
        if (
            frame.Interval is not null
            || frame.Direction is not null
            || frame.GroupBy is not null
            || frame.IsTogether
            || !frame.HasMeasure
        )
            return false;
        if (
            frame.IsCompare
            && (frame.Windows.Count > 1 || Several(frame) is not null || frame.Windows is [{ Ends: not null }])
        )
            return true;

        return frame.Windows.Count > 1
            || (Several(frame) is not null && frame.Started is null && frame.Limits.Count == 0 && !frame.IsCount);
    }

    public static Planned Of(Frame frame)
    {
        var sets = Sets(frame);
        if (sets.Count > 20)
            return new Outcome.Refuses(Reasons.NotUnderstood, "At most twenty can be compared at once.");
        var isOfNames = frame.Windows.Count < 2 && frame.Windows is not [{ Ends: not null }];
        if (frame.IsSomeRatio && sets.Count == 2)
            return Plan(frame, [sets[1], sets[0]], Shape.Ratio, "ratio");
        if (frame.IsPercent)
            return Plan(frame, isOfNames && sets.Count == 2 ? [sets[1], sets[0]] : sets, Shape.Percent, "change");

        // "how much more did A make than B" is A less B; the tool tells the second less the first.
        return frame.Difference is not null && sets.Count == 2
            ? Plan(
                frame,
                (frame.Windows.Count > 1 && !IsLaterFirst(frame)) || frame.Windows is [{ Ends: not null }]
                    ? sets
                    : [sets[1], sets[0]],
                Shape.Difference,
                "difference"
            )
            : Plan(frame, sets, Shape.Compare, "");
    }

    /// <summary>"how much more in 2023 than in 2022".</summary>
    private static bool IsLaterFirst(Frame frame) =>
        frame is { SaysCompare: true, Windows: [var first, var second] } && first.Start > second.Start;

    /// <summary>A change from one window to another: in percent, as an amount, or both values.</summary>
    public static Planned Change(Frame frame, NameBook book)
    {
        if (Between(frame, book) is not { } windows)
            return NotBefore(book);

        var sets = windows.Select(w => Set(frame, w.Text, frame.Names, w)).ToList();
        if (frame.IsFactor)
            return Plan(frame with { Windows = windows }, sets, Shape.Ratio, "ratio");
        var shape =
            frame.IsPercent ? Shape.Percent
            : frame.Difference == "change" ? Shape.Difference
            : Shape.Premise;
        return Plan(
            frame with
            {
                Windows = windows,
            },
            sets,
            shape,
            frame.IsPercent ? "change"
                : frame.Difference == "change" ? "difference"
                : ""
        );
    }

    /// <summary>Whether what a question takes for granted is so.</summary>
    public static Planned Premise(Frame frame, NameBook book)
    {
        if (frame.Align is not null)
            return AgePlans.Of(frame with { IsTrend = true }, book);
        if (frame.Interval is not null)
            return Planner.Series(frame);
        if (frame.Change is null)
            return Refusals.OutOfScope("forecast") with
            {
                Text = "The data does not tell causes; ask how much was made, and when.",
            };

        return Change(frame with { IsPercent = false, Difference = null }, book);
    }

    public static Planned Share(Frame frame)
    {
        if (frame.Part is { } part)
        {
            var whole = Set(frame, "all", frame.Names.Where(n => n != part), Planner.Spanned(frame));
            if (whole.Wells == new WellSet())
                whole = whole with { Label = "everything" };
            return Plan(
                frame,
                [whole, Set(frame, part.Shown, frame.Names, Planner.Spanned(frame))],
                Shape.Share,
                "ratio"
            );
        }

        return new Plan(
            new TotalsArguments(
                frame.Measures,
                WellSets.Of(frame, frame.Names, Planner.Spanned(frame)),
                frame.GroupBy ?? Planner.Group(Several(frame)?.Key) ?? "region",
                Share: true,
                Top: Planner.Rows(frame)
            ),
            Shape.Groups,
            ["share"],
            frame with
            {
                GroupBy = frame.GroupBy ?? "region",
            }
        );
    }

    /// <summary>The two windows of a change, the earlier first; a single one is held against the same months a year before.</summary>
    private static IReadOnlyList<Window>? Between(Frame frame, NameBook book)
    {
        IReadOnlyList<Window> windows =
            frame.Windows is [{ Ends: { } ends }] ? [ends.First, ends.Last]
            : frame.Windows.Count >= 2 ? [.. frame.Windows.OrderBy(w => w.Start)]
            : frame.Windows is [{ Months: not null } one] ? [one.Months <= 12 ? one.Shifted(-12) : one.Before, one]
            : frame.Windows is [{ Start: { } since, End: null }] ? Since(since, book)
            : [NewestYear(book).Shifted(-12), NewestYear(book)];
        return
            book.Months is { } months && windows.Any(w => w.Start < months.First || w.End > months.Last.AddMonths(11))
            ? null
            : windows;
    }

    /// <summary>The year or month it is said of, and the newest.</summary>
    private static IReadOnlyList<Window> Since(DateOnly start, NameBook book) =>
        start.Month == 1 && book.Months!.Last.Year > start.Year
            ? [new Window(start, start.AddMonths(11)), NewestYear(book)]
            : [new Window(start, start), new Window(book.Months!.Last, book.Months.Last)];

    private static Window NewestYear(NameBook book) =>
        new(book.Months!.Last.AddMonths(-11), book.Months.Last, Counted: true);

    private static Outcome.Refuses NotBefore(NameBook book) =>
        new(
            Reasons.NoData,
            $"There is nothing to compare with: the data begins in {Window.Name(book.Months!.First)} and ends in {Window.Name(book.Months.Last)}."
        );

    private static List<ComparedSet> Sets(Frame frame)
    {
        IReadOnlyList<Window> windows =
            frame.Windows is [{ Ends: { } ends }] && frame.IsCompare && Several(frame) is null
                ? [ends.First, ends.Last]
                : frame.Windows;
        var several = Several(frame);
        if (several is null)
            return [.. windows.Select(w => Set(frame, w.Text, frame.Names, w))];

        var others = frame.Names.Where(n => n.Kind != several.Key).ToList();
        return windows.Count > 1
            ?
            [
                .. several.SelectMany(name =>
                    windows.Select(w => Set(frame, $"{name.Shown}, {w.Text}", others.Append(name), w))
                ),
            ]
            :
            [
                .. several.Select(name =>
                    Set(frame, name.Shown, others.Append(name), windows.Count > 0 ? windows[0] : null)
                ),
            ];
    }

    /// <summary>Each well in a window of its own.</summary>
    public static Planned OfOwnWindows(Frame frame, IReadOnlyList<(Pick Name, Window Window)> wells)
    {
        var others = frame.Names.Where(n => n.Kind != NameKind.Well).ToList();
        return Plan(
            frame,
            [.. wells.Select(w => Set(frame, w.Name.Shown, others.Append(w.Name), w.Window))],
            Shape.Compare,
            ""
        );
    }

    private static ComparedSet Set(Frame frame, string label, IEnumerable<Pick> names, Window? window) =>
        new(label, WellSets.Of(frame, names, window));

    private static Plan Plan(Frame frame, IReadOnlyList<ComparedSet> sets, Shape shape, string column) =>
        new(
            new CompareArguments(frame.Measures, sets, frame.Basis ?? "volume"),
            shape,
            [.. frame.Measures.Select(m => column.Length == 0 ? m : $"{m}_{column}")],
            frame
        );
}
