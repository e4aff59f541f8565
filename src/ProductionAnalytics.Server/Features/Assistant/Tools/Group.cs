using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Features.Analytics;
using ProductionAnalytics.Server.Features.Analytics.Engines;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>What one group of wells did over the months covered, in field units.</summary>
/// <param name="Amounts">Volumes, or rates where those are asked for.</param>
/// <param name="Cumulative">From the first record to the end of the window.</param>
internal sealed record Group(
    string? Key,
    PhaseVolumes Volumes,
    PhaseVolumes Amounts,
    PhaseVolumes Cumulative,
    long Wells,
    double? DaysOn
)
{
    public double? Of(Measure measure, double boeMcf) =>
        measure switch
        {
            Measure.Oil => Amounts.Oil,
            Measure.Gas => Amounts.Gas,
            Measure.Water => Amounts.Water,
            Measure.Condensate => Amounts.Condensate,
            Measure.Ngl => Amounts.Ngl,
            Measure.Liquids => Amounts.Liquids,
            Measure.Boe => Amounts.Boe(boeMcf),
            Measure.Gor => Volumes.GasOilRatio,
            Measure.Wor => Volumes.WaterOilRatio,
            Measure.WaterCut => Volumes.WaterCut,
            Measure.Cgr => Volumes.CondensateGasRatio,
            Measure.WellCount => Wells,
            Measure.DaysOn => DaysOn,
            Measure.CumOil => Cumulative.Oil,
            Measure.CumGas => Cumulative.Gas,
            Measure.CumWater => Cumulative.Water,
            Measure.CumBoe => Cumulative.Boe(boeMcf),
        };

    /// <summary>Every group with a record; also those with an earlier one, where cumulatives are asked for.</summary>
    public static async Task<List<Group>> By(
        Asked asked,
        Dimension by,
        IReadOnlyCollection<Measure> measures,
        Basis basis,
        CancellationToken ct
    )
    {
        var analytics = asked.Analytics;
        var totals = await analytics.Totals(by, measures.Contains(Measure.DaysOn), ct);
        var rates = basis == Basis.ProducingDay ? await Rates(asked, by, ct) : null;
        if (!measures.Any(m => m >= Measure.CumOil))
            return totals.ConvertAll(t => Of(asked, t, default, basis, rates));
        if (asked.Filter.Start is null)
            return totals.ConvertAll(t => Of(asked, t, t.Volumes, basis, rates));

        var inWindow = totals.ToLookup(t => t.Key);
        var sinceFirst = await analytics.During(null, asked.Filter.End).Totals(by, withDays: false, ct);
        return sinceFirst.ConvertAll(all =>
            Of(
                asked,
                inWindow[all.Key].SingleOrDefault() ?? new TotalsGroup(all.Key, default, 0, null, null),
                all.Volumes,
                basis,
                rates
            )
        );
    }

    private static async Task<ILookup<string?, PhaseVolumes>> Rates(Asked asked, Dimension by, CancellationToken ct)
    {
        var groups = await asked.Analytics.Rates(by, ct);
        var (records, without) = (groups.Sum(g => g.Records), groups.Sum(g => g.RecordsWithoutDays));
        if (without > 0)
            asked.Remarks.Add(
                $"{without} of {records} months with a volume do not say on how many days: they count their calendar days."
            );
        return groups.ToLookup(g => g.Key, g => g.Rates);
    }

    private static Group Of(
        Asked asked,
        TotalsGroup total,
        PhaseVolumes cumulative,
        Basis basis,
        ILookup<string?, PhaseVolumes>? rates
    ) =>
        new(
            total.Key,
            total.Volumes,
            basis switch
            {
                Basis.Volume => total.Volumes,
                Basis.CalendarDay => total.Volumes.Over(asked.Days),
                Basis.ProducingDay => rates![total.Key].SingleOrDefault(),
            },
            cumulative,
            total.Wells,
            total.DaysOn
        );
}
