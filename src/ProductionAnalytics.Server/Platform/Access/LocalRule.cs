using System.Net;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>
/// While nobody has an account, whoever sits at the machine is administrator. What comes through a proxy, under another
/// name than this machine's own, or from a page of another site does not sit at the machine.
/// </summary>
internal sealed class LocalRule(Store store, AppSettings settings, TimeProvider clock)
{
    /// <summary>The command line may create the first account; after this a running server knows.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(250);

    private static readonly string[] OfProxies =
    [
        "Forwarded",
        "Via",
        "X-Real-IP",
        "X-Client-IP",
        "X-Cluster-Client-IP",
        "True-Client-IP",
        "CF-Connecting-IP",
        "Fastly-Client-IP",
    ];

    private readonly bool isPossible =
        settings.Access.Auth == AuthMode.Local && IsLoopback(settings.BindAddress) && settings.Access.Oidc is null;
    private bool claimed;
    private DateTime? asked;

    /// <summary>There may be somebody who is let in without an account.</summary>
    public bool IsPossible => isPossible;

    public async ValueTask<bool> Applies(HttpContext http, CancellationToken ct) =>
        isPossible && SitsHere(http) && !await IsClaimed(ct);

    /// <summary>Somebody has an account. That never ends: the last administrator cannot be removed.</summary>
    public async ValueTask<bool> IsClaimed(CancellationToken ct)
    {
        if (claimed || store.IsAbsent)
            return claimed;
        var now = clock.GetUtcNow().UtcDateTime;
        if (asked is { } at && now - at < Fresh)
            return false;

        try
        {
            await using var db = store.Open();
            claimed = await db.Accounts.AnyAsync(ct);
            asked = now;
        }
        catch (Exception e) when (asked is not null && StoreFailure.IsOfStore(e))
        {
            // The store is away: what was true when it was last asked.
        }

        return claimed;
    }

    public void Claim() => claimed = true;

    private static bool SitsHere(HttpContext http)
    {
        var (request, headers) = (http.Request, http.Request.Headers);
        return http.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            && IsOwnName(request.Host.Host)
            && !headers.Keys.Any(IsOfProxy)
            && (headers.Origin.Count == 0 || headers.Origin == $"{request.Scheme}://{request.Host}");
    }

    private static bool IsOwnName(string host) =>
        host == "127.0.0.1" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original", StringComparison.OrdinalIgnoreCase)
        || OfProxies.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static bool IsLoopback(string bind) =>
        bind == "localhost" || (IPAddress.TryParse(bind, out var address) && IPAddress.IsLoopback(address));
}
