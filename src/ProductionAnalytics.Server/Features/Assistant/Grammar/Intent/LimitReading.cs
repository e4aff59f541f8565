using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Reads limits: "water cut above 90 %", "more than 1 MMbbl oil", "cum gas over 20 Bcf", "between 1 and 2 MMbbl".</summary>
internal sealed class LimitReading
{
    private static readonly string[] Crossing =
    [
        "cross",
        "passed",
        "went",
        "gone",
        "moved",
        "got",
        "ros",
        "ris",
        "climb",
        "broke",
    ];

    private readonly Items items;

    public LimitReading(Items items)
    {
        this.items = items;
        foreach (
            var sign in items
                .All.Where(i => i.Concept is Concept.Above or Concept.AtLeast or Concept.Below or Concept.AtMost)
                .ToList()
        )
            if (!sign.IsUsed)
                Read(sign);
        foreach (var between in items.All.Where(i => i is { Concept: Concept.Between, IsUsed: false }).ToList())
            ReadBetween(between);
    }

    public List<Limit> Limits { get; } = [];

    /// <summary>A limit of what was not said.</summary>
    public bool IsBare { get; private set; }

    /// <summary>A limit was said to be crossed, and not only to be exceeded.</summary>
    public bool Crosses { get; private set; }

    /// <summary>A limit in percent of a volume, which is one on its change: "lost more than half of their oil".</summary>
    public Limit? OfChange { get; private set; }

    /// <summary>The limit is on a rate.</summary>
    public bool IsRate { get; private set; }

    /// <summary>What was limited and what else it was said with, so that no other stage takes it for the measure asked for.</summary>
    private void Read(Item sign)
    {
        var comparison = sign.Concept switch
        {
            Concept.Above => Comparison.Above,
            Concept.AtLeast => Comparison.AtLeast,
            Concept.Below => Comparison.Below,
            _ => Comparison.AtMost,
        };
        var number = items.After(sign) is { Concept: Concept.Number or Concept.Fraction, IsUsed: false } behind
            ? behind
            : Quarter(items.After(sign)) ?? NumberOf(items.After(sign)) ?? NumberBefore(sign);
        if (number is null)
            return;

        sign.Use();
        Crosses |= Crossing.Any(w => sign.Text.Contains(w, StringComparison.OrdinalIgnoreCase));
        Add(sign.At < number.At ? sign : number, number, comparison);
    }

    /// <summary>"more than a quarter" of something is no step of time.</summary>
    private static Item? Quarter(Item? behind)
    {
        if (behind is not { Concept: Concept.Interval, Value: "quarter", Text: "a quarter", IsUsed: false })
            return null;

        (behind.Concept, behind.Value) = (Concept.Fraction, "0.25");
        return behind;
    }

    /// <summary>"above a water cut of 80 %".</summary>
    private Item? NumberOf(Item? measure) =>
        measure is { Concept: Concept.Measure, IsUsed: false }
        && items.After(measure) is { Concept: Concept.Number, IsUsed: false } number
            ? number
            : null;

    private void ReadBetween(Item between)
    {
        if (items.After(between) is not { Concept: Concept.Number, IsUsed: false } least)
            return;

        var and = items
            .All.SkipWhile(i => i != least)
            .Skip(1)
            .Take(4)
            .FirstOrDefault(i => i.Concept is Concept.And or Concept.To);
        if (and is null || items.After(and) is not { Concept: Concept.Number, IsUsed: false } most)
            return;

        between.Use();
        and.Use();
        var amount = Amount.Read(items, most);
        var own = Amount.Read(items, least);
        var factor = own.Unit is null && own.Factor == 1 ? amount.Factor : own.Factor;
        var measure = MeasureOf(between, amount);
        if (measure is null)
        {
            IsBare = true;
            return;
        }

        Limits.Add(
            new Limit(measure, Comparison.AtLeast, Value(measure, least.Number!.Value * factor, amount.IsPercent))
        );
        Limits.Add(new Limit(measure, Comparison.AtMost, Value(measure, amount.Value, amount.IsPercent)));
    }

    /// <summary>"5 MMbbl or more".</summary>
    private Item? NumberBefore(Item sign)
    {
        var before = items
            .All.TakeWhile(i => i != sign)
            .Reverse()
            .Take(3)
            .FirstOrDefault(i => i.Concept == Concept.Number);
        return sign.Text.Contains(' ', StringComparison.Ordinal) && before is { IsUsed: false } ? before : null;
    }

    private void Add(Item from, Item number, Comparison comparison)
    {
        var amount = Amount.Read(items, number);
        if (amount.IsPercent && VolumeOf(amount) is { } volume)
            OfChange = new Limit(volume, comparison, amount.Value / 100);
        else if (MeasureOf(from, amount) is { } measure)
            Limits.Add(new Limit(measure, comparison, Value(measure, amount.Value, amount.IsPercent)));
        else
            IsBare = true;
    }

    /// <summary>The only measure there is, where it has an amount of its own and percents of it are of a change.</summary>
    private string? VolumeOf(Amount amount) =>
        items.All.Where(i => i is { Concept: Concept.Measure }).Select(i => i.Value).Distinct().ToList() is [var only]
        && only is "oil" or "gas" or "water" or "boe" or "condensate" or "ngl" or "liquids"
            ? amount.Fluid ?? only
            : null;

    /// <summary>The measure right behind the amount, else the nearest before the limit, else what the unit is of.</summary>
    private string? MeasureOf(Item from, Amount amount)
    {
        IsRate |= amount.IsRate;
        if (items.After(from) is { Concept: Concept.Measure, IsUsed: false } own)
            return Named(own.Use(), from);

        var behind = items.After(amount.Last);
        if (behind is { Concept: Concept.Producing } producing)
        {
            producing.Use();
            return "well_count";
        }

        if (behind is { Concept: Concept.Measure, IsUsed: false } && !(amount.IsPercent && behind.Value != "water_cut"))
            return Named(behind.Use(), from);

        var before = items
            .All.TakeWhile(i => i != from)
            .Reverse()
            .SkipWhile(i =>
                i.Concept is Concept.Filler or Concept.Where or Concept.Rate or Concept.Date or Concept.Reference
            )
            .FirstOrDefault();
        if (before is { Concept: Concept.Rate, IsUsed: false })
            IsRate = before.Use() is not null;
        if (before is { Concept: Concept.Measure })
            return Named(before.Use(), from);
        if (before is { Concept: Concept.Volume })
            before.Use();
        return amount.Unit switch
        {
            _ when amount.Fluid is { } fluid => fluid,
            "boe" => "boe",
            "mcf" => "gas",
            "scf/bbl" => "gor",
            _ when amount.IsPercent && !items.HasUnused(Concept.Measure) => "water_cut",
            _ => items.All.Where(i => i.Concept == Concept.Measure).Select(i => i.Value).Distinct().ToList()
                is [var only]
                ? Named(items.All.First(i => i.Concept == Concept.Measure).Use(), from)
                : null,
        };
    }

    private string Named(Item measure, Item from)
    {
        var cumulative = items.All.LastOrDefault(i =>
            i.Concept == Concept.Cumulative && i.At < Math.Max(from.At, measure.At)
        );
        return
            cumulative is not null
            && measure.Value is "oil" or "gas" or "water" or "boe"
            && cumulative.Use() is not null
            ? $"cum_{measure.Value}"
            : measure.Value;
    }

    /// <summary>Water cut is a fraction here; "above 90" of it can only mean percent.</summary>
    private static double Value(string measure, double value, bool isPercent) =>
        measure == "water_cut" && (isPercent || value > 1) ? value / 100 : value;
}
