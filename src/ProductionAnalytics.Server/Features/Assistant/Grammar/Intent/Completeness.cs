using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Holds a frame against what an answer needs: what is missing is asked for, what is assumed is said.</summary>
internal static class Completeness
{
    private static readonly string[] Ratios = ["gor", "wor", "water_cut", "cgr"];
    private static readonly (string Label, string Measure)[] Offered =
    [
        ("oil", "oil"),
        ("gas", "gas"),
        ("water", "water"),
        ("boe", "boe"),
    ];
    private static readonly string[] Ranked = ["month", "year", "well", "operator", "region"];
    private static readonly (string Label, string Measure)[] OfferedRatios =
    [
        ("GOR", "gor"),
        ("WOR", "wor"),
        ("water cut", "water_cut"),
    ];

    /// <param name="isOpener">It begins like a follow-up, and nothing was asked before.</param>
    public static Outcome Check(Frame frame, IReadOnlyList<string> notes, NameBook book, bool isOpener = false)
    {
        if (frame.IsSum && frame.Measures.Any(Ratios.Contains))
            return Refusals.SumOfRatios();
        if (frame.Topic is Topic.Datasets or Topic.Findings or Topic.Define or Topic.Injection)
            return new Outcome.Understood(frame, notes);
        if (NotLoaded(frame, book) is { } window)
            return Refusals.NotLoaded(window, book);
        if (Missing(frame, isOpener) is { } doubt)
            return new Outcome.Asks(frame, doubt);
        if (frame.Windows.FirstOrDefault(w => w.OrEarlier) is { } which)
            return new Outcome.Asks(frame, WhichPeriod(frame, which));

        return Assumed(frame, notes, book);
    }

    /// <summary>Where the data ends with a year, "last year" is that one for some, and the one before for others.</summary>
    private static Doubt WhichPeriod(Frame frame, Window which)
    {
        Frame At(int months) =>
            frame with
            {
                Windows =
                [
                    .. frame.Windows.Select(w =>
                        w.Shifted(w.OrEarlier ? months : 0) with
                        {
                            OrEarlier = false,
                            Counted = false,
                        }
                    ),
                ],
            };
        var earlier = which.Before;
        return new Doubt(
            $"The newest months loaded end {which.Text}: do you mean {which.Text}, or {earlier.Text} before it?",
            [new Choice(which.Text, At(0)), new Choice(earlier.Text, At(-which.Months!.Value))]
        );
    }

    /// <summary>A window of which nothing at all is loaded.</summary>
    private static Window? NotLoaded(Frame frame, NameBook book) =>
        book.Months is { } months
        && frame.Windows.SelectMany(Parts).FirstOrDefault(w => w.Start > months.Last || w.End < months.First)
            is { } window
            ? window
            : null;

    private static IEnumerable<Window> Parts(Window window) => [window];

    private static Doubt? Missing(Frame frame, bool isOpener) =>
        OfLimit(frame)
        ?? OfRatio(frame)
        ?? OfAverage(frame)
        ?? OfMeasure(frame)
        ?? OfGroup(frame)
        ?? OfPercent(frame)
        ?? (isOpener ? OfOpener(frame) : null);

    private static Doubt? OfLimit(Frame frame) =>
        frame is { HasBareLimit: true, HasMeasure: false }
            ? Measure(
                frame,
                "Above or below of which",
                Offered,
                (f, m) => f with { HasBareLimit = false, Measures = [m] }
            )
            : null;

    private static Doubt? OfRatio(Frame frame) =>
        frame is { IsSomeRatio: true, IsFactor: false, HasMeasure: false }
            ? Measure(frame, "Which ratio", OfferedRatios, With)
            : null;

    private static Doubt? OfAverage(Frame frame) =>
        frame is { IsAverage: true, HasMeasure: true, Basis: null } && !frame.Measures.Any(Ratios.Contains)
            ? new Doubt(
                $"An average of what: {frame.Measures[0]} per day, or the total?",
                [
                    new Choice("per day", frame with { IsAverage = false, Basis = "calendar_day" }),
                    new Choice("total", frame with { IsAverage = false }),
                ]
            )
            : null;

    private static Doubt? OfMeasure(Frame frame) =>
        !frame.HasMeasure && NeedsMeasure(frame)
            ? Measure(
                frame,
                frame.Direction is not null ? "By which measure"
                    : frame.Basis is not null ? "The rate of which"
                    : "Of which",
                Offered,
                With
            )
            : null;

    private static Doubt? OfGroup(Frame frame) =>
        IsSuperlativeOfNothing(frame)
            ? new Doubt(
                $"The {(frame.Direction == "asc" ? "lowest" : "highest")} {MeasureNames.Of(frame.Measures[0])} of which: month, year, well, operator or area?",
                [
                    .. Ranked.Select(g => new Choice(
                        $"by {MeasureNames.Singular(g)}",
                        frame with
                        {
                            GroupBy = g,
                            IsOne = frame.Top is null,
                        },
                        MeasureNames.Singular(g)
                    )),
                ]
            )
            : null;

    private static Doubt? OfPercent(Frame frame) =>
        IsPercentOfNothing(frame)
            ? new Doubt(
                $"{Capital(MeasureNames.Of(frame.Measures[0]))} in percent of what: its share of everything, or its change against the year before?",
                [
                    new Choice(
                        "share of everything",
                        frame with
                        {
                            Topic = Topic.Share,
                            IsPercent = false,
                            Part = frame.Names.Count > 0 ? frame.Names[^1] : null,
                        }
                    ),
                    new Choice("change against the year before", frame with { Change = "any" }),
                ]
            )
            : null;

    /// <summary>"and gas?", where nothing was asked before.</summary>
    private static Doubt? OfOpener(Frame frame)
    {
        if (frame is not { HasMeasure: true, Names.Count: 0, Windows.Count: 0, GroupBy: null, IsCount: false })
            return null;

        var measure = MeasureNames.Of(frame.Measures[0]);
        return new Doubt(
            $"{Capital(measure)} of what? Nothing was asked before. Name a well, a field, an operator, an area or a year.",
            [
                new Choice($"{measure} of all wells, all months", frame),
                new Choice($"{measure} by year", frame with { Interval = "year" }),
            ]
        );
    }

    private static bool IsPercentOfNothing(Frame frame) =>
        frame is { IsPercent: true, Topic: Topic.Open, HasMeasure: true, Change: null, IsCompare: false }
        && !frame.Measures.Any(Ratios.Contains)
        && frame.Windows is not ([_, _, ..] or [{ Ends: not null }]);

    /// <summary>"highest oil of GC": of its months, its wells?</summary>
    private static bool IsSuperlativeOfNothing(Frame frame) =>
        frame
            is {
                Direction: not null,
                GroupBy: null,
                Interval: null,
                IsCount: false,
                Topic: Topic.Open,
                HasMeasure: true,
                Align: null
            }
        && frame.Limits.Count == 0
        && !frame.IsCompare
        && frame.Names.GroupBy(n => n.Kind).All(g => g.Count() == 1);

    private static bool NeedsMeasure(Frame frame) =>
        frame.Topic switch
        {
            Topic.Well => false,
            Topic.Changes => false,
            Topic.Movers or Topic.Share => true,
            Topic.Premise => frame.Change is not null,
            _ => !frame.IsCount
                && frame.Limits.Count == 0
                && !IsListOfWells(frame)
                && !(frame.Well is not null && !HasShape(frame)),
        };

    /// <summary>Something beyond a name was asked for.</summary>
    private static bool HasShape(Frame frame) =>
        frame.IsCumulative
        || frame.Windows.Count > 0
        || frame.Interval is not null
        || frame.GroupBy is not null
        || frame.Direction is not null
        || frame.IsCompare
        || frame.Basis is not null
        || frame.IsTrend
        || frame.Align is not null;

    /// <summary>"shut in wells of five gates": their names are wanted.</summary>
    private static bool IsListOfWells(Frame frame) =>
        frame.Direction is null
        && !frame.IsCompare
        && frame.GroupBy is null
        && frame.Interval is null
        && frame.Basis is null
        && (
            frame.Started is not null
            || (frame.Names.Count > 0 && (frame.IsOfWells || frame.Names.Any(n => n.Kind is NameKind.Status)))
        );

    private static Frame With(Frame frame, string measure) => frame with { Measures = [measure] };

    private static Doubt Measure(
        Frame frame,
        string question,
        IReadOnlyList<(string Label, string Measure)> offered,
        Func<Frame, string, Frame> with
    ) =>
        new(
            $"{question}: {Sentences.Or([.. offered.Select(o => o.Label)])}?",
            [.. offered.Select(o => new Choice(o.Label, with(frame, o.Measure)))]
        );

    /// <summary>What was counted back or filled in is told with the months it means.</summary>
    private static Outcome.Understood Assumed(Frame frame, IReadOnlyList<string> notes, NameBook book)
    {
        var (months, all) = (book.Months!, notes.ToList());
        foreach (var window in frame.Windows.Where(w => w.Counted))
            all.Add(
                $"{Assumption.Mark}Counted back from {Window.Name(months.Last)}, the newest month loaded: {window.Text}."
            );
        if (frame.Limits.Any(l => Ratios.Contains(l.Measure)) && frame.Windows.Count == 0)
            frame = InNewest(frame, months, all, "water cuts and ratios");
        else if (
            frame is { IsCount: true, IsProducing: true, HasMeasure: false, IsEver: false }
            && frame.Windows.Count == 0
            && frame.Interval is null
            && !book.Statuses.Contains("Producing")
        )
            frame = InNewest(frame, months, all, "producing wells");
        if (frame.IsAverage && frame.Measures.Any(Ratios.Contains))
            all.Add($"{Assumption.Mark}This is the ratio of the sums, not the mean of the wells' ratios.");
        if (frame.Limits.Any(l => l.Measure is "oil" or "gas" or "water" or "boe") && frame.Windows.Count == 0)
            all.Add($"{Assumption.Mark}No months were named: limits on volumes count all months loaded.");
        return new Outcome.Understood(frame, all);
    }

    private static Frame InNewest(Frame frame, Loaded months, List<string> notes, string what)
    {
        notes.Add(
            $"{Assumption.Mark}No month was named: {what} are of {Window.Name(months.Last)}, the newest month loaded."
        );
        return frame with { Windows = [new Window(months.Last, months.Last)] };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>Tells a note that changes the number from one that does not.</summary>
internal static class Assumption
{
    public const string Mark = "\u2022";

    public static bool Is(string note) => note.StartsWith(Mark, StringComparison.Ordinal);

    public static string Text(string note) => note.TrimStart('\u2022');
}
