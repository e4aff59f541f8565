using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>
/// Brings staged volumes into the store with a handful of statements: tell which records are new, changed, the same or
/// edited by hand, keep the earlier values, write the difference.
/// </summary>
internal sealed class ProductionMerge(WriteScope scope, StagingArea staging, bool overwriteEdits, long importId)
{
    private const string Same = "p.well_id = r.well_id AND p.period = r.period AND p.date = r.date";

    private readonly AppDb db = scope.Db;

    /// <summary>A store in which nothing was ever replaced or deleted need not be asked for each record.</summary>
    private bool hasHistory;

    /// <summary>The months that the file speaks of and the store has some record in; empty where it only brings new ones.</summary>
    public IReadOnlyList<CoveredMonths> Covered { get; private set; } = [];

    /// <summary>Tells the records apart and counts them; nothing is written yet.</summary>
    public async Task<MergeCounts> Count(CancellationToken ct)
    {
        hasHistory =
            await new Sql(db).Add("SELECT count(*) FROM (SELECT 1 FROM production_history LIMIT 1) one").Count(ct) > 0;
        Covered = await CoveredMonths.Known(db, ct);
        await Compare(ct);
        return await Counts(ct);
    }

    public async Task Write(MergeCounts counts, CancellationToken ct)
    {
        if (counts.Inserted + counts.Updated == 0)
            return;

        // Without statistics the planner takes a temporary table for a small one, and joins it row by row.
        if (db.IsPostgres && counts.Updated > 0)
            await new Sql(db).Add("ANALYZE compared").Execute(ct);
        await Touch(ct);
        if (counts.Updated > 0)
            await KeepEarlier(ct);
        if (counts.Inserted > 0)
            await Insert(ct);
        if (counts.Updated > 0)
            await Update(ct);
    }

    /// <summary>
    /// A derived month gives way like a missing one. A record that was deleted by hand stays deleted, and one that was
    /// changed by hand stays as it is, unless edits are to be overwritten.
    /// </summary>
    private Task Compare(CancellationToken ct)
    {
        var missing =
            overwriteEdits || !hasHistory
                ? MergeState.New
                : $"CASE WHEN EXISTS (SELECT 1 FROM production_history h WHERE h.well_id = r.well_id AND h.period = r.period AND h.date = r.date AND h.action = 'deleted') THEN {MergeState.Edited} ELSE {MergeState.New} END";
        var edited = overwriteEdits ? MergeState.Changed : MergeState.Edited;
        if (Covered.Count == 0)
            return Create(missing, "", isCheap: missing == MergeState.New && !staging.HasSeveralRuns, ct);

        var state =
            $"CASE WHEN p.well_id IS NULL OR p.derived IS NOT NULL THEN {missing} WHEN NOT {Measures.Differ("p", "r")} THEN {MergeState.Same} WHEN p.edited THEN {edited} ELSE {MergeState.Changed} END";
        return Create(state, $"LEFT JOIN production p ON {Same}", isCheap: false, ct);
    }

    /// <param name="isCheap">What is as quick to find again is not written down.</param>
    private Task Create(string state, string join, bool isCheap, CancellationToken ct)
    {
        var kind = isCheap ? "VIEW" : "TABLE";
        var created = db.IsPostgres
            ? $"TEMP {kind} compared {(isCheap ? "" : "ON COMMIT DROP")}"
            : $"{kind} staging.compared";
        return new Sql(db)
            .Add($"CREATE {created} AS SELECT r.*, {state} AS state FROM ({Records()}) r {join}")
            .Execute(ct);
    }

    /// <summary>One row for each record of the file.</summary>
    private string Records()
    {
        const string from = "staged_production s JOIN resolved i ON i.place = s.place";
        return staging.HasSeveralRuns
            ? $"SELECT i.id AS well_id, s.period, s.date, min(s.line) AS line, {Measures.BroughtTogether("s")} FROM {from} GROUP BY i.id, s.period, s.date"
            : $"SELECT i.id AS well_id, s.period, s.date, s.line, {Measures.Of("s")} FROM {from}";
    }

    private async Task<MergeCounts> Counts(CancellationToken ct)
    {
        var rows = await new Sql(db)
            .Add("SELECT state, count(*) FROM compared GROUP BY state")
            .Read(r => (State: r.GetInt32(0).ToString(), Count: r.GetInt64(1)), ct);
        long Of(string state) => rows.Where(r => r.State == state).Sum(r => r.Count);
        return new MergeCounts(Of(MergeState.New), Of(MergeState.Changed), Of(MergeState.Same), Of(MergeState.Edited));
    }

    private async Task Touch(CancellationToken ct)
    {
        var touched = await new Sql(db)
            .Add(
                $"""
                SELECT w.dataset_key, w.id FROM wells w
                WHERE w.id IN (SELECT well_id FROM compared WHERE state IN ({MergeState.New}, {MergeState.Changed}))
                """
            )
            .Read(r => (Dataset: r.GetString(0), Id: r.GetInt64(1)), ct);
        foreach (var dataset in touched.GroupBy(t => t.Dataset))
            scope.TouchProduction(dataset.Select(t => t.Id), dataset.Key);
    }

    private Task KeepEarlier(CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            INSERT INTO production_history (well_id, period, date, version, {Measures.List}, edited, notes, import_id,
                action, replaced_by, replaced_by_import_id, replaced_at)
            SELECT p.well_id, p.period, p.date, p.version, {Measures.Of("p")}, p.edited, p.notes, p.import_id,
                'replaced', {sql.Value(scope.Author)}, {importId}, {sql.Value(scope.Now)}
            FROM compared r JOIN production p ON {Same} WHERE r.state = {MergeState.Changed}
            """
        );
        return sql.Execute(ct);
    }

    /// <summary>
    /// Computed months make place first; they are computed anew at the end. A record that was deleted goes on counting
    /// its versions, so that no tag ever means two things.
    /// </summary>
    private async Task Insert(CancellationToken ct)
    {
        await MonthsUpdate.Forget(db, scope.Producers, ct);
        var version = hasHistory
            ? "1 + coalesce((SELECT max(h.version) FROM production_history h WHERE h.well_id = r.well_id AND h.period = r.period AND h.date = r.date), 0)"
            : "1";
        await new Sql(db)
            .Add(
                $"""
                INSERT INTO production (well_id, period, date, {Measures.List}, edited, import_id, version)
                SELECT r.well_id, r.period, r.date, {Measures.Of("r")}, {False}, {importId}, {version}
                FROM compared r WHERE r.state = {MergeState.New} ORDER BY r.well_id, r.period, r.date
                """
            )
            .Execute(ct);
    }

    private Task Update(CancellationToken ct) =>
        new Sql(db)
            .Add(
                $"""
                UPDATE production AS p SET {Measures.Set(
                    "r"
                )}, edited = {False}, import_id = {importId}, version = p.version + 1
                FROM compared r WHERE r.state = {MergeState.Changed} AND {Same}
                """
            )
            .Execute(ct);

    private string False => db.IsPostgres ? "false" : "0";
}

/// <summary>What became of a staged record, as numbers in the table <c>compared</c>.</summary>
internal static class MergeState
{
    public const string New = "0";
    public const string Changed = "1";
    public const string Same = "2";

    /// <summary>Kept as a person left it.</summary>
    public const string Edited = "3";
}
