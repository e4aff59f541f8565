using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>
/// Gives wells without a position that of the same well in another dataset, in whichever order the two were loaded.
/// </summary>
internal static class LentPositions
{
    public static async Task Bring(WriteScope scope, IReadOnlyList<string> datasets, CancellationToken ct)
    {
        foreach (var borrower in Formats.All.Where(f => f.PositionsFrom is not null))
            if (datasets.Contains(borrower.Dataset.Key) || datasets.Contains(borrower.PositionsFrom))
                await Bring(scope, borrower.PositionsFrom!, borrower.Dataset.Key, ct);
    }

    private static async Task Bring(WriteScope scope, string from, string to, CancellationToken ct)
    {
        var sql = new Sql(scope.Db);
        sql.Add(
            $"""
            UPDATE wells AS w SET latitude = s.latitude, longitude = s.longitude, crs = s.crs, version = w.version + 1
            FROM wells s
            WHERE w.dataset_key = {sql.Value(to)} AND w.latitude IS NULL
                AND s.dataset_key = {sql.Value(from)} AND s.source_key = w.source_key AND s.latitude IS NOT NULL
            RETURNING {(scope.Db.IsPostgres ? "w.id" : "id")}
            """
        );
        scope.TouchHeaders(await sql.Read(r => r.GetInt64(0), ct));
    }
}
