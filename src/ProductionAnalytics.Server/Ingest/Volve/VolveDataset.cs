using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Volve;

/// <summary>The field that its licence partners published in 2018.</summary>
internal static class VolveDataset
{
    public const string Key = "volve";

    public static Dataset Dataset =>
        new()
        {
            Key = Key,
            Title = "Volve field, Norway",
            Licence = "Equinor open data licence",
            Credit = "Volve data, Equinor and the former Volve licence partners",
            ReportedUnits = "Sm3",
            // 101.325 kPa and 15 °C, as is usual in Norway; the workbook does not state it.
            GasBasePsia = 14.6959487755,
            GasBaseFahrenheit = 59,
            Notes =
                "Daily records. Negative water is the source's correction. Positions come from Sodir's wellbores of the same number.",
        };
}
