using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Keys;

internal static class ListKeys
{
    public static async Task<Results<Ok<IReadOnlyList<KeyReply>>, ProblemHttpResult>> Own(
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

        return TypedResults.Ok(await List(store, usage, clock, caller.Id, ct));
    }

    public static async Task<Results<Ok<IReadOnlyList<KeyReply>>, ProblemHttpResult>> All(
        HttpContext http,
        Store store,
        Usage usage,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        return TypedResults.Ok(await List(store, usage, clock, owner: null, ct));
    }

    private static async Task<IReadOnlyList<KeyReply>> List(
        Store store,
        Usage usage,
        TimeProvider clock,
        long? owner,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = store.Open();
        var keys = await db
            .ApiKeys.Where(k => owner == null || k.AccountId == owner)
            .OrderByDescending(k => k.Id)
            .Select(k => new
            {
                Key = k,
                Owner = db.Accounts.Where(a => a.Id == k.AccountId).Select(a => a.UserName).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. keys.Select(k => KeyReply.Of(k.Key, k.Owner, usage, now))];
    }
}
