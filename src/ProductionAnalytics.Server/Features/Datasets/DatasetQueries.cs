using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Features.Datasets;

internal static class DatasetQueries
{
    /// <summary>Datasets by key; only the one where a key is given.</summary>
    /// <param name="cube">Counts, where it is of this version and the store has months only.</param>
    public static async Task<List<DatasetReply>> Described(
        this AppDb db,
        string? key,
        StoreCube? cube,
        CancellationToken ct
    )
    {
        var datasets = await db.Datasets.Where(d => key == null || d.Key == key).OrderBy(d => d.Key).ToListAsync(ct);
        if (cube is { OnlyMonths: true } && cube.Version == await db.CurrentVersion(ct))
            return datasets.ConvertAll(cube.Describe);

        var wells = (await Wells(db, key, ct)).ToLookup(w => w.Dataset, w => new EntityTypeCount(w.Name, w.Count));
        var records = (await Records(db, key, ct)).ToLookup(
            r => r.Dataset,
            r => new PeriodCount(((Period)r.Period).Name(), r.Count)
        );
        var last = (await LastMonths(db, key, ct)).ToDictionary(m => m.Dataset, m => m.Month);
        return datasets.ConvertAll(d =>
            DatasetReply.Of(d, last.GetValueOrDefault(d.Key), [.. wells[d.Key]], [.. records[d.Key]])
        );
    }

    private static Task<List<(string Dataset, string Name, long Count)>> Wells(
        AppDb db,
        string? key,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        sql.Add(
            $"SELECT w.dataset_key, w.entity_type, count(*) FROM wells w WHERE {Only(sql, key)} GROUP BY 1, 2 ORDER BY 3 DESC, 2"
        );
        return sql.Read(r => (r.GetString(0), r.GetString(1), r.GetInt64(2)), ct);
    }

    private static Task<List<(string Dataset, int Period, long Count)>> Records(
        AppDb db,
        string? key,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT w.dataset_key, r.period, CAST(sum(r.records) AS bigint) FROM (
                SELECT p.well_id, p.period, count(*) AS records FROM production p
                WHERE p.derived IS NULL GROUP BY p.well_id, p.period) r
            JOIN wells w ON w.id = r.well_id WHERE {Only(sql, key)} GROUP BY 1, 2 ORDER BY 2
            """
        );
        return sql.Read(r => (r.GetString(0), r.GetInt32(1), r.GetInt64(2)), ct);
    }

    private static Task<List<(string Dataset, DateOnly? Month)>> LastMonths(AppDb db, string? key, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT w.dataset_key, max(t.last_month) FROM wells w JOIN well_totals t ON t.well_id = w.id
            WHERE {Only(sql, key)} GROUP BY 1
            """
        );
        return sql.Read(r => (r.GetString(0), r.Date(1)), ct);
    }

    private static string Only(Sql sql, string? key) => key is null ? "1 = 1" : $"w.dataset_key = {sql.Value(key)}";
}
