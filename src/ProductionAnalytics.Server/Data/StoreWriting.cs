using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Data;

/// <summary>The one way to change the store.</summary>
internal static class StoreWriting
{
    private const int Tries = 4;
    private const int StagedTries = 12;

    /// <summary>
    /// Runs the work in a write transaction, then brings totals, dataset and version up to date and commits. The work
    /// may run again after a deadlock, so it changes nothing but the database.
    /// </summary>
    /// <param name="commit">Whether this outcome of the work is to be kept.</param>
    public static async Task<T> Write<T>(
        this Store store,
        Actor actor,
        TimeProvider clock,
        Func<WriteScope, Task<T>> work,
        Func<WriteScope, T, Task<bool>> commit,
        CancellationToken ct
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = store.Open();
                return await store.WriteOnce(db, actor, clock, work, commit, ct);
            }
            catch (Exception e) when (attempt < Tries && StoreFailure.IsWorthAnotherTry(e))
            {
                // Two transactions met on PostgreSQL; this one was rolled back whole and is run again.
            }
        }
    }

    public static Task<T> Write<T>(
        this Store store,
        Actor actor,
        TimeProvider clock,
        Func<WriteScope, Task<T>> work,
        CancellationToken ct
    ) => store.Write(actor, clock, work, (_, _) => Task.FromResult(true), ct);

    /// <summary>
    /// The same on a connection that is open already and has the work's staging area. It is worth waiting longer for:
    /// while others write it tries again.
    /// </summary>
    public static async Task<T> Write<T>(
        this Store store,
        AppDb db,
        Actor actor,
        TimeProvider clock,
        Func<WriteScope, Task<T>> work,
        CancellationToken ct
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await store.WriteOnce(db, actor, clock, work, (_, _) => Task.FromResult(true), ct);
            }
            catch (Exception e)
                when (attempt < StagedTries && (StoreFailure.IsWorthAnotherTry(e) || StoreFailure.IsBusy(e)))
            {
                // Rolled back whole; what is staged is still there.
            }
        }
    }

    private static async Task<T> WriteOnce<T>(
        this Store store,
        AppDb db,
        Actor actor,
        TimeProvider clock,
        Func<WriteScope, Task<T>> work,
        Func<WriteScope, T, Task<bool>> commit,
        CancellationToken ct
    )
    {
        var queued = !db.IsPostgres;
        if (queued && !await store.WriterQueue.WaitAsync(Store.Patience, ct))
            throw StoreFailure.Busy();

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (db.IsPostgres)
                await new Sql(db).Add($"SET LOCAL lock_timeout = {(int)Store.Patience.TotalMilliseconds}").Execute(ct);

            var scope = new WriteScope(db, actor, clock.GetUtcNow().UtcDateTime);
            var outcome = await work(scope);
            if (!await commit(scope, outcome))
                return outcome;

            if (scope.Wells.Count > 0)
                await Publish(scope, store.Settings.BoeMcf, ct);
            if (scope.AfterTotals is not null)
                await scope.AfterTotals();
            if (scope.Audited.Count > 0)
                await scope.KeepAudit(ct);
            var committed = scope.Wells.Count > 0 && store.Follower is { } follow ? await follow(scope, ct) : null;
            ct.ThrowIfCancellationRequested();
            await transaction.CommitAsync(ct);
            committed?.Invoke();
            return outcome;
        }
        finally
        {
            if (queued)
                store.WriterQueue.Release();
        }
    }

    private static async Task Publish(WriteScope scope, double boeMcf, CancellationToken ct)
    {
        if (scope.Producers.Count > 0)
        {
            scope.Overlaps.AddRange(await MonthsUpdate.Run(scope.Db, scope.Producers, ct));
            await TotalsUpdate.Run(scope, boeMcf, ct);
            await TotalsUpdate.FirstMonths(scope.Db, scope.Datasets, ct);
        }

        await ChangeLog.Append(scope, ct);
    }
}
