using System.Text.RegularExpressions;

namespace ProductionAnalytics.Server.Data;

/// <summary>Where rows come from, and what must be said wherever they are shown.</summary>
public sealed partial class Dataset
{
    public const string Manual = "manual";
    public const string Demo = "demo";

    /// <summary>Said to whoever gives a key that is none.</summary>
    public const string KeyRule = "1 to 50 lower-case letters, digits, dashes and underscores, like north-sea";

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]{0,49}$")]
    public static partial Regex KeyPattern();

    public required string Key { get; set; }
    public required string Title { get; set; }
    public string? Regulator { get; set; }
    public string? Licence { get; set; }

    /// <summary>The line that a page which shows the data must carry.</summary>
    public string? Credit { get; set; }

    /// <summary>Units in which the source reports, as it names them.</summary>
    public required string ReportedUnits { get; set; }

    /// <summary>Pressure and temperature that define the source's standard cubic foot or metre; named, never converted.</summary>
    public double? GasBasePsia { get; set; }
    public double? GasBaseFahrenheit { get; set; }

    /// <summary>Months the source is usually late.</summary>
    public int ReportingLagMonths { get; set; }

    /// <summary>Remarks on how the source's columns were read.</summary>
    public string? Notes { get; set; }

    /// <summary>First month any of its wells has a record of; null while none has.</summary>
    public DateOnly? FirstMonth { get; set; }
}

/// <summary>The name behind a region code: GC is Green Canyon.</summary>
public sealed class RegionLabel
{
    public required string DatasetKey { get; set; }
    public required string Code { get; set; }
    public required string Label { get; set; }
}
