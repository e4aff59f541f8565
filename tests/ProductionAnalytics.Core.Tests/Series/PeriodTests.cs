using CsCheck;
using ProductionAnalytics.Core.Series;

namespace ProductionAnalytics.Core.Tests.Series;

public sealed class PeriodTests
{
    private static readonly Gen<DateOnly> AnyDate = Gen.Int[
            new DateOnly(1800, 1, 1).DayNumber,
            new DateOnly(2200, 12, 31).DayNumber
        ]
        .Select(DateOnly.FromDayNumber);
    private static readonly Gen<Period> AnyPeriod = Gen.Enum<Period>();

    [Theory]
    [InlineData(Period.Day, "2024-02-29", "2024-02-29", 1)]
    [InlineData(Period.Month, "2024-02-29", "2024-02-01", 29)]
    [InlineData(Period.Month, "2023-02-28", "2023-02-01", 28)]
    [InlineData(Period.Quarter, "2024-12-31", "2024-10-01", 92)]
    [InlineData(Period.Year, "2024-07-01", "2024-01-01", 366)]
    public void A_period_starts_and_lasts_as_the_calendar_says(Period period, string date, string start, int days)
    {
        Assert.Equal(DateOnly.Parse(start), period.StartOf(DateOnly.Parse(date)));
        Assert.Equal(days, period.DaysIn(DateOnly.Parse(start)));
    }

    [Fact]
    public void Every_date_lies_in_its_period() =>
        Gen.Select(AnyPeriod, AnyDate)
            .Sample((period, date) => period.StartOf(date) <= date && date < period.Next(period.StartOf(date)));

    [Fact]
    public void Four_quarters_are_the_days_of_the_year() =>
        Gen.Int[1801, 2199]
            .Sample(year =>
                Enumerable.Range(0, 4).Sum(q => Period.Quarter.DaysIn(new DateOnly(year, 1 + 3 * q, 1)))
                == Period.Year.DaysIn(new DateOnly(year, 1, 1))
            );
}
