using System.Globalization;
using CsCheck;
using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Core.Tests.Units;

public sealed class PhaseVolumesTests
{
    private static readonly Gen<double?> Volume = Gen.OneOf(
        Gen.Const((double?)null),
        Gen.Const((double?)0),
        Gen.Int[0, 1_000_000].Select(v => (double?)v)
    );

    private static readonly Gen<PhaseVolumes> Any = Gen.Select(
        Volume,
        Volume,
        Volume,
        Volume,
        Volume,
        (o, g, w, c, n) => new PhaseVolumes(o, g, w, c, n)
    );

    /// <summary>By hand: 900 bbl, 2,100 Mcf, 3,000 bbl of water; 900 + 2100 / 6 = 1,250.</summary>
    [Fact]
    public void A_month_by_hand()
    {
        var month = new PhaseVolumes(900, 2_100, 3_000, null, null);

        Assert.Equal(1_250, month.Boe(6));
        Assert.Equal(2_333.333333333333, month.GasOilRatio!.Value, 1e-9);
        Assert.Equal(3_000.0 / 900, month.WaterOilRatio!.Value, 1e-12);
        Assert.Equal(3_000.0 / 3_900, month.WaterCut!.Value, 1e-12);
        Assert.Null(month.CondensateGasRatio);
    }

    [Fact]
    public void A_ratio_over_nothing_is_null_and_never_infinite() =>
        Any.Sample(v =>
            (v.Oil is not (null or 0) || v.GasOilRatio is null)
            && new[] { v.GasOilRatio, v.WaterOilRatio, v.WaterCut, v.CondensateGasRatio }.All(r =>
                r is null || double.IsFinite(r.Value)
            )
        );

    [Fact]
    public void A_sum_is_null_only_where_both_parts_are() =>
        Gen.Select(Volume, Volume)
            .Sample(
                (a, b) =>
                    PhaseVolumes.Sum(a, b) is null == (a is null && b is null)
                    && (PhaseVolumes.Sum(a, b) ?? 0) == (a ?? 0) + (b ?? 0)
            );

    [Fact]
    public void Equivalents_are_null_only_where_every_phase_is() =>
        Any.Sample(v => v.Boe(6) is null == (v.Oil is null && v.Gas is null && v.Condensate is null && v.Ngl is null));

    [Fact]
    public void Adding_keeps_what_was_reported() =>
        Gen.Select(Any, Any)
            .Sample(
                (a, b) =>
                    ((a + b).Liquids ?? 0) == (a.Liquids ?? 0) + (b.Liquids ?? 0)
                    && (a + b).Gas is null == (a.Gas is null && b.Gas is null)
            );

    /// <summary>Ratios of real months, computed elsewhere (reference vectors of the trade).</summary>
    [Fact, Trait("Data", "Real")]
    public void The_reference_months_come_out()
    {
        var rows = File.ReadLines(Path.Combine(Reference.Folder, "kpi_monthly.csv")).Select(l => l.Split(',')).ToList();
        var columns = rows[0].Index().ToDictionary(c => c.Item, c => c.Index);
        Assert.True(rows.Count > 10);
        foreach (var row in rows.Skip(1))
        {
            var v = new PhaseVolumes(Number("oil_bbl"), Number("gas_mcf"), Number("water_bbl"), null, null);
            Same(Number("boe_6"), v.Boe(6));
            Same(Number("GOR_scf_per_bbl"), v.GasOilRatio);
            Same(Number("WOR_bbl_per_bbl"), v.WaterOilRatio);
            Same(Number("water_cut_fraction"), v.WaterCut);
            Same(Number("oil_calendar_day_rate"), v.Over(Number("days_in_month")!.Value).Oil);

            double? Number(string column) =>
                row[columns[column]] is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
        }
    }

    private static void Same(double? wanted, double? got)
    {
        Assert.Equal(wanted is null, got is null);
        if (wanted is { } number)
            Assert.Equal(number, got!.Value, 1e-9 * Math.Max(1, Math.Abs(number)));
    }
}
