using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace ProductionAnalytics.Server.Platform.Web;

/// <summary>The build leaves a packed twin beside a file; whoever can unpack it gets the twin, smaller than packing at request time makes it.</summary>
internal static class PackedFiles
{
    public const string Unknown = "application/octet-stream";

    /// <summary>Best first.</summary>
    private static readonly (string Coding, string Extension)[] Twins = [("br", ".br"), ("gzip", ".gz")];

    private sealed record Packed(string Coding, string ContentType);

    public static Task Prefer(IFileProvider files, HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        if (!Path.HasExtension(path) || !new FileExtensionContentTypeProvider().TryGetContentType(path, out var type))
            return next(http);

        var twins = Twins.Where(twin => files.GetFileInfo(path + twin.Extension).Exists).ToList();
        if (twins.Count == 0)
            return next(http);

        // Who gets the plain file gets it for what was accepted, too.
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var accepted = twins.Find(twin => Accepts(http.Request, twin.Coding));
        if (accepted.Extension is { } extension)
        {
            http.Items[typeof(Packed)] = new Packed(accepted.Coding, type);
            http.Request.Path = path + extension;
        }

        return next(http);
    }

    /// <summary>The twin is the file itself in another coding, so it has the file's type.</summary>
    public static void Describe(HttpContext http)
    {
        if (http.Items[typeof(Packed)] is not Packed packed)
            return;

        http.Response.ContentType = packed.ContentType;
        http.Response.Headers.ContentEncoding = packed.Coding;
    }

    private static bool Accepts(HttpRequest request, string coding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value == coding && accepted.Quality is not 0);
}
