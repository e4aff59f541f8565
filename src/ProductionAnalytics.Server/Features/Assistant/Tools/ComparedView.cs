using ProductionAnalytics.Server.Features.Analytics;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>The one page that shows all compared sets and nothing else: they may differ in one attribute, or in their months.</summary>
internal static class ComparedView
{
    public static string? Of(IReadOnlyList<WellSet> sets)
    {
        var first = sets[0];
        if (sets.All(s => Same(s, first with { StartDate = s.StartDate, EndDate = s.EndDate })))
            return Widened(first, sets).Address("/dashboard");

        var joined = Together(sets);
        return
            joined.FirstOrDefault(one => sets.All(s => Same(Without(s, one.Attribute), Without(first, one.Attribute))))
                is { Wells: { } wells }
            ? wells.Address("/dashboard")
            : null;
    }

    /// <summary>From the first month of any to the last; open where one is.</summary>
    private static WellSet Widened(WellSet set, IReadOnlyList<WellSet> all) =>
        set with
        {
            StartDate = all.Any(s => s.StartDate is null) ? null : all.Min(s => s.StartDate),
            EndDate = all.Any(s => s.EndDate is null) ? null : all.Max(s => s.EndDate),
        };

    private static IEnumerable<(Dimension Attribute, WellSet Wells)> Together(IReadOnlyList<WellSet> sets)
    {
        foreach (var (attribute, _) in sets[0].Attributes())
        {
            var values = sets.SelectMany(s => s.Attributes())
                .Where(a => a.Attribute == attribute)
                .Select(a => a.Values);
            if (values.Count() == sets.Count)
                yield return (attribute, Put(sets[0], attribute, [.. values.SelectMany(v => v).Distinct()]));
        }

        if (sets.All(s => s.WellId is { Count: > 0 }))
            yield return (
                Dimension.Well,
                Put(sets[0], Dimension.Well, [.. sets.SelectMany(s => s.WellId!).Distinct().Select(id => $"{id}")])
            );
    }

    private static WellSet Without(WellSet set, Dimension attribute) => Put(set, attribute, []);

    private static WellSet Put(WellSet set, Dimension attribute, List<string> values) =>
        KeptGroups.Narrowed(set, attribute, values);

    /// <summary>Records of lists are not compared by what is in the lists; their address is.</summary>
    private static bool Same(WellSet a, WellSet b) => a.Address("") == b.Address("");
}
