using System.Diagnostics.CodeAnalysis;
using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>A volume column of the header: which volume, and how many bbl or Mcf one of its units is.</summary>
internal sealed record CsvVolume(string Member, Func<double?, double?> ToField);

/// <summary>The volumes that a file can have, in the units that its column names end with.</summary>
internal static class CsvVolumes
{
    private const double Thousand = 1_000;

    private static readonly Dictionary<string, Func<double?, double?>> LiquidUnits = new()
    {
        ["bbl"] = v => v,
        ["sm3"] = v => UnitSystem.Metric.LiquidToField(v),
        ["m3"] = v => UnitSystem.Metric.LiquidToField(v),
    };

    private static readonly Dictionary<string, Func<double?, double?>> GasUnits = new()
    {
        ["mcf"] = v => v,
        ["mmcf"] = v => v * Thousand,
        ["sm3"] = v => UnitSystem.Metric.GasToField(v / Thousand),
        ["m3"] = v => UnitSystem.Metric.GasToField(v / Thousand),
        ["1000sm3"] = v => UnitSystem.Metric.GasToField(v),
        ["1000m3"] = v => UnitSystem.Metric.GasToField(v),
        ["e3m3"] = v => UnitSystem.Metric.GasToField(v),
    };

    public static readonly IReadOnlyList<string> Members =
    [
        "oil_volume",
        "gas_volume",
        "water_volume",
        "condensate_volume",
        "ngl_volume",
        "water_injected",
        "gas_injected",
    ];

    /// <summary>The volume that a column name means; without a unit behind it, field units.</summary>
    public static bool TryFind(string column, [NotNullWhen(true)] out CsvVolume? volume)
    {
        volume = null;
        if (Members.FirstOrDefault(m => column.StartsWith(m, StringComparison.Ordinal)) is not { } member)
            return false;

        var isGas = member is "gas_volume" or "gas_injected";
        var unit =
            column.Length == member.Length ? (isGas ? "mcf" : "bbl")
            : column[member.Length] == '_' ? column[(member.Length + 1)..]
            : "";
        if ((isGas ? GasUnits : LiquidUnits).GetValueOrDefault(unit) is not { } toField)
            return false;

        volume = new CsvVolume(member, toField);
        return true;
    }
}
