using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>
/// Finds out who asks: by key, by session, by sitting at a machine on which nobody has an account yet, or as a visitor
/// where visitors may read.
/// </summary>
internal sealed class Callers(Store store, AppSettings settings, LocalRule local, Usage usage, TimeProvider clock)
{
    /// <summary>A page asks ten questions at once; who asks is looked up once for them.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>While the store is away, who was known shortly before may go on reading.</summary>
    private static readonly TimeSpan WithoutStore = TimeSpan.FromMinutes(15);

    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, (Caller Caller, DateTime At)> remembered = [];

    public async ValueTask<Caller> Find(HttpContext http)
    {
        if (!http.IsCallerKnown())
            http.SetCaller(await Look(http, http.RequestAborted));
        return http.Caller();
    }

    /// <summary>Something about accounts, sessions or keys has changed here.</summary>
    public void Forget() => remembered.Clear();

    private async ValueTask<Caller> Look(HttpContext http, CancellationToken ct)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.Length > 0)
            return ApiKeys.SecretIn(header) is { } key ? await Known(Secret.Hash(key), OfKey, ct) : Caller.Nobody;

        if (SessionCookie.Read(http) is { } cookie)
        {
            var caller = await Known(Secret.Hash(cookie), OfSession, ct);
            if (caller.Mode == CallerMode.Account)
                return caller;
        }

        return await local.Applies(http, ct) ? Caller.Local
            : settings.Access.AnonymousRead ? Caller.Visitor
            : Caller.Nobody;
    }

    private async ValueTask<Caller> Known(
        string hash,
        Func<AppDb, string, DateTime, CancellationToken, Task<Caller?>> look,
        CancellationToken ct
    )
    {
        if (store.IsAbsent)
            return Caller.Nobody;

        var now = clock.GetUtcNow().UtcDateTime;
        var known = remembered.TryGetValue(hash, out var before);
        if (known && now - before.At < Fresh)
            return before.Caller;

        try
        {
            await using var db = store.Open();
            if (await look(db, hash, now, ct) is not { } caller)
            {
                remembered.TryRemove(hash, out _);
                return Caller.Nobody;
            }

            if (remembered.Count >= MostRemembered)
                remembered.Clear();
            remembered[hash] = (caller, now);
            return caller;
        }
        catch (Exception e) when (known && now - before.At < WithoutStore && StoreFailure.IsOfStore(e))
        {
            // Nothing can be changed without the store; reading goes on from memory.
            return before.Caller;
        }
    }

    private async Task<Caller?> OfKey(AppDb db, string hash, DateTime now, CancellationToken ct)
    {
        var found = await db
            .ApiKeys.Where(k =>
                k.SecretHash == hash && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now)
            )
            .Select(k => new { Key = k, Owner = db.Accounts.FirstOrDefault(a => a.Id == k.AccountId) })
            .SingleOrDefaultAsync(ct);
        if (
            found is null
            || found.Owner is { Disabled: true }
            || (found.Key.AccountId is not null && found.Owner is null)
        )
            return null;

        usage.OfKey(found.Key.Id, now);
        // A key never may more than the person whose it is.
        var role = found.Owner is { } owner && owner.Role < found.Key.Role ? owner.Role : found.Key.Role;
        return new Caller(CallerMode.Key, $"key {found.Key.Name}", role, found.Key.Id, found.Key.AccountId);
    }

    private async Task<Caller?> OfSession(AppDb db, string hash, DateTime now, CancellationToken ct)
    {
        var idle = now - settings.Access.SessionIdle;
        var found = await db
            .Sessions.Where(s => s.SecretHash == hash && s.ExpiresAt > now)
            .Join(db.Accounts, s => s.AccountId, a => a.Id, (s, a) => new { Session = s, Account = a })
            .SingleOrDefaultAsync(ct);
        if (found is null || found.Account.Disabled || usage.LastSeen(found.Session) < idle)
            return null;

        usage.OfSession(found.Session.Id, now);
        return new Caller(
            CallerMode.Account,
            found.Account.Name,
            found.Account.Role,
            found.Account.Id,
            found.Account.Id,
            found.Session.Id
        );
    }
}
