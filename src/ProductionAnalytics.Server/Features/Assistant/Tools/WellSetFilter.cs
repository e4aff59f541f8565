using System.Globalization;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Analytics;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>A set of wells as the filter of the store, and as the address of a page.</summary>
internal static class WellSetFilter
{
    /// <summary>The attributes of which one of some values is wanted.</summary>
    public static IEnumerable<(Dimension Attribute, IReadOnlyList<string> Values)> Attributes(this WellSet set) =>
        new[]
        {
            (Dimension.Region, set.Region),
            (Dimension.Operator, set.Operator),
            (Dimension.Field, set.Field),
            (Dimension.Status, set.Status),
            (Dimension.WellType, set.WellType),
            (Dimension.Reservoir, set.Reservoir),
            (Dimension.County, set.County),
            (Dimension.State, set.State),
            (Dimension.Dataset, set.Dataset),
        }
            .Where(a => a.Item2 is { Count: > 0 })
            .Select(a => (a.Item1, a.Item2!));

    public static WellFilter Filter(this WellSet set)
    {
        if (set.StartDate > set.EndDate)
            throw new ToolException("end_date must not be before start_date.");
        if (set.FirstProductionFrom > set.FirstProductionTo)
            throw new ToolException("first_production_to must not be before first_production_from.");

        return new WellFilter
        {
            AnyOf = set.Attributes().ToDictionary(a => Wire.Name(a.Attribute), a => a.Values),
            WellIds = set.WellId ?? [],
            Selections = set.Selection ?? [],
            Text = string.IsNullOrEmpty(set.Q) ? null : set.Q,
            FirstProductionFrom = set.FirstProductionFrom,
            FirstProductionTo = set.FirstProductionTo,
            Start = set.StartDate,
            End = set.EndDate,
        };
    }

    /// <param name="page">/dashboard, /wells …</param>
    public static string Address(this WellSet set, string page)
    {
        var query = Parameters(set).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}").ToList();
        return query.Count == 0 ? page : $"{page}?{string.Join('&', query)}";
    }

    private static IEnumerable<(string Name, string Value)> Parameters(WellSet set)
    {
        foreach (var (attribute, values) in set.Attributes())
        foreach (var value in values)
            yield return (Wire.Name(attribute), value);
        foreach (var id in set.WellId ?? [])
            yield return ("well_id", id.ToString(CultureInfo.InvariantCulture));
        foreach (var selection in set.Selection ?? [])
            yield return ("selection", selection);
        if (!string.IsNullOrEmpty(set.Q))
            yield return ("q", set.Q);
        foreach (var (name, date) in Dates(set))
            if (date is { } day)
                yield return (name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(string Name, DateOnly? Date)> Dates(WellSet set) =>
        [
            ("first_production_from", set.FirstProductionFrom),
            ("first_production_to", set.FirstProductionTo),
            ("start_date", set.StartDate),
            ("end_date", set.EndDate),
        ];
}
