namespace ProductionAnalytics.Server.Ingest.SodirWellbores;

/// <summary>The directorate's codes in words. A code that is not known stays as it is.</summary>
internal static class WellboreWords
{
    private static readonly Dictionary<string, string> Statuses = new()
    {
        ["P&A"] = "Plugged and abandoned",
        ["PLUGGED"] = "Plugged",
        ["PRODUCING"] = "Producing",
        ["INJECTING"] = "Injecting",
        ["CLOSED"] = "Closed",
        ["SUSPENDED"] = "Suspended",
        ["DRILLING"] = "Drilling",
        ["PREDRILLED"] = "Predrilled",
        ["JUNKED"] = "Junked",
        ["WILL NEVER BE DRILLED"] = "Will never be drilled",
        ["RE-CLASS TO DEV"] = "Reclassified to development",
        ["RE-CLASS TO TEST"] = "Reclassified to test",
        ["BLOWOUT"] = "Blowout",
    };

    private static readonly Dictionary<string, string> Purposes = new() { ["WILDCAT-CCS"] = "Wildcat for CO2 storage" };

    /// <summary>Contents that say nothing.</summary>
    private static readonly string[] Nothing = ["NOT APPLICABLE", "NOT AVAILABLE"];

    public static string? Status(string? code) => code is null ? null : Statuses.GetValueOrDefault(code, code);

    /// <summary><c>Production, oil/gas</c>; only the purpose where the content says nothing.</summary>
    public static string? Type(string? purpose, string? content)
    {
        if (purpose is null)
            return null;

        var words = Purposes.GetValueOrDefault(purpose) ?? $"{purpose[..1]}{purpose[1..].ToLowerInvariant()}";
        if (content is null || Nothing.Contains(content))
            return words;

        var what = content == "CO2" ? content : content.ToLowerInvariant();
        return $"{words}, {what}";
    }
}
