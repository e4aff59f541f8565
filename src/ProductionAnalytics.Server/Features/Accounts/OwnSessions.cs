using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Accounts;

/// <summary>A browser in which the account is signed in.</summary>
/// <param name="Current">The one that asks.</param>
public sealed record SessionReply(
    long Id,
    bool Current,
    DateTime CreatedAt,
    DateTime LastSeenAt,
    DateTime ExpiresAt,
    string? Address,
    string? UserAgent
);

internal static class OwnSessions
{
    public static async Task<Results<Ok<IReadOnlyList<SessionReply>>, ProblemHttpResult>> List(
        HttpContext http,
        Store store,
        Usage usage,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;
        if (http.Caller() is not { Mode: CallerMode.Account } caller)
            return Refusals.NoAccount();

        var (now, idle) = (clock.GetUtcNow().UtcDateTime, store.Settings.Access.SessionIdle);
        await using var db = store.Open();
        var sessions = await db
            .Sessions.Where(s => s.AccountId == caller.Id && s.ExpiresAt > now)
            .OrderByDescending(s => s.Id)
            .ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<SessionReply>>([
            .. sessions.Where(s => usage.LastSeen(s) > now - idle).Select(s => Reply(s, usage, caller)),
        ]);
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        long id,
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;
        if (http.Caller() is not { Mode: CallerMode.Account } caller)
            return Refusals.NoAccount();

        var reply = await accounts.Write<Results<NoContent, ProblemHttpResult>>(
            http,
            async (scope, _) =>
            {
                var ended = await scope
                    .Db.Sessions.Where(s => s.Id == id && s.AccountId == caller.Id)
                    .ExecuteDeleteAsync(ct);
                if (ended == 0)
                    return Problem.NotFound("session.unknown", $"The account has no session {id}.");

                scope.Audit(AuditAction.SessionEnded, $"account {caller.Name}");
                return TypedResults.NoContent();
            },
            ct
        );
        if (id == caller.SessionId && reply.Result is NoContent)
            SessionCookie.Remove(http);
        return reply;
    }

    /// <summary>Everywhere, here too.</summary>
    public static Task<Results<NoContent, ProblemHttpResult>> DeleteAll(
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    ) =>
        EndThis(
            http,
            accounts,
            (scope, caller) => End(scope, caller.Id, but: 0, ct),
            AuditAction.SignedOutEverywhere,
            ct
        );

    public static Task<Results<NoContent, ProblemHttpResult>> SignOut(
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    ) =>
        EndThis(
            http,
            accounts,
            (scope, caller) => scope.Db.Sessions.Where(s => s.Id == caller.SessionId).ExecuteDeleteAsync(ct),
            AuditAction.SignedOut,
            ct
        );

    public static Task<int> End(WriteScope scope, long accountId, long but, CancellationToken ct) =>
        scope.Db.Sessions.Where(s => s.AccountId == accountId && s.Id != but).ExecuteDeleteAsync(ct);

    /// <summary>Ends sessions, the one that asks among them.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> EndThis(
        HttpContext http,
        AccountWriting accounts,
        Func<WriteScope, Caller, Task<int>> end,
        string action,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;
        if (http.Caller() is not { Mode: CallerMode.Account } caller)
            return Refusals.NoAccount();

        var reply = await accounts.Write<Results<NoContent, ProblemHttpResult>>(
            http,
            async (scope, _) =>
            {
                await end(scope, caller);
                scope.Audit(action, $"account {caller.Name}");
                return TypedResults.NoContent();
            },
            ct
        );
        SessionCookie.Remove(http);
        return reply;
    }

    private static SessionReply Reply(Session session, Usage usage, Caller caller) =>
        new(
            session.Id,
            session.Id == caller.SessionId,
            session.CreatedAt,
            usage.LastSeen(session),
            session.ExpiresAt,
            session.Address,
            session.UserAgent
        );
}
