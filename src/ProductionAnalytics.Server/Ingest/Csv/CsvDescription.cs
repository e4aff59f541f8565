namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>The columns of the plain file, for people.</summary>
internal static class CsvDescription
{
    private const string Liquid = "bbl, or sm3 where the name ends in _sm3 or _m3";
    private const string Gas = "Mcf, or as the name ends: _mmcf, _sm3, _m3, _1000sm3, _1000m3, _e3m3";

    public static readonly IReadOnlyList<FormatColumn> Columns =
    [
        new("source_key", "Your identifier of the well; this, well_id or api_number is required", Required: false),
        new("well_id", "The well's id in this store", Required: false),
        new("api_number", "US well number, 10, 12 or 14 digits", Required: false),
        new("dataset", "Key of the dataset, where rows of several are in one file", Required: false),
        new("name", "Name; the source_key where left out", Required: false),
        new("entity_type", "well, wellbore, completion, lease, unit, field or facility", Required: false),
        new("latitude", "Latitude, WGS84", "degrees", Required: false),
        new("longitude", "Longitude, WGS84", "degrees", Required: false),
        new("region", "Region", Required: false),
        new("country", "Country", Required: false),
        new("state", "State", Required: false),
        new("county", "County", Required: false),
        new("basin", "Basin", Required: false),
        new("field", "Field", Required: false),
        new("reservoir", "Reservoir", Required: false),
        new("operator", "Operator", Required: false),
        new("status", "Status", Required: false),
        new("well_type", "Type", Required: false),
        new("spud_date", "Spud date", Required: false),
        new("completion_date", "Completion date", Required: false),
        new("first_production", "First production", Required: false),
        new("total_depth_ft", "Measured depth", "ft", Required: false),
        new("lateral_length_ft", "Length of the lateral", "ft", Required: false),
        new("water_depth_ft", "Water depth", "ft", Required: false),
        new("date", "Day in the period, like 2024-01-31 or 2024-01; required beside volumes", Required: false),
        new("period", "day, month, quarter or year; month where left out", Required: false),
        new("oil_volume", "Oil", Liquid, Required: false),
        new("gas_volume", "Gas", Gas, Required: false),
        new("water_volume", "Water", Liquid, Required: false),
        new("condensate_volume", "Condensate", Liquid, Required: false),
        new("ngl_volume", "NGL", Liquid, Required: false),
        new("water_injected", "Injected water", Liquid, Required: false),
        new("gas_injected", "Injected gas", Gas, Required: false),
        new("days_on", "Producing days", "days", Required: false),
    ];
}
