using System.Data.Common;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>Producing-day rates of a whole window by group, as one statement.</summary>
internal static class RatesSql
{
    public static Sql Statement(AppDb db, WellFilter filter, Dimension groupBy)
    {
        var sql = new Sql(db);
        var key = AnalyticsSql.GroupKey(groupBy, db.IsPostgres);
        var where = $"p.period = 1 AND {filter.Window(sql)} AND {filter.Where(sql)}";
        return sql.Add(
            $"""
            SELECT {key}, {AnalyticsSql.SumOfRates}, CAST(sum(records) AS bigint), CAST(sum(without_days) AS bigint)
            FROM (
                SELECT p.well_id, {AnalyticsSql.NamedSumOfPhases}, {AnalyticsSql.ProducingDays(db.IsPostgres)} AS days,
                    {AnalyticsSql.RecordsWithAndWithoutDays}
                FROM {ProductionRelations.WellByWell(db.IsPostgres, where)} WHERE {where} GROUP BY p.well_id) a
            JOIN wells w ON w.id = a.well_id {ProductionRelations.Others(key)}
            GROUP BY 1
            """
        );
    }

    public static RatesGroup Group(DbDataReader row) =>
        new(row.Text(0), AnalyticsSql.Phases(row, 1), row.GetInt64(6), row.GetInt64(7));
}
