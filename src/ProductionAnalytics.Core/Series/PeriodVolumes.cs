namespace ProductionAnalytics.Core.Series;

/// <summary>What one record of any period says, measure by measure. Null is "not reported".</summary>
/// <param name="Date">First day of the period.</param>
public sealed record PeriodVolumes(Period Period, DateOnly Date, IReadOnlyList<double?> Values);

/// <summary>A month computed from finer or coarser records.</summary>
/// <param name="From">The coarsest period that went into it.</param>
/// <param name="IsPartial">Days of the month are missing.</param>
public sealed record DerivedMonth(DateOnly Date, IReadOnlyList<double?> Values, Period From, bool IsPartial);

/// <summary>A quarter or year that says something else than the finer records inside it.</summary>
/// <param name="Measure">Its place among the values.</param>
public sealed record PeriodOverlap(Period Period, DateOnly Date, int Measure, double Reported, double Finer);
