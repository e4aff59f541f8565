using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Keys;

internal static class RevokeKey
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Own(
        long id,
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    ) =>
        new QueryReader(http.Request).Errors.Problem() is { } problem ? problem
        : http.Caller() is { Mode: CallerMode.Account } caller ? await Revoke(id, caller.Id, http, accounts, ct)
        : Refusals.NoAccount();

    public static async Task<Results<NoContent, ProblemHttpResult>> Any(
        long id,
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    ) =>
        new QueryReader(http.Request).Errors.Problem() is { } problem
            ? problem
            : await Revoke(id, owner: null, http, accounts, ct);

    private static async Task<Results<NoContent, ProblemHttpResult>> Revoke(
        long id,
        long? owner,
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        return await accounts.Write<Results<NoContent, ProblemHttpResult>>(
            http,
            async (scope, _) =>
            {
                var key = await scope.Db.ApiKeys.SingleOrDefaultAsync(
                    k => k.Id == id && (owner == null || k.AccountId == owner),
                    ct
                );
                if (key is null)
                    return Problem.NotFound("key.unknown", $"There is no key {id}.");

                await ApiKeys.Revoke(scope, key, ct);
                return TypedResults.NoContent();
            },
            ct
        );
    }
}
