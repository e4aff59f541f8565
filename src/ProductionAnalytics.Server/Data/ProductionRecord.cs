using ProductionAnalytics.Core.Series;

namespace ProductionAnalytics.Server.Data;

/// <summary>What a well produced in one period. bbl and Mcf; null is "not reported", 0 is "reported as nothing".</summary>
public sealed class ProductionRecord : IVolumes
{
    public long WellId { get; set; }
    public Period Period { get; set; } = Period.Month;

    /// <summary>First day of the period.</summary>
    public DateOnly Date { get; set; }

    public double? OilVolume { get; set; }
    public double? GasVolume { get; set; }
    public double? WaterVolume { get; set; }
    public double? CondensateVolume { get; set; }
    public double? NglVolume { get; set; }
    public double? WaterInjected { get; set; }
    public double? GasInjected { get; set; }

    /// <summary>Producing days, 0 to the days of the period, fractions allowed.</summary>
    public double? DaysOn { get; set; }

    /// <summary>Null for what a source reported; else the finer or coarser period this month was computed from.</summary>
    public string? Derived { get; set; }

    /// <summary>Changed by hand since its import.</summary>
    public bool Edited { get; set; }

    /// <summary>A JSON list of remarks.</summary>
    public string? Notes { get; set; }

    /// <summary>A plain number, no foreign key: it would cost a second per 377,000 rows.</summary>
    public long? ImportId { get; set; }
    public long Version { get; set; } = 1;
}

/// <summary>The earlier values of a record, who replaced them and when.</summary>
public sealed class ProductionHistory : IVolumes
{
    public long WellId { get; set; }
    public Period Period { get; set; }
    public DateOnly Date { get; set; }

    /// <summary>The version that had these values.</summary>
    public long Version { get; set; }

    public double? OilVolume { get; set; }
    public double? GasVolume { get; set; }
    public double? WaterVolume { get; set; }
    public double? CondensateVolume { get; set; }
    public double? NglVolume { get; set; }
    public double? WaterInjected { get; set; }
    public double? GasInjected { get; set; }
    public double? DaysOn { get; set; }
    public bool Edited { get; set; }
    public string? Notes { get; set; }
    public long? ImportId { get; set; }

    /// <summary><c>replaced</c> or <c>deleted</c>.</summary>
    public required string Action { get; set; }
    public required string ReplacedBy { get; set; }
    public long? ReplacedByImportId { get; set; }
    public DateTime ReplacedAt { get; set; }
}

/// <summary>The measured members that a record and its history share.</summary>
public interface IVolumes
{
    double? OilVolume { get; set; }
    double? GasVolume { get; set; }
    double? WaterVolume { get; set; }
    double? CondensateVolume { get; set; }
    double? NglVolume { get; set; }
    double? WaterInjected { get; set; }
    double? GasInjected { get; set; }
    double? DaysOn { get; set; }
    string? Notes { get; set; }
}
