using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>"Which field" asks for a well's field where a well is named; else it asks which of all fields.</summary>
internal static class AskedGroups
{
    private static readonly HashSet<string> Groups =
    [
        "field",
        "region",
        "county",
        "state",
        "reservoir",
        "well_type",
        "status",
        "operator",
    ];

    public static void Read(Items items)
    {
        if (items.All.Any(i => i.Name?.HasWells == true))
            return;

        foreach (var fact in items.All.Where(i => i.Concept == Concept.Fact && Groups.Contains(i.Value) && !IsOf(i)))
            fact.Concept = Concept.Dimension;
    }

    /// <summary>"status of", "operator of", "who operates" speak of what is named behind them.</summary>
    private static bool IsOf(Item fact) =>
        fact.Text.StartsWith("who", StringComparison.OrdinalIgnoreCase)
        || fact.Text.EndsWith("of", StringComparison.OrdinalIgnoreCase)
        || fact.Text.EndsWith("for", StringComparison.OrdinalIgnoreCase)
        || fact.Text.Contains("still", StringComparison.OrdinalIgnoreCase);
}
