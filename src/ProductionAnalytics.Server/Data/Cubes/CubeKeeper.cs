using System.Diagnostics;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>
/// Keeps one cube for the process and brings it up to the store's version: a change of few wells builds few blocks, a
/// large or an unknown one all of them. Readers of an earlier cube go on undisturbed.
/// </summary>
internal sealed partial class CubeKeeper(Store store, AppSettings settings, ILogger<CubeKeeper> log) : BackgroundService
{
    /// <summary>How often the store is asked for the changes of other processes.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    /// <summary>A write of so many wells has the next cube made before it is committed, so that it is there at once.</summary>
    private const int FollowedWells = 64;

    /// <summary>
    /// So many wells and months are read in about half a minute. Questions wait for them: answered by SQL meanwhile they
    /// would take longer, and the reading with them.
    /// </summary>
    private const long SoonRead = 5_000_000;

    private const long NoVersion = -1;

    /// <summary>How long a version stands before it is worth a snapshot.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim catchingUp = new(1, 1);
    private readonly StoreWatch watch = new(store);
    private readonly CubeFile file = new(settings, log);
    private readonly CubeLimit limit = new(settings.CubeMemoryBytes);
    private volatile StoreCube? current;
    private volatile bool isReadingMany;
    private volatile bool isTooLarge;
    private volatile bool isKeeping;
    private CancellationToken stopping;
    private bool isFileRead;
    private long? savedAt;

    /// <summary>The version that did not fit or could not be read; only another one is worth trying again.</summary>
    private long leftAt = NoVersion;

    /// <summary>What a reader must know of who answers; null where it is the cube of the store's present version.</summary>
    public string? Remark =>
        store.IsAbsent ? "read_only"
        : watch.IsAway ? "store_away"
        : isTooLarge ? "too_large_for_memory"
        : null;

    /// <summary>
    /// A cube of the store's present version, or the last one while the store is away; null where there is none, or all
    /// of a large store is read: then SQL answers.
    /// </summary>
    public async Task<StoreCube?> Fresh(CancellationToken ct)
    {
        var cube = current;
        if (cube is null && !isKeeping)
            return null;
        if (await watch.Version(ct) is not { } version || version == cube?.Version)
            return cube;
        if (isReadingMany || isTooLarge || version == Volatile.Read(ref leftAt))
            return null;

        try
        {
            // Who asked may leave; what is read is for all who wait.
            await CatchUpOrLeave(version, stopping).WaitAsync(ct);
            return current;
        }
        catch (Exception e) when (StoreWatch.Says(e))
        {
            watch.NoteAway();
            return cube;
        }
    }

    /// <summary>The version in memory, which nobody need have asked for.</summary>
    internal long? Holds => current?.Version;

    /// <summary>Answers from this cube, and from no other, where there is no store.</summary>
    public void Keep(StoreCube alone) => current = alone;

    /// <summary>The version that answers are of: the store's, or the cube's while the store is away.</summary>
    public async Task<long> Version(CancellationToken ct) =>
        await watch.Version(ct) ?? current?.Version ?? await store.Version(ct);

    /// <summary>The wells that a filter means; null where there is no cube, or the query names a selection that is not there.</summary>
    public async Task<ChosenWells?> Choose(IAsking query, WellFilter filter, CancellationToken ct)
    {
        if (await Fresh(ct) is not { } cube)
            return null;

        var selections = await store.KeptSelections(filter.Selections, query.Errors, ct);
        if (query.Errors.Any)
            return null;

        await store.NoteUse(filter.Selections, query.Clock, ct);
        return new ChosenWells(cube, cube.Selected(filter, selections));
    }

    public override void Dispose()
    {
        catchingUp.Dispose();
        base.Dispose();
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        isKeeping = settings.AnalyticsEngine != AnalyticsEngine.Sql;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!isKeeping)
            return;

        stopping = stoppingToken;
        store.Follower = Follow;
        using var timer = new PeriodicTimer(Every);
        var isAway = false;
        var (seen, since) = (current, Stopwatch.StartNew());
        do
        {
            try
            {
                await Look(stoppingToken);
                isAway = false;
                if (seen != current)
                    (seen, since) = (current, Stopwatch.StartNew());
                if (since.Elapsed > Quiet)
                    await Task.Run(Save, stoppingToken);
            }
            catch (Exception e) when (StoreWatch.Says(e))
            {
                // The store is away or not migrated yet; requests say so, and the next tick asks again.
                if (!isAway)
                    NotReached(StoreFailure.Root(e).Message);
                isAway = true;
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Save();
        await watch.DisposeAsync();
    }

    private void Save()
    {
        if (current is not { } cube || cube.Version == savedAt)
            return;

        file.Save(cube, stopping);
        savedAt = cube.Version;
    }

    private async Task Look(CancellationToken ct)
    {
        var version = await store.Version(ct);
        if (version != current?.Version && version != leftAt)
            await CatchUpOrLeave(version, ct);
    }

    /// <summary>Where the store has what no cube can be made of, SQL answers: its replies say what is wrong.</summary>
    private async Task CatchUpOrLeave(long version, CancellationToken ct)
    {
        try
        {
            await CatchUp(ct);
        }
        catch (Exception e) when (!StoreWatch.Says(e) && e is not OperationCanceledException)
        {
            (current, leftAt) = (null, version);
            Unreadable(e, version);
        }
    }

    /// <summary>Makes the cube of the store's present version.</summary>
    public async Task CatchUp(CancellationToken ct)
    {
        await catchingUp.WaitAsync(ct);
        try
        {
            current = await store.Read(db => Next(db, ct), ct);
        }
        finally
        {
            catchingUp.Release();
        }
    }

    /// <summary>
    /// Makes the cube of what is about to be committed, and puts it in place afterwards, unless another has come
    /// between. What is not followed is caught up with by the next question.
    /// </summary>
    private async Task<Action?> Follow(WriteScope scope, CancellationToken ct)
    {
        if (current is not { } cube || scope.Wells.Count > FollowedWells || scope.Wells.Contains(Change.Everything))
            return null;
        if (await scope.Db.CurrentVersion(ct) != cube.Version + 1)
            return null;

        try
        {
            var next = await CubeLoading.Reload(scope.Db, cube, scope.Wells, ct);
            return limit.Allows(next.Cube) ? () => Interlocked.CompareExchange(ref current, next, cube) : null;
        }
        catch (Exception e) when (!StoreWatch.Says(e) && e is not OperationCanceledException)
        {
            // No reason not to commit: the next question meets the same and says so.
            return null;
        }
    }

    private async Task<StoreCube?> Next(AppDb db, CancellationToken ct)
    {
        if ((current ?? await FromFile(db, ct)) is not { } cube)
            return await FirstCube(db, ct);
        if (await db.CurrentVersion(ct) == cube.Version)
            return InMemory(cube);

        return await db.ChangedSince(cube, ct) is { } wells
            ? InMemory(await CubeLoading.Reload(db, cube, wells, ct))
            : await FirstCube(db, ct);
    }

    /// <summary>The snapshot, where there is one that fits. It is looked for once, at the start.</summary>
    private async Task<StoreCube?> FromFile(AppDb db, CancellationToken ct)
    {
        if (isFileRead)
            return null;

        isFileRead = true;
        var kept = await file.Load((version, at) => db.WentThrough(version, at, ct));
        savedAt = kept?.Version;
        return kept;
    }

    /// <summary>Null where it has grown beyond the memory that is set aside for it.</summary>
    private StoreCube? InMemory(StoreCube cube)
    {
        if (limit.Allows(cube.Cube))
            return cube;

        Leave(cube.Version, cube.Cube.Wells, cube.Cube.Blocks.Sum(b => b.WellMonths));
        return null;
    }

    private void Leave(long version, long wells, long months)
    {
        (leftAt, isTooLarge) = (version, true);
        TooLarge(wells, months, limit.Bytes >> 20);
    }

    private async Task<StoreCube?> FirstCube(AppDb db, CancellationToken ct)
    {
        var sql = new Sql(db).Add(
            "SELECT (SELECT count(*) FROM wells), (SELECT count(*) FROM production WHERE period = 1)"
        );
        var (wells, months) = (await sql.Read(r => (r.GetInt64(0), r.GetInt64(1)), ct))[0];
        if (!limit.Allows(wells, months))
        {
            Leave(await db.CurrentVersion(ct), wells, months);
            return null;
        }

        (isReadingMany, isTooLarge) = (wells + months > SoonRead, false);
        try
        {
            return await CubeLoading.Load(db, ct);
        }
        finally
        {
            isReadingMany = false;
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "No cube can be made of version {Version} of the store: SQL answers analytic questions"
    )]
    private partial void Unreadable(Exception why, long version);

    [LoggerMessage(LogLevel.Warning, "The store is not reached, the cube waits: {Why}")]
    private partial void NotReached(string why);

    [LoggerMessage(
        LogLevel.Warning,
        "{Wells} wells with {Months} months do not fit in CUBE_MEMORY_MB = {Megabytes}: SQL answers analytic questions"
    )]
    private partial void TooLarge(long wells, long months, long megabytes);
}
