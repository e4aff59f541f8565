using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>Changes accounts, sessions and keys, and forgets what was remembered of them.</summary>
internal sealed class AccountWriting(Store store, TimeProvider clock, Identities identities, Callers callers)
{
    /// <summary>A reply that is a problem rolls everything back.</summary>
    public async Task<T> Write<T>(
        HttpContext http,
        Func<WriteScope, UserManager<Account>, Task<T>> work,
        CancellationToken ct
    )
        where T : INestedHttpResult
    {
        try
        {
            return await store.Write(http, clock, scope => work(scope, identities.On(scope.Db)), ct);
        }
        finally
        {
            callers.Forget();
        }
    }

    /// <summary>A change that is kept whatever comes of it: a failed attempt counts.</summary>
    public async Task<T> Keep<T>(
        Actor actor,
        Func<WriteScope, UserManager<Account>, Task<T>> work,
        CancellationToken ct
    )
    {
        try
        {
            return await store.Write(actor, clock, scope => work(scope, identities.On(scope.Db)), ct);
        }
        finally
        {
            callers.Forget();
        }
    }

    /// <summary>What Identity complains of, under the member it is about.</summary>
    public static ProblemHttpResult? ProblemOf(IdentityResult result, string passwordMember = "password")
    {
        if (result.Succeeded)
            return null;

        var errors = new RequestErrors();
        foreach (var error in result.Errors)
            errors.Range(
                error.Code switch
                {
                    "name" or "exists" => "name",
                    _ => passwordMember,
                },
                error.Description
            );
        return errors.Problem();
    }
}
