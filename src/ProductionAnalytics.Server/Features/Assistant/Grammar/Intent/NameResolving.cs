using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

internal sealed record AmbiguousName(string Said, IReadOnlyList<NameEntry> Candidates);

/// <summary>What the names of a message came to.</summary>
/// <param name="Open">The first that must be asked about.</param>
internal sealed record ResolvedNames(IReadOnlyList<Pick> Picks, AmbiguousName? Open, Outcome.Refuses? Refusal);

/// <summary>Chooses for each name of a message what it means.</summary>
internal static class NameResolving
{
    public static ResolvedNames Resolve(FrameReader reader, Frame frame, bool counts, NameBook book)
    {
        var picks = new List<Pick>();
        AmbiguousName? open = null;
        foreach (var named in reader.Names)
        {
            var candidates = NameChoosing.Candidates(named, counts);
            if (candidates.Count == 0)
                return new ResolvedNames([], null, Refusals.NoProduction(named, book));
            if (NameChoosing.IsClear(candidates))
                picks.Add(new Pick(candidates[0].Kind, [candidates[0]]));
            else if (open is null)
                open = new AmbiguousName(named.Item.Text, Narrowed(candidates));
            else
                return new ResolvedNames([], open, null);
        }

        return new ResolvedNames([.. Distinct(picks)], open, null);
    }

    /// <summary>Wells are many; they are named where nothing else has the name.</summary>
    private static IReadOnlyList<NameEntry> Narrowed(IReadOnlyList<NameEntry> candidates) =>
        [
            .. candidates
                .OrderBy(c => c.Kind)
                .ThenByDescending(c => c.HasProduction)
                .ThenBy(c => c.Value, StringComparer.Ordinal),
        ];

    /// <summary>A name said twice is one.</summary>
    private static IEnumerable<Pick> Distinct(List<Pick> picks) =>
        picks.DistinctBy(p => (p.Kind, p.Entries[0].Value, p.Entries[0].Well?.Id));
}
