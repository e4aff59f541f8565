namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

/// <summary>What people also call the statuses and types that sources use.</summary>
internal static class OtherNames
{
    private static readonly Dictionary<string, string[]> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Shut in"] = ["shutin", "closed in", "si wells"],
        ["Plugged and abandoned"] = ["plugged", "p&a", "p&a'd", "P and A", "PA'd"],
        ["Temporarily abandoned"] = ["t&a", "temporarily plugged", "temp abandoned"],
        ["Drilling"] = ["being drilled", "drilling now"],
        ["Permitted"] = ["permits", "licensed"],
        ["Completed"] = ["completions"],
        ["Cancelled"] = ["canceled"],
    };

    public static readonly IReadOnlyList<string> UsualStatuses =
    [
        "Shut in",
        "Suspended",
        "Temporarily abandoned",
        "Plugged and abandoned",
        "Completed",
    ];

    private static readonly Dictionary<string, string[]> WellTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Oil"] = ["oil well", "oil wells", "oil producer", "oil producers", "type oil"],
        ["Gas"] = ["gas well", "gas wells", "gas producer", "gas producers", "type gas"],
        ["Exploration"] =
        [
            "exploration well",
            "exploration wells",
            "exploratory",
            "wildcat",
            "wildcats",
            "exploratory wells",
        ],
        ["Development"] = ["development well", "development wells"],
        ["Relief"] = ["relief well", "relief wells"],
    };

    public static IReadOnlyList<string> Of(NameKind kind, string value) =>
        kind switch
        {
            NameKind.Status => Statuses.GetValueOrDefault(value) ?? [],
            NameKind.WellType => WellTypes.GetValueOrDefault(value) ?? [],
            _ => [],
        };
}
