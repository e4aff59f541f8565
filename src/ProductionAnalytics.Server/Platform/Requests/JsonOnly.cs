namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>Refuses a body of another type before anything reads it.</summary>
internal sealed class JsonOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var takesBody = HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method);
        return takesBody && request.MediaTypeProblem() is { } problem
            ? ValueTask.FromResult<object?>(problem)
            : next(context);
    }
}
