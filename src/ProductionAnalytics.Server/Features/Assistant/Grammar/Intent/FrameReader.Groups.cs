using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>What is grouped, ranked or counted.</summary>
internal sealed partial class FrameReader
{
    private void ReadGroups()
    {
        var dimensions = items.All.Where(i => i is { Concept: Concept.Dimension, IsUsed: false }).ToList();
        foreach (var unit in dimensions.Where(IsOfDate).ToList())
            dimensions.Remove(unit.Use());
        foreach (var company in dimensions.Where(IsCompany))
            company.Value = "operator";
        if (
            Frame is { Direction: not null, HasMeasure: false }
            && dimensions.Find(d => d.Value == "field" && items.Tokens[d.At].Folded is "oil" or "gas") is { } ofFluid
        )
            Frame = Frame with { Measures = [items.Tokens[ofFluid.At].Folded] };
        var isProducing = items.Take(Concept.Producing);
        var isCount = items.Take(Concept.Count).Exists(IsNumberOf);
        var groups = dimensions.FindAll(d => items.Before(d)?.Concept == Concept.By);
        foreach (var interval in items.Take(Concept.Interval))
            Frame = Frame with { Interval = interval.Value };
        foreach (var group in groups.Where(g => g.Value is "month" or "quarter" or "year"))
            Frame = Frame with { Interval = group.Value };

        var nouns = dimensions.Except(groups).ToList();
        var by = groups.Find(g => g.Value is not ("month" or "quarter" or "year"));
        step = nouns.Find(n => n.Value is "month" or "quarter" or "year")?.Value;
        var subject = nouns.Find(n => n.Value != "well");
        var well = nouns.Find(n => n.Value == "well");
        if (
            Frame.Direction is not null
            && (well ?? WellsOfAType()) is { } wells
            && subject is not null
            && !Frame.HasMeasure
            && (
                isProducing.Count > 0 || isCount || items.Before(wells)?.Concept == Concept.Superlative || MostOf(wells)
            )
        )
            (Frame, isCount) = (
                Frame with
                {
                    Measures = [isProducing.Count > 0 ? "well_count" : "all_wells"],
                    GroupBy = subject.Value,
                },
                false
            );
        else if (by is not null)
            Frame = Frame with { GroupBy = by.Value };
        else if (well is { IsPlural: true } && items.Has(Concept.Measure) && items.All.Any(IsOfEach))
            Frame = Frame with { GroupBy = "well" };
        else if (
            Frame.Direction is not null
            || Frame.Topic is Topic.Movers or Topic.Share
            || (subject is not null && Frame.Top is not null)
        )
            Frame = Frame with { GroupBy = Moving(nouns)?.Value ?? (subject ?? well)?.Value };
        else if (subject is not null && !isCount && subject.IsPlural && Frame.Topic == Topic.Open)
            Frame = Frame with { GroupBy = subject.Value };

        var countsGroups = CountsByGroup(by, well, subject);
        isCount |= countsGroups;
        var counted =
            countsGroups ? "well"
            : isCount
                ? (
                    items.All.FirstOrDefault(i => i.Concept == Concept.Dimension && i.IsUsed is false && i != by)
                    ?? well
                    ?? subject
                )?.Value
            : null;
        if (isCount && by?.Value == "well" && Frame.Direction is not null && !Frame.HasMeasure)
            (Frame, counted) = (
                Frame with
                {
                    Measures = [isProducing.Count > 0 ? "well_count" : "all_wells"],
                    GroupBy = subject?.Value,
                },
                null
            );
        Frame = Frame with
        {
            IsCount = isCount,
            Counted = counted,
            IsProducing = isProducing.Count > 0 && !isProducing.TrueForAll(BelongsToMeasure),
            Measures = CountsProducing(isProducing, well, isCount) ? ["well_count"] : Frame.Measures,
            IsOne = dimensions.Find(d => d.Value == Frame.GroupBy) is not { IsPlural: true } || SaysWhichOne(),
        };
        foreach (var dimension in dimensions)
            dimension.Use();
        items.TakeAny(Concept.By);
        if (
            Frame is { Direction: not null, GroupBy: null, Interval: null }
            && items.Tokens.Any(t => t.Folded is "who" or "whose")
        )
            Frame = Frame with { GroupBy = "operator", IsOne = Frame.Top is null };
        if (Frame is { Direction: not null, Interval: { } each, GroupBy: null })
            Frame = Frame with { GroupBy = each, Interval = null, IsOne = true };
        HasTwoGroups =
            Frame.Direction is not null && by is { Value: not "well" } && well is not null && isProducing.Count == 0;
        var produced = items.Tokens.Any(t => t.Folded is "produced" or "produce" or "produces");
        Frame = Frame with
        {
            IsEver = Frame.IsCount && (produced || items.Has(Concept.AllTime)),
            IsProducing =
                Frame.IsProducing
                || (
                    Frame is { IsCount: true, HasMeasure: false, Counted: "well" }
                    && produced
                    && Frame.Limits.Count == 0
                ),
            IsOfWells = well is { IsPlural: true },
        };
        HasWells = well is not null || by?.Value == "well";
    }

    /// <summary>"out of all months, which one".</summary>
    private bool SaysWhichOne() =>
        items.Tokens.Zip(items.Tokens.Skip(1)).Any(p => p is { First.Folded: "which", Second.Folded: "one" });

    private bool IsOfEach(Item item) =>
        item.Concept == Concept.By
        && items.After(item)?.Concept
            is not (Concept.Dimension or Concept.Above or Concept.AtLeast or Concept.Below or Concept.AtMost)
        && (
            item.Text.StartsWith("each", StringComparison.OrdinalIgnoreCase)
            || item.Text.StartsWith("i", StringComparison.OrdinalIgnoreCase)
            || item.Text.StartsWith("one", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>"oil wells": a type, and wells.</summary>
    private Item? WellsOfAType() =>
        Names
            .Select(n => n.Item)
            .FirstOrDefault(i =>
                i.Text.EndsWith("wells", StringComparison.OrdinalIgnoreCase)
                || i.Text.EndsWith("producers", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>"in the year 2022", "the month of March 2024".</summary>
    private bool IsOfDate(Item dimension) =>
        dimension is { Value: "month" or "quarter" or "year", IsPlural: false }
        && items.After(dimension)?.Concept == Concept.Date
        && items.Before(dimension)?.Concept is not (Concept.By or Concept.Superlative or Concept.Count)
        && !items.Has(Concept.Superlative)
        && !IsAskedFor(dimension);

    /// <summary>"which month of 2024".</summary>
    private bool IsAskedFor(Item part) =>
        items.Previous(part) is { Text: var before } && before.Split(' ')[^1].ToLowerInvariant() is "which" or "what";

    /// <summary>"who was the largest gas producer".</summary>
    private bool IsCompany(Item dimension) =>
        dimension.Text.StartsWith("producer", StringComparison.OrdinalIgnoreCase)
        && items.Tokens.Any(t => t.Folded is "who" or "whose" or "whom");

    /// <summary>"wells by status", "which operators are there": nothing is measured, so wells are counted.</summary>
    private bool CountsByGroup(Item? by, Item? well, Item? subject) =>
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
            (by is not null && well is not null)
            || (
                by is null
                && subject is { IsPlural: true }
                && (items.Tokens[0].Folded is "which" or "what" or "list" or "show" || items.All[0] == subject)
            )
        );

    /// <summary>"the most shut in wells": the status stands between.</summary>
    private bool MostOf(Item well) =>
        items.Before(well) is { Concept: Concept.Name } status && items.Before(status)?.Concept == Concept.Superlative;

    /// <summary>"how many barrels", "how many boe" ask how much.</summary>
    private bool IsNumberOf(Item count) =>
        items.Next(count)
            is not { Concept: Concept.Unit or Concept.Multiplier }
                and not { Concept: Concept.Measure, Value: "boe" }
        && items.Next(count)?.Text.StartsWith("barrel", StringComparison.OrdinalIgnoreCase) != true;

    /// <summary>"producing wells by year": their number.</summary>
    private bool CountsProducing(List<Item> producing, Item? well, bool isCount) =>
        producing.Count > 0
        && well is not null
        && !isCount
        && Frame is { HasMeasure: false, Direction: null, Topic: Topic.Open }
        && Frame.Limits.Count == 0
        && (Frame.Interval is not null || Frame.GroupBy is not (null or "well") || Dates.Windows.Count > 0);

    /// <summary>A step of time that was named as a noun: "in which year did it peak".</summary>
    private string? step;

    /// <summary>"the top wells of each operator" ranks within groups, which no tool does.</summary>
    public bool HasTwoGroups { get; private set; }

    /// <summary>The message speaks of wells.</summary>
    public bool HasWells { get; private set; }

    /// <summary>"which operators lost the most gas": of whom something is said.</summary>
    private static Item? Moving(List<Item> nouns) =>
        nouns.Find(n => n.Value is "month" or "quarter" or "year") is { } step && nouns.Count == 1
            ? step
            : nouns.FirstOrDefault(n => n.Value is not ("month" or "quarter" or "year"));

    /// <summary>"top water producing wells": it says nothing beyond the measure.</summary>
    private bool BelongsToMeasure(Item producing) =>
        items.Before(producing) is { Concept: Concept.Measure } && Frame.Direction is not null;
}
