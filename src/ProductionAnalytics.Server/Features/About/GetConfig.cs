using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Features.About;

/// <summary>What the page needs before it asks for anything else.</summary>
/// <param name="User">Who is signed in; null for nobody.</param>
/// <param name="Role">What whoever asks may do; null for nothing.</param>
public sealed record PageConfig(
    string Name,
    string Version,
    string BasePath,
    string Units,
    double BoeMcf,
    string? User,
    string? Role,
    PageAccess Access
);

/// <summary>How whoever asks got in, or may get in.</summary>
/// <param name="Mode">account: signed in; local: administrator because nobody has an account and the page is open at the machine itself; visitor: may read; none: must sign in.</param>
/// <param name="FirstAccount">Nobody has an account yet.</param>
/// <param name="CompanySignIn">What the company's own sign-in is called; null where there is none.</param>
public sealed record PageAccess(string Mode, bool FirstAccount, bool AnonymousRead, string? CompanySignIn);

internal static class GetConfig
{
    public static async Task<Ok<PageConfig>> Handle(
        HttpContext http,
        AppSettings settings,
        Store store,
        Callers callers,
        LocalRule local,
        CancellationToken ct
    )
    {
        var (caller, first) = await Who(http, store, callers, local, ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(
            new PageConfig(
                settings.ProjectName,
                settings.Version,
                settings.ApiBase,
                "field",
                settings.BoeMcf,
                caller.Mode == CallerMode.Account ? caller.Name : null,
                caller.Role is { } role ? RoleNames.Of(role) : null,
                new PageAccess(
                    caller.Mode == CallerMode.Key ? "account" : Wire.Name(caller.Mode),
                    first,
                    settings.Access.AnonymousRead,
                    settings.Access.Oidc?.Title
                )
            )
        );
    }

    private static async Task<(Caller Caller, bool First)> Who(
        HttpContext http,
        Store store,
        Callers callers,
        LocalRule local,
        CancellationToken ct
    )
    {
        try
        {
            var caller = await callers.Find(http);
            if (caller.Mode == CallerMode.Account)
                http.GiveToken();
            return (caller, !store.IsAbsent && !await local.IsClaimed(ct));
        }
        catch (Exception e) when (StoreFailure.Describe(e) is not null)
        {
            // The page opens and says that the store is away.
            return (Caller.Nobody, false);
        }
    }
}
