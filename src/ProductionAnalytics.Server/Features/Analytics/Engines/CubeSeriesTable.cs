using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>Sums of months, brought together in steps as they are asked for.</summary>
/// <param name="months">Of all phases in their order, and of days on where they are asked for.</param>
/// <param name="length">Months of a step.</param>
internal sealed class CubeSeriesTable(MonthTable months, IReadOnlyList<string?> keys, int length, bool hasDays)
    : ISeriesTable
{
    public IReadOnlyList<string?> Keys => keys;

    public int First { get; } = RateTable.IntervalOf(months.First, length);

    public int End { get; } =
        months.Months == 0
            ? RateTable.IntervalOf(months.First, length)
            : RateTable.IntervalOf(months.First + months.Months - 1, length) + 1;

    /// <summary>Counted over whole steps: a well counts once, in however many of its months it produced.</summary>
    public IntervalCounts? WellsOfSteps { get; init; }

    public bool CountsWells { get; init; }

    public RateTable? DayRates { get; init; }

    public double SpreadBoe { get; init; }

    public long Records => Total((rates, row, step) => rates.Producing(row, step));

    public long RecordsWithoutDays => Total((rates, row, step) => rates.WithoutDays(row, step));

    public bool HasRecord(int row, int step)
    {
        var (month, end) = Months(step);
        while (month < end && !months.HasRecord(row, month))
            month++;
        return month < end;
    }

    public PhaseVolumes Volumes(int row, int step)
    {
        var (month, end) = Months(step);
        var volumes = default(PhaseVolumes);
        for (; month < end; month++)
            volumes += new PhaseVolumes(
                months.Sum(row, 0, month),
                months.Sum(row, 1, month),
                months.Sum(row, 2, month),
                months.Sum(row, 3, month),
                months.Sum(row, 4, month)
            );
        return volumes;
    }

    public PhaseVolumes Rates(int row, int step) =>
        DayRates is { } rates
            ? new PhaseVolumes(
                rates.Rate(row, 0, step),
                rates.Rate(row, 1, step),
                rates.Rate(row, 2, step),
                rates.Rate(row, 3, step),
                rates.Rate(row, 4, step)
            )
            : default;

    public double? DaysOn(int row, int step)
    {
        var (month, end) = Months(step);
        double? days = null;
        for (; hasDays && month < end; month++)
            days = PhaseVolumes.Sum(days, months.Sum(row, Quantities.Phases.Count, month));
        return days;
    }

    public long Wells(int row, int step) =>
        WellsOfSteps is { } counts ? counts[row, step]
        : CountsWells && HasRecord(row, step) ? months.Producing(row, step - months.First)
        : 0;

    /// <summary>The months of a step, as places in the table.</summary>
    private (int First, int End) Months(int step) =>
        (Math.Max(0, (step * length) - months.First), Math.Min(months.Months, ((step + 1) * length) - months.First));

    private long Total(Func<RateTable, int, int, int> count)
    {
        var total = 0L;
        if (DayRates is { } rates)
            for (var row = 0; row < keys.Count; row++)
            for (var step = First; step < End; step++)
                total += count(rates, row, step);
        return total;
    }
}
