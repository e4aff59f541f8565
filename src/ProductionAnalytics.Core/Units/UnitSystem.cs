namespace ProductionAnalytics.Core.Units;

/// <summary>The units a caller reads and writes. The store is always in field units.</summary>
public enum UnitSystem
{
    /// <summary>Liquids in stock-tank barrels (bbl), gas in thousand standard cubic feet (Mcf).</summary>
    Field,

    /// <summary>Liquids in Sm³, gas in 10³ Sm³. Converted by volume alone; pressure bases are named, never converted.</summary>
    Metric,
}

/// <summary>Conversions at the edge. Factors are exact by definition of the barrel and the foot.</summary>
public static class UnitConversion
{
    /// <summary>m³ in a barrel: 42 US gallons of 231 in³, the inch being 25.4 mm.</summary>
    public const double CubicMetresPerBarrel = 0.158987294928;

    /// <summary>10³ m³ in an Mcf: the foot being 0.3048 m.</summary>
    public const double ThousandCubicMetresPerMcf = 0.028316846592;

    /// <summary>Standard cubic feet of gas in an Mcf.</summary>
    public const double CubicFeetPerMcf = 1_000;

    public static string LiquidUnit(this UnitSystem units) => units == UnitSystem.Field ? "bbl" : "Sm3";

    public static string GasUnit(this UnitSystem units) => units == UnitSystem.Field ? "Mcf" : "1000 Sm3";

    public static string GasOilRatioUnit(this UnitSystem units) => units == UnitSystem.Field ? "scf/bbl" : "Sm3/Sm3";

    public static double? LiquidFromField(this UnitSystem units, double? barrels) =>
        units == UnitSystem.Field ? barrels : barrels * CubicMetresPerBarrel;

    public static double? GasFromField(this UnitSystem units, double? mcf) =>
        units == UnitSystem.Field ? mcf : mcf * ThousandCubicMetresPerMcf;

    public static double? LiquidToField(this UnitSystem units, double? volume) =>
        units == UnitSystem.Field ? volume : volume / CubicMetresPerBarrel;

    public static double? GasToField(this UnitSystem units, double? volume) =>
        units == UnitSystem.Field ? volume : volume / ThousandCubicMetresPerMcf;
}
