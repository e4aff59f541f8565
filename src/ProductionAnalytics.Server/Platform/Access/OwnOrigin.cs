using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>Nobody is signed in by a page of another site.</summary>
internal sealed class OwnOrigin : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var origin = request.Headers.Origin.ToString();
        var isOwn =
            origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value)
            || HttpMethods.IsGet(request.Method);
        return isOwn
            ? next(context)
            : ValueTask.FromResult<object?>(
                Problem.Of(403, "auth.origin", "This is not done from a page of another site.")
            );
    }
}
