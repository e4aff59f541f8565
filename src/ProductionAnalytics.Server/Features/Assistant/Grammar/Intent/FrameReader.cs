using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Goes through the parts of a message, stage by stage, until each has its place in a frame or is left over.</summary>
internal sealed class FrameReader
{
    private static readonly string[] Ratios = ["gor", "wor", "water_cut", "cgr"];

    private readonly Items items;
    private readonly NameBook book;

    public FrameReader(Items items, NameBook book)
    {
        (this.items, this.book) = (items, book);
        Names = NameNouns.Read(items);
        foreach (var name in Names)
            name.Item.Use();
        Frame = new Frame();
        ReadAbbreviations();
        ReadSteps();
        Dates = new DateReading(items, book.Months ?? new Loaded(default, default));
        ReadLimits();
        ReadRank();
        ReadTopic();
        ReadMeasures();
        ReadGroups();
        ReadWords();
        Frame = Frame with { Windows = Dates.Windows, Started = Dates.Started ?? Frame.Started };
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

    private static bool IsLeftOver(Item item) => item.Concept is Concept.Unknown or Concept.Number or Concept.Negation;

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

        if (named.Entries.All(e => !e.IsThere) || Names.Exists(n => n != named && n.Entries.Any(e => e.IsThere)))
        {
            Names.Remove(named);
            Frame = Frame with { Measures = ["water_cut"] };
        }
        else if (!items.Has(Concept.Count))
            WaterCutOrArea = named.Item;
    }

    /// <summary>"first 6 months", "since first production", "from its peak on", "in its first year".</summary>
    private void ReadSteps()
    {
        var first = items.All.FirstOrDefault(i =>
            i.Concept == Concept.First && Follows(i) is { Concept: Concept.Dimension, Value: "month" or "year" }
        );
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
        Frame = Frame with { Align = to.Concept == Concept.Peak ? "peak" : "first_production", IsSince = true };
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
            || (
                Frame.Direction is not null
                && after is { Concept: Concept.Measure or Concept.Producing } or null
                && before?.Concept != Concept.Number
            )
            || items.All.Count(i => i.Concept is not (Concept.Filler or Concept.And)) == 1;
    }

    private void ReadTopic()
    {
        if (items.TakeAny(Concept.Share))
            Frame = Frame with { Topic = Topic.Share };
        foreach (var mover in items.Take(Concept.Movers))
            Frame = Frame with
            {
                Topic = Topic.Movers,
                Change = Frame.Change is { } c && c != mover.Value ? "any" : mover.Value,
            };
        if (items.Take(Concept.Change) is { Count: > 0 } changes)
            Frame = Frame with { Change = changes[0].Value };
        if (items.TakeAny(Concept.Why))
            Frame = Frame with { Topic = Topic.Premise };
        if (items.First(Concept.Stopped) is { } stopped)
            Frame = IsOfWells(stopped.Use())
                ? Frame with
                {
                    Topic = Topic.Changes,
                    Event = stopped.Value,
                }
                : Frame with
                {
                    Change = "down",
                };
        else if (items.First(Concept.CameOn) is { } came)
            Frame = Frame with { Topic = Topic.Changes, Event = came.Use().Value };
        if (items.Take(Concept.Finding) is { Count: > 0 } findings)
            Frame = Frame with
            {
                Topic = Topic.Findings,
                Code = findings
                    .Select(f => f.Value)
                    .OrderByDescending(v => v.Contains('.', StringComparison.Ordinal))
                    .FirstOrDefault(v => v.Length > 0),
            };
        if (items.Take(Concept.Dataset) is { Count: > 0 } data)
            Frame = Frame with { Topic = Topic.Datasets, Facts = [.. data.Select(d => d.Value).Distinct()] };
        if (items.Take(Concept.Fact) is { Count: > 0 } facts && Frame.Topic is Topic.Open or Topic.Well)
            Frame = Frame with { Topic = Topic.Well, Facts = [.. facts.Select(f => f.Value).Distinct()] };
        if (items.TakeAny(Concept.Describe) && Frame.Topic == Topic.Open && Names.Exists(n => n.Item.Name!.HasWells))
            Frame = Frame with { Topic = Topic.Well };
        if (
            items.Take(Concept.Define) is { Count: > 0 }
            && Frame.Topic is Topic.Open or Topic.Premise
            && Dates.Windows.Count == 0
        )
            Frame = Frame with { Topic = Topic.Define };
    }

    /// <summary>Wells go down; a volume that goes down falls.</summary>
    private bool IsOfWells(Item stopped) =>
        items.All.Any(i => i is { Concept: Concept.Dimension, Value: "well" })
        || !items.Has(Concept.Measure)
        || !stopped.Text.EndsWith("down", StringComparison.OrdinalIgnoreCase);

    private void ReadMeasures()
    {
        var measures = items.Take(Concept.Measure).Select(m => m.Value).ToList();
        if (measures.Exists(m => m.EndsWith("injected", StringComparison.Ordinal)))
            Frame = Frame with { Topic = Topic.Injection };
        foreach (var rate in items.Take(Concept.Rate))
        {
            Frame = Frame with { Basis = Frame.Basis ?? "calendar_day" };
            if (rate.Value is "oil" or "gas" or "water" or "boe" && !measures.Contains(rate.Value))
                measures.Add(rate.Value);
        }

        if (items.TakeAny(Concept.ProducingDay))
            Frame = Frame with { Basis = "producing_day" };
        foreach (var unit in items.Take(Concept.Unit))
            if (unit.Value is "boe" or "boe*1e3" or "boe*1e6" && measures.Count == 0)
                measures.Add("boe");
            else if (unit.Value.StartsWith("mcf", StringComparison.Ordinal) && measures.Count == 0)
                measures.Add("gas");
        items.TakeAny(Concept.Multiplier);
        Frame = Frame with
        {
            Measures = measures.Count > 0 ? [.. measures.Distinct()] : Frame.Measures,
            IsCumulative = items.TakeAny(Concept.Cumulative),
            IsSomeRatio = items.TakeAny(Concept.Ratio),
            IsAverage = items.TakeAny(Concept.Average),
            IsSum = items.TakeAny(Concept.Sum),
        };
        items.TakeAny(Concept.Volume);
        items.TakeAny(Concept.AllTime);
    }

    private void ReadGroups()
    {
        var dimensions = items.All.Where(i => i is { Concept: Concept.Dimension, IsUsed: false }).ToList();
        var isProducing = items.Take(Concept.Producing);
        var isCount = items.TakeAny(Concept.Count);
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
            && well is not null
            && subject is not null
            && !Frame.HasMeasure
            && (isProducing.Count > 0 || isCount || items.Before(well)?.Concept == Concept.Superlative)
        )
            Frame = Frame with
            {
                Measures = [isProducing.Count > 0 ? "well_count" : "all_wells"],
                GroupBy = subject.Value,
            };
        else if (by is not null)
            Frame = Frame with { GroupBy = by.Value };
        else if (
            Frame.Direction is not null
            || Frame.Topic is Topic.Movers or Topic.Share
            || (subject is not null && Frame.Top is not null)
        )
            Frame = Frame with { GroupBy = Moving(nouns)?.Value ?? (subject ?? well)?.Value };
        else if (subject is not null && !isCount && subject.IsPlural && Frame.Topic == Topic.Open)
            Frame = Frame with { GroupBy = subject.Value };

        var counted = isCount
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
            IsOne = dimensions.Find(d => d.Value == Frame.GroupBy) is not { IsPlural: true },
        };
        foreach (var dimension in dimensions)
            dimension.Use();
        items.TakeAny(Concept.By);
        HasWells = well is not null || by?.Value == "well";
    }

    /// <summary>"producing wells by year": their number.</summary>
    private bool CountsProducing(List<Item> producing, Item? well, bool isCount) =>
        producing.Count > 0
        && well is not null
        && !isCount
        && !Frame.HasMeasure
        && Frame.Limits.Count == 0
        && Frame.Topic == Topic.Open
        && (Frame.Interval is not null || Frame.GroupBy is not (null or "well") || Dates.Windows.Count > 0);

    /// <summary>A step of time that was named as a noun: "in which year did it peak".</summary>
    private string? step;

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

    private void ReadWords()
    {
        var isOr = items.TakeAny(Concept.Or);
        var difference = items.First(Concept.Difference)?.Use().Value;
        var compares = items.TakeAny(Concept.Compare) | Dates.IsCompare;
        var isPercent = items.TakeAny(Concept.Percent);
        Frame = Frame with
        {
            IsCompare = compares || difference is not null,
            Difference = difference,
            IsChoice = isOr && Names.Count > 1,
            IsPercent = isPercent && Frame.Limits.Count == 0,
            IsTrend = items.TakeAny(Concept.Trend),
            IsTogether = items.TakeAny(Concept.Together),
            WantsTable = items.TakeAny(Concept.Table),
            IsTotal = items.Tokens.Any(t => t.Folded is "much" or "total" or "cumulative" or "cum"),
            IsPeak = items.TakeAny(Concept.Peak),
        };
        if (Frame.IsSum && !Frame.Measures.Any(m => Ratios.Contains(m)))
            Frame = Frame with { IsSum = false };
        if (Frame.IsPeak && Frame.Align is null && HasWellName && !Frame.HasMeasure)
            Frame = Frame with { Topic = Topic.Well, Facts = ["peak_month"] };
        else if (Frame.IsPeak && Frame.Direction is null && Frame.Align is null)
            Frame = Frame with { Direction = "desc", GroupBy = step ?? "month", IsOne = true };
        if (items.HasUnused(Concept.Started) && Frame.Topic == Topic.Open && HasWellName && !Frame.HasMeasure)
            Frame = Frame with { Topic = Topic.Well, Facts = ["first_production"] };
        if (Frame.Topic is Topic.Open && Frame.Change is "up" or "down" && Frame.Direction is not null)
            Frame = Frame with { Topic = Topic.Movers };
        if (Frame.Topic == Topic.Define || IsBareMeasure())
            Frame = Frame with { Topic = Topic.Define, Term = Term() };
    }

    private bool HasWellName => Names.Exists(n => n.Item.Name!.HasWells);

    /// <summary>"what is GOR": a measure and nothing else, not "what is the GOR".</summary>
    private bool IsBareMeasure() =>
        Frame.Topic is Topic.Open or Topic.Premise
        && items.Tokens is [{ Folded: "what" or "whats" or "explain" or "define" }, ..]
        && Names.Count == 0
        && Dates.Windows.Count == 0
        && items.All.All(i => i.Concept is Concept.Measure or Concept.Filler or Concept.Why)
        && items.All.Count(i => i.Concept == Concept.Measure) == 1
        && items.Tokens.All(t => t.Folded is not ("the" or "our" or "your" or "total"));

    private string Term()
    {
        var said = items.All.Where(i => i.Concept is not (Concept.Filler or Concept.Define or Concept.Why)).ToList();
        return said.Find(i => i.Concept == Concept.Measure) is { } measure
            ? MeasureNames.Of(measure.Value)
            : string.Join(' ', said.Select(i => i.Text));
    }
}
