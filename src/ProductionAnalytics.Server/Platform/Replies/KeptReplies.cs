using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>
/// Keeps the JSON of analytic answers for those who ask the same again. The key is the tag, which says the question and
/// the store's version, so an answer is never older than the store; the least used ones go first.
/// </summary>
internal sealed class KeptReplies(AppSettings settings, CubeKeeper cubes, IOptions<JsonOptions> json)
    : IEndpointFilter,
        IDisposable
{
    private const int LargestKept = 1 << 20;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = settings.ReplyCacheBytes });

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // A selection is kept as long as it is asked for, and that has to be noted.
        if (ConditionalGet.TagOf(http) is not { } tag || http.Request.Query.ContainsKey("selection"))
            return await next(context);
        if (kept.TryGetValue(tag.Tag, out KeptReply? known))
            return known;

        var reply = await next(context);
        var result = (reply as INestedHttpResult)?.Result ?? reply;
        if (result is not (IStatusCodeHttpResult { StatusCode: 200 } and IValueHttpResult { Value: { } value }))
            return reply;

        var written = new KeptReply(
            JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json.Value.SerializerOptions)
        );
        // What says that the store is away is not kept as the store's own, nor the other way round.
        if (written.Json.Length <= LargestKept && cubes.Remark == tag.Remark)
            kept.Set(tag.Tag, written, new MemoryCacheEntryOptions { Size = 2 * written.Json.Length });
        return written;
    }

    public void Dispose() => kept.Dispose();
}

internal static class KeptRepliesExtensions
{
    /// <summary>Answers of these addresses depend on nothing but the question and the store's version.</summary>
    public static TBuilder KeepReplies<TBuilder>(this TBuilder endpoints, IEndpointRouteBuilder api)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(api.ServiceProvider.GetRequiredService<KeptReplies>());
}
