using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>What is grouped, ranked or counted.</summary>
internal sealed partial class FrameReader
{
    /// <summary>The nouns of a message: what is grouped by, what is spoken of, and whether wells are, or producing ones.</summary>
    private sealed record GroupNouns(
        IReadOnlyList<Item> All,
        IReadOnlyList<Item> Spoken,
        Item? By,
        Item? Subject,
        Item? Well,
        List<Item> Producing
    )
    {
        /// <summary>Those that are counted where nothing else is measured.</summary>
        public string CountOfWells => Producing.Count > 0 ? "well_count" : "all_wells";
    }

    private void ReadGroups()
    {
        var nouns = ReadNouns();
        var isCount = ChooseGroup(nouns, items.Take(Concept.Count).Exists(IsNumberOf));
        ReadCount(nouns, isCount);
        foreach (var noun in nouns.All)
            noun.Use();
        items.TakeAny(Concept.By);
        if (
            Frame is { Direction: not null, GroupBy: null, Interval: null }
            && items.Tokens.Any(t => t.Folded is "who" or "whose")
        )
            Frame = Frame with { GroupBy = "operator", IsOne = Frame.Top is null };
        if (Frame is { Direction: not null, Interval: { } each, GroupBy: null })
            Frame = Frame with { GroupBy = each, Interval = null, IsOne = true };
        ReadProduced(nouns);
    }

    private GroupNouns ReadNouns()
    {
        var all = items.All.Where(i => i is { Concept: Concept.Dimension, IsUsed: false }).ToList();
        foreach (var unit in all.Where(IsOfDate).ToList())
            all.Remove(unit.Use());
        foreach (var company in all.Where(IsCompany))
            company.Value = "operator";
        if (
            Frame is { Direction: not null, HasMeasure: false }
            && all.Find(d => d.Value == "field" && items.Tokens[d.At].Folded is "oil" or "gas") is { } ofFluid
        )
            Frame = Frame with { Measures = [items.Tokens[ofFluid.At].Folded] };
        var groups = all.FindAll(d => items.Before(d)?.Concept == Concept.By);
        foreach (var interval in items.Take(Concept.Interval))
            Frame = Frame with { Interval = interval.Value };
        foreach (var group in groups.Where(IsTime))
            Frame = Frame with { Interval = group.Value };

        var spoken = all.Except(groups).ToList();
        step = spoken.Find(IsTime)?.Value;
        return new GroupNouns(
            all,
            spoken,
            groups.Find(g => !IsTime(g)),
            spoken.Find(n => n.Value != "well"),
            spoken.Find(n => n.Value == "well"),
            items.Take(Concept.Producing)
        );
    }

    /// <summary>Says by what is grouped, and whether it is still wells or groups that are counted.</summary>
    private bool ChooseGroup(GroupNouns nouns, bool isCount)
    {
        if (RanksByWells(nouns, isCount))
        {
            Frame = Frame with { Measures = [nouns.CountOfWells], GroupBy = nouns.Subject!.Value };
            return false;
        }

        var (subject, well) = (nouns.Subject, nouns.Well);
        if (nouns.By is { } by)
            Frame = Frame with { GroupBy = by.Value };
        else if (well is { IsPlural: true } && items.Has(Concept.Measure) && items.All.Any(IsOfEach))
            Frame = Frame with { GroupBy = "well" };
        else if (
            Frame.Direction is not null
            || Frame.Topic is Topic.Movers or Topic.Share
            || (subject is not null && Frame.Top is not null)
        )
            Frame = Frame with { GroupBy = Moving(nouns.Spoken)?.Value ?? (subject ?? well)?.Value };
        else if (subject is { IsPlural: true } && !isCount && Frame.Topic == Topic.Open)
            Frame = Frame with { GroupBy = subject.Value };
        return isCount;
    }

    /// <summary>"the operator with the most producing wells", "with the highest number of wells".</summary>
    private bool RanksByWells(GroupNouns nouns, bool isCount) =>
        Frame is { Direction: not null, HasMeasure: false }
        && nouns.Subject is not null
        && (nouns.Well ?? WellsOfAType()) is { } wells
        && (
            nouns.Producing.Count > 0 || isCount || items.Before(wells)?.Concept == Concept.Superlative || MostOf(wells)
        );

    private static bool IsTime(Item noun) => noun.Value is "month" or "quarter" or "year";

    /// <summary>"out of all months, which one".</summary>
    private bool SaysWhichOne() =>
        items.Tokens.Zip(items.Tokens.Skip(1)).Any(p => p is { First.Folded: "which", Second.Folded: "one" });

    private bool IsOfEach(Item item) =>
        item.Is(Concept.By, "each")
        && items.After(item)?.Concept
            is not (Concept.Dimension or Concept.Above or Concept.AtLeast or Concept.Below or Concept.AtMost);

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

    /// <summary>"the most shut in wells": the status stands between.</summary>
    private bool MostOf(Item well) =>
        items.Before(well) is { Concept: Concept.Name } status && items.Before(status)?.Concept == Concept.Superlative;

    /// <summary>A step of time that was named as a noun: "in which year did it peak".</summary>
    private string? step;

    /// <summary>"the top wells of each operator" ranks within groups, which no tool does.</summary>
    public bool HasTwoGroups { get; private set; }

    /// <summary>The message speaks of wells.</summary>
    public bool HasWells { get; private set; }

    /// <summary>"which operators lost the most gas": of whom something is said.</summary>
    private static Item? Moving(IReadOnlyList<Item> nouns) =>
        nouns is [{ } only] && IsTime(only) ? only : nouns.FirstOrDefault(n => !IsTime(n));
}
