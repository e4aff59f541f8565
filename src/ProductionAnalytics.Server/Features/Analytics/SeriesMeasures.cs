using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>What each measure of a series is called in a table, what it is counted in, and where a group has it.</summary>
internal static class SeriesMeasures
{
    /// <summary>The measure's name with its unit behind it where it is a volume: <c>oil_bbl</c>, <c>oil_bbl_per_day</c>.</summary>
    public static string Column(this SeriesQuestion question, Measure measure) =>
        Csv.Header(Wire.Name(measure), question.Units) + (question.IsRate(measure) ? "_per_day" : "");

    public static string Unit(this SeriesQuestion question, Measure measure) =>
        Unit(measure, question.Units, question.Basis);

    public static string Unit(Measure measure, UnitSystem units, Basis basis)
    {
        var field = units == UnitSystem.Field;
        var unit = measure switch
        {
            Measure.Gas or Measure.CumGas => units.GasUnit(),
            Measure.Boe or Measure.CumBoe => field ? "boe" : "Sm3 o.e.",
            Measure.Gor => field ? "scf/bbl" : "Sm3/Sm3",
            Measure.Wor => "ratio",
            Measure.WaterCut => "fraction",
            Measure.Cgr => field ? "bbl/MMcf" : "Sm3/10^6 Sm3",
            Measure.WellCount => "wells",
            Measure.DaysOn => "days",
            _ => units.LiquidUnit(),
        };
        return IsRate(measure, basis) ? $"{unit}/d" : unit;
    }

    /// <summary>A place for each step; null where the measure was not asked for. Wells are counted apart, in whole numbers.</summary>
    public static IReadOnlyList<double?>? Values(this SeriesGroup group, Measure measure) =>
        measure switch
        {
            Measure.Oil => group.Oil,
            Measure.Gas => group.Gas,
            Measure.Water => group.Water,
            Measure.Condensate => group.Condensate,
            Measure.Ngl => group.Ngl,
            Measure.Liquids => group.Liquids,
            Measure.Boe => group.Boe,
            Measure.Gor => group.Gor,
            Measure.Wor => group.Wor,
            Measure.WaterCut => group.WaterCut,
            Measure.Cgr => group.Cgr,
            Measure.WellCount => null,
            Measure.DaysOn => group.DaysOn,
            Measure.CumOil => group.CumOil,
            Measure.CumGas => group.CumGas,
            Measure.CumWater => group.CumWater,
            Measure.CumBoe => group.CumBoe,
        };

    private static bool IsRate(this SeriesQuestion question, Measure measure) => IsRate(measure, question.Basis);

    private static bool IsRate(Measure measure, Basis basis) => basis != Basis.Volume && measure <= Measure.Boe;
}
