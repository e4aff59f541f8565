namespace ProductionAnalytics.Core.Series;

/// <summary>
/// The public id of a production record, computed from its key and never stored:
/// <c>well_id · 2^22 + period · 2^20 + days since 1800-01-01</c>, below 2^53 so that every JSON reader keeps it whole.
/// </summary>
public readonly record struct ProductionKey(long WellId, Period Period, DateOnly Date)
{
    public static readonly DateOnly Epoch = new(1800, 1, 1);

    private const int PeriodShift = 20;
    private const int WellShift = 22;

    public long Id => (WellId << WellShift) + ((long)Period << PeriodShift) + (Date.DayNumber - Epoch.DayNumber);

    /// <summary>The key behind an id, or null where no record can have it.</summary>
    public static ProductionKey? FromId(long id)
    {
        if (id < 1L << WellShift || id >> WellShift > int.MaxValue)
            return null;

        var day = Epoch.DayNumber + (int)(id & ((1 << PeriodShift) - 1));
        if (day > DateOnly.MaxValue.DayNumber)
            return null;

        var period = (Period)((id >> PeriodShift) & 3);
        var date = DateOnly.FromDayNumber(day);
        return period.StartOf(date) == date ? new ProductionKey(id >> WellShift, period, date) : null;
    }
}
