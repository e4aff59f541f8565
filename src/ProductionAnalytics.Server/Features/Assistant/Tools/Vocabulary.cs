namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>The words that arguments may be, blanks between them.</summary>
internal static class Vocabulary
{
    public const string Volumes = "oil gas water condensate ngl liquids boe";

    public const string Cumulatives = "cum_oil cum_gas cum_water cum_boe";

    public const string Measures = $"{Volumes} gor wor water_cut cgr well_count days_on {Cumulatives}";

    public const string WellMeasures = $"{Volumes} gor wor water_cut cgr days_on {Cumulatives}";

    public const string Attributes = "region operator field county state status well_type dataset reservoir vintage";

    public const string Groups = $"none {Attributes} well";

    public const string Steps = "month quarter year";

    public const string Bases = "volume calendar_day producing_day";
}
