using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>What is counted, and whether only wells that produced are.</summary>
internal sealed partial class FrameReader
{
    private void ReadCount(GroupNouns nouns, bool isCount)
    {
        var countsGroups = CountsByGroup(nouns);
        isCount |= countsGroups;
        Frame = Frame with
        {
            IsCount = isCount,
            Counted =
                countsGroups ? "well"
                : isCount ? WhatIsCounted(nouns)?.Value
                : null,
            IsProducing = nouns.Producing.Count > 0 && !nouns.Producing.TrueForAll(BelongsToMeasure),
            Measures = CountsProducing(nouns, isCount) ? ["well_count"] : Frame.Measures,
            IsOne = nouns.All.FirstOrDefault(d => d.Value == Frame.GroupBy) is not { IsPlural: true } || SaysWhichOne(),
        };
        if (isCount && nouns.By?.Value == "well" && Frame is { Direction: not null, HasMeasure: false })
            Frame = Frame with { Measures = [nouns.CountOfWells], GroupBy = nouns.Subject?.Value, Counted = null };
    }

    private Item? WhatIsCounted(GroupNouns nouns) =>
        items.All.FirstOrDefault(i => i is { Concept: Concept.Dimension, IsUsed: false } && i != nouns.By)
        ?? nouns.Well
        ?? nouns.Subject;

    /// <summary>"how many wells produced": those with a volume.</summary>
    private void ReadProduced(GroupNouns nouns)
    {
        var produced = items.Tokens.Any(t => t.Folded is "produced" or "produce" or "produces");
        HasTwoGroups =
            Frame.Direction is not null && nouns is { By.Value: not "well", Well: not null, Producing.Count: 0 };
        HasWells = nouns.Well is not null || nouns.By?.Value == "well";
        Frame = Frame with
        {
            IsEver = Frame.IsCount && (produced || items.Has(Concept.AllTime)),
            IsProducing =
                Frame.IsProducing
                || (Frame is { IsCount: true, HasMeasure: false, Counted: "well", Limits.Count: 0 } && produced),
            IsOfWells = nouns.Well is { IsPlural: true },
        };
    }

    /// <summary>"wells by status", "which operators are there": nothing is measured, so wells are counted.</summary>
    private bool CountsByGroup(GroupNouns nouns) =>
        Frame
            is {
                HasMeasure: false,
                Direction: null,
                Topic: Topic.Open,
                GroupBy: not (null or "well" or "month" or "quarter" or "year")
            }
        && Frame.Limits.Count == 0
        && Dates.Windows.Count == 0
        && !items.Has(Concept.Volume)
        && !items.Has(Concept.Compare)
        && !items.Has(Concept.Ratio)
        && (
            (nouns.By is not null && nouns.Well is not null)
            || (
                nouns is { By: null, Subject.IsPlural: true }
                && (items.Tokens[0].Folded is "which" or "what" or "list" or "show" || items.All[0] == nouns.Subject)
            )
        );

    /// <summary>"how many barrels", "how many boe" ask how much.</summary>
    private bool IsNumberOf(Item count) =>
        items.Next(count)
            is not { Concept: Concept.Unit or Concept.Multiplier }
                and not { Concept: Concept.Measure, Value: "boe" }
        && items.Next(count)?.Text.StartsWith("barrel", StringComparison.OrdinalIgnoreCase) != true;

    /// <summary>"producing wells by year": their number.</summary>
    private bool CountsProducing(GroupNouns nouns, bool isCount) =>
        nouns.Producing.Count > 0
        && nouns.Well is not null
        && !isCount
        && Frame is { HasMeasure: false, Direction: null, Topic: Topic.Open }
        && Frame.Limits.Count == 0
        && (Frame.Interval is not null || Frame.GroupBy is not (null or "well") || Dates.Windows.Count > 0);

    /// <summary>"top water producing wells": it says nothing beyond the measure.</summary>
    private bool BelongsToMeasure(Item producing) =>
        items.Before(producing) is { Concept: Concept.Measure } && Frame.Direction is not null;
}
