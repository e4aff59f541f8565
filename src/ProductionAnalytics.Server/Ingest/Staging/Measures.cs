namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>The columns of a record that a source measures, and SQL over all of them.</summary>
internal static class Measures
{
    public static readonly string[] All =
    [
        "oil_volume",
        "gas_volume",
        "water_volume",
        "condensate_volume",
        "ngl_volume",
        "water_injected",
        "gas_injected",
        "days_on",
    ];

    public static readonly string List = string.Join(", ", All);

    /// <summary><c>r.oil_volume, r.gas_volume, …</c></summary>
    public static string Of(string alias) => string.Join(", ", All.Select(m => $"{alias}.{m}"));

    /// <summary>Whether two rows differ in any of them; missing differs from zero.</summary>
    public static string Differ(string a, string b) =>
        $"({string.Join(" OR ", All.Select(m => $"{a}.{m} IS DISTINCT FROM {b}.{m}"))})";

    /// <summary>The parts of one record brought together: volumes summed, days on the largest.</summary>
    public static string BroughtTogether(string alias) =>
        string.Join(", ", All.Select(m => m == "days_on" ? $"max({alias}.{m}) AS {m}" : $"sum({alias}.{m}) AS {m}"));

    public static string Set(string from) => string.Join(", ", All.Select(m => $"{m} = {from}.{m}"));
}
