namespace ProductionAnalytics.Server.Data;

/// <summary>Datasets that exist without a file. Each format brings its own beside its parser.</summary>
internal static class KnownDatasets
{
    public static Dataset Manual =>
        new()
        {
            Key = Dataset.Manual,
            Title = "Entered by hand",
            ReportedUnits = "bbl, Mcf",
        };
}
