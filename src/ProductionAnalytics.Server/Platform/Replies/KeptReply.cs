using System.IO.Compression;
using System.Net;
using Microsoft.Net.Http.Headers;

namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>A reply as its bytes; packed once, for all who take it packed.</summary>
internal sealed class KeptReply : IResult, IStatusCodeHttpResult
{
    private const string Packed = "br";

    /// <summary>Below that, packing saves nothing.</summary>
    private const int LeastPacked = 1_024;

    /// <summary>Much smaller than the quickest, and still quick.</summary>
    private const int Quality = 4;
    private const int Window = 22;

    private readonly Lazy<byte[]> brotli;

    public KeptReply(byte[] json)
    {
        Json = json;
        brotli = new Lazy<byte[]>(() => Pack(json));
    }

    public byte[] Json { get; }

    public int? StatusCode => (int)HttpStatusCode.OK;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (reply, body) = (httpContext.Response, Json);
        reply.ContentType = "application/json; charset=utf-8";
        if (Json.Length >= LeastPacked)
        {
            reply.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            if (TakesPacked(httpContext.Request))
                (reply.Headers.ContentEncoding, body) = (Packed, brotli.Value);
        }

        reply.ContentLength = body.Length;
        await reply.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private static bool TakesPacked(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == Packed && e.Quality is null or > 0);

    private static byte[] Pack(byte[] json)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        return BrotliEncoder.TryCompress(json, packed, out var length, Quality, Window)
            ? packed[..length]
            : throw new InvalidOperationException("A reply could not be packed.");
    }
}
