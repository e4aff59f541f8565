using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Ingest.Running;
using ProductionAnalytics.Server.Ingest.Staging;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>Loads files one after another, each as a whole or not at all.</summary>
internal sealed class Importer(Store store, TimeProvider clock)
{
    /// <summary>Rows from which on the planner's old picture of the store misleads it.</summary>
    private const int Many = 10_000;

    /// <param name="progress">Told the file and 0 to 1.</param>
    public async Task<ImportReport> Run(ImportOrder order, Action<ImportFile, double>? progress, CancellationToken ct)
    {
        await InterruptedImports.Mark(store, clock, ct);
        await using var begun = await store.Write(
            order.Author,
            clock,
            scope => ImportJournal.Begin(scope, store, order, ct),
            ct
        );
        return await Run(begun, progress, ct);
    }

    /// <summary>The same for an import that was written down before, by whoever holds its claim.</summary>
    /// <param name="sources">Files that nobody wants any more once they are read; gone before the end is told.</param>
    public async Task<ImportReport> Run(
        BegunImport begun,
        Action<ImportFile, double>? progress,
        CancellationToken ct,
        IDisposable? sources = null
    )
    {
        var (import, files) = (begun.Import, begun.Files);
        var journal = new ImportJournal(store, clock, begun.Order.Author, import);
        var (kept, totals) = (new List<Finding>(), new HeldTotals());
        try
        {
            import.State = ImportState.Running;
            await journal.Save(ct);
            if (await journal.CancelRequested(ct))
                throw new OperationCanceledException("It was cancelled while it waited.");
            await using var pulse = new ImportPulse(journal, ct);
            await using var ahead = new FilesAhead(Loads(begun, pulse, progress));
            while (await ahead.Next() is { } load)
            {
                kept.AddRange(await Finish(load, totals, journal));
                await pulse.BeatOnce();
            }
            await Measure(files, ct);
            import.State = files.Any(f => f.State == ImportState.Succeeded)
                ? ImportState.Succeeded
                : ImportState.Failed;
            import.Failure = import.State == ImportState.Failed ? files[0].Failure : null;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested && !begun.Order.IsAttended)
        {
            // The server stops, and nobody asked for that.
            (import.State, import.Failure) = (ImportState.Failed, InterruptedImports.Failure);
        }
        catch (OperationCanceledException)
        {
            import.State = ImportState.Cancelled;
        }
        catch (Exception e) when (StoreFailure.IsOfStore(e) || e is IOException or UnauthorizedAccessException)
        {
            // The store or the disk failed, and not the file; files that were loaded before stay.
            (import.State, import.Failure) = (ImportState.Failed, StoreFailure.Describe(e)?.Detail ?? e.Message);
        }
        catch (Exception e)
        {
            (import.State, import.Failure) = (ImportState.Failed, $"A defect stopped the import: {e.Message}");
            throw;
        }
        finally
        {
            Forget(import.Id, sources);
            await End(journal, import, files);
            StagingFiles.Unlock(store, import.Id);
        }

        return new ImportReport(import, files, kept);
    }

    private List<FileLoad> Loads(BegunImport begun, ImportPulse pulse, Action<ImportFile, double>? progress)
    {
        var (gate, shares) = (new Lock(), new double[begun.Files.Count]);
        return
        [
            .. begun.Files.Zip(
                begun.Order.Files,
                (file, source) => new FileLoad(store, clock, begun, file, source, share => Report(file, share), pulse)
            ),
        ];

        // Two files report at once: one that is merged and one that is read.
        void Report(ImportFile file, double share)
        {
            lock (gate)
            {
                shares[file.Number - 1] = share;
                pulse.Report(shares.Average());
                progress?.Invoke(file, share);
            }
        }
    }

    private static async Task<IReadOnlyList<Finding>> Finish(FileLoad load, HeldTotals totals, ImportJournal journal)
    {
        try
        {
            await load.Merge(totals);
        }
        catch (RefusedFileException e)
        {
            load.Findings.Add(e.Finding);
            (load.File.State, load.File.Failure) = (ImportState.Failed, e.Finding.ToString());
            (load.File.RowsRead, load.File.Rejected) = (load.Findings.RowsRead, load.Findings.Rejected);
            await journal.Save(load.File, CancellationToken.None);
        }

        await journal.Write(load.Findings, CancellationToken.None);
        return load.Findings.Kept;
    }

    /// <summary>Lets PostgreSQL look at what large files changed, before anybody asks about it.</summary>
    private async Task Measure(IReadOnlyList<ImportFile> files, CancellationToken ct)
    {
        await using var db = store.Open();
        if (db.IsPostgres && files.Sum(f => f.Inserted + f.WellsInserted) > Many)
            await new Sql(db).Add("ANALYZE wells, well_totals, production").Execute(ct);
    }

    /// <summary>Files that were not loaded share the fate of the import.</summary>
    private void Forget(long importId, IDisposable? sources)
    {
        try
        {
            sources?.Dispose();
            StagingFiles.Forget(store, importId);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed now is swept later; how the import went is to be told all the same.
        }
    }

    private static async Task End(ImportJournal journal, Import import, IReadOnlyList<ImportFile> files)
    {
        var open = files.Where(f => f.State is ImportState.Queued or ImportState.Running).ToList();
        foreach (var file in open)
            (file.State, file.Failure) = (import.State, import.Failure);
        if (import.State == ImportState.Succeeded)
            import.Progress = 1;
        try
        {
            foreach (var file in open)
                await journal.Save(file, CancellationToken.None);
            await journal.Finish();
        }
        catch (Exception e)
            when (import.State != ImportState.Succeeded && (StoreFailure.IsOfStore(e) || e is IOException))
        {
            // What stopped the import keeps it from being written down too; whoever looks next finds it interrupted.
        }
    }
}
