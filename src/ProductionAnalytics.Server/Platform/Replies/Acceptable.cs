using Microsoft.Net.Http.Headers;

namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>The types an endpoint can answer in beside JSON, as endpoint metadata.</summary>
internal sealed record AlsoProduces(params string[] Types);

/// <summary>The types of an endpoint that never answers in JSON, as endpoint metadata; the first is the default.</summary>
internal sealed record ProducesOnly(params string[] Types);

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
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Parquet = "application/vnd.apache.parquet";
    public const string ArrowStream = "application/vnd.apache.arrow.stream";
    public const string GeoJson = "application/geo+json";
    public const string VectorTile = "application/vnd.mapbox-vector-tile";
    private const string ProblemJson = "application/problem+json";

    private static readonly object Key = new();

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var offered = Offered(http.GetEndpoint()?.Metadata);
        if (Choose(http.Request, offered) is not { } chosen)
            return ValueTask.FromResult<object?>(
                Problem.Of(
                    406,
                    ProblemCodes.Of(406).Code,
                    $"This address answers in {string.Join(", ", offered.Where(t => t != ProblemJson))}."
                )
            );

        http.Items[Key] = chosen;
        http.Response.Headers.Vary = "Accept";
        return next(context);
    }

    public static string TypeFor(HttpContext http) => http.Items[Key] as string ?? Json;

    private static string[] Offered(EndpointMetadataCollection? metadata) =>
        metadata?.GetMetadata<ProducesOnly>() is { } only
            ? only.Types
            : [Json, ProblemJson, .. metadata?.GetMetadata<AlsoProduces>()?.Types ?? []];

    private static string? Named(string? format) =>
        format switch
        {
            "csv" => Csv,
            "xlsx" => Xlsx,
            "parquet" => Parquet,
            "arrow" => ArrowStream,
            _ => null,
        };

    private static string? Choose(HttpRequest request, string[] offered)
    {
        if (Named(request.Query["format"].FirstOrDefault()) is { } named && offered.Contains(named))
            return named;

        var accept = request.GetTypedHeaders().Accept;
        if (accept is not { Count: > 0 })
            return offered[0];

        foreach (var wanted in accept.Where(a => a.Quality is null or > 0).OrderByDescending(a => a.Quality ?? 1))
        foreach (var type in offered)
            if (new MediaTypeHeaderValue(type).IsSubsetOf(wanted))
                return type == ProblemJson ? offered[0] : type;

        return null;
    }
}
