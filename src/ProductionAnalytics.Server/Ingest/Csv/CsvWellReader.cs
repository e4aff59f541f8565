using System.Diagnostics.CodeAnalysis;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>What a row says of its well.</summary>
/// <param name="latest">The last day that anything can be of.</param>
internal sealed class CsvWellReader(CsvRow row, DateOnly latest)
{
    private readonly Dictionary<string, string?> texts = [];

    public bool Read(CsvIdentity identity, [NotNullWhen(true)] out SourceWell? well)
    {
        well = null;
        foreach (var column in CsvColumns.Texts)
        {
            if (!row.Text(column, TextRules.MostCharacters, out var text))
                return false;
            texts[column] = text;
        }

        if (texts["entity_type"] is { } type && !Well.EntityTypes.Contains(type))
            return row.Reject("entity_type", $"one of {string.Join(", ", Well.EntityTypes)} was wanted");
        if (!Day("spud_date", out var spud) || !Day("completion_date", out var completion))
            return false;
        if (!Day("first_production", out var first))
            return false;
        if (
            !row.Feet("total_depth_ft", out var depth)
            || !row.Feet("lateral_length_ft", out var lateral)
            || !row.Feet("water_depth_ft", out var water)
        )
            return false;
        if (!Position(out var latitude, out var longitude))
            return false;

        well = new SourceWell(identity.SourceKey)
        {
            Dataset = identity.Dataset,
            WellId = identity.WellId,
            ApiNumber = identity.ApiNumber,
            Line = row.Line,
            Name = texts["name"],
            EntityType = texts["entity_type"],
            Latitude = latitude,
            Longitude = longitude,
            Region = texts["region"],
            Country = texts["country"],
            State = texts["state"],
            County = texts["county"],
            Basin = texts["basin"],
            Field = texts["field"],
            Reservoir = texts["reservoir"],
            Operator = texts["operator"],
            Status = texts["status"],
            WellType = texts["well_type"],
            SpudDate = spud,
            CompletionDate = completion,
            FirstProduction = IsReported() ? first : null,
            TotalDepthFt = depth,
            LateralLengthFt = lateral,
            WaterDepthFt = water,
        };
        return true;
    }

    private bool IsReported() => row.Shared(CsvColumns.FirstProductionOrigin) is null or "reported";

    private bool Day(string column, out DateOnly? value) => row.Date(column, DateRules.Earliest, latest, out value);

    /// <summary>A place that cannot be is not taken; the rest of the row is.</summary>
    private bool Position(out double? latitude, out double? longitude)
    {
        longitude = null;
        if (!row.Number("latitude", out latitude) || !row.Number("longitude", out longitude))
            return false;

        if (latitude is null != longitude is null)
            NotTaken(
                latitude is null ? "longitude" : "latitude",
                "latitude and longitude come together",
                "position.incomplete"
            );
        else if (latitude is < -90 or > 90)
            NotTaken("latitude", "-90 to 90 degrees were wanted", "position.out_of_range");
        else if (longitude is < -180 or > 180)
            NotTaken("longitude", "-180 to 180 degrees were wanted", "position.out_of_range");
        else if (latitude is 0 && longitude is 0)
            NotTaken(
                "latitude",
                "0, 0 is in the sea off Africa, and what programs write for nothing",
                "position.null_island"
            );
        else
            return true;

        (latitude, longitude) = (null, null);
        return true;
    }

    private void NotTaken(string column, string why, string code) =>
        row.Remark(column, $"position not taken: {why}", code);
}
