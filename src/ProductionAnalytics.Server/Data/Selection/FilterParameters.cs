using System.Globalization;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>The filter as it stands in an address.</summary>
internal static class FilterParameters
{
    /// <summary>Attributes that also have a facet.</summary>
    public static readonly string[] Facets =
    [
        "region",
        "operator",
        "field",
        "basin",
        "county",
        "state",
        "country",
        "status",
        "well_type",
        "entity_type",
        "dataset",
        "reservoir",
        "vintage",
    ];

    public static readonly IReadOnlyList<QueryParameter> All =
    [
        .. Facets.Select(name =>
            Attribute(
                name,
                $"Wells with this {name.Replace('_', ' ')}; repeat for any of several, (none) for wells without one."
            )
        ),
        Attribute("well_id", "Wells of these ids."),
        Attribute("well_name", "Wells of exactly this name."),
        Attribute("api_number", "Wells of this API number, with or without dashes."),
        Attribute("selection", "Wells of these kept selections; see POST /selections."),
        .. ShapeParameters.All,
        new("q", "Part of a name, API number, operator or field; case and diacritics are ignored."),
        new("start_date", "First month shown, inclusive; rounded out to whole intervals.", ParameterKind.Date),
        new("end_date", "Last month shown, inclusive.", ParameterKind.Date),
        new("first_production_from", "Wells whose first production is not before this date.", ParameterKind.Date),
        new("first_production_to", "Wells whose first production is not after this date.", ParameterKind.Date),
        new("min_cum_oil", "Wells with at least this much oil so far, in the units asked for.", ParameterKind.Number),
        new("min_cum_gas", "Wells with at least this much gas so far, in the units asked for.", ParameterKind.Number),
        QueryParameters.Units,
    ];

    public static WellFilter ReadFilter(this QueryReader query)
    {
        var units = query.Units();
        var filter = new WellFilter
        {
            AnyOf = Attributes(query),
            WellIds = WellIds(query),
            Shapes = query.ReadShapes(),
            Selections = query.Many("selection"),
            Text = query.Text("q"),
            FirstProductionFrom = query.Date("first_production_from"),
            FirstProductionTo = query.Date("first_production_to"),
            LeastCumOil = units.LiquidToField(query.Number("min_cum_oil")),
            LeastCumGas = units.GasToField(query.Number("min_cum_gas")),
            Start = query.Date("start_date"),
            End = query.Date("end_date"),
        };
        if (filter.Start > filter.End)
            query.Errors.Range("end_date", "Must not be before start_date.");
        return filter;
    }

    private static QueryParameter Attribute(string name, string description) => new(name, description) { Many = true };

    private static Dictionary<string, IReadOnlyList<string>> Attributes(QueryReader query)
    {
        var given = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var name in Facets.Append("well_name").Append("api_number"))
            if (query.Many(name) is { Count: > 0 } values)
                given[name == "well_name" ? "name" : name] =
                    name == "api_number" ? [.. values.Select(v => ApiNumber.Canonical(v) ?? v)] : values;

        return given;
    }

    private static List<long> WellIds(QueryReader query)
    {
        var ids = new List<long>();
        foreach (var text in query.Many("well_id"))
        {
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                ids.Add(id);
            else
                query.Errors.Malformed("well_id", $"'{text}' is not an id.");
        }

        return ids;
    }
}
