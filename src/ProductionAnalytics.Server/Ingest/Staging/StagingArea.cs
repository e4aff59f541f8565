using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>
/// Where the rows of one file wait until the whole of it was read: a temporary file beside the SQLite store, temporary
/// tables on PostgreSQL. Nobody else sees it, and it goes with the connection.
/// </summary>
internal sealed class StagingArea : IngestSink, IAsyncDisposable
{
    public static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private const int WellsAtOnce = 5_000;
    private static readonly string[] ProductionColumns =
    [
        "source_key",
        "period",
        "date",
        "oil_volume",
        "gas_volume",
        "water_volume",
        "water_injected",
        "days_on",
    ];
    private static readonly string[] WellColumns = ["source_key", "payload"];

    private readonly string? file;
    private readonly List<SourceWell> wells = [];
    private Snapshot? transaction;
    private BulkInsert? production;

    private StagingArea(AppDb db, string? file)
    {
        Db = db;
        this.file = file;
    }

    public AppDb Db { get; }
    public bool HasProduction { get; private set; }

    public static async Task<StagingArea> Open(Store store, CancellationToken ct)
    {
        var db = store.Open();
        await db.Database.OpenConnectionAsync(ct);
        var area = new StagingArea(
            db,
            db.IsPostgres ? null : Path.Combine(Folder(store), $"import-{Guid.NewGuid():n}.db")
        );
        await area.CreateTables(ct);
        return area;
    }

    /// <summary>Removes what imports that were killed left behind; a file in use belongs to a living one.</summary>
    public static void Sweep(Store store)
    {
        foreach (var left in new DirectoryInfo(Folder(store)).EnumerateFiles("import-*.db"))
            if (left.LastWriteTimeUtc < TimeProvider.System.GetUtcNow().AddDays(-1))
                left.Delete();
    }

    public override void Production(in SourceProduction row)
    {
        HasProduction = true;
        production ??= BulkInsert.Into(Db, "staged_production", ProductionColumns);
        production.Row(
            row.SourceKey,
            (int)row.Period,
            row.Date,
            row.Oil,
            row.Gas,
            row.Water,
            row.WaterInjected,
            row.DaysOn
        );
    }

    public override void Well(SourceWell well)
    {
        wells.Add(well);
        if (wells.Count == WellsAtOnce)
            FlushWells();
    }

    /// <summary>Ends the reading; afterwards the staged rows are complete.</summary>
    public async Task Complete(CancellationToken ct)
    {
        FlushWells();
        FlushProduction();
        await new Sql(Db)
            .Add($"CREATE INDEX {(Db.IsPostgres ? "" : "staging.")}staged_wells_key ON staged_wells (source_key)")
            .Execute(ct);
        if (transaction is null)
            return;

        await transaction.Commit(ct);
        await transaction.DisposeAsync();
        transaction = null;
    }

    public async ValueTask DisposeAsync()
    {
        production?.Dispose();
        if (transaction is not null)
            await transaction.DisposeAsync();
        if (Db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            await new Sql(Db).Add("DETACH DATABASE staging").Execute(CancellationToken.None);
            File.Delete(file!);
        }
        else
            await new Sql(Db).Add("DISCARD TEMP").Execute(CancellationToken.None);

        await Db.DisposeAsync();
    }

    private void FlushWells()
    {
        FlushProduction();
        using var insert = BulkInsert.Into(Db, "staged_wells", WellColumns);
        foreach (var well in wells)
            insert.Row(well.SourceKey, JsonSerializer.Serialize(well, Json));
        insert.Complete();
        wells.Clear();
    }

    private void FlushProduction()
    {
        production?.Complete();
        production?.Dispose();
        production = null;
    }

    private async Task CreateTables(CancellationToken ct)
    {
        if (Db.IsPostgres)
        {
            await Create("TEMP TABLE staged_", "text COLLATE \"C\"", "date", "double precision", ct);
            return;
        }

        var attach = new Sql(Db);
        await attach.Add($"ATTACH DATABASE {attach.Value(file!)} AS staging").Execute(ct);
        await new Sql(Db).Add("PRAGMA staging.journal_mode = OFF; PRAGMA staging.synchronous = OFF").Execute(ct);
        await Create("TABLE staging.staged_", "text", "text", "real", ct);
        transaction = await Snapshot.Begin(Db, ct);
    }

    private async Task Create(string table, string text, string date, string number, CancellationToken ct)
    {
        await new Sql(Db).Add($"CREATE {table}wells (source_key {text}, payload text)").Execute(ct);
        await new Sql(Db)
            .Add(
                $"""
                CREATE {table}production (source_key {text}, period integer, date {date}, oil_volume {number}, gas_volume {number},
                    water_volume {number}, water_injected {number}, days_on {number})
                """
            )
            .Execute(ct);
    }

    private static string Folder(Store store) =>
        Directory.CreateDirectory(Path.Combine(store.Settings.DataDir, "tmp")).FullName;
}
