using System.Data.Common;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>What the wells of a filter did in one month, in field units.</summary>
/// <param name="Producing">Wells with a volume above 0.</param>
/// <param name="Reporting">Wells that reported a volume, 0 included.</param>
internal sealed record MonthSum(DateOnly Month, PhaseVolumes Volumes, long Producing, long Reporting);

/// <summary>Every month up to the end of the window, and which of them is the latest that can be spoken of.</summary>
internal sealed record MonthSums(
    IReadOnlyDictionary<DateOnly, MonthSum> ByMonth,
    DateOnly? Latest,
    IReadOnlyList<DateOnly> NewerIncomplete
)
{
    private const string Reporting =
        "coalesce(p.oil_volume, p.gas_volume, p.water_volume, p.condensate_volume, p.ngl_volume) IS NOT NULL";

    public static MonthSums Of(IEnumerable<MonthSum> months, WellFilter filter)
    {
        var byMonth = months.ToDictionary(m => m.Month);
        var (latest, newer) = ReportingMonth.Of(byMonth.ToDictionary(m => m.Key, m => m.Value.Reporting));
        var start = filter.StartMonth ?? DateOnly.MinValue;
        return new MonthSums(byMonth, latest >= start ? latest : null, [.. newer.Where(m => m >= start)]);
    }

    /// <summary>Months before the window are read too: they say how many wells usually report.</summary>
    public static Sql Statement(AppDb db, WellFilter filter)
    {
        var sql = new Sql(db);
        var window = (filter with { Start = null }).Window(sql);
        var where = $"p.period = 1 AND {window} AND {filter.Where(sql)}";
        return sql.Add(
            $"""
            SELECT {AnalyticsSql.Bucket(Period.Month, db.IsPostgres)}, {AnalyticsSql.SumOfPhases},
                sum(CASE WHEN {AnalyticsSql.Producing} THEN 1 ELSE 0 END), sum(CASE WHEN {Reporting} THEN 1 ELSE 0 END)
            FROM {ProductionRelations.WellByWell(db.IsPostgres, where)} WHERE {where} GROUP BY 1
            """
        );
    }

    public static MonthSum Month(DbDataReader row) =>
        new(row.GetFieldValue<DateOnly>(0), AnalyticsSql.Phases(row, 1), row.GetInt64(6), row.GetInt64(7));
}
