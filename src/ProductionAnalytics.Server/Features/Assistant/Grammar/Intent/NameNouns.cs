using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>A name in a message and what it can mean there; a noun beside it ("the Salt Draw field") says which kind.</summary>
internal sealed record Named(Item Item, IReadOnlyList<NameEntry> Entries, NameKind? Kind);

internal static class NameNouns
{
    private static readonly Dictionary<string, NameKind> Kinds = new()
    {
        ["region"] = NameKind.Region,
        ["operator"] = NameKind.Operator,
        ["field"] = NameKind.Field,
        ["well"] = NameKind.Well,
        ["county"] = NameKind.County,
        ["state"] = NameKind.State,
        ["reservoir"] = NameKind.Reservoir,
        ["dataset"] = NameKind.Dataset,
        ["status"] = NameKind.Status,
        ["well_type"] = NameKind.WellType,
    };

    public static NameKind? KindOf(Item? item) =>
        item?.Concept == Concept.Dimension && Kinds.TryGetValue(item.Value, out var kind) ? kind : null;

    /// <summary>Takes the nouns that stand beside names.</summary>
    public static List<Named> Read(Items items)
    {
        var found = new List<Named>();
        foreach (var item in items.All.Where(i => i.Concept == Concept.Name))
        {
            var noun = Noun(items, item) ?? NounOfSeveral(items, item);
            var entries = item.Name!.Entries;
            if (KindOf(noun) is { } kind && entries.Any(e => e.Kind == kind))
            {
                noun!.Use();
                found.Add(new Named(item, [.. entries.Where(e => e.Kind == kind)], kind));
            }
            else
                found.Add(new Named(item, entries, null));
        }

        return found;
    }

    /// <summary>"the Hackberry and Turnrow fields", "fields Hackberry and Turnrow".</summary>
    private static Item? NounOfSeveral(Items items, Item name)
    {
        var at = items.All.ToList().IndexOf(name);
        var (before, after) = (items.All.Take(at).Reverse().ToList(), items.All.Skip(at + 1).ToList());
        return Beyond(after, IsJoined(before)) ?? Beyond(before, IsJoined(after));

        static bool IsJoined(List<Item> parts) =>
            parts.Where(p => p.Concept != Concept.Filler).Take(2).Select(p => p.Concept).ToList()
                is [Concept.And, Concept.Name];

        static Item? Beyond(List<Item> parts, bool isJoined)
        {
            var names = isJoined ? 1 : 0;
            foreach (var part in parts)
                if (part.Concept == Concept.Name)
                    names++;
                else if (part.Concept is not (Concept.And or Concept.Filler))
                    return names > 0 && part is { Concept: Concept.Dimension, IsPlural: true } ? part : null;

            return null;
        }
    }

    private static Item? Noun(Items items, Item name)
    {
        var after = items.Next(name);
        if (Fits(after, name) && !after!.IsPlural && !items.Tokens[after.At].FollowsComma)
            return after;

        var before = items.Previous(name);
        return
            Fits(before, name)
            && !items.Tokens[name.At].FollowsComma
            && items.Previous(before!)?.Concept is not (Concept.By or Concept.Superlative)
            ? before
            : null;
    }

    private static bool Fits(Item? noun, Item name) =>
        KindOf(noun) is { } kind && noun is { IsUsed: false } && name.Name!.Entries.Any(e => e.Kind == kind);
}
