namespace ProductionAnalytics.Server.Platform.Requests;

internal static class JsonRequest
{
    /// <summary>The JSON object of a request, or null with the reason in <paramref name="errors"/>.</summary>
    public static async Task<JsonBody<TInput>?> Json<TInput, TReply>(
        this HttpRequest request,
        RequestErrors errors,
        CancellationToken ct
    )
        where TInput : class =>
        JsonBody<TInput>.From(await request.Bytes(ct), typeof(TReply), request.HttpContext.Json(), errors);
}
