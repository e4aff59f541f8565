using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>From a message to what becomes of it: a question understood, a question asked back, or a refusal.</summary>
internal static class Interpreter
{
    /// <summary>A message of no more words goes on from the year of the one before.</summary>
    private const int FewWords = 4;

    /// <param name="seen">The page's filter; null where nobody says.</param>
    public static Outcome Read(string message, Context context, WellSet? seen, NameBook book)
    {
        if (context.Open is { } open && FollowUp.Chosen(message, open) is { } chosen)
            return Completeness.Check(chosen.Frame, [], book);

        var items = Cutting.Of(message, book);
        if (Steering.Refusal(items, book) is { } refusal)
            return refusal;

        List<string> notes = [];
        if (Steering.Rest(items) is { } rest)
        {
            items = Cutting.Of(rest, book);
            notes.Add("The rest of the message is no question about the data and was not followed.");
        }

        return Read(items, context, seen, book, notes);
    }

    private static Outcome Read(Items items, Context context, WellSet? seen, NameBook book, List<string> notes)
    {
        foreach (var (said, read) in items.Mended)
            notes.Add($"Read '{said}' as '{read}'.");

        var reader = new FrameReader(items, book, items.Tokens.Count <= FewWords ? YearOf(context.Last) : null);
        if (Dates(reader, book) is { } ofDates)
            return ofDates;

        var frame = reader.Frame;
        var isFollowUp = context.Last is not null && FollowUp.Is(items, frame, reader.Names.Count > 0);
        var counts = CountsWells(isFollowUp ? FollowUp.Merge(context.Last!, frame) : frame, reader);
        if (Unknown(items, reader, book) is { } unknown)
            return unknown;
        if (reader.HasTwoGroups)
            return new Outcome.Refuses(
                Reasons.NotUnderstood,
                "I rank in one grouping at a time: ask for the wells of one of them, or for the groups."
            );
        if (reader.Cannot is { } cannot)
            return new Outcome.Refuses(Reasons.NotUnderstood, cannot);
        if (frame is { Topic: Topic.Well, HasBareLimit: true })
            return new Outcome.Refuses(
                Reasons.NotUnderstood,
                "Wells can be limited by what they produced, their names, status, type and first production, and by nothing else."
            );
        if (items.TakeAny(Concept.Seen))
        {
            if (seen is null)
                return new Outcome.Refuses(
                    Reasons.NotUnderstood,
                    "I do not know what you are looking at: the page did not send its filter."
                );
            frame = frame with { Seen = seen };
        }

        if (reader.WaterCutOrArea is { } wc)
            return WaterCut(reader, wc, frame);

        var named = NameResolving.Resolve(reader, frame, counts, book);
        if (named.Refusal is { } noData)
            return noData;

        frame = frame with { Names = named.Picks, Part = Shares.Part(items, reader, named.Picks, frame) };
        if (isFollowUp)
            frame = FollowUp.Merge(context.Last!, frame);
        if (named.Open is { } ambiguous)
            return Ask(frame, ambiguous, context, isFollowUp);
        return frame == new Frame() || IsNothing(items, frame, reader)
            ? new Outcome.Refuses(Reasons.NotUnderstood, Refusals.NotUnderstood)
            : Completeness.Check(
                frame,
                notes,
                book,
                isOpener: context.Last is null
                    && FollowUp.Is(items, frame, hasNames: false)
                    && items.Tokens[0].Folded is "and" or "what" or "how"
            );
    }

    /// <summary>The year in which all months are that were asked about; null where they are of several, or of none.</summary>
    private static int? YearOf(Frame? frame) =>
        frame?.Windows is [{ Start: { } start, End: { } end }] && start.Year == end.Year ? start.Year : null;

    private static Outcome.Refuses? Dates(FrameReader reader, NameBook book) =>
        reader.Dates.Impossible is { } impossible
            ? new Outcome.Refuses(
                Reasons.NotUnderstood,
                $"There is no '{impossible}': a year has quarters 1 to 4, halves 1 and 2, and months 1 to 12."
            )
        : reader.Dates.IsTooFine
            ? new Outcome.Refuses(
                Reasons.NoData,
                "Nothing finer than months is loaded: ask for a month, a quarter or a year, or for a rate per day."
            )
        : book.Months is null ? new Outcome.Refuses(Reasons.NoData, "No production is loaded yet.")
        : null;

    /// <summary>A well's facts and counts of wells do not need production.</summary>
    private static bool CountsWells(Frame frame, FrameReader reader) =>
        (frame.Topic == Topic.Well && !frame.HasMeasure)
        || frame.Topic == Topic.Findings
        || (
            frame.IsCount
            && frame.Counted is "well" or null
            && !frame.HasMeasure
            && !frame.IsProducing
            && frame.Limits.Count == 0
            && frame.Windows.Count == 0
        )
        || (
            !frame.HasMeasure
            && reader.HasWells
            && frame.Direction is null
            && !frame.IsCompare
            && frame.Topic == Topic.Open
            && frame.Windows.Count == 0
            && frame.Limits.Count == 0
            && reader.Names.Count > 0
        );

    /// <summary>Words that nobody knows may be a name; with nothing else to go by the message was not understood.</summary>
    private static Outcome.Refuses? Unknown(Items items, FrameReader reader, NameBook book)
    {
        if (reader.Leftover.FirstOrDefault(l => l.Concept == Concept.Negation) is { } not)
            return new Outcome.Refuses(
                Reasons.NotUnderstood,
                $"I cannot leave something out ('{not.Text}'): ask for what should be in."
            );

        var unknown = reader.Leftover.Where(l => l.Concept == Concept.Unknown).ToList();
        if (unknown.Count > 0)
            return Refusals.Unknown(unknown.ConvertAll(u => u.Text), HasMeaning(items, reader), book);

        return reader.Leftover.FirstOrDefault(l => l.Concept == Concept.Number) is { } number
            ? new Outcome.Refuses(
                Reasons.NotUnderstood,
                $"I do not know what '{number.Text}' stands for in this question."
            )
            : null;
    }

    private static bool HasMeaning(Items items, FrameReader reader) =>
        reader.Frame.HasMeasure
        || reader.Frame.Topic != Topic.Open
        || reader.Frame.IsCount
        || reader.Frame.Limits.Count > 0
        || reader.Dates.Windows.Count > 0
        || reader.Frame.GroupBy is not null
        || items.Has(Concept.Volume);

    private static bool IsNothing(Items items, Frame frame, FrameReader reader) =>
        frame.Topic == Topic.Open
        && !frame.HasMeasure
        && frame.Names.Count == 0
        && frame.Windows.Count == 0
        && frame.GroupBy is null
        && frame.Interval is null
        && !frame.IsCount
        && frame.Limits.Count == 0
        && frame.Seen is null
        && !reader.HasWells
        && frame.Change is null
        && !frame.IsTrend
        && !frame.IsSomeRatio
        && frame.Direction is null
        && !items.Has(Concept.Volume)
        && frame.Started is null
        && frame.Basis is null
        && !frame.HasBareLimit;

    private static Outcome.Asks WaterCut(FrameReader reader, Item wc, Frame frame)
    {
        var area = reader.Names.Find(n => n.Item == wc)!.Entries[0];
        return new Outcome.Asks(
            frame,
            new Doubt(
                $"'{wc.Text}' is the area {area.Shown}, and short for water cut. Which do you mean?",
                [
                    new Choice(
                        $"area {area.Shown}",
                        frame with
                        {
                            Names = [new Pick(NameKind.Region, [area])],
                        },
                        "region"
                    ),
                    new Choice("water cut", frame with { Measures = ["water_cut"] }),
                ]
            )
        );
    }

    private static Outcome.Asks Ask(Frame frame, AmbiguousName name, Context context, bool isFollowUp)
    {
        Choice Of(NameEntry entry)
        {
            var pick = frame with { Names = [new Pick(entry.Kind, [entry])] };
            var merged = isFollowUp
                ? FollowUp.Merge(context.Last!, pick)
                : frame with
                {
                    Names = [.. frame.Names, new Pick(entry.Kind, [entry])],
                };
            return new Choice(NameChoosing.Label(entry, name.Candidates), merged, entry.KindName);
        }

        var shown = name.Candidates.Take(NameChoosing.MostChoices).Select(Of).ToList();
        var more =
            name.Candidates.Count > shown.Count ? " There are more; say the name more fully to get to them." : "";
        return new Outcome.Asks(
            frame,
            new Doubt(
                $"'{name.Said}' may be {Sentences.Or(shown.ConvertAll(c => c.Label))}.{more} Which do you mean?",
                shown
            )
        );
    }
}
