using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Ingest.Staging;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>How an operator wants a file taken.</summary>
internal sealed record ImportOptions(string Author, bool Strict);

/// <summary>What became of one file.</summary>
internal sealed record ImportResult(
    Import Import,
    ImportFile File,
    MergeCounts Wells,
    MergeCounts Records,
    IReadOnlyList<Finding> Findings,
    long FindingCount
);

/// <summary>Reads one file into a staging area, then merges it in one transaction: the whole file or nothing.</summary>
internal sealed class Importer(Store store, TimeProvider clock)
{
    public async Task<ImportResult> Run(
        IngestFormat format,
        string path,
        ImportOptions options,
        Action<double>? progress,
        CancellationToken ct
    )
    {
        await KnowDataset(format, ct);
        var (import, file) = await Start(format, path, options, ct);
        var findings = new Findings();
        try
        {
            await using var staging = await StagingArea.Open(store, ct);
            await Task.Run(
                () => Archive.Read(path, (name, stream) => format.Read(stream, name, staging, findings), progress),
                ct
            );
            findings.Judge(Path.GetFileName(path), options.Strict);
            await staging.Complete(ct);

            var (wells, records) = await store.Write(
                staging.Db,
                "import",
                clock,
                scope => Merge(scope, staging, format, import, file, findings, ct),
                ct
            );
            return new ImportResult(import, file, wells, records, findings.Kept, findings.Count);
        }
        catch (Exception e)
        {
            // Whatever it was, the store is as it was before; the import says why.
            findings.Add(
                (e as RefusedFileException)?.Finding
                    ?? new Finding("import.failed", file.FileName, 0, "", "", e.Message)
            );
            await Fail(import, file, findings, e, ct);
            if (e is RefusedFileException)
                return new ImportResult(import, file, default, default, findings.Kept, findings.Count);
            throw;
        }
    }

    private async Task<(MergeCounts Wells, MergeCounts Records)> Merge(
        WriteScope scope,
        StagingArea staging,
        IngestFormat format,
        Import import,
        ImportFile file,
        Findings findings,
        CancellationToken ct
    )
    {
        if (scope.Db.IsPostgres)
            await LockDataset(scope, format.Dataset.Key, ct);
        var wells = await new WellMerge(scope, format, import.Id).Run(ct);
        var records = staging.HasProduction ? await new ProductionMerge(scope, format, import.Id).Run(ct) : default;

        var counts = staging.HasProduction ? records : wells;
        import.State = file.State = ImportState.Succeeded;
        import.FinishedAt = clock.GetUtcNow().UtcDateTime;
        (file.RowsRead, file.Rejected) = (findings.RowsRead, findings.Rejected);
        (file.Inserted, file.Updated, file.Unchanged, file.KeptEdits) = (
            counts.Inserted,
            counts.Updated,
            counts.Unchanged,
            counts.KeptEdits
        );
        scope.Db.Update(import);
        scope.Db.Update(file);
        await scope.Db.SaveChangesAsync(ct);
        return (wells, records);
    }

    /// <summary>One import of a dataset at a time, and no hand edit of its wells meanwhile.</summary>
    private static async Task LockDataset(WriteScope scope, string dataset, CancellationToken ct)
    {
        var turn = new Sql(scope.Db);
        await turn.Add($"SELECT pg_advisory_xact_lock(hashtext({turn.Value($"import {dataset}")}))").Execute(ct);
        var wells = new Sql(scope.Db);
        await wells
            .Add($"SELECT id FROM wells WHERE dataset_key = {wells.Value(dataset)} ORDER BY id FOR NO KEY UPDATE")
            .Execute(ct);
    }

    private Task KnowDataset(IngestFormat format, CancellationToken ct) =>
        store.Write(
            format.Key,
            clock,
            async scope =>
            {
                var key = format.Dataset.Key;
                if (await scope.Db.Datasets.AnyAsync(d => d.Key == key, ct))
                    return true;

                scope.Db.Add(format.Dataset);
                await scope.Db.SaveChangesAsync(ct);
                scope.Db.AddRange(format.RegionLabels);
                await scope.Db.SaveChangesAsync(ct);
                return true;
            },
            ct
        );

    private async Task<(Import, ImportFile)> Start(
        IngestFormat format,
        string path,
        ImportOptions options,
        CancellationToken ct
    )
    {
        var file = new ImportFile
        {
            Number = 1,
            FileName = Path.GetFileName(path),
            Sha256 = await Sum(path, ct),
            Bytes = new FileInfo(path).Length,
            Format = format.Key,
            State = ImportState.Running,
        };
        var import = new Import
        {
            Format = format.Key,
            DatasetKey = format.Dataset.Key,
            State = ImportState.Running,
            StartedBy = options.Author,
            StartedAt = clock.GetUtcNow().UtcDateTime,
        };
        await store.Write(
            options.Author,
            clock,
            async scope =>
            {
                import.Id = 0;
                scope.Db.Add(import);
                await scope.Db.SaveChangesAsync(ct);
                file.ImportId = import.Id;
                scope.Db.Add(file);
                await scope.Db.SaveChangesAsync(ct);
                return true;
            },
            ct
        );
        return (import, file);
    }

    private Task Fail(Import import, ImportFile file, Findings findings, Exception why, CancellationToken ct) =>
        store.Write(
            import.StartedBy,
            clock,
            async scope =>
            {
                import.State = file.State = ImportState.Failed;
                import.Failure = file.Failure = why.Message;
                import.FinishedAt = scope.Now;
                (file.RowsRead, file.Rejected) = (findings.RowsRead, findings.Rejected);
                (file.Inserted, file.Updated, file.Unchanged, file.KeptEdits) = (0, 0, 0, 0);
                scope.Db.Update(import);
                scope.Db.Update(file);
                await scope.Db.SaveChangesAsync(CancellationToken.None);
                return true;
            },
            ct.IsCancellationRequested ? CancellationToken.None : ct
        );

    private static async Task<string> Sum(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }
}
