using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Sodir;

/// <summary>The dataset of both formats of the Norwegian Offshore Directorate.</summary>
internal static class SodirDataset
{
    public const string Key = "sodir";
    public const string Country = "NO";

    public static Dataset Dataset =>
        new()
        {
            Key = Key,
            Title = "Norwegian continental shelf (Sodir)",
            Regulator = "Norwegian Offshore Directorate",
            Licence = "Norwegian licence for Open Government data (NLOD)",
            Credit =
                "Contains data under the Norwegian licence for Open Government data (NLOD) distributed by the Norwegian Offshore Directorate",
            ReportedUnits = "million Sm3, billion Sm3",
            // 101.325 kPa and 15 °C, as is usual in Norway; the files do not state it.
            GasBasePsia = 14.6959487755,
            GasBaseFahrenheit = 59,
            ReportingLagMonths = 2,
            Notes =
                "Production is saleable volumes of whole fields. Negative volumes are the source's corrections of earlier months. Positions are in ED50, shown as published.",
        };

    /// <summary>The main areas as the files write them, and as people do.</summary>
    public static IReadOnlyList<RegionLabel> Areas { get; } =
    [
        .. new (string Code, string Label)[]
        {
            ("NORTH SEA", "North Sea"),
            ("NORWEGIAN SEA", "Norwegian Sea"),
            ("BARENTS SEA", "Barents Sea"),
        }.Select(a => new RegionLabel
        {
            DatasetKey = Key,
            Code = a.Code,
            Label = a.Label,
        }),
    ];

    /// <summary>A number of the directorate's register: digits, and not 0.</summary>
    public static bool IsNpdid(ReadOnlySpan<byte> field) =>
        field.Length is > 0 and <= 10 && field[0] != '0' && field.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
