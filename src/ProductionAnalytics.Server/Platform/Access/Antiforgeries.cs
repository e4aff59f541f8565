using Microsoft.AspNetCore.Antiforgery;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>
/// A page of another site cannot change anything with the session of a browser that is signed in here: a changing
/// request must repeat a word that only our own page can read.
/// </summary>
internal static class Antiforgeries
{
    public const string Header = "X-XSRF-TOKEN";

    /// <summary>Where our page finds the word; Angular looks here by itself.</summary>
    private const string Readable = "XSRF-TOKEN";

    public static void AddAntiforgeries(this IServiceCollection services) =>
        services.AddAntiforgery(options =>
        {
            options.HeaderName = Header;
            options.Cookie.Name = "pa_antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
            options.SuppressReadingTokenFromFormBody = true;
        });

    public static void UseAntiforgeries(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (http.Caller().Mode == CallerMode.Account && Changes(http.Request.Method) && !await IsOurs(http))
                    await Problem
                        .Of(
                            StatusCodes.Status403Forbidden,
                            "auth.antiforgery",
                            $"A changing request of a signed-in browser must send the cookie {Readable} back in the header {Header}."
                        )
                        .ExecuteAsync(http);
                else
                    await next(http);
            }
        );

    /// <summary>Gives the page the word that belongs to who is signed in now.</summary>
    public static void GiveToken(this HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        http.Response.Cookies.Append(
            Readable,
            tokens.RequestToken!,
            new CookieOptions
            {
                Path = "/",
                SameSite = SameSiteMode.Strict,
                Secure = http.Request.IsHttps,
                HttpOnly = false,
            }
        );
    }

    private static Task<bool> IsOurs(HttpContext http) =>
        http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);

    private static bool Changes(string method) =>
        !HttpMethods.IsGet(method)
        && !HttpMethods.IsHead(method)
        && !HttpMethods.IsOptions(method)
        && !HttpMethods.IsTrace(method);
}
