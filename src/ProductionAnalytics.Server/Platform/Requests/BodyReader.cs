using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>Takes the bytes of a JSON request off the wire, once; the idempotency filter reads them before the handler does.</summary>
internal static class BodyReader
{
    private const long MostBytes = 16 * 1024 * 1024;
    private static readonly object Key = new();

    public static JsonSerializerOptions Json(this HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    public static async Task<byte[]> Bytes(this HttpRequest request, CancellationToken ct)
    {
        if (request.HttpContext.Items[Key] is byte[] known)
            return known;
        if (request.ContentLength > MostBytes)
            throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge);

        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, ct)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > MostBytes)
                throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge);
        }

        var bytes = buffer.ToArray();
        request.HttpContext.Items[Key] = bytes;
        return bytes;
    }

    public static ProblemHttpResult? MediaTypeProblem(this HttpRequest request) =>
        request.HasJsonContentType() ? null : Problem.Of(415, ProblemCodes.Of(415).Code, ProblemCodes.Of(415).Detail);
}
