using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;

namespace ProductionAnalytics.Server.Platform.Web;

/// <summary>Serves the web app that was built beside the server: its files, and its one page for every other address.</summary>
internal static class WebPages
{
    /// <summary>The type of the base map's tiles, which come as files.</summary>
    public const string BaseMapTile = "application/x-protobuf";

    private const string NoncePlaceholder = "__CSP_NONCE__";

    private static readonly string[] NotPages =
    [
        "/api",
        "/health",
        "/openapi",
        "/docs",
        "/metrics",
        "/mcp",
        "/version",
        "/config.json",
    ];

    public static void UseWebFiles(this WebApplication app)
    {
        if (!Directory.Exists(Root))
            return;

        var files = new PhysicalFileProvider(Root);
        app.Use((http, next) => PackedFiles.Prefer(files, http, next));
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = new FileExtensionContentTypeProvider
                {
                    Mappings =
                    {
                        [".pbf"] = BaseMapTile,
                        [".geojson"] = "application/geo+json",
                        [".br"] = PackedFiles.Unknown,
                    },
                },
                OnPrepareResponse = file =>
                {
                    file.Context.Response.Headers.CacheControl = IsHashed(file.File.Name)
                        ? "public, max-age=31536000, immutable"
                        : "no-cache";
                    PackedFiles.Describe(file.Context);
                },
            }
        );
    }

    /// <summary>After routing: an address that no endpoint has, and that is not a file's, is a view of the page.</summary>
    public static void UseWebPage(this WebApplication app) =>
        app.Use(
            (http, next) =>
                http.GetEndpoint() is null && IsForPages(http.Request) && File.Exists(Index) ? Page(http) : next(http)
        );

    /// <summary>The page is the same for everybody and has no data in it; its status says whether it may show any.</summary>
    private static async Task<int> Status(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/sign-in", StringComparison.Ordinal))
            return StatusCodes.Status200OK;

        try
        {
            var caller = await http.RequestServices.GetRequiredService<Callers>().Find(http);
            return caller.May(Role.Viewer) ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
        }
        catch (Exception e) when (StoreFailure.Describe(e) is not null)
        {
            // The store is away; the page says so itself.
            return StatusCodes.Status200OK;
        }
    }

    private static string Root => Path.Combine(AppContext.BaseDirectory, "wwwroot");

    private static string Index => Path.Combine(Root, "index.html");

    private static async Task Page(HttpContext http)
    {
        var html = await File.ReadAllTextAsync(Index, http.RequestAborted);
        http.Response.StatusCode = await Status(http);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(
            html.Replace(NoncePlaceholder, SecurityHeaders.Nonce(http), StringComparison.Ordinal),
            http.RequestAborted
        );
    }

    private static bool IsForPages(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !Path.HasExtension(request.Path.Value)
        && !NotPages.Any(prefix => request.Path.StartsWithSegments(prefix, StringComparison.Ordinal));

    /// <summary>Names such as <c>main-5XJQ3K2L.js</c> never come back with other content.</summary>
    private static bool IsHashed(string name)
    {
        var dash = name.LastIndexOf('-');
        return dash > 0 && name.IndexOf('.', dash) - dash == 9;
    }
}
