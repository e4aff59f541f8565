using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Features.Datasets;

/// <summary>Where rows come from, and what must be said wherever they are shown.</summary>
/// <param name="Credit">The line that a page which shows the data must carry.</param>
/// <param name="ReportedUnits">Units in which the source reports, as it names them.</param>
/// <param name="GasBasePsia">Pressure that defines the source's standard cubic foot or metre; named, never converted.</param>
/// <param name="ReportingLagMonths">Months the source is usually late.</param>
/// <param name="Notes">Remarks on how the source's columns were read.</param>
/// <param name="FirstMonth">First and last month any of its wells has a record of; null while none has.</param>
public sealed record DatasetReply(
    string Key,
    string Title,
    string? Regulator,
    string? Licence,
    string? Credit,
    string ReportedUnits,
    double? GasBasePsia,
    double? GasBaseFahrenheit,
    int ReportingLagMonths,
    string? Notes,
    DateOnly? FirstMonth,
    DateOnly? LastMonth,
    long WellCount,
    long RecordCount,
    IReadOnlyList<EntityTypeCount> EntityTypes,
    IReadOnlyList<PeriodCount> Periods
)
{
    internal static DatasetReply Of(
        Dataset dataset,
        DateOnly? lastMonth,
        IReadOnlyList<EntityTypeCount> wells,
        IReadOnlyList<PeriodCount> records
    ) =>
        new(
            dataset.Key,
            dataset.Title,
            dataset.Regulator,
            dataset.Licence,
            dataset.Credit,
            dataset.ReportedUnits,
            dataset.GasBasePsia,
            dataset.GasBaseFahrenheit,
            dataset.ReportingLagMonths,
            dataset.Notes,
            dataset.FirstMonth,
            lastMonth,
            wells.Sum(w => w.Wells),
            records.Sum(r => r.Records),
            wells,
            records
        );
}

public sealed record EntityTypeCount(string EntityType, long Wells);

/// <param name="Records">As reported; computed months are not counted.</param>
public sealed record PeriodCount(string Period, long Records);
