using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>One kind of file: how it is read, and what its rows mean for wells and production.</summary>
internal abstract class IngestFormat
{
    /// <summary>What an operator types: <c>bsee-ogor-a</c>.</summary>
    public abstract string Key { get; }

    public abstract string Title { get; }

    /// <summary>The dataset that its rows go to.</summary>
    public abstract Dataset Dataset { get; }

    public virtual IReadOnlyList<RegionLabel> RegionLabels => [];

    /// <summary>Reads rows into the sink and what is wrong with them into the findings. Pure: no store.</summary>
    public abstract void Read(Stream stream, string file, IngestSink sink, Findings findings);

    /// <summary>Puts what the file says of a well into it; the well is new where its id is 0.</summary>
    public abstract void Apply(SourceWell source, Well well);
}

/// <summary>Takes the rows of a file one by one; nothing is kept in memory.</summary>
internal abstract class IngestSink
{
    public abstract void Well(SourceWell well);

    /// <summary>Rows of the same well and period add up: volumes are summed, days on is the largest.</summary>
    public abstract void Production(in SourceProduction row);
}

/// <summary>What a file says of a well. A member that is null is not said.</summary>
internal sealed record SourceWell(string SourceKey)
{
    public string? Name { get; init; }
    public string? EntityType { get; init; }
    public string? ApiNumber { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Region { get; init; }
    public string? Country { get; init; }
    public string? Field { get; init; }
    public string? Operator { get; init; }
    public string? Status { get; init; }
    public string? StatusReported { get; init; }
    public string? WellType { get; init; }
    public DateOnly? SpudDate { get; init; }
    public DateOnly? FirstProduction { get; init; }
    public double? TotalDepthFt { get; init; }
    public double? WaterDepthFt { get; init; }

    /// <summary>The month whose record gave the attributes, for files that change them over time.</summary>
    public DateOnly? AttributesMonth { get; init; }
}

/// <summary>One row of volumes, in field units.</summary>
internal readonly record struct SourceProduction(
    string SourceKey,
    Period Period,
    DateOnly Date,
    double? Oil,
    double? Gas,
    double? Water,
    double? WaterInjected,
    double? DaysOn
);
