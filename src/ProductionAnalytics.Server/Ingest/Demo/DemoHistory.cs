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
        var flow = well.Flow;
        return Of(
            flow,
            SplitMix64.Of(DemoBasin.Seed ^ 0x701, well.Number),
            new DateOnly(flow.FirstDay.Year, flow.FirstDay.Month, 1),
            month => month <= DemoBasin.LastMonth && IsWorthIt(flow, month)
        );
    }

    /// <param name="from">The first month that is reported, when the well began or later.</param>
    /// <param name="isReported">Whether a month has a record; the first that has none is the end.</param>
    public static IReadOnlyList<DemoMonth> Of(
        DemoFlow flow,
        SplitMix64 random,
        DateOnly from,
        Func<DateOnly, bool> isReported
    )
    {
        var months = new List<DemoMonth>();
        var still = 0;
        for (var month = from; isReported(month); month = month.AddMonths(1))
        {
            var first = months.Count == 0;
            still =
                still > 0 ? still - 1
                : !first && random.Chance(ShutIn) ? random.Whole(1, 2)
                : 0;
            months.Add(Month(flow, month, still > 0, random));
        }

        return months;
    }

    private static bool IsWorthIt(DemoFlow flow, DateOnly month) =>
        month <= flow.FirstDay || flow.Decline.RateAt(Years(flow, month)) >= (flow.IsOil ? LeastOil : LeastGas);

    private static DemoMonth Month(DemoFlow flow, DateOnly month, bool still, SplitMix64 random)
    {
        var end = month.AddMonths(1);
        var start = flow.FirstDay > month ? flow.FirstDay : month;
        var possible = end.DayNumber - start.DayNumber;
        var down = random.Chance(Downtime) ? random.Between(0.1, 0.6) : random.Between(0, 0.04);
        var days = Math.Max(0.5, Math.Round(possible * (1 - down) * 2) / 2);
        var noise = 1 + Scatter * Math.Clamp(random.Bell(), -2.5, 2.5);
        var waterNoise = 1 + Scatter * Math.Clamp(random.Bell(), -2.5, 2.5);
        if (still)
            return new DemoMonth(month, flow.IsDryGas ? null : 0, 0, 0, 0);

        var (from, to) = (Years(flow, start), Years(flow, end));
        var main = flow.Decline.Volume(from, to) * days / possible * noise;
        var other = main * flow.OtherRatio * Math.Exp(flow.OtherGrowth * from);
        var water = Math.Round(main * flow.WaterRatio * Math.Exp(flow.WaterGrowth * from) * waterNoise);
        return new DemoMonth(
            month,
            flow.IsDryGas ? null : Math.Round(flow.IsOil ? main : other),
            Math.Round(flow.IsOil ? other : main),
            water,
            days
        );
    }

    private static double Years(DemoFlow flow, DateOnly day) =>
        (day.DayNumber - flow.FirstDay.DayNumber) / DemoDecline.DaysOfYear;
}
