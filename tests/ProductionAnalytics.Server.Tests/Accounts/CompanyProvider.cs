using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>A company's OpenID provider, a real one on a port of its own. Whoever comes is the person that the test chose.</summary>
internal sealed class CompanyProvider : IAsyncDisposable
{
    public const string Client = "production-analytics";
    public const string ClientSecret = "a secret between the two";

    private readonly WebApplication app;

    private CompanyProvider(WebApplication app) => this.app = app;

    public string Address { get; private set; } = "";

    public string Subject { get; set; } = "subject-1";
    public string Name { get; set; } = "somebody";
    public IReadOnlyList<string> Groups { get; set; } = [];

    public static async Task<CompanyProvider> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder
            .Services.AddOpenIddict()
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.RegisterScopes(Scopes.Profile);
                server.EnableDegradedMode();
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough();
                server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(h =>
                    h.UseInlineHandler(c =>
                    {
                        if (c.ClientId != Client)
                            c.Reject(Errors.InvalidClient);
                        return default;
                    })
                );
                server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(h =>
                    h.UseInlineHandler(c =>
                    {
                        if (c.ClientId != Client || c.ClientSecret != ClientSecret)
                            c.Reject(Errors.InvalidClient);
                        return default;
                    })
                );
            });
        var app = builder.Build();
        app.UseAuthentication();
        var provider = new CompanyProvider(app);
        app.MapMethods("connect/authorize", ["GET", "POST"], provider.Authorize);
        await app.StartAsync();
        provider.Address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Authorize(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var identity = new ClaimsIdentity("company", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Subject).SetClaim(Claims.PreferredUsername, Name);
        identity.SetClaims("groups", [.. Groups]);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(request.GetScopes());
        return Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
