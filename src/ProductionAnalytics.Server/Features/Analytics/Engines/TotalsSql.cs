using System.Data.Common;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>Totals by group as one statement.</summary>
internal static class TotalsSql
{
    public static Sql Statement(AppDb db, WellFilter filter, Dimension groupBy, bool withDays)
    {
        var sql = new Sql(db);
        var key = AnalyticsSql.GroupKey(groupBy, db.IsPostgres);
        var where = $"p.period = 1 AND {filter.Window(sql)} AND {filter.Where(sql)}";
        sql.Add(
            $"""
            SELECT {key}, sum(a.oil), sum(a.gas), sum(a.water), sum(a.condensate), sum(a.ngl), sum(a.producing), min(a.first), max(a.last),
                {(withDays ? "sum(a.days_on)" : "NULL")}
            FROM (
                SELECT p.well_id,
                    {AnalyticsSql.NamedSumOfPhases},
                    max(CASE WHEN {AnalyticsSql.Producing} THEN 1 ELSE 0 END) AS producing, min(p.date) AS first, max(p.date) AS last{(
                withDays ? ", sum(p.days_on) AS days_on" : ""
            )}
                FROM {ProductionRelations.WellByWell(db.IsPostgres, where)} WHERE {where} GROUP BY p.well_id) a
            JOIN wells w ON w.id = a.well_id {ProductionRelations.Others(key)}
            GROUP BY 1
            """
        );
        return sql;
    }

    public static TotalsGroup Group(DbDataReader row) =>
        new(row.Text(0), AnalyticsSql.Phases(row, 1), row.GetInt64(6), row.Date(7), row.Date(8), row.Number(9));
}
