namespace ProductionAnalytics.Core.Units;

/// <summary>
/// What was produced over some months by some wells, in field units. A phase is null when nobody reported it.
/// </summary>
public readonly record struct PhaseVolumes(double? Oil, double? Gas, double? Water, double? Condensate, double? Ngl)
{
    /// <summary>Oil, condensate and NGL, bbl. Null only when none was reported.</summary>
    public double? Liquids => Sum(Sum(Oil, Condensate), Ngl);

    /// <param name="boeMcf">Mcf of gas that count as one barrel of oil equivalent.</param>
    public double? Boe(double boeMcf) => Sum(Liquids, Gas / boeMcf);

    /// <summary>Gas-oil ratio, scf/bbl.</summary>
    public double? GasOilRatio => Ratio(Gas * UnitConversion.CubicFeetPerMcf, Oil);

    /// <summary>Water-oil ratio, bbl/bbl.</summary>
    public double? WaterOilRatio => Ratio(Water, Oil);

    /// <summary>Water over oil and water, a fraction of 0 to 1.</summary>
    public double? WaterCut => Oil is null || Water is null ? null : Ratio(Water, Oil + Water);

    /// <summary>Condensate-gas ratio, bbl/MMcf.</summary>
    public double? CondensateGasRatio => Ratio(Condensate * 1_000, Gas);

    /// <summary>These field volumes in other units.</summary>
    public PhaseVolumes In(UnitSystem units) =>
        new(
            units.LiquidFromField(Oil),
            units.GasFromField(Gas),
            units.LiquidFromField(Water),
            units.LiquidFromField(Condensate),
            units.LiquidFromField(Ngl)
        );

    /// <summary>As rates over some days.</summary>
    public PhaseVolumes Over(double days) => new(Oil / days, Gas / days, Water / days, Condensate / days, Ngl / days);

    /// <summary>A sum that is missing only where both parts are.</summary>
    public static double? Sum(double? a, double? b) =>
        a is null ? b
        : b is null ? a
        : a + b;

    public static PhaseVolumes operator +(PhaseVolumes a, PhaseVolumes b) =>
        new(
            Sum(a.Oil, b.Oil),
            Sum(a.Gas, b.Gas),
            Sum(a.Water, b.Water),
            Sum(a.Condensate, b.Condensate),
            Sum(a.Ngl, b.Ngl)
        );

    private static double? Ratio(double? numerator, double? denominator) =>
        denominator is null or 0 ? null : numerator / denominator;
}
