using Microsoft.AspNetCore.Authentication;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Features.Accounts;

/// <summary>Sends a browser to the company's provider; it comes back signed in.</summary>
internal static class CompanyRoute
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [new("to", "The page to go to afterwards; an address of this server.")];

    public static async Task<IResult> Handle(HttpContext http, AppSettings settings)
    {
        var query = new QueryReader(http.Request);
        if (query.Errors.Problem() is { } problem)
            return problem;
        if (settings.Access.Oidc is null)
            return Problem.NotFound("auth.no_company", "No company's sign-in is set up here.");

        try
        {
            await http.ChallengeAsync(
                CompanySignIn.Scheme,
                new AuthenticationProperties { RedirectUri = CompanySignIn.OwnPath(query.Given("to")) }
            );
            return Results.Empty;
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException)
        {
            // The provider does not answer, or not as one.
            return Results.Redirect("/sign-in?refused=unreachable");
        }
    }
}
