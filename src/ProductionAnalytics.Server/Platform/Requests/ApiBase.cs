using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>
/// <c>/api/…</c> without a version answers as the newest version does, and a trailing slash is accepted. The base path
/// is taken off before routing; what the server writes always names the version.
/// </summary>
internal static class ApiBase
{
    public static void UseApiBase(this IApplicationBuilder app, string apiBase) =>
        app.Use(
            (http, next) =>
            {
                var path = http.Request.Path.Value ?? "/";
                if (path.Length > 1 && path.EndsWith('/') && path.StartsWith("/api/", StringComparison.Ordinal))
                    path = path.TrimEnd('/');
                if (path.StartsWith("/api/", StringComparison.Ordinal) && !IsVersioned(path))
                    path = apiBase + path["/api".Length..];

                http.Request.Path = path;
                return next(http);
            }
        );

    /// <summary>The address of something the API has, with its version.</summary>
    public static string AddressOf(this HttpContext http, string relative) =>
        $"{http.RequestServices.GetRequiredService<AppSettings>().ApiBase}/{relative}";

    private static bool IsVersioned(string path)
    {
        var rest = path.AsSpan("/api/".Length);
        var end = rest.IndexOf('/');
        var segment = end < 0 ? rest : rest[..end];
        return segment.Length > 1 && segment[0] == 'v' && !segment[1..].ContainsAnyExceptInRange('0', '9');
    }
}
