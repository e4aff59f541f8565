using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Ingest.Staging;

namespace ProductionAnalytics.Server.Ingest.Running;

/// <summary>Finds imports whose process died and says so; what they had staged is thrown away.</summary>
internal static class InterruptedImports
{
    public const string Failure = "interrupted";

    /// <summary>How many were found.</summary>
    public static async Task<int> Mark(Store store, TimeProvider clock, CancellationToken ct)
    {
        var open = await Open(store, ct);
        var marked = 0;
        foreach (var id in open)
        {
            await using var claim = await ImportClaim.Take(store, id, ct);
            if (claim is null)
                continue;

            await store.Write(Actor.Server, clock, scope => Mark(scope, id, ct), ct);
            StagingFiles.Forget(store, id);
            StagingFiles.Unlock(store, id);
            marked++;
        }

        return marked;
    }

    private static async Task<List<long>> Open(Store store, CancellationToken ct)
    {
        await using var db = store.Open();
        return await db
            .Imports.Where(i => i.State == ImportState.Running || i.State == ImportState.Queued)
            .Select(i => i.Id)
            .ToListAsync(ct);
    }

    /// <summary>A process that died after its last file was in has done its work.</summary>
    private static async Task<bool> Mark(WriteScope scope, long id, CancellationToken ct)
    {
        string[] open = [ImportState.Running, ImportState.Queued];
        var unfinished = await scope
            .Db.ImportFiles.Where(f => f.ImportId == id && open.Contains(f.State))
            .ExecuteUpdateAsync(
                f => f.SetProperty(x => x.State, ImportState.Failed).SetProperty(x => x.Failure, Failure),
                ct
            );
        var loaded = await scope.Db.ImportFiles.AnyAsync(f => f.ImportId == id && f.State == ImportState.Succeeded, ct);
        var succeeded = unfinished == 0 && loaded;
        await scope
            .Db.Imports.Where(i => i.Id == id && open.Contains(i.State))
            .ExecuteUpdateAsync(
                i =>
                    i.SetProperty(x => x.State, succeeded ? ImportState.Succeeded : ImportState.Failed)
                        .SetProperty(x => x.Failure, succeeded ? null : Failure)
                        .SetProperty(x => x.FinishedAt, scope.Now),
                ct
            );
        scope.Audit(
            succeeded ? AuditAction.ImportFinished : AuditAction.ImportFailed,
            $"import {id}",
            note: succeeded ? "Its process died after its last file was in." : Failure
        );
        return true;
    }
}
