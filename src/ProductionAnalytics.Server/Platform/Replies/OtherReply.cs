namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>A reply in another type than JSON, as one more case of a handler's results.</summary>
internal sealed class OtherReply(IResult reply) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => reply.ExecuteAsync(httpContext);
}
