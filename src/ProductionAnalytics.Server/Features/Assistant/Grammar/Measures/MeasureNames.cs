namespace ProductionAnalytics.Server.Features.Assistant.Grammar;

/// <summary>What measures and groups are called in sentences.</summary>
internal static class MeasureNames
{
    private static readonly Dictionary<string, string> Special = new()
    {
        ["gor"] = "GOR",
        ["wor"] = "WOR",
        ["cgr"] = "CGR",
        ["ngl"] = "NGL",
        ["water_cut"] = "water cut",
        ["days_on"] = "days on",
        ["well_count"] = "producing wells",
        ["all_wells"] = "wells",
        ["cum_oil"] = "cumulative oil",
        ["cum_gas"] = "cumulative gas",
        ["cum_water"] = "cumulative water",
        ["cum_boe"] = "cumulative boe",
    };

    public static string Of(string measure) => Special.GetValueOrDefault(measure, measure.Replace('_', ' '));

    public static string Plural(string group) =>
        group switch
        {
            "region" => "areas",
            "county" => "counties",
            "status" => "statuses",
            _ => group.Replace('_', ' ') + "s",
        };

    public static string Singular(string group) => group == "region" ? "area" : group.Replace('_', ' ');
}
