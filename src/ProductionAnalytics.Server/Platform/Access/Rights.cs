using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>Every endpoint says who may use it; one that does not is refused to everybody.</summary>
internal static class Rights
{
    public static TBuilder For<TBuilder>(this TBuilder endpoint, Role role)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(RoleNames.Of(role));

    /// <summary>Also for who is not signed in.</summary>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.AllowAnonymous();

    public static void AddRights(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusals>();
        var rights = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>())
            rights.AddPolicy(RoleNames.Of(role), policy => policy.RequireAssertion(c => CallerOf(c).May(role)));
        rights.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(IsNothingThere).Build());
    }

    /// <summary>An address that no endpoint has, or not with this method: who may read is told so.</summary>
    private static bool IsNothingThere(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http
        && http.GetEndpoint() is not RouteEndpoint
        && CallerOf(context).May(Role.Viewer);

    private static Caller CallerOf(AuthorizationHandlerContext context) =>
        (context.Resource as HttpContext)?.Caller() ?? Caller.Nobody;
}

/// <summary>Says no in a problem document: 401 to who may sign in and then may, 403 to who may not.</summary>
internal sealed class Refusals : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
            return next(context);

        return (
            context.Caller().Mode is CallerMode.None or CallerMode.Visitor ? SignIn(context) : Forbidden()
        ).ExecuteAsync(context);
    }

    private static IResult SignIn(HttpContext http)
    {
        var (code, detail) = ProblemCodes.Of(StatusCodes.Status401Unauthorized);
        if (http.Request.Headers.Authorization.Count > 0)
            detail = "The key is not known, has expired or was revoked.";
        http.Response.Headers.WWWAuthenticate = "Bearer";
        http.Response.Headers.CacheControl = "no-store";
        return Problem.Of(StatusCodes.Status401Unauthorized, code, detail);
    }

    /// <summary>For what belongs to a person: a key, a visitor and whoever sits at an unclaimed machine have no account.</summary>
    public static ProblemHttpResult NoAccount() =>
        Problem.Of(StatusCodes.Status403Forbidden, "auth.no_account", "This belongs to an account; sign in with one.");

    private static IResult Forbidden()
    {
        var (code, detail) = ProblemCodes.Of(StatusCodes.Status403Forbidden);
        return Problem.Of(StatusCodes.Status403Forbidden, code, detail);
    }
}
