using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Comparisons, trends, peaks and definitions: what depends on all that was read before.</summary>
internal sealed partial class FrameReader
{
    private static readonly string[] Comparatives = ["than", "exceed", "surpass"];

    private void ReadWords()
    {
        var isOr = items.TakeAny(Concept.Or);
        var difference = items.First(Concept.Difference)?.Use().Value ?? (IsLess() ? "more" : null);
        var saysCompare = items.TakeAny(Concept.Compare) | IsLargerThan();
        var compares = saysCompare || Dates.IsCompare;
        var isPercent = items.TakeAny(Concept.Percent);
        Frame = Frame with
        {
            IsCompare = compares || difference is not null,
            SaysCompare = saysCompare || difference is not null,
            Earlier = Dates.Earlier,
            Difference = difference,
            IsChoice = isOr && Names.Count > 1,
            IsPercent = isPercent && Frame.Limits.Count == 0,
            IsTrend = items.TakeAny(Concept.Trend),
            IsTogether = items.TakeAny(Concept.Together) || (IsOneSetOfWells() && !compares),
            WantsTable = items.TakeAny(Concept.Table),
            IsTotal = items.Tokens.Any(t => t.Folded is "much" or "total" or "cumulative" or "cum"),
            IsPeak = items.TakeAny(Concept.Peak),
        };
        if (Frame.IsSum && !Frame.Measures.Any(m => Ratios.Contains(m)))
            Frame = Frame with { IsSum = false, IsTogether = true };
        if (
            Frame is { Direction: "desc", HasMeasure: false, GroupBy: null or "month" }
            && HasWellName
            && items.Tokens.Any(t => t.Folded == "when")
        )
            Frame = Frame with { IsPeak = true, Direction = null, GroupBy = null };
        if (Frame is { Topic: Topic.Premise, Change: null } && saysCompare)
            Frame = Frame with { Topic = Topic.Open };
        if (Frame.Topic == Topic.Findings && items.Tokens.Any(t => t.Stem is "each" or "kind"))
            Frame = Frame with { IsCount = false };
        if (Frame.Change is "up" or "down" && saysCompare && Dates.Windows.Count == 2 && IsComparative())
            Frame = Frame with { Change = null, IsCompare = true };
        if (Frame.IsPeak && Frame.Align is null && HasWellName && !Frame.HasMeasure)
            Frame = Frame with { Topic = Topic.Well, Facts = ["peak_month"] };
        else if (Frame.IsPeak && Frame.Direction is null && Frame.Align is null)
            Frame = Frame with { Direction = "desc", GroupBy = step ?? "month", IsOne = true };
        if (items.HasUnused(Concept.Started) && Frame.Topic == Topic.Open && HasWellName && !Frame.HasMeasure)
            Frame = Frame with { Topic = Topic.Well, Facts = ["first_production"] };
        if (Frame.Topic is Topic.Open && Frame.Change is "up" or "down" && Frame.Direction is not null)
            Frame = Frame with { Topic = Topic.Movers };
        if (Frame.Topic == Topic.Define || IsBareMeasure())
            Frame = Frame with { Topic = Topic.Define, Term = Term(), IsAverage = false };
    }

    /// <summary>"higher in the second half than in the first".</summary>
    private bool IsComparative() =>
        items.All.Any(i => i.Concept == Concept.Change && i.Text.EndsWith("er", StringComparison.OrdinalIgnoreCase))
        && items.Tokens.Any(t => t.Folded == "than")
        && !items.Has(Concept.Why);

    /// <summary>"2023 minus 2022".</summary>
    private bool IsLess() =>
        items.Unused.FirstOrDefault(i =>
            i.Text.Equals("minus", StringComparison.OrdinalIgnoreCase)
            && items.Before(i) is { Concept: Concept.Date or Concept.Name } before
            && items.After(i)?.Concept == before.Concept
        )
            is { } minus
        && minus.Use() is not null;

    /// <summary>"larger than that of": no limit stands behind it.</summary>
    private bool IsLargerThan()
    {
        var than = items
            .Unused.Where(i =>
                i.Concept is Concept.Above or Concept.Below
                && Comparatives.Any(c => i.Text.Contains(c, StringComparison.OrdinalIgnoreCase))
            )
            .ToList();
        return than.Select(i => i.Use()).ToList().Count > 0 && Frame.Limits.Count == 0;
    }

    /// <summary>"wells in A and B" are one set; "A and B" are two.</summary>
    private bool IsOneSetOfWells() =>
        Frame.GroupBy is null
        && items.All.FirstOrDefault(i => i is { Concept: Concept.Dimension, Value: "well" }) is { IsPlural: true } wells
        && Names.Count > 1
        && Names.TrueForAll(n => n.Item.At > wells.At)
        && items.Next(wells) is { Concept: Concept.Filler };

    private bool HasWellName => Names.Exists(n => n.Item.Name!.HasWells);

    /// <summary>"what is GOR": a measure and nothing else, not "what is the GOR".</summary>
    private bool IsBareMeasure() =>
        Frame.Topic is Topic.Open or Topic.Premise
        && items.Tokens.Any(t => t.Folded is "what" or "whats" or "explain" or "define")
        && Names.Count == 0
        && Dates.Windows.Count == 0
        && items.All.All(i => i.Concept is Concept.Measure or Concept.Filler or Concept.Why or Concept.Reference)
        && items.All.Count(i => i.Concept == Concept.Measure) == 1
        && items.Tokens.All(t => t.Folded is not ("the" or "our" or "your" or "total"));

    private string Term()
    {
        var said = items
            .All.Where(i =>
                i.Concept
                    is not (
                        Concept.Filler
                        or Concept.Define
                        or Concept.Why
                        or Concept.Average
                        or Concept.Reference
                        or Concept.Count
                    )
            )
            .ToList();
        return said.Find(i => i.Concept == Concept.Measure) is { } measure
            ? MeasureNames.Of(measure.Value)
            : string.Join(' ', said.Select(i => i.Text));
    }
}
