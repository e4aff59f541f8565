using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>Nobody is signed in by a page of another site.</summary>
internal sealed class OwnOrigin : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return !HttpMethods.IsGet(request.Method) && Refusal(request) is { } refusal
            ? ValueTask.FromResult<object?>(refusal)
            : next(context);
    }

    /// <summary>Null for what a page of this server sends, or no page at all.</summary>
    public static ProblemHttpResult? Refusal(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return
            origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value)
            ? null
            : Problem.Of(403, "auth.origin", "This is not done from a page of another site.");
    }
}
