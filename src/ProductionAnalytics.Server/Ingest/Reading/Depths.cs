namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>Depths as the store has them.</summary>
internal static class Depths
{
    /// <summary>Exact: the international foot of 1959.</summary>
    private const double MetresPerFoot = 0.3048;

    public static double? FeetFromMetres(double? metres) => metres / MetresPerFoot;
}
