using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Bulk;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>How many rows the store did not have, had otherwise, and had alike.</summary>
internal readonly record struct MergeCounts(long Inserted, long Updated, long Unchanged, long KeptEdits);

/// <summary>Brings staged wells into the store: each is compared with what is there, and only what differs is written.</summary>
internal sealed class WellMerge(WriteScope scope, IngestFormat format, long importId)
{
    private const int AtOnce = 5_000;
    private const string Before = "before";
    private const string AttributesMonth = "attributes_month";

    /// <summary>Members that say when a well changed and not what it is.</summary>
    private static readonly string[] Bookkeeping =
    [
        nameof(Well.ImportId),
        nameof(Well.ChangedBy),
        nameof(Well.ChangedAt),
        nameof(Well.Version),
        nameof(Well.EditedMembers),
    ];

    private readonly AppDb db = scope.Db;
    private readonly IReadOnlyList<Column> columns = Column.Of(scope.Db);
    private readonly HashSet<string> changed = [];
    private MergeCounts counts;

    /// <summary>To be written once production is.</summary>
    public NewerMonths Newer { get; } = new();

    private sealed record Staged(int Place, string Dataset, SourceWell Source);

    public async Task<MergeCounts> Run(CancellationToken ct)
    {
        var lastId = await new Sql(db).Add("SELECT coalesce(max(id), 0) FROM wells").Count(ct);
        var places = await new Sql(db).Add("SELECT coalesce(max(place), -1) + 1 FROM staged_wells").Count(ct);
        await CreateReady(ct);
        for (var first = 0; first < places; first += AtOnce)
            await Prepare(await Read(first, ct), ct);
        if (counts.Updated > 0)
            await Update(ct);
        if (counts.Inserted + counts.Updated > 0)
            await Touch(lastId, ct);
        return counts;
    }

    private Task CreateReady(CancellationToken ct) =>
        new Sql(db)
            .Add(
                db.IsPostgres
                    ? $"CREATE TEMP TABLE ready_wells ON COMMIT DROP AS SELECT w.*, CAST(NULL AS text) AS {Before} FROM wells w WHERE false"
                    : $"CREATE TABLE staging.ready_wells AS SELECT w.*, '' AS {Before} FROM wells w WHERE 0"
            )
            .Execute(ct);

    private Task<List<Staged>> Read(int first, CancellationToken ct) =>
        new Sql(db)
            .Add(
                $"SELECT place, dataset_key, payload FROM staged_wells WHERE place >= {first} AND place < {first + AtOnce} ORDER BY place"
            )
            .Read(
                r => new Staged(
                    r.GetInt32(0),
                    r.GetString(1),
                    JsonSerializer.Deserialize<SourceWell>(r.GetString(2), StagingArea.Json)!
                ),
                ct
            );

    private async Task Prepare(List<Staged> chunk, CancellationToken ct)
    {
        var known = await Known(chunk, ct);
        var (added, differing) = (new List<Well>(), new List<(Well Well, string? Before)>());
        foreach (var rows in chunk.GroupBy(s => s.Place))
            if (known.GetValueOrDefault(rows.Key) is { } well)
            {
                var old = well.Copy();
                var differences = Change(well, old, rows);
                if (differences is [{ Name: AttributesMonth }])
                    Newer.Add(well);
                else if (differences.Count > 0)
                    differing.Add((well, WellSnapshot.Of(old)));
            }
            else if (rows.All(r => r.Source.WellId is null))
                added.Add(New(rows));

        Write("wells", added.ConvertAll(w => (w, (string?)null)), withBefore: false);
        Write("ready_wells", differing, withBefore: true);
        counts = new MergeCounts(
            counts.Inserted + added.Count,
            counts.Updated + differing.Count,
            counts.Unchanged + known.Count - differing.Count,
            0
        );
    }

    /// <summary>The wells of the store by their staged places.</summary>
    private async Task<Dictionary<int, Well>> Known(List<Staged> chunk, CancellationToken ct)
    {
        var known = new Dictionary<int, Well>();
        foreach (var dataset in chunk.Where(s => s.Source.WellId is null).GroupBy(s => s.Dataset))
        {
            var keys = dataset.Select(s => s.Source.SourceKey).Distinct().ToList();
            var wells = await db
                .Wells.Where(w => w.DatasetKey == dataset.Key && keys.Contains(w.SourceKey))
                .ToDictionaryAsync(w => w.SourceKey, ct);
            foreach (var staged in dataset)
                if (wells.TryGetValue(staged.Source.SourceKey, out var well))
                    known[staged.Place] = well;
        }

        var ids = chunk.Select(s => s.Source.WellId).OfType<long>().Distinct().ToList();
        if (ids.Count == 0)
            return known;

        var byId = await db.Wells.Where(w => ids.Contains(w.Id)).ToDictionaryAsync(w => w.Id, ct);
        foreach (var staged in chunk)
            if (staged.Source.WellId is { } id && byId.TryGetValue(id, out var well))
                known[staged.Place] = well;
        return known;
    }

    private Well New(IGrouping<int, Staged> rows)
    {
        var first = rows.First();
        var well = new Well
        {
            DatasetKey = first.Dataset,
            SourceKey = first.Source.SourceKey,
            Name = first.Source.SourceKey,
            ChangedBy = scope.Author,
            ChangedAt = scope.Now,
        };
        foreach (var row in rows)
            format.Apply(row.Source, well);
        well.Index();
        return well;
    }

    /// <summary>Puts what the file says into a well of the store; the columns that are otherwise now.</summary>
    private List<Column> Change(Well well, Well old, IGrouping<int, Staged> rows)
    {
        foreach (var row in rows)
            format.Apply(row.Source, well);
        if (well.EditedMembers is { Length: > 0 } edited)
            WellSnapshot.Restore(well, WellSnapshot.Of(old), edited.Split(','));
        well.Index();

        var differing = columns.Where(c => !c.IsBookkeeping && !Equals(c.Get(old), c.Get(well))).ToList();
        changed.UnionWith(differing.Select(c => c.Name));
        return differing;
    }

    private void Write(string table, List<(Well Well, string? Before)> wells, bool withBefore)
    {
        if (wells.Count == 0)
            return;

        using var insert = BulkInsert.Into(
            db,
            table,
            [.. columns.Select(c => c.Name), .. withBefore ? new[] { Before } : []]
        );
        foreach (var (well, before) in wells)
        {
            (well.ImportId, well.ChangedBy, well.ChangedAt) = (importId, scope.Author, scope.Now);
            if (withBefore)
                well.Version++;
            foreach (var column in columns)
                insert.Value(column.Get(well));
            if (withBefore)
                insert.Text(before);
            insert.EndRow();
        }

        insert.Complete();
    }

    private async Task Update(CancellationToken ct)
    {
        const string same = "w.dataset_key = r.dataset_key AND w.source_key = r.source_key";
        await new Sql(db)
            .Add(
                $"""
                INSERT INTO well_history (well_id, version, snapshot, import_id, changed_by, changed_at)
                SELECT w.id, w.version, r.{Before}, w.import_id, w.changed_by, w.changed_at
                FROM ready_wells r JOIN wells w ON {same}
                """
            )
            .Execute(ct);
        // Only columns that differ anywhere: those with an index cost as much as the row.
        var written = columns
            .Where(c => c.IsBookkeeping || changed.Contains(c.Name))
            .Select(c => $"{c.Name} = r.{c.Name}");
        await new Sql(db)
            .Add($"UPDATE wells AS w SET {string.Join(", ", written)} FROM ready_wells r WHERE {same}")
            .Execute(ct);
    }

    private async Task Touch(long lastId, CancellationToken ct)
    {
        var touched = new Sql(db);
        touched.Add(
            $"""
            SELECT w.id FROM ready_wells r JOIN wells w ON w.dataset_key = r.dataset_key AND w.source_key = r.source_key

            UNION ALL SELECT id FROM wells WHERE id > {touched.Value(lastId)} AND import_id = {touched.Value(importId)}
            """
        );
        scope.TouchHeaders(await touched.Read(r => r.GetInt64(0), ct));
    }

    /// <summary>A column of the table of wells.</summary>
    private sealed record Column(string Name, Func<Well, object?> Get, bool IsBookkeeping)
    {
        /// <summary>The same for both engines; found out once.</summary>
        private static IReadOnlyList<Column>? all;

        public static IReadOnlyList<Column> Of(AppDb db) =>
            all ??= [
                .. db
                    .Model.FindEntityType(typeof(Well))!
                    .GetProperties()
                    .Where(p => p.Name != nameof(Well.Id))
                    .Select(p => new Column(p.GetColumnName(), Getter(p), Bookkeeping.Contains(p.Name))),
            ];

        private static Func<Well, object?> Getter(IProperty property)
        {
            var well = Expression.Parameter(typeof(Well));
            var value = Expression.Convert(Expression.Property(well, property.PropertyInfo!), typeof(object));
            return Expression.Lambda<Func<Well, object?>>(value, well).Compile();
        }
    }
}
