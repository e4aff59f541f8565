using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Goes through the parts of a message, stage by stage, until each has its place in a frame or is left over.</summary>
internal sealed partial class FrameReader
{
    private static readonly string[] Ratios = ["gor", "wor", "water_cut", "cgr"];

    private readonly Items items;
    private readonly NameBook book;

    /// <param name="year">Of what was asked before, for a short message that says a month or quarter without one.</param>
    public FrameReader(Items items, NameBook book, int? year = null)
    {
        (this.items, this.book) = (items, book);
        AskedGroups.Read(items);
        Names = NameNouns.Read(items);
        foreach (var name in Names)
            name.Item.Use();
        Frame = new Frame();
        LeaveOutReplaced();
        ReadAbbreviations();
        ReadSteps();
        Dates = new DateReading(items, book.Months ?? new Loaded(default, default), year);
        ReadLimits();
        ReadRank();
        ReadTopic();
        ReadMeasures();
        ReadGroups();
        ReadWords();
        ReadChangedWells();
        Frame = Frame with { Windows = Dates.Windows, Started = Dates.Started ?? Frame.Started };
        ReadStarted();
        Leftover = [.. items.Unused.Where(IsLeftOver)];
    }

    /// <summary>Without its names, which another stage chooses.</summary>
    public Frame Frame { get; private set; }

    public DateReading Dates { get; }

    public List<Named> Names { get; }

    /// <summary>What no stage made use of, and may change the answer.</summary>
    public IReadOnlyList<Item> Leftover { get; }

    /// <summary>WC is an area, and how some write water cut.</summary>
    public Item? WaterCutOrArea { get; private set; }

    /// <summary>"water instead of oil", "by area, not by field".</summary>
    private void LeaveOutReplaced()
    {
        foreach (var instead in items.All.Where(i => i.Is(Concept.MakeIt, "instead_of")).ToList())
        {
            if (items.After(instead) is not { Concept: Concept.Measure or Concept.Dimension or Concept.Date } replaced)
                continue;

            if (items.All.Any(i => i.Concept == replaced.Concept && i != replaced))
                (replaced.IsUsed, replaced.Concept) = (true, Concept.Filler);
        }
    }

    private static bool IsLeftOver(Item item) =>
        item.Concept is Concept.Unknown or Concept.Number or Concept.Fraction or Concept.Negation;

    /// <summary>Where another measure is said it is the area; where another place is, the water cut.</summary>
    private void ReadAbbreviations()
    {
        if (
            Names.Find(n => n.Item.Text.Equals("wc", StringComparison.OrdinalIgnoreCase)) is not { } named
            || named.Kind is not null
        )
            return;
        if (items.Has(Concept.Measure) || items.Has(Concept.Volume))
            return;

        if (
            HasPercentBehind(named.Item)
            || named.Entries.All(e => !e.IsThere)
            || Names.Exists(n => n != named && n.Entries.Any(e => e.IsThere))
        )
        {
            Names.Remove(named);
            (named.Item.Concept, named.Item.Value, named.Item.IsUsed) = (Concept.Measure, "water_cut", false);
        }
        else if (!items.Has(Concept.Count))
            WaterCutOrArea = named.Item;
    }

    /// <summary>"WC above 60 %".</summary>
    private bool HasPercentBehind(Item item) =>
        items.After(item) is { Concept: Concept.Above or Concept.AtLeast or Concept.Below or Concept.AtMost } sign
        && items.After(sign) is { Concept: Concept.Number } number
        && items.After(number) is { Concept: Concept.Percent };

    /// <summary>"first 6 months", "since first production", "from its peak on", "in its first year".</summary>
    private void ReadSteps()
    {
        var first = items.All.FirstOrDefault(i => i.Concept == Concept.First && IsUnitOfTime(Follows(i)));
        if (first is not null)
        {
            var number = items.After(first.Use()) is { Concept: Concept.Number } n ? n.Use() : null;
            var unit = items.After(number ?? first)!.Use();
            Frame = Frame with
            {
                Align = "first_production",
                Steps = (int)(number?.Number ?? 1) * (unit.Value == "year" ? 12 : 1),
            };
            if (items.After(unit) is { Concept: Concept.Volume or Concept.Started or Concept.Producing } of)
                of.Use();
        }

        var since = items.All.FirstOrDefault(i =>
            i.Concept is Concept.Since or Concept.From && AlignedTo(i) is not null
        );
        if (since is null)
            return;

        var to = AlignedTo(since)!.Use();
        since.Use();
        Frame = Frame with
        {
            Align = to.Concept == Concept.Peak ? "peak" : "first_production",
            Steps = Frame.Steps ?? Counted(),
            IsSince = true,
        };
    }

    /// <summary>"from the peak, 6 months".</summary>
    private int? Counted()
    {
        if (
            items.First(Concept.Number) is { } more
            && items.After(more) is { Concept: Concept.Since } after
            && items.After(after)?.Concept is Concept.Reference or null
        )
        {
            after.Use();
            return (int)more.Use().Number! + 1;
        }

        if (
            items.First(Concept.Number) is not { } number
            || items.After(number) is not { Concept: Concept.Dimension, Value: "month" or "year" } unit
        )
            return null;

        unit.Use();
        return (int)number.Use().Number! * (unit.Value == "year" ? 12 : 1);
    }

    private static bool IsUnitOfTime(Item? item) =>
        item is { Concept: Concept.Dimension, Value: "month" or "year" }
        || (
            item?.Is(Concept.Fact, "months_on") == true
            && item.Text.StartsWith("month", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>"how many wells started producing in Windmill Platform during 2022": the date stands away from the word.</summary>
    private void ReadStarted()
    {
        if (
            items.HasUnused(Concept.Started)
            && Frame is { Started: null, HasMeasure: false, Topic: Topic.Open, IsOfWells: true, Align: null }
            && Frame.Windows is [var window]
        )
            Frame = Frame with { Started = window, Windows = [], IsProducing = false };
    }

    private Item? Follows(Item first) =>
        items.After(first) is { Concept: Concept.Number } number ? items.After(number) : items.After(first);

    private Item? AlignedTo(Item since)
    {
        var next = items.After(since);
        if (next is { Concept: Concept.Reference })
            next = items.After(next);
        return
            next
                is { Concept: Concept.Peak }
                    or { Concept: Concept.Started }
                    or { Concept: Concept.Fact, Value: "first_production" }
            && items.After(next)?.Concept != Concept.Date
            ? next
            : null;
    }

    private void ReadLimits()
    {
        var limits = new LimitReading(items);
        relative = limits.OfChange;
        crosses = limits.Crosses;
        Frame = Frame with
        {
            Limits = limits.Limits,
            HasBareLimit = limits.IsBare,
            Basis = limits.IsRate ? "calendar_day" : null,
        };
    }

    /// <summary>Top 5, three best, 5 of them, make it 6.</summary>
    private void ReadRank()
    {
        if (items.All.FirstOrDefault(i => i.Concept == Concept.Superlative) is { } best)
        {
            Frame = Frame with { Direction = best.Use().Value };
            foreach (var other in items.Take(Concept.Superlative))
                Frame = Frame with
                {
                    Direction = other.Text.Equals("top", StringComparison.OrdinalIgnoreCase)
                        ? Frame.Direction
                        : other.Value,
                };
        }

        if (items.TakeAny(Concept.Rank))
            Frame = Frame with { Direction = Frame.Direction ?? "desc", IsRank = true };
        if (
            items.First(Concept.Number) is { } number
            && number.Number is >= 1 and <= 1_000
            && number.Number % 1 == 0
            && CountsRows(number)
        )
            Frame = Frame with { Top = (int)number.Use().Number! };
    }

    private bool CountsRows(Item number)
    {
        var (before, after) = (items.Before(number), items.After(number));
        return before
                is {
                    Concept: Concept.Superlative or Concept.MakeIt or Concept.Only or Concept.First or Concept.Compare
                }
            || after is { Concept: Concept.Superlative }
            || after is { Concept: Concept.Dimension, Value: not ("month" or "quarter" or "year") }
            || (after is { Concept: Concept.Reference } && Frame.Direction is not null)
            || (Frame.Direction is not null && IsAskedFor(number))
            || (
                Frame.Direction is not null
                && after is { Concept: Concept.Measure or Concept.Producing } or null
                && before?.Concept != Concept.Number
            )
            || items.All.Count(i => i.Concept is not (Concept.Filler or Concept.And)) == 1;
    }
}
