using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>Signing in with a company's own provider (OpenID Connect, code flow with PKCE).</summary>
internal static class CompanySignIn
{
    public const string Scheme = "company";
    private const string Unused = "company-unused";

    public static void AddCompanySignIn(this IServiceCollection services, OidcSettings? oidc)
    {
        if (oidc is null)
            return;

        services.AddScoped<CompanyAccounts>();
        services
            .AddAuthentication()
            // The framework wants to sign in somewhere; our own session takes its place before it does.
            .AddCookie(Unused)
            .AddOpenIdConnect(Scheme, options => Configure(options, oidc));
    }

    /// <summary>An address of our own to go to, or the first page where it is anything else.</summary>
    public static string OwnPath(string? to) =>
        to is ['/', ..]
        && to.Length <= 2_000
        && (to.Length == 1 || to[1] is not ('/' or '\\'))
        && !to.Any(c => char.IsControl(c) || c == '\\')
            ? to
            : "/";

    private static void Configure(OpenIdConnectOptions options, OidcSettings oidc)
    {
        options.Authority = oidc.Authority;
        options.ClientId = oidc.ClientId;
        options.ClientSecret = oidc.ClientSecret;
        options.RequireHttpsMetadata = new Uri(oidc.Authority).Scheme == Uri.UriSchemeHttps;
        options.SignInScheme = Unused;
        options.CallbackPath = "/sign-in/company";
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes back in the address, so that strict cookies come along.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.Scope.Clear();
        foreach (var scope in oidc.Scopes)
            options.Scope.Add(scope);
        options.ClaimActions.MapJsonKey(oidc.GroupClaim, oidc.GroupClaim);
        options.ClaimActions.MapJsonKey("preferred_username", "preferred_username");
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events.OnTicketReceived = Receive;
        options.Events.OnRemoteFailure = failed =>
        {
            failed.HandleResponse();
            failed.Response.Redirect("/sign-in?refused=failed");
            return Task.CompletedTask;
        };
    }

    private static async Task Receive(TicketReceivedContext received)
    {
        var http = received.HttpContext;
        var accounts = http.RequestServices.GetRequiredService<CompanyAccounts>();
        received.HandleResponse();
        var refused = await accounts.SignIn(http, received.Principal!, http.RequestAborted);
        http.Response.Redirect(refused is null ? OwnPath(received.ReturnUri) : $"/sign-in?refused={refused}");
    }
}
