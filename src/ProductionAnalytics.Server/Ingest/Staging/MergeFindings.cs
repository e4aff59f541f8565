using System.Data.Common;
using System.Globalization;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>What only shows when a file is held against the store.</summary>
internal sealed class MergeFindings(AppDb db, string file, Findings findings)
{
    private static string Same(string alias) =>
        $"{alias}.well_id = r.well_id AND {alias}.period = r.period AND {alias}.date = r.date";

    /// <summary>Rows of one record in several runs; the run that came first was kept, or their sum is wrong.</summary>
    public async Task Repeated(CancellationToken ct)
    {
        await new Sql(db)
            .Add(
                $"CREATE INDEX {(db.IsPostgres ? "" : "staging.")}staged_production_record ON staged_production (place, period, date, line)"
            )
            .Execute(ct);
        var repeated = await new Sql(db)
            .Add(
                """
                SELECT s.line, s.period, s.date, f.line, w.source_key, w.dataset_key FROM staged_production s
                JOIN (SELECT place, period, date, min(line) AS line FROM staged_production GROUP BY place, period, date HAVING count(*) > 1) f
                    ON f.place = s.place AND f.period = s.period AND f.date = s.date AND f.line < s.line
                JOIN (SELECT place, min(source_key) AS source_key, min(dataset_key) AS dataset_key FROM staged_wells GROUP BY place) w
                    ON w.place = s.place
                ORDER BY s.line
                """
            )
            .Read(
                r =>
                    StagedRecords.Repeated(
                        file,
                        r.GetInt64(0),
                        (Period)r.GetInt32(1),
                        r.GetFieldValue<DateOnly>(2),
                        r.GetInt64(3),
                        new NamedWell(r.GetString(4), r.GetString(5))
                    ),
                ct
            );
        foreach (var finding in repeated)
            findings.Reject(finding);
        if (repeated.Count > 0)
            await new Sql(db)
                .Add(
                    """
                    DELETE FROM staged_production WHERE EXISTS (SELECT 1 FROM staged_production f
                        WHERE f.place = staged_production.place AND f.period = staged_production.period
                            AND f.date = staged_production.date AND f.line < staged_production.line)
                    """
                )
                .Execute(ct);
    }

    /// <summary>Records that a person changed or deleted, of which the source now says something else than before.</summary>
    public async Task EditedAndRestated(CancellationToken ct)
    {
        var rows = await new Sql(db)
            .Add(
                $"""
                SELECT w.source_key, r.period, r.date, r.line, CASE WHEN p.well_id IS NULL THEN 0 ELSE 1 END,
                    {Measures.Of("h")}, {Measures.Of("p")}, {Measures.Of("r")}
                FROM compared r JOIN wells w ON w.id = r.well_id
                LEFT JOIN production p ON {Same("p")}
                LEFT JOIN production_history h ON {Same("h")} AND h.version = (
                    SELECT max(x.version) FROM production_history x WHERE {Same("x")} AND NOT x.edited)
                WHERE r.state = {MergeState.Edited} AND {Measures.Differ("h", "r")}
                ORDER BY r.line
                """
            )
            .Read(Restated, ct);
        foreach (var finding in rows.SelectMany(r => r))
            findings.Add(finding);
    }

    private List<Finding> Restated(DbDataReader row)
    {
        var well = new NamedWell(row.GetString(0));
        var record = $"{well.Key} {Day(row, 2)}";
        var isThere = row.GetInt32(4) == 1;
        var all = new List<Finding>();
        for (var i = 0; i < Measures.All.Length; i++)
        {
            var (source, edited, restated) = (
                row.Number(5 + i),
                row.Number(5 + Measures.All.Length + i),
                row.Number(5 + 2 * Measures.All.Length + i)
            );
            if (source == restated)
                continue;

            var now = isThere ? $"edited to {Shown(edited)}" : "deleted by hand";
            all.Add(
                new Finding(
                    "import.edited_and_restated",
                    file,
                    row.GetInt64(3),
                    Measures.All[i],
                    Shown(restated),
                    $"{record} was {Shown(source)} in the source before and {now}; it stays so, import with edits overwritten to take the file's value"
                )
                {
                    Well = well,
                }
            );
        }

        return all;
    }

    /// <summary>Records of the months that the file covers, which it does not have; they stay.</summary>
    public async Task Absent(string dataset, CancellationToken ct)
    {
        var covered = await new Sql(db)
            .Add("SELECT period, min(date), max(date) FROM compared GROUP BY period")
            .Read(
                r => (Period: r.GetInt32(0), First: r.GetFieldValue<DateOnly>(1), Last: r.GetFieldValue<DateOnly>(2)),
                ct
            );
        // Both sides are large and fresh; without statistics the planner would compare each record with each.
        await Nested("off", ct);
        foreach (var (period, first, last) in covered)
            await Absent(dataset, period, first, last, ct);
        await Nested("on", ct);
    }

    private async Task Nested(string loops, CancellationToken ct)
    {
        if (db.IsPostgres)
            await new Sql(db).Add($"SET LOCAL enable_nestloop = {loops}").Execute(ct);
    }

    private async Task Absent(string dataset, int period, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT w.source_key, p.date FROM production p
            JOIN wells w ON w.id = p.well_id
            LEFT JOIN compared r ON {Same("p")}
            WHERE p.period = {period} AND p.date >= {sql.Value(first)} AND p.date <= {sql.Value(last)}
                AND p.derived IS NULL AND p.import_id IS NOT NULL
                AND w.dataset_key = {sql.Value(dataset)} AND r.well_id IS NULL
            ORDER BY p.date, w.source_key
            """
        );
        foreach (var (well, day) in await sql.Read(r => (r.GetString(0), Day(r, 1)), ct))
            findings.Add(
                new Finding(
                    "import.absent",
                    file,
                    0,
                    "date",
                    $"{well} {day}",
                    "the store has this record from an earlier file and this file does not; it stays"
                )
                {
                    Well = new NamedWell(well, dataset),
                }
            );
    }

    private static string Day(DbDataReader row, int i) =>
        row.GetFieldValue<DateOnly>(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Shown(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "not reported";
}
