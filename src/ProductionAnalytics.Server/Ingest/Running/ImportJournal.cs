using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Data.Bulk;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Running;

/// <summary>
/// Writes down how an import goes, in transactions of its own: progress is seen while it runs, and what was found in a
/// file that was refused stays.
/// </summary>
internal sealed class ImportJournal(Store store, TimeProvider clock, Actor actor, Import import)
{
    private const int LongestText = 500;
    private const int Tries = 12;

    private static readonly string[] Columns =
    [
        "import_id",
        "number",
        "file_name",
        "code",
        "severity",
        "line",
        "column_name",
        "value_read",
        "wanted",
        "well_id",
    ];

    private int written;

    /// <summary>Writes down that an import is to run, and claims it for this process.</summary>
    public static async Task<BegunImport> Begin(WriteScope scope, Store store, ImportOrder order, CancellationToken ct)
    {
        var import = NewImport(order, scope.Now);
        scope.Db.Add(import);
        await scope.Db.SaveChangesAsync(ct);
        var files = order.Files.Select((f, i) => NewFile(import.Id, i + 1, f, order.Format)).ToList();
        scope.Db.AddRange(files);
        await scope.Db.SaveChangesAsync(ct);

        scope.Audit(
            AuditAction.ImportStarted,
            $"import {import.Id}",
            AuditValues.New(
                new
                {
                    import.Format,
                    Dataset = import.DatasetKey,
                    Files = files.Select(f => f.FileName),
                }
            )
        );

        // Before anybody can see the import, so that nobody takes its process for dead.
        var claim = await ImportClaim.Take(store, import.Id, ct);
        return new BegunImport(order, import, files, claim ?? throw new UnreachableException());
    }

    public Task Progress(double progress, CancellationToken ct)
    {
        import.Progress = progress;
        return Change(
            scope =>
                scope
                    .Db.Imports.Where(i => i.Id == import.Id)
                    .ExecuteUpdateAsync(i => i.SetProperty(x => x.Progress, progress), ct),
            ct
        );
    }

    public async Task<bool> CancelRequested(CancellationToken ct)
    {
        await using var db = store.Open();
        return await db.Imports.AnyAsync(i => i.Id == import.Id && i.CancelRequested, ct);
    }

    /// <summary>Writes what was found in one file.</summary>
    public async Task Write(Findings findings, CancellationToken ct)
    {
        import.Findings += findings.Count;
        await Change(
            async scope =>
            {
                var db = scope.Db;
                var wells = await FoundWells.Of(db, findings, ct);
                using var insert = BulkInsert.Into(db, "import_findings", Columns);
                for (var i = 0; i < findings.Kept.Count; i++)
                    Row(insert, written + i + 1, findings.Kept[i], wells.IdOf(findings.Kept[i].Well));
                insert.Complete();
                return findings.Kept.Count;
            },
            ct
        );
        written += findings.Kept.Count;
        await Save(ct);
    }

    public Task Save(ImportFile file, CancellationToken ct) =>
        Change(
            async scope =>
            {
                var db = scope.Db;
                db.Update(file);
                return await db.SaveChangesAsync(ct);
            },
            ct
        );

    public Task Save(CancellationToken ct) => Change(scope => Update(scope.Db, ct), ct);

    private Task<int> Update(AppDb db, CancellationToken ct)
    {
        db.Update(import);
        // Somebody else sets it.
        db.Entry(import).Property(i => i.CancelRequested).IsModified = false;
        return db.SaveChangesAsync(ct);
    }

    public Task Finish()
    {
        import.FinishedAt = clock.GetUtcNow().UtcDateTime;
        return Change(
            async scope =>
            {
                scope.Audit(
                    import.State switch
                    {
                        ImportState.Succeeded => AuditAction.ImportFinished,
                        ImportState.Cancelled => AuditAction.ImportCancelled,
                        _ => AuditAction.ImportFailed,
                    },
                    $"import {import.Id}",
                    note: import.Failure
                );
                return await Update(scope.Db, CancellationToken.None);
            },
            CancellationToken.None
        );
    }

    private void Row(BulkInsert insert, int number, Finding finding, long? wellId)
    {
        insert.Long(import.Id);
        insert.Int(number);
        insert.Text(Storable(finding.File));
        insert.Text(finding.Code);
        insert.Text(finding.IsError ? "error" : "warning");
        insert.Long(finding.Line);
        insert.Text(Storable(finding.Column));
        insert.Text(Storable(finding.Read));
        insert.Text(Storable(finding.Wanted));
        insert.Long(wellId);
        insert.EndRow();
    }

    /// <summary>What was read may be anything; PostgreSQL stores no U+0000, and nobody reads a page of one cell.</summary>
    private static string Storable(string text)
    {
        var plain = text.Replace('\0', '\uFFFD');
        return plain.Length <= LongestText ? plain : $"{plain[..LongestText]}… ({plain.Length} characters)";
    }

    /// <summary>An import whose file is in must not fail because others were writing for a while.</summary>
    private async Task<int> Change(Func<WriteScope, Task<int>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await store.Write(actor, clock, work, ct);
            }
            catch (Exception e) when (attempt < Tries && StoreFailure.IsBusy(e))
            {
                // Nothing was written yet.
            }
        }
    }

    private static Import NewImport(ImportOrder order, DateTime now) =>
        new()
        {
            Format = order.Format?.Key ?? ImportOrder.Auto,
            DatasetKey = order.Dataset ?? order.Format?.Dataset.Key,
            State = ImportState.Queued,
            Strict = order.Strict,
            OverwriteEdits = order.OverwriteEdits,
            StartedBy = order.Author.Name,
            StartedAt = now,
        };

    private static ImportFile NewFile(long importId, int number, ImportSource source, IngestFormat? format) =>
        new()
        {
            ImportId = importId,
            Number = number,
            FileName = source.Name,
            Bytes = new FileInfo(source.Path).Length,
            Format = format?.Key,
            State = ImportState.Queued,
        };
}
