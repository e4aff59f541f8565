using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>Refuses whatever would change something before any of it is read, where there is no store to change.</summary>
internal sealed class ReadOnly(Store store) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var method = context.HttpContext.Request.Method;
        return store.IsAbsent && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)
            ? ValueTask.FromResult<object?>(Problem.Of(503, NoStoreException.Code, NoStoreException.Detail))
            : next(context);
    }
}
