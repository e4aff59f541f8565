namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>
/// Wire names of a well's members and the SQL that each stands for, over <c>wells w</c>, <c>well_totals t</c> and
/// <c>datasets d</c>. One list serves selecting, sorting, filtering and grouping.
/// </summary>
internal static class WellColumns
{
    /// <summary>What is known of <c>wells w</c> elsewhere.</summary>
    public const string More =
        "LEFT JOIN well_totals t ON t.well_id = w.id LEFT JOIN datasets d ON d.key = w.dataset_key";

    public const string From = $"wells w {More}";

    /// <summary>The month of the first volume, unless the data begins there: then nobody knows what came before.</summary>
    private const string Derived = "CASE WHEN t.first_producing_month > d.first_month THEN t.first_producing_month END";

    public const string FirstProduction = $"coalesce(w.first_production_reported, {Derived})";

    private const string Origin =
        $"CASE WHEN w.first_production_reported IS NOT NULL THEN 'reported' WHEN {Derived} IS NOT NULL THEN 'derived' ELSE 'unknown' END";

    private static readonly Dictionary<string, string> Special = new()
    {
        ["dataset"] = "w.dataset_key",
        ["first_production"] = FirstProduction,
        ["first_production_origin"] = Origin,
        ["last_production"] = "t.last_producing_month",
        ["cum_oil"] = "t.cum_oil",
        ["cum_gas"] = "t.cum_gas",
        ["cum_water"] = "t.cum_water",
    };

    public static string Of(string member) => Special.GetValueOrDefault(member, $"w.{member}");

    public static string SelectList(IEnumerable<string> members) => string.Join(", ", members.Select(Of));

    /// <summary>The calendar year of a date, as a number.</summary>
    public static string YearOf(string date, bool postgres) =>
        postgres ? $"CAST(extract(year FROM {date}) AS integer)" : $"CAST(substr({date}, 1, 4) AS integer)";

    /// <summary>SQL of what wells can be grouped by and counted in facets.</summary>
    public static string Dimension(string name, bool postgres) =>
        name switch
        {
            "vintage" => YearOf(FirstProduction, postgres),
            "well" => "w.id",
            _ => Of(name),
        };
}
