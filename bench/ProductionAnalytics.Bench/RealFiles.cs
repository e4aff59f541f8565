namespace ProductionAnalytics.Bench;

/// <summary>What the regulator of the Gulf of Mexico publishes.</summary>
internal static class RealFiles
{
    private static readonly string Data = Path.Combine(Environment.GetEnvironmentVariable("REAL_DATA_DIR")!, "bsee");

    public static readonly string Boreholes = Path.Combine(Data, "BoreholeRawData.zip");

    public static readonly IReadOnlyList<string> Years =
    [
        .. Enumerable.Range(2020, 5).Select(y => Path.Combine(Data, $"ogora{y}delimit.zip")),
    ];
}
