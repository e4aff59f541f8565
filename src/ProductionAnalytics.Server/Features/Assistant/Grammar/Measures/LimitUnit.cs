using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar;

/// <summary>What a limit is counted in.</summary>
internal static class LimitUnit
{
    /// <param name="basis">Where given, volumes are those of a day.</param>
    public static string Of(Limit limit, string? basis)
    {
        var unit = limit.Measure switch
        {
            "water_cut" => "fraction",
            "gas" or "cum_gas" => "Mcf",
            "boe" or "cum_boe" => "boe",
            "gor" => "scf/bbl",
            "wor" => "ratio",
            "days_on" => "days",
            "well_count" => "wells",
            _ => "bbl",
        };
        var isRate =
            basis is not null
            && unit is "bbl" or "Mcf" or "boe"
            && !limit.Measure.StartsWith("cum_", StringComparison.Ordinal);
        return isRate ? $"{unit}/d" : unit;
    }
}
