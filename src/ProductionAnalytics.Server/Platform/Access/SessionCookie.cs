namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>What a signed-in browser holds. Under HTTPS its name binds it to this very host.</summary>
internal static class SessionCookie
{
    private const string Plain = "pa_session";
    private const string Bound = "__Host-pa_session";

    public static string? Read(HttpContext http) =>
        http.Request.Cookies[Name(http)] is { Length: > 0 and <= 100 } value ? value : null;

    public static void Write(HttpContext http, string secret, DateTime expires) =>
        http.Response.Cookies.Append(Name(http), secret, Options(http, expires));

    public static void Remove(HttpContext http) =>
        http.Response.Cookies.Delete(Name(http), Options(http, DateTime.UnixEpoch));

    private static string Name(HttpContext http) => http.Request.IsHttps ? Bound : Plain;

    private static CookieOptions Options(HttpContext http, DateTime expires) =>
        new()
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            // A link in a mail may open the page; a form or a script of another site brings no session along.
            SameSite = SameSiteMode.Lax,
            Path = "/",
            Expires = expires,
        };
}
