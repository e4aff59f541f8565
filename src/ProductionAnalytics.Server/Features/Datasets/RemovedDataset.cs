using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Features.Datasets;

/// <summary>Takes a dataset out of the store, with its wells, their production and their history.</summary>
internal static class RemovedDataset
{
    public static async Task<DatasetRemoval> Of(WriteScope scope, string key, CancellationToken ct)
    {
        var wells = await scope.Db.Wells.Where(w => w.DatasetKey == key).Select(w => w.Id).ToListAsync(ct);
        await scope.Lock(wells, ct);
        await Remove("production", "well_id", "derived IS NOT NULL");
        var removal = new DatasetRemoval(
            key,
            wells.Count,
            await Remove("production", "well_id"),
            await Remove("production_history", "well_id"),
            await Remove("well_history", "well_id"),
            await scope.Db.RegionLabels.Where(l => l.DatasetKey == key).ExecuteDeleteAsync(ct)
        );
        await Remove("well_totals", "well_id");
        await Remove("wells", "id");
        scope.TouchProduction(wells, key);
        if (key != Dataset.Manual)
        {
            await scope.Db.Datasets.Where(d => d.Key == key).ExecuteDeleteAsync(ct);
            if (wells.Count == 0)
                scope.TouchHeaders([Change.Everything]);
        }

        scope.Audit(AuditAction.DatasetRemoved, $"dataset {key}", AuditValues.Old(AuditValues.Json(removal)));
        return removal;

        Task<int> Remove(string table, string id, string which = "1 = 1")
        {
            var sql = new Sql(scope.Db);
            return sql.Add($"DELETE FROM {table} WHERE {which} AND {sql.AnyOf(id, wells)}").Execute(ct);
        }
    }
}
