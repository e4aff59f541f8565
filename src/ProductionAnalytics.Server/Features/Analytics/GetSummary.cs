using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Analytics.Engines;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>The latest month beside the one before and the one a year before.</summary>
/// <param name="Month">The newest in which at least 80 % as many wells reported as in the median of the twelve before it; null where none is inside the window.</param>
/// <param name="NewerIncompleteMonths">Later months that too few wells have reported so far.</param>
/// <param name="ProducingWells">Wells with a volume above 0; null in a month that nobody reported.</param>
/// <param name="CumOil">From the first record to the end of the window.</param>
public sealed record ProductionSummary(
    DateOnly? Month,
    IReadOnlyList<DateOnly> NewerIncompleteMonths,
    SummaryFigure Oil,
    SummaryFigure Gas,
    SummaryFigure Water,
    SummaryFigure Boe,
    SummaryFigure ProducingWells,
    SummaryFigure WaterCut,
    SummaryFigure Gor,
    double? CumOil,
    double? CumGas,
    double? CumWater,
    string OilUnit,
    string GasUnit,
    string WaterUnit,
    long WellsMatched,
    IReadOnlyList<string> Notes,
    long AsOfVersion
);

public sealed record SummaryFigure(double? Value, double? MonthBefore, double? YearBefore);

internal static class GetSummary
{
    public static async Task<Results<Ok<ProductionSummary>, ProblemHttpResult>> Handle(
        HttpContext http,
        AnalyticsEngines engines,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var filter = query.ReadFilter();
        var units = query.Units();
        if (query.Errors.Problem() is { } problem)
            return problem;

        var boe = units == UnitSystem.Field ? engines.BoeMcf : 1;
        return
            await engines.Read(query, filter, analytics => Answer(analytics, filter, units, boe, ct), ct) is { } summary
            ? TypedResults.Ok(summary)
            : query.Errors.Problem()!;
    }

    private static async Task<ProductionSummary> Answer(
        IAnalytics analytics,
        WellFilter filter,
        UnitSystem units,
        double boe,
        CancellationToken ct
    )
    {
        var sums = MonthSums.Of(await analytics.Months(ct), filter);
        var all = sums.ByMonth.Values.Aggregate(default(PhaseVolumes), (sum, m) => sum + m.Volumes).In(units);
        return new ProductionSummary(
            sums.Latest,
            sums.NewerIncomplete,
            Figure(v => v.Oil),
            Figure(v => v.Gas),
            Figure(v => v.Water),
            Figure(v => v.Boe(boe)),
            Beside(sums, m => m.Reporting > 0 ? m.Producing : (double?)null),
            Figure(v => v.WaterCut),
            Figure(v => v.GasOilRatio),
            all.Oil,
            all.Gas,
            all.Water,
            units.LiquidUnit(),
            units.GasUnit(),
            units.LiquidUnit(),
            await analytics.WellsMatched(ct),
            await analytics.Notes(ct),
            await analytics.Version(ct)
        );

        SummaryFigure Figure(Func<PhaseVolumes, double?> value) => Beside(sums, m => value(m.Volumes.In(units)));
    }

    private static SummaryFigure Beside(MonthSums sums, Func<MonthSum, double?> value)
    {
        if (sums.Latest is not { } month)
            return new SummaryFigure(null, null, null);

        return new SummaryFigure(At(month), At(month.AddMonths(-1)), At(month.AddYears(-1)));

        double? At(DateOnly m) => sums.ByMonth.TryGetValue(m, out var sum) ? value(sum) : null;
    }
}
