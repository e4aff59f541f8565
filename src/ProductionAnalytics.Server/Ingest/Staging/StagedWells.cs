using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>Finds the ids of the staged wells, before their records are brought in.</summary>
internal static class StagedWells
{
    /// <summary>Fills the table <c>resolved</c>: the well of the store for each place of the staging area.</summary>
    public static async Task Resolve(AppDb db, CancellationToken ct)
    {
        await new Sql(db)
            .Add(
                $"CREATE {(db.IsPostgres ? "TEMP TABLE resolved" : "TABLE staging.resolved")} (place integer PRIMARY KEY, id bigint NOT NULL) {(db.IsPostgres ? "ON COMMIT DROP" : "")}"
            )
            .Execute(ct);
        await new Sql(db)
            .Add(
                """
                INSERT INTO resolved
                SELECT s.place, min(w.id) FROM staged_wells s JOIN wells w ON w.dataset_key = s.dataset_key AND w.source_key = s.source_key
                WHERE s.well_id IS NULL GROUP BY s.place
                UNION ALL
                SELECT s.place, min(w.id) FROM staged_wells s JOIN wells w ON w.id = s.well_id
                WHERE s.well_id IS NOT NULL GROUP BY s.place
                """
            )
            .Execute(ct);
    }

    /// <summary>
    /// Brings the rows of a well that the file names in two ways, by its key and by its id, to one place. Whether there
    /// were any: a record can then be in several staged rows.
    /// </summary>
    public static async Task<bool> Unite(AppDb db, CancellationToken ct)
    {
        if (await new Sql(db).Add("SELECT count(*) FROM staged_wells WHERE well_id IS NOT NULL").Count(ct) == 0)
            return false;

        return await new Sql(db)
                .Add(
                    """
                    UPDATE staged_production SET place =
                        (SELECT min(o.place) FROM resolved r JOIN resolved o ON o.id = r.id WHERE r.place = staged_production.place)
                    WHERE place IN (SELECT r.place FROM resolved r JOIN resolved o ON o.id = r.id AND o.place < r.place)
                    """
                )
                .Execute(ct) > 0;
    }

    /// <summary>Makes this transaction the only one that changes these wells, in the order of their ids.</summary>
    public static async Task Lock(AppDb db, CancellationToken ct)
    {
        if (db.IsPostgres)
            await new Sql(db)
                .Add("SELECT id FROM wells WHERE id IN (SELECT id FROM resolved) ORDER BY id FOR NO KEY UPDATE")
                .Execute(ct);
    }

    /// <summary>Rejects the rows of wells that the file names by an id which the store does not have.</summary>
    public static async Task RejectUnknown(AppDb db, string file, Findings findings, CancellationToken ct)
    {
        if (await new Sql(db).Add("SELECT count(*) FROM staged_wells WHERE well_id IS NOT NULL").Count(ct) == 0)
            return;

        var unknown = await new Sql(db)
            .Add(
                """
                SELECT s.well_id, min(p.line), count(p.line) FROM staged_wells s LEFT JOIN staged_production p ON p.place = s.place
                WHERE s.well_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM resolved i WHERE i.place = s.place)
                GROUP BY s.well_id ORDER BY 2
                """
            )
            .Read(r => (Id: r.GetInt64(0), Line: r.IsDBNull(1) ? 0 : r.GetInt64(1), Rows: r.GetInt64(2)), ct);
        foreach (var (id, line, rows) in unknown)
            findings.Reject(
                new Finding(
                    "well.unknown",
                    file,
                    line,
                    "well_id",
                    id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    $"the id of a well in the store was wanted; {rows} rows name this one"
                ),
                Math.Max(1, rows)
            );
    }
}
