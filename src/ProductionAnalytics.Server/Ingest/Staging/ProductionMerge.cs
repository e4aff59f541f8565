using System.Diagnostics;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>
/// Brings staged volumes into the store with a handful of statements: sum the rows of a record, tell which records are
/// new, changed, the same or edited by hand, keep the earlier values, write the difference.
/// </summary>
internal sealed class ProductionMerge(WriteScope scope, IngestFormat format, long importId)
{
    private const string Measures = "oil_volume, gas_volume, water_volume, water_injected, days_on";

    private const string Differs = """
        p.oil_volume IS DISTINCT FROM r.oil_volume OR p.gas_volume IS DISTINCT FROM r.gas_volume OR p.water_volume IS DISTINCT FROM r.water_volume
        OR p.water_injected IS DISTINCT FROM r.water_injected OR p.days_on IS DISTINCT FROM r.days_on
        """;

    private readonly AppDb db = scope.Db;

    public async Task<MergeCounts> Run(CancellationToken ct)
    {
        await Sum(ct);
        await Compare(ct);
        var counts = await Counts(ct);
        if (counts.Inserted + counts.Updated == 0)
            return counts;

        var touched = new Sql(db).Add("SELECT DISTINCT well_id FROM compared WHERE state IN ('new', 'changed')");
        scope.TouchProduction(await touched.Read(r => r.GetInt64(0), ct), format.Dataset.Key);
        if (counts.Updated > 0)
            await KeepEarlier(ct);
        await Insert(ct);
        if (counts.Updated > 0)
            await Update(ct);
        return counts;
    }

    private string Table(string name) => db.IsPostgres ? $"TEMP TABLE {name} ON COMMIT DROP" : $"TABLE staging.{name}";

    private async Task Sum(CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            CREATE {Table("summed")} AS
            SELECT w.id AS well_id, s.period, s.date, sum(s.oil_volume) AS oil_volume, sum(s.gas_volume) AS gas_volume,
                sum(s.water_volume) AS water_volume, sum(s.water_injected) AS water_injected, max(s.days_on) AS days_on
            FROM staged_production s JOIN wells w ON w.dataset_key = '{format.Dataset.Key}' AND w.source_key = s.source_key
            GROUP BY w.id, s.period, s.date
            """
        );
        await sql.Execute(ct);

        var lost = new Sql(db);
        lost.Add(
            $"SELECT count(*) FROM staged_production s WHERE NOT EXISTS (SELECT 1 FROM wells w WHERE w.dataset_key = '{format.Dataset.Key}' AND w.source_key = s.source_key)"
        );
        if (await lost.Count(ct) > 0)
            throw new UnreachableException("A format staged production of wells that it did not stage.");
    }

    private Task Compare(CancellationToken ct) =>
        new Sql(db)
            .Add(
                $"""
                CREATE {Table("compared")} AS
                SELECT r.*, CASE WHEN p.well_id IS NULL THEN 'new' WHEN NOT ({Differs}) THEN 'same' WHEN p.edited THEN 'edited' ELSE 'changed' END AS state
                FROM summed r LEFT JOIN production p ON p.well_id = r.well_id AND p.period = r.period AND p.date = r.date
                """
            )
            .Execute(ct);

    private async Task<MergeCounts> Counts(CancellationToken ct)
    {
        var rows = await new Sql(db)
            .Add("SELECT state, count(*) FROM compared GROUP BY state")
            .Read(r => (State: r.GetString(0), Count: r.GetInt64(1)), ct);
        long Of(string state) => rows.Where(r => r.State == state).Sum(r => r.Count);
        return new MergeCounts(Of("new"), Of("changed"), Of("same"), Of("edited"));
    }

    private async Task KeepEarlier(CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            INSERT INTO production_history (well_id, period, date, version, {ProductionKeeping.Values}, edited, notes, import_id,
                action, replaced_by, replaced_by_import_id, replaced_at)
            SELECT p.well_id, p.period, p.date, p.version, p.{ProductionKeeping.Values.Replace(
                ", ",
                ", p.",
                StringComparison.Ordinal
            )}, p.edited, p.notes, p.import_id,
                'replaced', 'import', {importId}, {sql.Value(scope.Now)}
            FROM compared r JOIN production p ON p.well_id = r.well_id AND p.period = r.period AND p.date = r.date WHERE r.state = 'changed'
            """
        );
        await sql.Execute(ct);
    }

    /// <summary>A record that was deleted goes on counting its versions, so that no tag ever means two things.</summary>
    private Task Insert(CancellationToken ct) =>
        new Sql(db)
            .Add(
                $"""
                INSERT INTO production (well_id, period, date, {Measures}, edited, import_id, version)
                SELECT r.well_id, r.period, r.date, {Measures}, {(db.IsPostgres ? "false" : "0")}, {importId},
                    1 + coalesce((SELECT max(h.version) FROM production_history h WHERE h.well_id = r.well_id AND h.period = r.period AND h.date = r.date), 0)
                FROM compared r WHERE r.state = 'new' ORDER BY r.well_id, r.period, r.date
                """
            )
            .Execute(ct);

    private Task Update(CancellationToken ct) =>
        new Sql(db)
            .Add(
                $"""
                UPDATE production SET {string.Join(
                    ", ",
                    Measures.Split(", ").Select(m => $"{m} = r.{m}")
                )}, import_id = {importId}, version = production.version + 1
                FROM compared r
                WHERE r.state = 'changed' AND production.well_id = r.well_id AND production.period = r.period AND production.date = r.date
                """
            )
            .Execute(ct);
}
