using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Decides what a name means, or that it must be asked.</summary>
internal static class NameChoosing
{
    /// <summary>So many choices are named; with more the name must be said more fully.</summary>
    public const int MostChoices = 12;

    /// <param name="all">Names without production count, too: wells are counted, or facts asked for.</param>
    /// <returns>The names it can mean; none where none of them has production.</returns>
    public static IReadOnlyList<NameEntry> Candidates(Named named, bool all)
    {
        var there = named.Entries.Where(e => e.IsThere && (all || e.HasProduction)).ToList();
        if (
            there.FindAll(e => e.Value == named.Item.Text) is { Count: > 0 } exact
            && exact.Select(e => e.Kind).Distinct().Count() == 1
            && there.Select(e => e.Kind).Distinct().Count() == 1
        )
            there = exact;
        return [.. Preferred(there, named)];
    }

    /// <summary>
    /// Of one kind, a name that is said whole goes before those it is a part of. A status or a type that is said whole is
    /// meant, and not a company with this word in its name.
    /// </summary>
    private static IEnumerable<NameEntry> Preferred(List<NameEntry> there, Named named)
    {
        var whole = there.FindAll(e => IsWhole(e, named));
        if (whole.Find(e => e.Kind is NameKind.Status or NameKind.WellType) is { } kept)
            return [kept];
        if (there.Exists(e => e.Kind is not (NameKind.Status or NameKind.WellType)))
            there = there.FindAll(e => e.Kind is not (NameKind.Status or NameKind.WellType) || IsWhole(e, named));

        return there
            .GroupBy(e => e.Kind)
            .SelectMany(g => g.Any(e => IsWhole(e, named)) ? g.Where(e => IsWhole(e, named)) : g);
    }

    private static bool IsWhole(NameEntry entry, Named named) =>
        named.Item.Name!.IsWhole && entry.Words.Length == named.Item.Name.Words;

    public static bool IsClear(IReadOnlyList<NameEntry> candidates) =>
        candidates.Count == 1
        || (
            candidates.Count > 1
            && candidates.All(c =>
                c.Kind != NameKind.Well && c.Kind == candidates[0].Kind && c.Value == candidates[0].Value
            )
        );

    /// <summary>What one of several is called, so that it can be told from the others.</summary>
    public static string Label(NameEntry entry, IReadOnlyList<NameEntry> among)
    {
        if (entry.Kind == NameKind.Well)
            return among.Count(a => a.Value == entry.Value) > 1 && entry.Well!.ApiNumber is { } number
                ? $"{entry.Value} (API {number})"
                : entry.Value;

        return among.Any(a => a.Kind != entry.Kind) ? $"{entry.KindName} {entry.Shown}" : entry.Shown;
    }
}
