using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Features.Analytics;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>A row of an answer before it is ordered and cut: what it is about, and its measures.</summary>
/// <param name="Key">The value of an attribute, or a well's id; null for wells without a value.</param>
/// <param name="Step">The first day of a step of time, where rows are those.</param>
internal sealed record Measured(string? Key, DateOnly? Step, Func<Measure, double?> Of);

internal static class MeasuredRows
{
    public static ToolColumn Column(string measure, Basis basis = Basis.Volume) =>
        new(measure, SeriesMeasures.Unit(Words.Measure(measure), UnitSystem.Field, basis));

    /// <summary>Wells are counted in whole numbers.</summary>
    public static object? Cell(this Measured row, Measure measure) =>
        row.Of(measure) is not { } value ? null
        : measure == Measure.WellCount ? (long)value
        : value;

    public static bool Keeps(this Measured row, IReadOnlyList<Limit>? limits) =>
        limits?.All(limit => row.Of(Words.Measure(limit.Measure)) is { } value && limit.Keeps(value)) != false;

    /// <param name="sort">A measure or key, a minus before it for descending. Rows without a value come last.</param>
    public static IEnumerable<Measured> Sorted(this IEnumerable<Measured> rows, string sort)
    {
        var descending = sort.StartsWith('-');
        var byKey = rows.OrderBy(r => r.Key is null).ThenBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Step);
        if (sort.TrimStart('-') == "key")
            return descending ? byKey.Reverse().OrderBy(r => r.Key is null && r.Step is null) : byKey;

        var measure = Words.Measure(sort.TrimStart('-'));
        return byKey
            .Select(row => (Row: row, Value: row.Of(measure)))
            .OrderBy(r => r.Value is null)
            .ThenBy(r => (descending ? -1 : 1) * r.Value)
            .Select(r => r.Row);
    }

    /// <summary>Measures asked for of which no row has a value.</summary>
    public static IEnumerable<string> Missing(this IReadOnlyCollection<Measured> rows, IEnumerable<string> measures) =>
        measures.Where(m => rows.All(r => r.Of(Words.Measure(m)) is null));

    private static bool Keeps(this Limit limit, double value) =>
        limit.Is switch
        {
            Comparison.Above => value > limit.Value,
            Comparison.AtLeast => value >= limit.Value,
            Comparison.Below => value < limit.Value,
            Comparison.AtMost => value <= limit.Value,
        };
}
