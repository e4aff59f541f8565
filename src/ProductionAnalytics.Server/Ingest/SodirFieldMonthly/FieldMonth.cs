using ProductionAnalytics.Core.Series;

namespace ProductionAnalytics.Server.Ingest.SodirFieldMonthly;

/// <summary>One row of the file, its volumes in field units.</summary>
internal readonly record struct FieldMonth(string Name, SourceProduction Volumes)
{
    public string Key => Volumes.SourceKey;

    /// <summary>The row has a year's total: the source writes it as month 0.</summary>
    public bool IsYear => Volumes.Period == Period.Year;
}
