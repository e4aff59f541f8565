using Microsoft.AspNetCore.Http.Features;
using ProductionAnalytics.Server.Platform.Access;

namespace ProductionAnalytics.Server.Features.Assistant.Mcp;

/// <summary>What is refused before the protocol sees it.</summary>
internal static class OwnPages
{
    private const long MostBytes = 1024 * 1024;

    /// <summary>
    /// A page of another site must not ask with the rights of a browser's user, whatever method it takes; and no question
    /// is as large as an upload.
    /// </summary>
    public static void OnlyFromOwnPages<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.Finally(builder =>
        {
            var next = builder.RequestDelegate!;
            builder.RequestDelegate = http =>
            {
                if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                    size.MaxRequestBodySize = MostBytes;
                return OwnOrigin.Refusal(http.Request) is { } refusal ? refusal.ExecuteAsync(http) : next(http);
            };
        });
}
