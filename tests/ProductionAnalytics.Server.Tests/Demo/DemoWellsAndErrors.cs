using ProductionAnalytics.Server.Ingest.Demo;

namespace ProductionAnalytics.Server.Tests.Demo;

/// <summary>What the demo basin was made from, and the errors that were put into it.</summary>
public sealed class DemoWellsAndErrors
{
    private static readonly DemoBasin Basin = DemoBasin.Make();
    private static readonly DemoFile Demo = DemoFile.Read();

    [Fact]
    public void Declines_are_those_of_real_wells()
    {
        var declines = Basin.Wells.Select(w => w.Flow.Decline).ToList();

        Assert.All(declines, d => Assert.InRange(d.B, 0, 1.6));
        Assert.True(declines.Min(d => d.B) < 0.1 && declines.Max(d => d.B) > 1.5);
        Assert.InRange(declines.Count(d => d.Effective is >= 0.1 and <= 0.9) / 600.0, 0.9, 0.95);
        Assert.All(declines, d => Assert.InRange(d.Effective, 0.03, 0.96));
    }

    [Fact]
    public void A_decline_loses_its_effective_share_in_the_first_year_unless_the_end_comes_sooner()
    {
        foreach (var d in Basin.Wells.Select(w => w.Flow.Decline).Where(d => d.Effective > 0.5 && d.B < 1))
            Assert.Equal(1 - d.Effective, d.RateAt(1) / d.Rate, 1e-9);
    }

    [Fact]
    public void A_volume_is_the_integral_of_the_rate()
    {
        foreach (var d in Basin.Wells.Select(w => w.Flow.Decline).Append(new(100, 0.6, 1)).Append(new(100, 0.6, 0)))
        {
            Assert.Equal(1, Trapezium(d, 0, 15) / d.Volume(0, 15), 1e-3);
            Assert.Equal(d.Volume(0, 15), d.Volume(0, 4) + d.Volume(4, 15), d.Volume(0, 15) * 1e-12);
        }
    }

    /// <summary>1,000 a day, harmonic at 50 % a year: after two years 1000 / 3, and 1000 · ln 3 · 365.25 produced.</summary>
    [Fact]
    public void The_harmonic_case_is_as_by_hand()
    {
        var decline = new DemoDecline(1_000, 0.5, 1);

        Assert.Equal(1_000 / 3.0, decline.RateAt(2), 1e-9);
        Assert.Equal(1_000 * Math.Log(3) * 365.25, decline.Volume(0, 2), 1e-6);
    }

    [Fact]
    public void There_are_six_kinds_of_errors_a_handful_of_each_and_all_in_different_wells()
    {
        Assert.Equal(
            [
                "api_number.malformed",
                "days_on.exceeds_period",
                "position.null_island",
                "record.repeated",
                "volume.negative",
                "volume.without_days",
            ],
            Basin.Errors.Select(e => e.Code).Distinct().Order()
        );
        Assert.All(Basin.Errors.CountBy(e => e.Code), c => Assert.InRange(c.Value, 3, 8));
        Assert.Distinct(Basin.Errors.Select(e => e.SourceKey));
    }

    [Fact]
    public void The_file_has_exactly_the_errors_that_were_planted()
    {
        Assert.Equal(Found().Order(), Basin.Errors.Select(e => (e.Code, e.SourceKey, e.Month)).Order());
    }

    private static IEnumerable<(string, string, DateOnly?)> Found()
    {
        var seen = new HashSet<(string, DateOnly)>();
        foreach (var row in Demo.Rows)
        {
            if (row.Oil < 0 || row.Gas < 0 || row.Water < 0)
                yield return ("volume.negative", row.Key, row.Date);
            if (row.DaysOn > DateTime.DaysInMonth(row.Date.Year, row.Date.Month))
                yield return ("days_on.exceeds_period", row.Key, row.Date);
            if (row.DaysOn == 0 && !row.IsZero)
                yield return ("volume.without_days", row.Key, row.Date);
            if (row is { DaysOn: not 0, IsZero: true })
                yield return ("days without a volume", row.Key, row.Date);
            if (!seen.Add((row.Key, row.Date)))
                yield return ("record.repeated", row.Key, row.Date);
            if (row["latitude"] == "0" && row["longitude"] == "0")
                yield return ("position.null_island", row.Key, null);
            if (row["api_number"] is { Length: not (10 or 12 or 14) })
                yield return ("api_number.malformed", row.Key, null);
        }
    }

    private static double Trapezium(DemoDecline decline, double from, double to)
    {
        const int steps = 60_000;
        var step = (to - from) / steps;
        var sum = (decline.RateAt(from) + decline.RateAt(to)) / 2;
        for (var i = 1; i < steps; i++)
            sum += decline.RateAt(from + i * step);
        return sum * step * DemoDecline.DaysOfYear;
    }
}
