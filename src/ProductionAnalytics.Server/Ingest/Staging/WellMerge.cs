using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>How many rows the store did not have, had otherwise, and had alike.</summary>
internal readonly record struct MergeCounts(long Inserted, long Updated, long Unchanged, long KeptEdits);

/// <summary>Brings staged wells into the store: each is compared with what is there, and only what differs is written.</summary>
internal sealed class WellMerge(WriteScope scope, IngestFormat format, long importId)
{
    private const int AtOnce = 5_000;

    private readonly AppDb db = scope.Db;
    private readonly IReadOnlyList<IProperty> columns =
    [
        .. scope.Db.Model.FindEntityType(typeof(Well))!.GetProperties().Where(p => p.Name != nameof(Well.Id)),
    ];
    private MergeCounts counts;

    private IEnumerable<string> ColumnNames => columns.Select(c => c.GetColumnName());

    public async Task<MergeCounts> Run(CancellationToken ct)
    {
        await CreateReady(ct);
        var last = "";
        while (await Staged(last, ct) is { Count: > 0 } chunk)
        {
            await Prepare(chunk, ct);
            last = chunk[^1].SourceKey;
        }

        if (counts.Inserted + counts.Updated > 0)
            await Write(ct);
        return counts;
    }

    private Task CreateReady(CancellationToken ct) =>
        new Sql(db)
            .Add(
                db.IsPostgres
                    ? "CREATE TEMP TABLE ready_wells ON COMMIT DROP AS SELECT w.*, CAST(NULL AS text) AS before FROM wells w WHERE false"
                    : "CREATE TABLE staging.ready_wells AS SELECT w.*, '' AS before FROM wells w WHERE 0"
            )
            .Execute(ct);

    /// <summary>The next wells in the order of their keys; all rows of a key together.</summary>
    private Task<List<SourceWell>> Staged(string after, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT payload FROM staged_wells WHERE source_key > {sql.Value(after)} AND source_key <= (
                SELECT max(source_key) FROM (SELECT source_key FROM staged_wells WHERE source_key > {sql.Value(
                after
            )} ORDER BY source_key LIMIT {AtOnce}) first)
            ORDER BY source_key
            """
        );
        return sql.Read(r => JsonSerializer.Deserialize<SourceWell>(r.GetString(0), StagingArea.Json)!, ct);
    }

    private async Task Prepare(List<SourceWell> chunk, CancellationToken ct)
    {
        var dataset = format.Dataset.Key;
        var keys = chunk.ConvertAll(w => w.SourceKey);
        var known = await db
            .Wells.Where(w => w.DatasetKey == dataset && keys.Contains(w.SourceKey))
            .ToDictionaryAsync(w => w.SourceKey, ct);

        using var ready = BulkInsert.Into(db, "ready_wells", [.. ColumnNames, "before"]);
        foreach (var source in chunk.GroupBy(w => w.SourceKey))
            if (Changed(known.GetValueOrDefault(source.Key), source) is var (well, before))
                ready.Row([.. columns.Select(c => Value(c, well)), before]);

        ready.Complete();
    }

    /// <summary>The well as it will be and as it was (null where it is new), or null where nothing changes.</summary>
    private (Well Well, string? Before)? Changed(Well? known, IGrouping<string, SourceWell> source)
    {
        var before = known is null ? null : WellSnapshot.Of(known);
        var well = known ?? New(source.Key);
        var (month, status) = (well.AttributesMonth, well.StatusReported);
        foreach (var row in source)
            format.Apply(row, well);
        if (before is not null)
            WellSnapshot.Restore(well, before, EditedMembers(well));
        well.SearchText = SearchText.Of(well.Name, well.ApiNumber, well.Operator, well.Field);

        if (before is null)
            counts = counts with { Inserted = counts.Inserted + 1 };
        else if (WellSnapshot.Of(well) == before && (month, status) == (well.AttributesMonth, well.StatusReported))
        {
            counts = counts with { Unchanged = counts.Unchanged + 1 };
            return null;
        }
        else
            counts = counts with { Updated = counts.Updated + 1 };

        if (before is not null)
            well.Version++;
        return (well, before);
    }

    private Well New(string key) =>
        new()
        {
            DatasetKey = format.Dataset.Key,
            SourceKey = key,
            Name = key,
            ChangedBy = "import",
            ChangedAt = scope.Now,
            ImportId = importId,
        };

    private static string[] EditedMembers(Well well) =>
        (well.EditedMembers ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The value to write; who changed the well is this import.</summary>
    private object? Value(IProperty column, Well well) =>
        column.Name switch
        {
            nameof(Data.Well.ImportId) => importId,
            nameof(Data.Well.ChangedBy) => "import",
            nameof(Data.Well.ChangedAt) => scope.Now,
            _ => column.PropertyInfo!.GetValue(well),
        };

    private async Task Write(CancellationToken ct)
    {
        var names = string.Join(", ", ColumnNames);
        var set = string.Join(
            ", ",
            ColumnNames.Where(c => c is not ("dataset_key" or "source_key")).Select(c => $"{c} = r.{c}")
        );
        await new Sql(db)
            .Add(
                """
                INSERT INTO well_history (well_id, version, snapshot, import_id, changed_by, changed_at)
                SELECT w.id, w.version, r.before, w.import_id, w.changed_by, w.changed_at
                FROM ready_wells r JOIN wells w ON w.dataset_key = r.dataset_key AND w.source_key = r.source_key WHERE r.before IS NOT NULL
                """
            )
            .Execute(ct);
        await new Sql(db)
            .Add(
                $"UPDATE wells SET {set} FROM ready_wells r WHERE r.before IS NOT NULL AND wells.dataset_key = r.dataset_key AND wells.source_key = r.source_key"
            )
            .Execute(ct);
        await new Sql(db)
            .Add(
                $"INSERT INTO wells ({names}) SELECT {names} FROM ready_wells WHERE before IS NULL ORDER BY source_key"
            )
            .Execute(ct);

        var touched = new Sql(db).Add(
            "SELECT w.id FROM ready_wells r JOIN wells w ON w.dataset_key = r.dataset_key AND w.source_key = r.source_key"
        );
        scope.TouchHeaders(await touched.Read(r => r.GetInt64(0), ct));
    }
}
