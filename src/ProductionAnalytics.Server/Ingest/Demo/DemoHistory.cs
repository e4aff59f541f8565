namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>Makes a well's months: the integral of its rate, less the days it stood still.</summary>
internal static class DemoHistory
{
    /// <summary>A well that makes less a day is given up.</summary>
    private const double LeastOil = 2;
    private const double LeastGas = 20;

    /// <summary>Share of months in which a time of standing still begins; it lasts a month or two.</summary>
    private const double ShutIn = 0.03;

    private const double Downtime = 0.12;
    private const double Scatter = 0.03;

    public static IReadOnlyList<DemoMonth> Of(DemoWell well)
    {
        var random = SplitMix64.Of(DemoBasin.Seed ^ 0x701, well.Number);
        var months = new List<DemoMonth>();
        var still = 0;
        var month = new DateOnly(well.FirstDay.Year, well.FirstDay.Month, 1);
        for (; month <= DemoBasin.LastMonth && IsWorthIt(well, month); month = month.AddMonths(1))
        {
            var first = months.Count == 0;
            still =
                still > 0 ? still - 1
                : !first && random.Chance(ShutIn) ? random.Whole(1, 2)
                : 0;
            months.Add(Month(well, month, still > 0, random));
        }

        return months;
    }

    private static bool IsWorthIt(DemoWell well, DateOnly month) =>
        month <= well.FirstDay || well.Decline.RateAt(Years(well, month)) >= (well.IsOil ? LeastOil : LeastGas);

    private static DemoMonth Month(DemoWell well, DateOnly month, bool still, SplitMix64 random)
    {
        var end = month.AddMonths(1);
        var start = well.FirstDay > month ? well.FirstDay : month;
        var possible = end.DayNumber - start.DayNumber;
        var down = random.Chance(Downtime) ? random.Between(0.1, 0.6) : random.Between(0, 0.04);
        var days = Math.Max(0.5, Math.Round(possible * (1 - down) * 2) / 2);
        var noise = 1 + Scatter * Math.Clamp(random.Bell(), -2.5, 2.5);
        var waterNoise = 1 + Scatter * Math.Clamp(random.Bell(), -2.5, 2.5);
        if (still)
            return new DemoMonth(month, well.IsDryGas ? null : 0, 0, 0, 0);

        var (from, to) = (Years(well, start), Years(well, end));
        var main = well.Decline.Volume(from, to) * days / possible * noise;
        var other = main * well.OtherRatio * Math.Exp(well.OtherGrowth * from);
        var water = Math.Round(main * well.WaterRatio * Math.Exp(well.WaterGrowth * from) * waterNoise);
        return new DemoMonth(
            month,
            well.IsDryGas ? null : Math.Round(well.IsOil ? main : other),
            Math.Round(well.IsOil ? other : main),
            water,
            days
        );
    }

    private static double Years(DemoWell well, DateOnly day) =>
        (day.DayNumber - well.FirstDay.DayNumber) / DemoDecline.DaysOfYear;
}
