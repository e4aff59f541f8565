using Microsoft.Net.Http.Headers;

namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>The types an endpoint can answer in beside JSON, as endpoint metadata.</summary>
internal sealed record AlsoProduces(params string[] Types);

/// <summary>
/// Says that the JSON reply is a list, where another declared type of the same status would hide it from the contract.
/// </summary>
internal sealed record ListOf(Type Item);

/// <summary>Chooses what a reply is written as, by <c>format=</c> or the Accept header, and refuses what cannot be had.</summary>
internal sealed class Acceptable : IEndpointFilter
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string Events = "text/event-stream";
    public const string GeoJson = "application/geo+json";

    private static readonly object Key = new();

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var more = http.GetEndpoint()?.Metadata.GetMetadata<AlsoProduces>()?.Types ?? [];
        string[] offered = [Json, "application/problem+json", .. more];
        if (Choose(http.Request, offered) is not { } chosen)
            return ValueTask.FromResult<object?>(
                Problem.Of(
                    406,
                    ProblemCodes.Of(406).Code,
                    $"This address answers in {string.Join(", ", offered.Where(t => !t.Contains("problem", StringComparison.Ordinal)))}."
                )
            );

        http.Items[Key] = chosen;
        http.Response.Headers.Vary = "Accept";
        return next(context);
    }

    public static string TypeFor(HttpContext http) => http.Items[Key] as string ?? Json;

    private static string? Choose(HttpRequest request, string[] offered)
    {
        if (request.Query["format"].FirstOrDefault() == "csv" && offered.Contains(Csv))
            return Csv;

        var accept = request.GetTypedHeaders().Accept;
        if (accept is not { Count: > 0 })
            return Json;

        foreach (var wanted in accept.Where(a => a.Quality is null or > 0).OrderByDescending(a => a.Quality ?? 1))
        foreach (var type in offered)
            if (new MediaTypeHeaderValue(type).IsSubsetOf(wanted))
                return type.Contains("problem", StringComparison.Ordinal) ? Json : type;

        return null;
    }
}
