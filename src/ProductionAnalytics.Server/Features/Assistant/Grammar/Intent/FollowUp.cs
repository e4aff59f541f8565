using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Puts a message that goes on from the one before together with it.</summary>
internal static class FollowUp
{
    private static readonly HashSet<string> Openers =
    [
        .. "and also only just now same what how instead then but make as without plus or ok okay by for in of".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> Strong = [.. "and also only just make instead same plus then".Split(' ')];

    /// <summary>Words around the choice that an answer names.</summary>
    private static readonly HashSet<string> Courtesies =
    [
        .. "the a an one i mean meant please of by in take use is was wa what which that it want wanted rather prefer with for let me go choose pick thank thanks".Split(
            ' '
        ),
    ];

    /// <summary>It begins like one, or says less than a question must.</summary>
    public static bool Is(Items items, Frame frame, bool hasNames)
    {
        if (items.Tokens.Count == 0 || frame.Topic is Topic.Datasets or Topic.Define or Topic.Findings)
            return false;

        var first = items.Tokens[0].Folded;
        var second = items.Tokens.Count > 1 ? items.Tokens[1].Folded : "";
        if (
            Strong.Contains(first)
            || (first is "what" or "how" && second == "about")
            || items.Has(Concept.MakeIt)
            || items.Has(Concept.Reference)
        )
            return true;

        var parts = new[]
        {
            frame.HasMeasure || frame.Basis is not null,
            hasNames,
            frame.Windows.Count > 0,
            frame.GroupBy is not null || frame.Interval is not null,
            frame.Direction is not null || frame.Top is not null,
            frame.Limits.Count > 0,
            frame.WantsTable,
            frame.IsTrend,
            frame.Started is not null,
        };
        var said = parts.Count(p => p);
        return said == 1 && frame.Topic == Topic.Open && !frame.IsCount && items.Tokens.Count <= 6
            || (
                said >= 1
                && !frame.HasMeasure
                && Openers.Contains(first)
                && !frame.IsCount
                && items.Tokens.Count <= 6
                && frame.Topic == Topic.Open
            );
    }

    public static Frame Merge(Frame last, Frame now)
    {
        if (now.Earlier is { } months && last.Windows is [{ Start: not null } before])
            now = now with
            {
                Windows = now.SaysCompare ? [before, Back(before, months)] : [Back(before, months)],
                IsCompare = now.SaysCompare,
                Earlier = null,
            };
        var names = last.Names.ToList();
        foreach (var name in now.Names)
        {
            if (!now.IsCompare && !now.Names.Any(n => n != name && n.Kind == name.Kind))
                names.RemoveAll(n => n.Kind == name.Kind && !now.Names.Contains(n));
            names.Add(name);
        }

        if (now.Names.GroupBy(n => n.Kind).FirstOrDefault(g => g.Count() > 1) is { } several && !now.IsCompare)
            names = [.. names.Where(n => n.Kind != several.Key || now.Names.Contains(n))];
        return last with
        {
            Topic =
                now.Topic != Topic.Open ? now.Topic
                : last.Topic is Topic.Well && (now.HasMeasure || now.Windows.Count > 0) ? Topic.Open
                : last.Topic,
            Measures = now.HasMeasure ? now.Measures : last.Measures,
            Basis = now.Basis ?? last.Basis,
            Unit = now.Unit ?? (now.HasMeasure ? null : last.Unit),
            IsCumulative = now.IsCumulative || (last.IsCumulative && now.Windows.Count == 0),
            IsAverage = now.IsAverage || (last.IsAverage && !now.HasMeasure),
            IsSomeRatio = now.IsSomeRatio || (last.IsSomeRatio && !now.HasMeasure),
            Names = names,
            Seen = now.Seen ?? last.Seen,
            Windows =
                now.Windows.Count == 0 ? last.Windows
                : now.IsCompare && now.Windows.Count == 1 ? [.. last.Windows, .. now.Windows]
                : now.Windows,
            Started = now.Started ?? last.Started,
            IsProducing = now.IsProducing || last.IsProducing,
            Limits = [.. last.Limits.Where(l => now.Limits.All(n => n.Measure != l.Measure)), .. now.Limits],
            HasBareLimit = now.HasBareLimit,
            GroupBy =
                now.GroupBy
                ?? (now.Interval is not null && last.GroupBy is "month" or "quarter" or "year" ? null : last.GroupBy),
            Interval = now.Interval ?? last.Interval,
            Direction = now.Direction ?? last.Direction,
            Top = now.Top ?? last.Top,
            IsRank = now.IsRank || (last.IsRank && now.Top is null),
            IsOne = last.IsOne && now.Top is null,
            IsCount = now.IsCount || (last.IsCount && !now.HasMeasure),
            Counted = now.Counted ?? last.Counted,
            IsCompare = now.IsCompare || (last.IsCompare && now.Windows.Count == 0),
            Difference = now.Difference ?? last.Difference,
            IsPercent = now.IsPercent || last.IsPercent,
            Change = now.Change ?? last.Change,
            Event = now.Event ?? last.Event,
            Threshold = now.Threshold ?? last.Threshold,
            IsTrend = now.IsTrend || last.IsTrend,
            Align = now.Align ?? last.Align,
            Steps = now.Steps ?? last.Steps,
            IsPeak = now.IsPeak || last.IsPeak,
            Facts = now.Facts.Count > 0 ? now.Facts : last.Facts,
            Code = now.Code ?? last.Code,
            IsTogether = now.IsTogether || last.IsTogether,
            Part = now.Part ?? last.Part,
            WantsTable = now.WantsTable || last.WantsTable,
        };
    }

    /// <summary>The same months a year before, the month before; of more months than that those before them.</summary>
    private static Window Back(Window window, int months) =>
        months > 0 || window.Months <= -months
            ? window.Shifted(months)
            : new Window(window.Start!.Value.AddMonths(months), window.Start.Value.AddMonths(-1));

    /// <summary>The choice that an answer to a question asked back names; null where it names none or several.</summary>
    public static Choice? Chosen(string message, Doubt doubt)
    {
        var said = Tokens.Of(message).Select(t => t.Stem).Where(w => !Courtesies.Contains(w)).ToList();
        if (said.Count == 0)
            return null;
        if (
            said is [var place]
            && (DateWords.Ordinal(place) ?? (place.Length == 1 ? DateWords.Number(place) : null)) is { } number
            && number <= doubt.Choices.Count
        )
            return doubt.Choices[number - 1];

        var matching = doubt.Choices.Where(c => said.TrueForAll(WordsOf(c).Contains)).ToList();
        return matching switch
        {
            [var one] => one,
            [] => null,
            _ => matching.Where(c => said.Count == Tokens.Of(c.Label).Count).ToList() is [var exact] ? exact : null,
        };
    }

    private static HashSet<string> WordsOf(Choice choice) =>
        [.. Tokens.Of($"{choice.Label} {choice.Kind}").Select(t => t.Stem)];
}
