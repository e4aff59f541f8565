using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Wells;

/// <summary>A well as it is sent. A member left out is null. Members that only replies have are accepted when unchanged.</summary>
public sealed record WellInput
{
    /// <summary>Key of an existing dataset; default manual. Cannot be changed later.</summary>
    public string? Dataset { get; set; }

    /// <summary>The source's own identifier, unique in its dataset; default manual-{id}. Cannot be changed later.</summary>
    public string? SourceKey { get; set; }

    /// <summary>Required; need not be unique.</summary>
    public string? Name { get; set; }
    public string? EntityType { get; set; }

    /// <summary>10, 12 or 14 digits, with or without dashes.</summary>
    public string? ApiNumber { get; set; }

    /// <summary>Degrees, -90 to 90; only together with longitude.</summary>
    public double? Latitude { get; set; }

    /// <summary>Degrees, -180 to 180; only together with latitude.</summary>
    public double? Longitude { get; set; }
    public string? Region { get; set; }
    public string? Country { get; set; }
    public string? State { get; set; }
    public string? County { get; set; }
    public string? Basin { get; set; }
    public string? Field { get; set; }
    public string? Reservoir { get; set; }
    public string? Operator { get; set; }
    public string? Status { get; set; }
    public string? WellType { get; set; }
    public DateOnly? SpudDate { get; set; }
    public DateOnly? CompletionDate { get; set; }
    public double? TotalDepthFt { get; set; }
    public double? LateralLengthFt { get; set; }
    public double? WaterDepthFt { get; set; }

    /// <summary>Where the source states it; left out, it is derived from the records.</summary>
    public DateOnly? FirstProduction { get; set; }

    internal void Validate(RequestErrors errors, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Name))
            errors.Range("name", "A name is required.");
        foreach (var (member, text) in Texts)
            if (text is not null && TextRules.Complain(text) is { } message)
                errors.Range(member, message);

        if (EntityType is not null && !Well.EntityTypes.Contains(EntityType))
            errors.Range("entity_type", $"Is none of {string.Join(", ", Well.EntityTypes)}.");
        if (ApiNumber is not null && Core.Wells.ApiNumber.Canonical(ApiNumber) is null)
            errors.Range("api_number", "An API number has 10, 12 or 14 digits.");

        Position(errors);
        foreach (var (member, date) in Dates)
            DateRules.Check(errors, member, date, today);
        foreach (var (member, feet) in Depths)
            if (feet is < 0 or > 100_000)
                errors.Range(member, "Must be 0 to 100,000 ft.");
    }

    private IEnumerable<(string, string?)> Texts =>
        [
            ("dataset", Dataset),
            ("source_key", SourceKey),
            ("name", Name),
            ("region", Region),
            ("country", Country),
            ("state", State),
            ("county", County),
            ("basin", Basin),
            ("field", Field),
            ("reservoir", Reservoir),
            ("operator", Operator),
            ("status", Status),
            ("well_type", WellType),
        ];

    private IEnumerable<(string, DateOnly?)> Dates =>
        [("spud_date", SpudDate), ("completion_date", CompletionDate), ("first_production", FirstProduction)];

    private IEnumerable<(string, double?)> Depths =>
        [("total_depth_ft", TotalDepthFt), ("lateral_length_ft", LateralLengthFt), ("water_depth_ft", WaterDepthFt)];

    private void Position(RequestErrors errors)
    {
        if (Latitude is < -90 or > 90)
            errors.Range("latitude", "Must be -90 to 90 degrees.");
        if (Longitude is < -180 or > 180)
            errors.Range("longitude", "Must be -180 to 180 degrees.");
        if (Latitude is null == Longitude is null)
            return;

        var missing = Latitude is null ? "latitude" : "longitude";
        errors.Range(missing, "Latitude and longitude come together or not at all.");
    }
}
