using ProductionAnalytics.Core.Series;

namespace ProductionAnalytics.Core.Tests.Series;

public sealed class ReportingMonthTests
{
    [Theory]
    [InlineData("", null, 0)]
    [InlineData("5", 0, 0)]
    [InlineData("10 10 10 8", 3, 0)]
    [InlineData("10 10 10 7", 2, 1)]
    [InlineData("10 10 10 7 3 1", 2, 3)]
    [InlineData("10 10 10 0 2", 2, 1)]
    [InlineData("10 0 0 0 2", 4, 0)]
    [InlineData("9 9 9 9 9 9 1 1 1 1 1 1 4", 12, 0)]
    [InlineData("9 9 9 9 9 9 1 1 1 1 1 1 3", 5, 7)]
    [InlineData("99 9 9 9 9 9 9 1 1 1 1 1 1 4", 13, 0)]
    public void The_latest_month_is_the_newest_that_enough_wells_reported(string counts, int? month, int newer)
    {
        var reports = counts
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((c, i) => (Month: At(i), Wells: long.Parse(c, System.Globalization.CultureInfo.InvariantCulture)))
            .ToDictionary(r => r.Month, r => r.Wells);

        var (found, after) = ReportingMonth.Of(reports);
        Assert.Equal(month is { } m ? At(m) : null, found);
        Assert.Equal(newer, after.Count);
        Assert.Equal(after.Order(), after);
    }

    private static DateOnly At(int month) => new DateOnly(2019, 11, 1).AddMonths(month);
}
