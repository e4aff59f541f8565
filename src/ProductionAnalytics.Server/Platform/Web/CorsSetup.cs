using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Platform.Web;

/// <summary>Other sites may use the API only where the settings name them.</summary>
internal static class CorsSetup
{
    private static readonly string[] Exposed =
    [
        "X-Total-Count",
        "X-Next-Cursor",
        "X-Units",
        "Link",
        "ETag",
        "Location",
        "Retry-After",
        "Idempotency-Replayed",
    ];

    public static void AddCors(this IServiceCollection services, AppSettings settings) =>
        services.AddCors(options =>
            options.AddDefaultPolicy(policy =>
            {
                if (settings.CorsOrigins.Count == 0)
                    return;

                policy
                    .WithOrigins([.. settings.CorsOrigins])
                    .AllowAnyMethod()
                    .WithHeaders(
                        "Content-Type",
                        "Accept",
                        "If-Match",
                        "If-None-Match",
                        Idempotency.Header,
                        "Authorization"
                    )
                    .WithExposedHeaders(Exposed)
                    .SetPreflightMaxAge(TimeSpan.FromHours(1));
            })
        );
}
