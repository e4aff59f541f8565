namespace ProductionAnalytics.Core.Series;

/// <summary>
/// The month that is meant by "latest". The newest one is often reported by a part of the wells only, and a sum over
/// them would look like a fall.
/// </summary>
public static class ReportingMonth
{
    public const double EnoughOfTheMedian = 0.8;
    private const int MonthsBefore = 12;

    /// <summary>
    /// The newest month in which at least 80 % as many wells reported as in the median of the twelve before it, and the
    /// months after it in which some did. Months before anybody reported are not counted.
    /// </summary>
    /// <param name="reports">Months with a report and how many wells made one, in any order.</param>
    public static (DateOnly? Month, IReadOnlyList<DateOnly> Newer) Of(IReadOnlyDictionary<DateOnly, long> reports)
    {
        var months = reports.Where(r => r.Value > 0).Select(r => r.Key).OrderDescending().ToList();
        foreach (var month in months)
            if (reports[month] >= EnoughOfTheMedian * MedianBefore(month, months[^1], reports))
                return (month, [.. months.Where(m => m > month).Order()]);

        return (null, []);
    }

    private static double MedianBefore(DateOnly month, DateOnly first, IReadOnlyDictionary<DateOnly, long> reports)
    {
        var counts = Enumerable
            .Range(1, MonthsBefore)
            .Select(i => month.AddMonths(-i))
            .Where(m => m >= first)
            .Select(m => reports.GetValueOrDefault(m))
            .Order()
            .ToList();
        return counts.Count == 0 ? 0 : (counts[(counts.Count - 1) / 2] + counts[counts.Count / 2]) / 2.0;
    }
}
