using CsCheck;
using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Core.Tests.Units;

public sealed class UnitConversionTests
{
    /// <summary>By definition of the barrel: 42 gal of 231 in³ at 0.0254 m.</summary>
    [Fact]
    public void A_barrel_is_exactly_its_cubic_inches() =>
        Assert.Equal(UnitConversion.CubicMetresPerBarrel, 42 * 231 * Math.Pow(0.0254, 3), 1e-15);

    [Fact]
    public void An_mcf_is_exactly_its_cubic_feet() =>
        Assert.Equal(UnitConversion.ThousandCubicMetresPerMcf, Math.Pow(0.3048, 3), 1e-15);

    [Fact]
    public void Field_units_pass_through_untouched() =>
        Gen.Double.Sample(v =>
            UnitSystem.Field.LiquidFromField(v).Equals(v) && UnitSystem.Field.GasToField(v).Equals(v)
        );

    [Fact]
    public void A_metric_volume_reads_back_to_twelve_digits() =>
        Gen.Double[1e-6, 1e12]
            .Sample(v =>
                Close(v, UnitSystem.Metric.LiquidFromField(UnitSystem.Metric.LiquidToField(v)))
                && Close(v, UnitSystem.Metric.GasFromField(UnitSystem.Metric.GasToField(v)))
            );

    [Fact]
    public void Nothing_reported_stays_nothing_in_any_unit()
    {
        Assert.Null(UnitSystem.Metric.LiquidFromField(null));
        Assert.Null(UnitSystem.Metric.GasToField(null));
    }

    [Fact]
    public void A_hundred_barrels_are_the_cubic_metres_of_the_tables() =>
        Assert.Equal(15.8987294928, UnitSystem.Metric.LiquidFromField(100)!.Value, 1e-12);

    private static bool Close(double a, double? b) => Math.Abs(a - b!.Value) <= 1e-12 * a;
}
