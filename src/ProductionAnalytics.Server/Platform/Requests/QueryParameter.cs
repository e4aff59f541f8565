namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>How a parameter is written, for the OpenAPI document.</summary>
internal enum ParameterKind
{
    Text,
    Number,
    Integer,
    Date,
    Flag,
}

/// <summary>
/// One query parameter, declared once: the endpoint refuses every other name, and the OpenAPI document lists it.
/// </summary>
internal sealed record QueryParameter(string Name, string Description, ParameterKind Kind = ParameterKind.Text)
{
    /// <summary>May be repeated for "any of".</summary>
    public bool Many { get; init; }

    public IReadOnlyList<string>? OneOf { get; init; }

    public string? Default { get; init; }
}

/// <summary>The parameters an endpoint takes, as endpoint metadata.</summary>
internal sealed record QueryParameters(IReadOnlyList<QueryParameter> All)
{
    public static readonly QueryParameter Units = new(
        "units",
        "Units of the reply, the body and of filter values: field (bbl, Mcf) or metric (Sm³, 10³ Sm³)."
    )
    {
        OneOf = ["field", "metric"],
        Default = "field",
    };
}

internal static class QueryParameterExtensions
{
    public static TBuilder WithQuery<TBuilder>(this TBuilder endpoint, params IEnumerable<QueryParameter>[] groups)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new QueryParameters([.. groups.SelectMany(g => g)]));
}
