using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data.Bulk;

namespace ProductionAnalytics.Server.Data;

/// <summary>
/// Keeps the months that are computed from days, quarters and years, in the transaction that changed those: analytics
/// then read months and nothing else.
/// </summary>
internal static class MonthsUpdate
{
    private const string PartialMonth = "[\"partial_month\"]";
    private const int DaysOn = 7;

    /// <summary>The condition of a small index, which answers for all wells of a store that only has months.</summary>
    private const string OtherThanMonths = "(p.period <> 1 OR p.derived IS NOT NULL)";
    private const int WellsAtOnce = 20;

    /// <summary>The records of these wells that disagree with finer ones of the same time.</summary>
    public static async Task<IReadOnlyList<(long WellId, PeriodOverlap Overlap)>> Run(
        AppDb db,
        IReadOnlyCollection<long> wells,
        CancellationToken ct
    )
    {
        var overlaps = new List<(long, PeriodOverlap)>();
        if (!await HaveOtherThanMonths(db, ct))
            return overlaps;

        foreach (var some in (await Concerned(db, wells, ct)).Chunk(WellsAtOnce))
        {
            var records = await Reported(db, some, ct);
            await Forget(db, some, ct);
            var derived = new List<(long, DerivedMonth)>();
            foreach (var well in records.GroupBy(r => r.WellId))
            {
                var (months, found) = EffectiveMonths.Of([.. well.Select(r => r.Volumes)]);
                overlaps.AddRange(found.Select(o => (well.Key, o)));
                derived.AddRange(months.Select(m => (well.Key, m)));
            }

            Write(db, derived);
        }

        return overlaps;
    }

    /// <summary>Whether any well has, which the small index tells at once; most stores have none.</summary>
    private static async Task<bool> HaveOtherThanMonths(AppDb db, CancellationToken ct) =>
        await new Sql(db)
            .Add(
                $"SELECT count(first) FROM (SELECT min(p.well_id) AS first FROM production p WHERE {OtherThanMonths}) found"
            )
            .Count(ct) > 0;

    /// <summary>Wells that have anything but reported months.</summary>
    private static Task<List<long>> Concerned(AppDb db, IReadOnlyCollection<long> wells, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT ids.id FROM {sql.Ids(wells)}
            WHERE EXISTS (SELECT 1 FROM production p WHERE p.well_id = ids.id AND {OtherThanMonths})
            """
        );
        return sql.Read(r => r.GetInt64(0), ct);
    }

    private static Task<List<(long WellId, PeriodVolumes Volumes)>> Reported(
        AppDb db,
        long[] wells,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT p.well_id, p.period, p.date, {ProductionKeeping.Values} FROM production p
            WHERE {sql.AnyOf("p.well_id", wells)} AND p.derived IS NULL
            """
        );
        return sql.Read(
            r =>
                (
                    r.GetInt64(0),
                    new PeriodVolumes(
                        (Period)r.GetInt32(1),
                        r.GetFieldValue<DateOnly>(2),
                        [.. Enumerable.Range(3, 8).Select(i => r.Number(i))]
                    )
                ),
            ct
        );
    }

    /// <summary>Takes the computed months away, to be computed anew or to make place for a reported one.</summary>
    public static async Task Forget(AppDb db, IReadOnlyCollection<long> wells, CancellationToken ct)
    {
        if (!await HaveOtherThanMonths(db, ct))
            return;

        var sql = new Sql(db);
        await sql.Add(
                $"DELETE FROM production AS p WHERE {OtherThanMonths} AND p.derived IS NOT NULL AND {sql.AnyOf("p.well_id", wells)}"
            )
            .Execute(ct);
    }

    private static void Write(AppDb db, IReadOnlyCollection<(long WellId, DerivedMonth Month)> months)
    {
        if (months.Count == 0)
            return;

        using var insert = BulkInsert.Into(
            db,
            "production",
            [
                "well_id",
                "period",
                "date",
                .. ProductionKeeping.Values.Split(", "),
                "derived",
                "notes",
                "edited",
                "version",
            ]
        );
        foreach (var (wellId, month) in months)
        {
            insert.Long(wellId);
            insert.Int((int)Period.Month);
            insert.Date(month.Date);
            for (var i = 0; i < DaysOn; i++)
                insert.Number(month.Values[i]);
            insert.Number(month.Values[DaysOn] is { } days ? Math.Min(days, Period.Month.DaysIn(month.Date)) : null);
            insert.Text(
                month.From switch
                {
                    Period.Quarter => "quarter",
                    Period.Year => "year",
                    _ => "days",
                }
            );
            insert.Text(month.IsPartial ? PartialMonth : null);
            insert.Flag(false);
            insert.Long(1);
            insert.EndRow();
        }

        insert.Complete();
    }
}
