using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Wells that changed past a limit: "whose water cut rose above 50 %", "that lost more than half of their oil".</summary>
internal sealed partial class FrameReader
{
    private const string OnlyTheseChanges =
        "I find wells that stopped, came on, gained or lost more than a share of a volume, or whose water cut rose above a limit, between two months; no other changes.";

    /// <summary>A limit on how much something changed.</summary>
    private Limit? relative;

    /// <summary>"crossed 30 %": below it before, and above it after.</summary>
    private bool crosses;

    /// <summary>What no tool does, in a sentence; null where nothing stands against an answer.</summary>
    public string? Cannot { get; private set; }

    private void ReadChangedWells()
    {
        if (
            Frame is { Topic: Topic.Open, HasMeasure: false, Limits.Count: 0 }
            && Dates.Windows is [{ Months: 1 }, { Months: 1 }]
        )
            ReadStopped();
        if (Frame.Topic == Topic.Changes)
            foreach (var nothing in items.Unused.Where(IsNothing).ToList())
                nothing.Use();
        if (relative is { } share)
            ReadShareOfVolume(share);
        else if (Frame is { Topic: Topic.Changes, Event: "watering_out" } or { Topic: Topic.Open, Limits.Count: > 0 })
            ReadCrossing();
    }

    /// <summary>"after making nothing in September"; "except" and "without" leave wells out, which is another matter.</summary>
    private static bool IsNothing(Item item) =>
        item.Concept == Concept.Negation && item.Text.ToLowerInvariant() is "no" or "none" or "nothing" or "not";

    /// <summary>"producing in July and down in August".</summary>
    private void ReadStopped()
    {
        var on = items.All.FirstOrDefault(i => i.Concept == Concept.Producing);
        var off = items.All.FirstOrDefault(i =>
            on is not null
            && i.At > on.At
            && (
                i is { Concept: Concept.Negation or Concept.Stopped }
                || i.Is(Concept.Change, "down")
                || Names.Exists(n => n.Item == i && n.Entries.All(e => e.Kind == NameKind.Status))
            )
        );
        var dates = items.All.Where(i => i.Concept == Concept.Date).ToList();
        if (off is null || dates is not [var first, var second] || !(first.At < off.At && off.At < second.At))
            return;

        Names.RemoveAll(n => n.Item == off.Use());
        Frame = Frame with { Topic = Topic.Changes, Event = "down", Change = null, Measures = [] };
    }

    private void ReadShareOfVolume(Limit share)
    {
        var what = (Frame.Change ?? Frame.Event) switch
        {
            "down" => "declining",
            "up" => "growing",
            _ => null,
        };
        if (
            what is null
            || share.Is is not (Comparison.Above or Comparison.AtLeast)
            || !IsOfWellsAlone()
            || Frame.Limits.Count > 0
        )
            Cannot = OnlyTheseChanges;
        else
            Frame = Frame with
            {
                Topic = Topic.Changes,
                Event = what,
                Threshold = share.Value,
                Measures = Frame.HasMeasure ? Frame.Measures : [share.Measure],
            };
    }

    private void ReadCrossing()
    {
        var (above, below) = (
            Frame.Limits.Where(l => l.Is is Comparison.Above or Comparison.AtLeast).ToList(),
            Frame.Limits.Where(l => l.Is is Comparison.Below or Comparison.AtMost).ToList()
        );
        var isCrossing =
            Frame.Event == "watering_out"
            || (crosses && IsFromTo())
            || Frame.Change is "up" or "down"
            || (above is [{ Value: var over }] && below is [{ Value: var under }] && over >= under && IsFromTo());
        if (!isCrossing || Frame.Limits.Count == 0)
            return;
        if (
            above is not [{ Measure: "water_cut" } limit]
            || below.Exists(l => l.Measure != "water_cut" || l.Value != limit.Value)
            || Frame.Change == "down"
            || !IsOfWellsAlone()
        )
        {
            Cannot = OnlyTheseChanges;
            return;
        }

        Frame = Frame with
        {
            Topic = Topic.Changes,
            Event = "watering_out",
            Threshold = limit.Value,
            Limits = [],
            Measures = [],
        };
    }

    private bool IsFromTo() => Dates.Windows.Count == 2 || Dates.Windows is [{ Ends: not null }];

    private bool IsOfWellsAlone() => Frame.GroupBy is null or "well";
}
