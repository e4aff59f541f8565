using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Features.Production;

internal static class ProductionQueries
{
    /// <summary>One record as the API shows it, or null. Computed months have no id and are not found.</summary>
    public static async Task<ProductionDetails?> Record(
        this AppDb db,
        ProductionKey key,
        UnitSystem units,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT {ProductionColumns.SelectList} FROM production p JOIN wells w ON w.id = p.well_id
            WHERE p.well_id = {sql.Value(key.WellId)} AND p.period = {(int)key.Period} AND p.date = {sql.Value(
                key.Date
            )} AND p.derived IS NULL
            """
        );
        var rows = await sql.Read(Rows<ProductionRow>.Read, ct);
        if (rows.Count == 0)
            return null;

        var importId = await db
            .Production.Where(p => p.WellId == key.WellId && p.Period == key.Period && p.Date == key.Date)
            .Select(p => p.ImportId)
            .SingleAsync(ct);
        return new ProductionDetails(rows[0].In(units), importId, units);
    }
}
