using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>
/// Puts together what the rows of each well say of it. A blank says nothing; of two that differ the later one counts, and
/// that is a finding.
/// </summary>
internal sealed class CsvWells(string file, Findings findings)
{
    private static readonly (string Column, Func<SourceWell, object?> Value)[] Members =
    [
        ("name", w => w.Name),
        ("entity_type", w => w.EntityType),
        ("api_number", w => w.ApiNumber),
        ("latitude", w => w.Latitude),
        ("longitude", w => w.Longitude),
        ("region", w => w.Region),
        ("country", w => w.Country),
        ("state", w => w.State),
        ("county", w => w.County),
        ("basin", w => w.Basin),
        ("field", w => w.Field),
        ("reservoir", w => w.Reservoir),
        ("operator", w => w.Operator),
        ("status", w => w.Status),
        ("well_type", w => w.WellType),
        ("spud_date", w => w.SpudDate),
        ("completion_date", w => w.CompletionDate),
        ("first_production", w => w.FirstProduction),
        ("total_depth_ft", w => w.TotalDepthFt),
        ("lateral_length_ft", w => w.LateralLengthFt),
        ("water_depth_ft", w => w.WaterDepthFt),
    ];

    private readonly Dictionary<(string? Dataset, string Key), SourceWell> wells = [];

    public IEnumerable<SourceWell> All => wells.Values;

    /// <summary>The well with what this and all earlier rows say.</summary>
    public SourceWell Add(SourceWell row)
    {
        var key = (row.Dataset, row.SourceKey);
        if (!wells.TryGetValue(key, out var known))
            return wells[key] = row;
        if (row with { Line = known.Line } == known)
            return known;

        foreach (var (column, value) in Members)
            if (value(row) is { } now && value(known) is { } before && !now.Equals(before))
                findings.Add(
                    new Finding("well.differs", file, row.Line, column, $"{now}", $"taken, in the place of '{before}'")
                    {
                        Well = findings.Well,
                    }
                );
        return wells[key] = Merged(known, row);
    }

    private static SourceWell Merged(SourceWell known, SourceWell row) =>
        known with
        {
            Name = row.Name ?? known.Name,
            EntityType = row.EntityType ?? known.EntityType,
            ApiNumber = row.ApiNumber ?? known.ApiNumber,
            Latitude = row.Latitude ?? known.Latitude,
            Longitude = row.Longitude ?? known.Longitude,
            Region = row.Region ?? known.Region,
            Country = row.Country ?? known.Country,
            State = row.State ?? known.State,
            County = row.County ?? known.County,
            Basin = row.Basin ?? known.Basin,
            Field = row.Field ?? known.Field,
            Reservoir = row.Reservoir ?? known.Reservoir,
            Operator = row.Operator ?? known.Operator,
            Status = row.Status ?? known.Status,
            WellType = row.WellType ?? known.WellType,
            SpudDate = row.SpudDate ?? known.SpudDate,
            CompletionDate = row.CompletionDate ?? known.CompletionDate,
            FirstProduction = row.FirstProduction ?? known.FirstProduction,
            TotalDepthFt = row.TotalDepthFt ?? known.TotalDepthFt,
            LateralLengthFt = row.LateralLengthFt ?? known.LateralLengthFt,
            WaterDepthFt = row.WaterDepthFt ?? known.WaterDepthFt,
        };
}
