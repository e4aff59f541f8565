using ProductionAnalytics.Core.Series;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>What a file says of a well. A member that is null is not said.</summary>
/// <param name="SourceKey">The source's own identifier, or any text unique in the file where <see cref="WellId"/> names the well.</param>
internal sealed record SourceWell(string SourceKey)
{
    /// <summary>Null for the dataset of the import.</summary>
    public string? Dataset { get; init; }

    /// <summary>A well of the store, for files that name wells by our id.</summary>
    public long? WellId { get; init; }

    /// <summary>The first line that speaks of it, 1-based.</summary>
    public long Line { get; init; }
    public string? Name { get; init; }
    public string? EntityType { get; init; }
    public string? ApiNumber { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Crs { get; init; }
    public string? Region { get; init; }
    public string? Country { get; init; }
    public string? State { get; init; }
    public string? County { get; init; }
    public string? Basin { get; init; }
    public string? Field { get; init; }
    public string? Reservoir { get; init; }
    public string? Operator { get; init; }
    public string? Status { get; init; }
    public string? StatusReported { get; init; }
    public string? WellType { get; init; }
    public DateOnly? SpudDate { get; init; }
    public DateOnly? CompletionDate { get; init; }
    public DateOnly? FirstProduction { get; init; }
    public double? TotalDepthFt { get; init; }
    public double? LateralLengthFt { get; init; }
    public double? WaterDepthFt { get; init; }

    /// <summary>Other names in the file, older than <see cref="Name"/>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The month whose record gave the attributes, for files that change them over time.</summary>
    public DateOnly? AttributesMonth { get; init; }
}

/// <summary>One row of volumes, in field units: bbl and Mcf. Null is "not reported".</summary>
/// <param name="Date">First day of the period.</param>
internal readonly record struct SourceProduction(string SourceKey, Period Period, DateOnly Date)
{
    /// <summary>Null for the dataset of the import.</summary>
    public string? Dataset { get; init; }

    /// <summary>1-based.</summary>
    public long Line { get; init; }
    public double? Oil { get; init; }
    public double? Gas { get; init; }
    public double? Water { get; init; }
    public double? Condensate { get; init; }
    public double? Ngl { get; init; }
    public double? WaterInjected { get; init; }
    public double? GasInjected { get; init; }
    public double? DaysOn { get; init; }
}
