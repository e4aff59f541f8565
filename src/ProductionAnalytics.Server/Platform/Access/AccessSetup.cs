using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>Who gets in, put together.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, AppSettings settings, bool withStore)
    {
        services.AddScoped(s => s.GetRequiredService<Store>().Open());
        services.AddSingleton<LocalRule>();
        services.AddSingleton<Callers>();
        services.AddSingleton<Usage>();
        if (withStore)
            services.AddHostedService(s => s.GetRequiredService<Usage>());
        services.AddSingleton<OneTimeLink>();
        services.AddScoped<AccountWriting>();
        services.AddRights();
        services.AddAntiforgeries();
        services.AddRateLimits(settings.Access);
        services.AddIdentities();

        var keys = services.AddDataProtection().SetApplicationName("production-analytics");
        if (withStore)
            keys.PersistKeysToDbContext<AppDb>();
        else
            keys.UseEphemeralDataProtectionProvider();
        services.AddCompanySignIn(settings.Access.Oidc);
    }

    /// <summary>A proxy's word about the caller counts only where the proxy is one of ours.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app, AccessSettings access)
    {
        if (access.TrustedProxies.Count == 0)
            return;

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in access.TrustedProxies)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>Takes what a company's provider sends back.</summary>
    public static void UseCompanySignIn(this WebApplication app, AccessSettings access)
    {
        if (access.Oidc is not null)
            app.UseAuthentication();
    }

    /// <summary>Between routing and the endpoints: finds the caller, counts, and refuses.</summary>
    public static void UseAccess(this WebApplication app)
    {
        var callers = app.Services.GetRequiredService<Callers>();
        app.Use(
            async (http, next) =>
            {
                // Who asks does not matter where anyone may, and the server is to say that it lives without its store.
                if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
                    await callers.Find(http);
                await next(http);
            }
        );
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgeries();
    }
}
