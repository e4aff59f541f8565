using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>When sessions and keys were last used. It is written down now and then, so that reading does not write.</summary>
internal sealed class Usage(Store store, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<long, DateTime> sessions = [];
    private readonly ConcurrentDictionary<long, DateTime> keys = [];

    public void OfSession(long id, DateTime at) => sessions[id] = at;

    public void OfKey(long id, DateTime at) => keys[id] = at;

    public DateTime LastSeen(Session session) =>
        sessions.TryGetValue(session.Id, out var at) && at > session.LastSeenAt ? at : session.LastSeenAt;

    public DateTime? LastUsed(ApiKey key) =>
        keys.TryGetValue(key.Id, out var at) && !(at <= key.LastUsedAt) ? at : key.LastUsedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await WriteDown();
        }
        catch (OperationCanceledException)
        {
            await WriteDown();
        }
    }

    private async Task WriteDown()
    {
        var (seen, used) = (Take(sessions), Take(keys));
        if (seen.Count + used.Count == 0)
            return;

        try
        {
            await store.Write(Actor.Server, clock, scope => Write(scope.Db, seen, used), CancellationToken.None);
        }
        catch (Exception e) when (StoreFailure.Describe(e) is not null)
        {
            // The store is busy or away; each is used again soon, or it does not matter.
        }
    }

    private static async Task<bool> Write(
        AppDb db,
        IReadOnlyDictionary<long, DateTime> seen,
        IReadOnlyDictionary<long, DateTime> used
    )
    {
        foreach (var (id, at) in seen)
            await db
                .Sessions.Where(s => s.Id == id && s.LastSeenAt < at)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, at));
        foreach (var (id, at) in used)
            await db
                .ApiKeys.Where(k => k.Id == id && (k.LastUsedAt == null || k.LastUsedAt < at))
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.LastUsedAt, at));
        return true;
    }

    private static Dictionary<long, DateTime> Take(ConcurrentDictionary<long, DateTime> from)
    {
        var taken = new Dictionary<long, DateTime>();
        foreach (var id in from.Keys)
            if (from.TryRemove(id, out var at))
                taken[id] = at;
        return taken;
    }
}
