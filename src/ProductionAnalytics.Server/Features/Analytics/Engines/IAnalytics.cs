using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>
/// What analytic questions need to know of the wells of one filter at one version of the store, in field units. The store
/// answers in SQL and the cube from memory; what they say is the same.
/// </summary>
internal interface IAnalytics
{
    Task<long> Version(CancellationToken ct);

    Task<long> WellsMatched(CancellationToken ct);

    /// <summary>What a reader must be told about the wells.</summary>
    Task<IReadOnlyList<string>> Notes(CancellationToken ct);

    /// <summary>What keys stand for, where the key alone does not say it.</summary>
    Task<Dictionary<string, string>> Labels(
        Dimension dimension,
        IReadOnlyCollection<string> keys,
        CancellationToken ct
    );

    Task<SeriesSums> Series(SeriesQuestion question, CancellationToken ct);

    /// <summary>Wells with a record that the question reads.</summary>
    Task<long> WellsWithRecords(SeriesQuestion question, CancellationToken ct);

    /// <summary>Wells without a start to align by.</summary>
    Task<long> LeftOut(Align align, CancellationToken ct);

    /// <param name="withDays">Whether producing days are added up too.</param>
    Task<List<TotalsGroup>> Totals(Dimension groupBy, bool withDays, CancellationToken ct);

    /// <summary>Each well's volume of the whole window over its own producing days, summed by group.</summary>
    Task<List<RatesGroup>> Rates(Dimension groupBy, CancellationToken ct);

    /// <summary>How many wells each group has, with or without a record.</summary>
    Task<List<WellsGroup>> Wells(Dimension groupBy, CancellationToken ct);

    /// <summary>The ids of the first wells in the order of names, and of ids where those are alike.</summary>
    Task<List<long>> FirstByName(int top, CancellationToken ct);

    /// <summary>The values that an attribute has among all wells of the filter's datasets.</summary>
    Task<IReadOnlySet<string>> Values(Dimension attribute, CancellationToken ct);

    /// <summary>The first and the last month that the datasets of the wells have; null where they have none.</summary>
    Task<(DateOnly First, DateOnly Last)?> Loaded(CancellationToken ct);

    /// <summary>The same wells, other months.</summary>
    IAnalytics During(DateOnly? start, DateOnly? end);

    /// <summary>Every month up to the end of the window, also those before it.</summary>
    Task<List<MonthSum>> Months(CancellationToken ct);

    /// <summary>What each had produced in two months; those without a record in either are not among them.</summary>
    Task<List<GroupPair>> Pairs(Dimension by, DateOnly earlier, DateOnly later, CancellationToken ct);
}

/// <summary>What one group produced over a window, and when the first and the last record of it was.</summary>
/// <param name="Wells">Distinct wells with a volume above 0.</param>
/// <param name="DaysOn">Null also where they were not asked for.</param>
internal sealed record TotalsGroup(
    string? Key,
    PhaseVolumes Volumes,
    long Wells,
    DateOnly? First,
    DateOnly? Last,
    double? DaysOn = null
);

/// <param name="Records">With a volume above 0.</param>
/// <param name="RecordsWithoutDays">Those among them that count their calendar days.</param>
internal sealed record RatesGroup(string? Key, PhaseVolumes Rates, long Records, long RecordsWithoutDays);

internal sealed record WellsGroup(string? Key, long Wells);

/// <summary>What one group produced in two months.</summary>
internal sealed record GroupPair(string? Key, PhaseVolumes Before, PhaseVolumes After);
