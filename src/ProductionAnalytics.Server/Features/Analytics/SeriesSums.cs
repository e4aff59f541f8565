using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>What groups of wells did in each step of time, in field units. Both tables have the same rows.</summary>
/// <param name="Before">What is before the window, and counts in cumulatives only; null where nothing was read.</param>
internal sealed record SeriesSums(ISeriesTable Inside, ISeriesTable? Before)
{
    /// <summary>The key of each group, which has a row of its own; null for wells without a value.</summary>
    public IReadOnlyList<string?> Keys => Inside.Keys;

    public bool HasRecord(int row) => Inside.HasRecordAt(row) || Before?.HasRecordAt(row) == true;
}

/// <summary>Sums by group and step. Steps are numbered one after another, as <see cref="SeriesQuestion.StepOf"/> does, or by age.</summary>
internal interface ISeriesTable
{
    IReadOnlyList<string?> Keys { get; }

    /// <summary>No step before this one has a record.</summary>
    int First { get; }

    /// <summary>Neither this step nor one after it has a record.</summary>
    int End { get; }

    bool HasRecord(int row, int step);

    PhaseVolumes Volumes(int row, int step);

    /// <summary>Sums of each well's producing-day rate, where that was asked for.</summary>
    PhaseVolumes Rates(int row, int step);

    double? DaysOn(int row, int step);

    /// <summary>Distinct wells with a volume above 0.</summary>
    long Wells(int row, int step);

    /// <summary>Boe that was reported for longer periods and spread over months, of all groups and steps.</summary>
    double SpreadBoe { get; }

    /// <summary>Records with a volume above 0, where rates were asked for.</summary>
    long Records { get; }

    /// <summary>Those among them whose producing days were not reported.</summary>
    long RecordsWithoutDays { get; }
}

internal static class SeriesTables
{
    public static IEnumerable<int> Steps(this ISeriesTable table) =>
        Enumerable.Range(table.First, table.End - table.First);

    public static bool HasRecordAt(this ISeriesTable table, int row) =>
        table.Steps().Any(step => table.HasRecord(row, step));

    public static double Boe(this ISeriesTable table, int row, double boeMcf) =>
        table.Steps().Sum(step => table.Volumes(row, step).Boe(boeMcf) ?? 0);
}
