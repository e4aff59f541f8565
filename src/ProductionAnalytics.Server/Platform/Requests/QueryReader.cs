using System.Globalization;
using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>
/// Reads the parameters that an endpoint declares and collects what is wrong with them. A name that is not declared is
/// refused: a misspelt filter must not widen an answer. Empty means "not given".
/// </summary>
internal sealed class QueryReader : IAsking
{
    private readonly HttpRequest request;

    public QueryReader(HttpRequest request)
    {
        this.request = request;
        var declared = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>()?.All ?? [];
        foreach (var (name, values) in request.Query)
            Check(declared.FirstOrDefault(p => p.Name == name), name, values.OfType<string>().ToList());
    }

    public RequestErrors Errors { get; } = new();

    public TimeProvider Clock => request.HttpContext.RequestServices.GetRequiredService<TimeProvider>();

    public UnitSystem Units() => OneOf("units", UnitSystem.Field);

    public string? Text(string name)
    {
        var value = Given(name);
        return value is not null && TextRules.Complain(value) is { } message ? Bad(name, message) : value;
    }

    public IReadOnlyList<string> Many(string name)
    {
        var values = request.Query[name].OfType<string>().Where(v => v.Length > 0).Distinct().ToList();
        foreach (var message in values.Select(v => TextRules.Complain(v)).OfType<string>())
            Errors.Range(name, message);

        return values;
    }

    public int Integer(string name, int fallback, int least, int most)
    {
        if (Given(name) is not { } value)
            return fallback;
        if (
            !value.All(c => char.IsAsciiDigit(c) || c == '-')
            || !System.Numerics.BigInteger.TryParse(
                value,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            Errors.Malformed(name, $"'{value}' is not a whole number.");
            return fallback;
        }

        if (number >= least && number <= most)
            return (int)number;
        Errors.Range(name, $"{value} is outside {least} to {most}.");
        return fallback;
    }

    public double? Number(string name)
    {
        if (Given(name) is not { } value)
            return null;
        if (
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
        )
            return number;

        Errors.Malformed(name, $"'{value}' is not a number (decimal point, no thousands mark).");
        return null;
    }

    public DateOnly? Date(string name)
    {
        if (Given(name) is not { } value)
            return null;
        if (
            DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        )
            return date;

        Errors.Malformed(name, $"'{value}' is not a date like 2024-12-31.");
        return null;
    }

    public bool Flag(string name, bool fallback)
    {
        if (Given(name) is not { } value)
            return fallback;
        if (value is "true" or "false")
            return value == "true";

        Errors.Malformed(name, $"'{value}' is neither true nor false.");
        return fallback;
    }

    /// <summary>One of the names that the parameter's declaration lists.</summary>
    public T OneOf<T>(string name, T fallback)
        where T : struct, Enum
    {
        foreach (var known in Enum.GetValues<T>())
            if (Wire.Name(known) == Given(name))
                return known;

        return fallback;
    }

    public string? Given(string name) => request.Query[name].FirstOrDefault() is { Length: > 0 } value ? value : null;

    private void Check(QueryParameter? parameter, string name, List<string> values)
    {
        if (parameter is null)
            Errors.UnknownName(name);
        else if (!parameter.Many && values.Count > 1)
            Errors.Repeated(name);
        else if (parameter.OneOf is { } known && values is [{ Length: > 0 } value] && !known.Contains(value))
            Errors.Malformed(name, $"'{value}' is none of {string.Join(", ", known)}.");
    }

    private string? Bad(string name, string message)
    {
        Errors.Range(name, message);
        return null;
    }
}
