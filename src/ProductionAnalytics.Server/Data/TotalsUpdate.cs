using System.Globalization;

namespace ProductionAnalytics.Server.Data;

/// <summary>Brings the totals of wells up to date with their months, in the transaction that changed them.</summary>
internal static class TotalsUpdate
{
    private const string Producing =
        "(p.oil_volume > 0 OR p.gas_volume > 0 OR p.water_volume > 0 OR p.condensate_volume > 0 OR p.ngl_volume > 0)";

    private const string Hydrocarbons =
        "(p.oil_volume > 0 OR p.gas_volume > 0 OR p.condensate_volume > 0 OR p.ngl_volume > 0)";

    public static async Task Run(WriteScope scope, double boeMcf, CancellationToken ct)
    {
        var (db, wells) = (scope.Db, scope.Producers);
        // A well's version speaks of all that is shown of it, its totals included.
        if (scope.NotRaised is { Count: > 0 } behind)
        {
            var bump = new Sql(db);
            await bump.Add($"UPDATE wells SET version = version + 1 WHERE {bump.AnyOf("id", behind)}").Execute(ct);
        }

        var remove = new Sql(db);
        await remove.Add($"DELETE FROM well_totals WHERE {remove.AnyOf("well_id", wells)}").Execute(ct);

        var insert = new Sql(db);
        insert.Add(
            $"""
            INSERT INTO well_totals (well_id, first_month, last_month, first_producing_month, last_producing_month, months_on,
                cum_oil, cum_gas, cum_water, cum_condensate, cum_ngl,
                latest_oil, latest_gas, latest_water, latest_condensate, latest_ngl, peak_month)
            SELECT a.well_id, a.first_month, a.last_month, a.first_producing, a.last_producing, a.months_on,
                a.oil, a.gas, a.water, a.condensate, a.ngl,
                l.oil_volume, l.gas_volume, l.water_volume, l.condensate_volume, l.ngl_volume,
                {Peak(db.IsPostgres, boeMcf)}
            FROM (
                SELECT p.well_id, min(p.date) AS first_month, max(p.date) AS last_month,
                    min(CASE WHEN {Producing} THEN p.date END) AS first_producing,
                    max(CASE WHEN {Producing} THEN p.date END) AS last_producing,
                    sum(CASE WHEN {Hydrocarbons} THEN 1 ELSE 0 END) AS months_on,
                    sum(p.oil_volume) AS oil, sum(p.gas_volume) AS gas, sum(p.water_volume) AS water,
                    sum(p.condensate_volume) AS condensate, sum(p.ngl_volume) AS ngl
                FROM production p
                WHERE p.period = 1 AND {insert.AnyOf("p.well_id", wells)}
                GROUP BY p.well_id
            ) a
            JOIN production l ON l.well_id = a.well_id AND l.period = 1 AND l.date = a.last_month
            """
        );
        await insert.Execute(ct);
    }

    public static async Task FirstMonths(AppDb db, IReadOnlyCollection<string> datasets, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            UPDATE datasets SET first_month = (
                SELECT t.first_month FROM well_totals t JOIN wells w ON w.id = t.well_id
                WHERE w.dataset_key = datasets.key ORDER BY t.first_month LIMIT 1)
            WHERE {sql.AnyOf("key", datasets)}
            """
        );
        await sql.Execute(ct);
    }

    /// <summary>The month of the largest boe in the first 36 producing months; the earlier one of two alike.</summary>
    private static string Peak(bool postgres, double boeMcf)
    {
        var end = postgres ? "(a.first_producing + interval '36 months')" : "date(a.first_producing, '+36 months')";
        var factor = boeMcf.ToString("R", CultureInfo.InvariantCulture);
        return $"""
            (SELECT p.date FROM production p
             WHERE p.well_id = a.well_id AND p.period = 1 AND p.date >= a.first_producing AND p.date < {end}
             ORDER BY coalesce(p.oil_volume, 0) + coalesce(p.condensate_volume, 0) + coalesce(p.ngl_volume, 0)
                + coalesce(p.gas_volume, 0) / {factor} DESC, p.date LIMIT 1)
            """;
    }
}
