using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>What the question is about, where a word says it; what a measure is counted in.</summary>
internal sealed partial class FrameReader
{
    private void ReadTopic()
    {
        foreach (var contributed in items.Unused.Where(IsAmount).ToList())
            contributed.Concept = Concept.Filler;
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
            Frame =
                Frame.Topic == Topic.Premise && stopped.Use() is not null && !items.Has(Concept.Measure) ? Frame
                : IsOfWells(stopped.Use()) ? Frame with { Topic = Topic.Changes, Event = stopped.Value }
                : Frame with { Change = "down" };
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
        foreach (var from in items.Unused.Where(IsMadeBy).ToList())
            from.Use();
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

    /// <summary>"how many barrels did it contribute in 2024" asks for an amount, "contribute to" for a share.</summary>
    private bool IsAmount(Item item) =>
        item.Concept == Concept.Share
        && item.Text.StartsWith("contribute", StringComparison.OrdinalIgnoreCase)
        && items.Next(item)?.Concept != Concept.To
        && items.Tokens.Any(t => t.Folded is "much" or "many");

    /// <summary>Oil comes from somebody; data comes from a source.</summary>
    private bool IsMadeBy(Item item) =>
        item is { Concept: Concept.Dataset, Value: "credit" }
        && item.Text.EndsWith("from", StringComparison.OrdinalIgnoreCase)
        && (items.Has(Concept.Measure) || items.Has(Concept.Share))
        && Names.Count > 0;

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
        var unit = UnitReading.Read(items);
        foreach (var rate in items.Take(Concept.Rate))
        {
            Frame = Frame with { Basis = Frame.Basis ?? "calendar_day" };
            var fluid = rate.Value.Split('*')[0];
            if (fluid is "oil" or "gas" or "water" or "boe" && !measures.Contains(fluid))
                measures.Add(fluid);
        }

        if (items.TakeAny(Concept.ProducingDay))
            Frame = Frame with { Basis = "producing_day" };
        if (measures.Count == 0 && unit.Root is "boe" or "mcf")
            measures.Add(unit.Root == "boe" ? "boe" : "gas");
        items.TakeAny(Concept.Multiplier);
        Frame = Frame with
        {
            Measures = measures.Count > 0 ? [.. measures.Distinct()] : Frame.Measures,
            Unit = unit.Asked,
            IsCumulative = items.TakeAny(Concept.Cumulative),
            IsFactor = items.All.Any(i => i.Is(Concept.Ratio, "factor")),
            IsSomeRatio = items.TakeAny(Concept.Ratio),
            IsAverage = items.TakeAny(Concept.Average),
            IsSum = items.TakeAny(Concept.Sum),
        };
        items.TakeAny(Concept.Volume);
        items.TakeAny(Concept.AllTime);
    }
}
