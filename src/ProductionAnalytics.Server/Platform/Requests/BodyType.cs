using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>Marks an endpoint that takes a form with files, and says what else the form may have.</summary>
/// <param name="Files">The name that every file goes under.</param>
internal sealed record TakesForm(string Files, string FilesDescription, IReadOnlyList<QueryParameter> Fields)
{
    public const string MediaType = "multipart/form-data";
}

/// <summary>Marks a POST that takes no body.</summary>
internal sealed class TakesNothing;

/// <summary>Refuses a body of another type before anything reads it.</summary>
internal sealed class BodyType : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var takesBody = HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsPut(http.Request.Method);
        var metadata = http.GetEndpoint()?.Metadata;
        if (!takesBody || metadata?.GetMetadata<TakesNothing>() is not null)
            return next(context);
        if (metadata?.GetMetadata<TakesForm>() is null)
            return http.Request.MediaTypeProblem() is { } problem
                ? ValueTask.FromResult<object?>(problem)
                : next(context);

        return IsForm(http.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(
                Problem.Of(415, ProblemCodes.Of(415).Code, $"The body must be {TakesForm.MediaType}.")
            );
    }

    private static bool IsForm(HttpRequest request) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(TakesForm.MediaType, StringComparison.OrdinalIgnoreCase)
        && Microsoft.Net.Http.Headers.HeaderUtilities.RemoveQuotes(type.Boundary).Length is > 0 and <= 200;
}
