using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Bulk;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>
/// Where the rows of one file wait until the whole of it was read: a temporary file beside the SQLite store, temporary
/// tables on PostgreSQL. Nobody else sees it, and it goes with the connection.
/// </summary>
internal sealed class StagingArea : IngestSink, IAsyncDisposable
{
    public static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    private const int WellsAtOnce = 5_000;

    private readonly string? file;
    private readonly string dataset;
    private readonly Dictionary<(string Dataset, string Key), int> places = [];
    private readonly List<NamedWell> names = [];
    private readonly List<SourceWell> wells = [];
    private readonly StagedRecords records;
    private (string? Dataset, string? Key, int Place) last = (null, null, -1);
    private bool severalPlaces;
    private Snapshot? transaction;

    private StagingArea(AppDb db, string? file, IngestFormat format, string dataset, string source, Findings findings)
    {
        (Db, this.file, this.dataset) = (db, file, dataset);
        records = new StagedRecords(format.RowsAddUp, findings, source, place => names[place], Write);
    }

    public AppDb Db { get; }
    public bool HasProduction { get; private set; }

    /// <summary>Whether a record can be in several staged rows, because the file did not fit into one run, or names wells in two ways.</summary>
    public bool HasSeveralRuns
    {
        get => severalPlaces || records.Runs > 1;
        set => severalPlaces = value;
    }

    /// <param name="dataset">Where rows go that do not name a dataset.</param>
    public static async Task<StagingArea> Open(
        Store store,
        IngestFormat format,
        string dataset,
        ImportFile source,
        Findings findings,
        CancellationToken ct
    )
    {
        var db = store.Open();
        await db.Database.OpenConnectionAsync(ct);
        var file = db.IsPostgres ? null : StagingFiles.Of(store, source.ImportId, source.Number);
        var area = new StagingArea(db, file, format, dataset, source.FileName, findings);
        await area.CreateTables(ct);
        return area;
    }

    public override void Production(in SourceProduction row)
    {
        HasProduction = true;
        records.Add(PlaceOf(row.Dataset, row.SourceKey), row);
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
        records.Complete();
        await new Sql(Db)
            .Add($"CREATE INDEX {(Db.IsPostgres ? "" : "staging.")}staged_wells_place ON staged_wells (place)")
            .Execute(ct);
        if (transaction is null)
            return;

        await transaction.Commit(ct);
        await transaction.DisposeAsync();
        transaction = null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (transaction is not null)
                await transaction.DisposeAsync();
            await new Sql(Db)
                .Add(file is null ? "DISCARD TEMP" : "DETACH DATABASE staging")
                .Execute(CancellationToken.None);
        }
        catch (Exception e) when (StoreFailure.IsOfStore(e))
        {
            // A full disk left the staged rows in pieces, or the server went away. What failed before is what counts,
            // but nobody may use this connection again.
            if (Db.Database.GetDbConnection() is Microsoft.Data.Sqlite.SqliteConnection connection)
                Microsoft.Data.Sqlite.SqliteConnection.ClearPool(connection);
        }

        await Db.DisposeAsync();
        if (file is not null)
            File.Delete(file);
    }

    private int PlaceOf(string? rowDataset, string key)
    {
        if ((object?)last.Key == key && (object?)last.Dataset == rowDataset)
            return last.Place;

        var name = (rowDataset ?? dataset, key);
        if (!places.TryGetValue(name, out var place))
        {
            places[name] = place = places.Count;
            names.Add(new NamedWell(key, name.Item1));
        }

        last = (rowDataset, key, place);
        return place;
    }

    private void FlushWells()
    {
        using var insert = BulkInsert.Into(
            Db,
            "staged_wells",
            "place",
            "dataset_key",
            "source_key",
            "well_id",
            "payload"
        );
        foreach (var well in wells)
        {
            insert.Int(PlaceOf(well.Dataset, well.SourceKey));
            insert.Text(well.Dataset ?? dataset);
            insert.Text(well.SourceKey);
            insert.Long(well.WellId);
            insert.Text(JsonSerializer.Serialize(well, Json));
            insert.EndRow();
        }

        insert.Complete();
        wells.Clear();
    }

    private void Write(StagedRecord[] rows, int[] order)
    {
        using var insert = BulkInsert.Into(
            Db,
            "staged_production",
            ["place", "period", "date", "line", .. Measures.All]
        );
        foreach (var i in order)
        {
            ref readonly var row = ref rows[i];
            insert.Int(row.Well);
            insert.Int((int)row.Period);
            insert.Date(row.Date);
            insert.Long(row.Line);
            insert.Number(Reported(row.Oil));
            insert.Number(Reported(row.Gas));
            insert.Number(Reported(row.Water));
            insert.Number(Reported(row.Condensate));
            insert.Number(Reported(row.Ngl));
            insert.Number(Reported(row.WaterInjected));
            insert.Number(Reported(row.GasInjected));
            insert.Number(Reported(row.DaysOn));
            insert.EndRow();
        }

        insert.Complete();
    }

    private static double? Reported(double value) => double.IsNaN(value) ? null : value;

    private async Task CreateTables(CancellationToken ct)
    {
        if (Db.IsPostgres)
        {
            await Create("TEMP TABLE staged_", "text COLLATE \"C\"", "date", "double precision", ct);
            return;
        }

        var attach = new Sql(Db);
        await attach.Add($"ATTACH DATABASE {attach.Value(file!)} AS staging").Execute(ct);
        await new Sql(Db)
            .Add(
                // Pages and sorting each take as much memory as the store's cache may.
                "PRAGMA staging.journal_mode = OFF; PRAGMA staging.synchronous = OFF; PRAGMA mmap_size = 0; PRAGMA temp_store = FILE; PRAGMA main.cache_size = -16384"
            )
            .Execute(ct);
        await Create("TABLE staging.staged_", "text", "text", "real", ct);
        transaction = await Snapshot.Begin(Db, ct);
    }

    private async Task Create(string table, string text, string date, string number, CancellationToken ct)
    {
        await new Sql(Db)
            .Add(
                $"CREATE {table}wells (place integer, dataset_key {text}, source_key {text}, well_id bigint, payload text)"
            )
            .Execute(ct);
        await new Sql(Db)
            .Add(
                $"CREATE {table}production (place integer, period integer, date {date}, line bigint, {string.Join(", ", Measures.All.Select(m => $"{m} {number}"))})"
            )
            .Execute(ct);
    }
}
