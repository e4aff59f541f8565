using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>Begins and ends sessions. Each sign-in has a secret of its own, whatever the browser held before.</summary>
internal static class Sessions
{
    private const int MostOfAgent = 200;

    /// <summary>In the transaction that signs somebody in; <see cref="Open"/> tells the browser once that is kept.</summary>
    public static async Task<SignedIn> Begin(WriteScope scope, HttpContext http, Account account, CancellationToken ct)
    {
        var access = http.RequestServices.GetRequiredService<AppSettings>().Access;
        await scope.Db.Sessions.Where(s => s.AccountId == account.Id && s.ExpiresAt < scope.Now).ExecuteDeleteAsync(ct);
        if (SessionCookie.Read(http) is { } earlier)
        {
            var hash = Secret.Hash(earlier);
            await scope.Db.Sessions.Where(s => s.SecretHash == hash).ExecuteDeleteAsync(ct);
        }

        var secret = Secret.New();
        var agent = http.Request.Headers.UserAgent.ToString();
        var session = new Session
        {
            SecretHash = Secret.Hash(secret),
            AccountId = account.Id,
            CreatedAt = scope.Now,
            LastSeenAt = scope.Now,
            ExpiresAt = scope.Now + access.SessionLongest,
            Address = http.Address(),
            UserAgent = agent.Length > MostOfAgent ? agent[..MostOfAgent] : agent,
        };
        account.LastSignInAt = scope.Now;
        scope.Db.Add(session);
        await scope.Db.SaveChangesAsync(ct);
        return new SignedIn(account, session, secret);
    }

    /// <summary>Gives the browser its session, and its page the word that changes need.</summary>
    public static void Open(this HttpContext http, SignedIn signedIn)
    {
        http.RequestServices.GetRequiredService<Callers>().Forget();
        http.RequestServices.GetRequiredService<LocalRule>().Claim();
        SessionCookie.Write(http, signedIn.Secret, signedIn.Session.ExpiresAt);
        var (account, session) = (signedIn.Account, signedIn.Session);
        http.SetCaller(new Caller(CallerMode.Account, account.Name, account.Role, account.Id, account.Id, session.Id));
        http.GiveToken();
    }
}

internal sealed record SignedIn(Account Account, Session Session, string Secret);
