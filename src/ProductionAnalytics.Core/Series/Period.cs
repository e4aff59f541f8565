namespace ProductionAnalytics.Core.Series;

/// <summary>How much time one production record covers. The numbers are part of the public record id.</summary>
public enum Period
{
    Day = 0,
    Month = 1,
    Quarter = 2,
    Year = 3,
}

public static class PeriodCalendar
{
    /// <summary>The first day of the period that contains the date.</summary>
    public static DateOnly StartOf(this Period period, DateOnly date) =>
        period switch
        {
            Period.Day => date,
            Period.Month => new DateOnly(date.Year, date.Month, 1),
            Period.Quarter => new DateOnly(date.Year, (date.Month - 1) / 3 * 3 + 1, 1),
            Period.Year => new DateOnly(date.Year, 1, 1),
        };

    /// <summary>The first day of the period after the one that starts here.</summary>
    public static DateOnly Next(this Period period, DateOnly start) =>
        period switch
        {
            Period.Day => start.AddDays(1),
            Period.Month => start.AddMonths(1),
            Period.Quarter => start.AddMonths(3),
            Period.Year => start.AddYears(1),
        };

    /// <summary>Calendar days in the period that starts here.</summary>
    public static int DaysIn(this Period period, DateOnly start) => period.Next(start).DayNumber - start.DayNumber;

    public static string Name(this Period period) => period.ToString().ToLowerInvariant();
}
