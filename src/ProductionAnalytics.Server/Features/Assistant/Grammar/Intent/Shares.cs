using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Which of the names of a share is the part: "shell's share of MC oil", "the share of MC oil that shell made".</summary>
internal static class Shares
{
    public static Pick? Part(Items items, FrameReader reader, IReadOnlyList<Pick> picks, Frame frame)
    {
        if (frame.Topic != Topic.Share || picks.Count == 0 || picks.Count != reader.Names.Count)
            return null;
        if (picks.Count == 1)
            return frame.GroupBy is null ? picks[0] : null;

        var share = items.All.First(i => i.Concept == Concept.Share);
        for (var i = 0; i < picks.Count; i++)
        {
            var item = reader.Names[i].Item;
            if (items.After(item) == share)
                return picks[i];
            if (items.Before(item) == share && !IsWhole(items, item))
                return picks[i];
        }

        // What is said last, behind the whole and its measure.
        return frame.GroupBy is null ? picks[^1] : null;
    }

    /// <summary>"how much of Green Canyon's 2023 gas": its measure stands behind it.</summary>
    private static bool IsWhole(Items items, Item name)
    {
        var next = items.After(name);
        while (next?.Concept == Concept.Date)
            next = items.After(next);
        return next?.Concept is Concept.Measure or Concept.Volume;
    }
}
