using CsCheck;
using ProductionAnalytics.Core.Series;

namespace ProductionAnalytics.Core.Tests.Series;

public sealed class EffectiveMonthsTests
{
    [Fact]
    public void Days_add_up_and_a_month_that_lacks_days_says_so()
    {
        var days = Enumerable.Range(1, 29).Select(d => Day(2024, 2, d, d, null)).Append(Day(2024, 3, 1, 7, 1)).ToList();

        var (months, overlaps) = EffectiveMonths.Of(days);

        Assert.Equal([new(2024, 2, 1), new DateOnly(2024, 3, 1)], months.Select(m => m.Date));
        Assert.Equal([435.0, null], months[0].Values);
        Assert.Equal([7.0, 1.0], months[1].Values);
        Assert.Equal([false, true], months.Select(m => m.IsPartial));
        Assert.All(months, m => Assert.Equal(Period.Day, m.From));
        Assert.Empty(overlaps);
    }

    [Fact]
    public void A_reported_month_is_left_alone_and_its_days_do_not_count_again()
    {
        var (months, overlaps) = EffectiveMonths.Of([Month(2024, 1, 100, null), Day(2024, 1, 5, 60, 3)]);

        Assert.Empty(months);
        Assert.Empty(overlaps);
    }

    [Fact]
    public void A_quarter_is_shared_by_calendar_days_and_a_zero_stays_a_zero()
    {
        var (months, _) = EffectiveMonths.Of([Quarter(2024, 1, 910, 0)]);

        Assert.Equal([310, 290, 310], months.Select(m => m.Values[0]));
        Assert.Equal([0, 0, 0], months.Select(m => m.Values[1]));
        Assert.All(months, m => Assert.Equal(Period.Quarter, m.From));
    }

    [Fact]
    public void Finer_records_come_off_a_quarter_and_a_year_before_the_rest_is_shared()
    {
        var (months, overlaps) = EffectiveMonths.Of([
            Month(2023, 1, 100, null),
            Quarter(2023, 1, 690, null),
            Year(2023, 3_440, null),
        ]);

        Assert.Equal(590, months.Where(m => m.Date.Month <= 3).Sum(m => m.Values[0]));
        Assert.Equal(2_750, months.Where(m => m.Date.Month > 3).Sum(m => m.Values[0]));
        Assert.Equal(11, months.Count);
        Assert.Equal(300, months.Single(m => m.Date.Month == 4).Values[0]);
        Assert.Empty(overlaps);
    }

    [Fact]
    public void A_quarter_below_its_months_gives_nothing_negative_and_is_told()
    {
        var (months, overlaps) = EffectiveMonths.Of([Month(2024, 1, 100, null), Quarter(2024, 1, 60, null)]);

        Assert.Equal([0, 0], months.Select(m => m.Values[0]));
        Assert.Equal([new PeriodOverlap(Period.Quarter, new DateOnly(2024, 1, 1), 0, 60, 100)], overlaps);
    }

    [Fact]
    public void A_quarter_that_differs_from_all_its_months_is_told()
    {
        var (months, overlaps) = EffectiveMonths.Of([
            Month(2024, 1, 1, null),
            Month(2024, 2, 1, null),
            Month(2024, 3, 1, null),
            Quarter(2024, 1, 5, null),
        ]);

        Assert.Empty(months);
        Assert.Equal((5, 3), (overlaps.Single().Reported, overlaps.Single().Finer));
    }

    [Fact]
    public void A_negative_correction_of_a_quarter_is_shared_as_it_is()
    {
        var (months, _) = EffectiveMonths.Of([Quarter(2023, 2, -91, null)]);

        Assert.Equal([-30, -31, -30], months.Select(m => m.Values[0]));
    }

    [Fact]
    public void Shares_add_up_to_the_whole_to_the_last_bit() =>
        Gen.Select(Gen.Double[-1e12, 1e12], Gen.Int[1, 366].Array[1, 12])
            .Sample((whole, weights) => EffectiveMonths.Shares(whole, weights).Aggregate((a, b) => a + b) == whole);

    [Fact]
    public void Shares_are_in_proportion() =>
        Gen.Select(Gen.Double[0, 1e9], Gen.Int[1, 366].Array[1, 12])
            .Sample(
                (whole, weights) =>
                {
                    var shares = EffectiveMonths.Shares(whole, weights);
                    return shares
                        .Zip(weights)
                        .All(s => Math.Abs(s.First - whole * s.Second / weights.Sum()) <= 1e-12 * whole);
                }
            );

    private static PeriodVolumes Day(int year, int month, int day, double? oil, double? gas) =>
        new(Period.Day, new DateOnly(year, month, day), [oil, gas]);

    private static PeriodVolumes Month(int year, int month, double? oil, double? gas) =>
        new(Period.Month, new DateOnly(year, month, 1), [oil, gas]);

    private static PeriodVolumes Quarter(int year, int quarter, double? oil, double? gas) =>
        new(Period.Quarter, new DateOnly(year, quarter * 3 - 2, 1), [oil, gas]);

    private static PeriodVolumes Year(int year, double? oil, double? gas) =>
        new(Period.Year, new DateOnly(year, 1, 1), [oil, gas]);
}
