using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>The first and last date of a period that a file speaks of.</summary>
internal readonly record struct CoveredMonths(int Period, DateOnly First, DateOnly Last)
{
    /// <summary>
    /// Those of the staged file, unless the store has no record at all between them: a first file, or one that goes on
    /// where the last one ended. None of its records need be looked for then, and none can be absent.
    /// </summary>
    public static async Task<IReadOnlyList<CoveredMonths>> Known(AppDb db, CancellationToken ct)
    {
        var covered = await new Sql(db)
            .Add(
                """
                SELECT s.period, min(s.date), max(s.date) FROM staged_production s
                JOIN resolved i ON i.place = s.place GROUP BY s.period
                """
            )
            .Read(
                r => new CoveredMonths(r.GetInt32(0), r.GetFieldValue<DateOnly>(1), r.GetFieldValue<DateOnly>(2)),
                ct
            );
        foreach (var months in covered)
            if (await months.AreKnown(db, ct))
                return covered;
        return [];
    }

    /// <summary>Asked so that each engine goes to one end of the index of dates, however large the store is.</summary>
    private async Task<bool> AreKnown(AppDb db, CancellationToken ct)
    {
        var sql = new Sql(db);
        return await sql.Add(
                    $"SELECT count(first) FROM (SELECT min(date) AS first FROM production WHERE date >= {sql.Value(First)} AND date <= {sql.Value(Last)}) found"
                )
                .Count(ct) > 0;
    }
}
