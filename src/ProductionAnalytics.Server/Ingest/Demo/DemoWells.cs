namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>Draws the wells: where they are, what they are called, and how they decline.</summary>
internal static class DemoWells
{
    private const int WellsOfPad = 4;

    /// <summary>One well in so many declines by less than 10 or more than 90 % in its first year.</summary>
    private const int UnusualDecline = 12;

    public static IReadOnlyList<DemoWell> Draw() => [.. Enumerable.Range(1, DemoBasin.WellCount).Select(Draw)];

    private static DemoWell Draw(int number)
    {
        var random = SplitMix64.Of(DemoBasin.Seed, number);
        var pad = (number - 1) / WellsOfPad;
        var place = SplitMix64.Of(DemoBasin.Seed ^ 0x5AD, pad);
        var region = DemoPlaces.Regions[pad % DemoPlaces.Regions.Count];
        var field = place.Whole(0, region.Fields.Length - 1);
        var (latitude, longitude) = Position(region, field, place, random);

        var first = FirstDay(random);
        var isHorizontal = random.Chance(first.Year < 2013 ? 0.35 : 0.85);
        var isOil = random.Chance(region.Name is "Mesquite Trough" or "Salt Draw" ? 0.5 : 0.85);
        var completion = first.AddDays(-random.Whole(3, 40));
        var depth = random.Whole(6_500, 12_000);
        var lateral = isHorizontal ? random.Whole(15, 52) * 200 : (int?)null;
        var dry = !isOil && random.Chance(0.2);
        return new DemoWell(
            number,
            Name(region, place, number, isHorizontal),
            region,
            region.Fields[field],
            random.One(region.Reservoirs),
            place.One(DemoPlaces.Operators),
            latitude,
            longitude,
            completion.AddDays(-random.Whole(40, 150)),
            completion,
            depth + (lateral ?? 0),
            lateral,
            Flow(number, random, first, isOil, isHorizontal, dry)
        );
    }

    /// <param name="number">Some decline by unusually little or much.</param>
    public static DemoFlow Flow(
        int number,
        SplitMix64 random,
        DateOnly first,
        bool isOil,
        bool isHorizontal,
        bool isDry
    ) =>
        new(
            isOil,
            first,
            Decline(number, random, isOil, isHorizontal),
            OtherRatio: isOil ? random.Between(0.8, 3.5)
                : isDry ? 0
                : random.Between(0.005, 0.05),
            OtherGrowth: isOil ? random.Between(0.02, 0.12) : random.Between(-0.08, 0),
            WaterRatio: isOil ? random.Between(0.2, 2.5) : random.Between(0.002, 0.03),
            WaterGrowth: random.Chance(0.9) ? random.Between(0.08, 0.3) : random.Between(-0.2, -0.05)
        );

    /// <summary>Pads lie around the middles of three fields, and the wells of a pad side by side.</summary>
    private static (double Latitude, double Longitude) Position(
        DemoRegion region,
        int field,
        SplitMix64 pad,
        SplitMix64 well
    )
    {
        var latitude = region.Latitude + (field - 1) * 0.16 + Math.Clamp(pad.Bell(), -2, 2) * 0.05;
        var longitude = region.Longitude + (field - 1) * 0.11 + Math.Clamp(pad.Bell(), -2, 2) * 0.06;
        return (
            Math.Round(latitude + well.Between(-0.0008, 0.0008), 5),
            Math.Round(longitude + well.Between(-0.0008, 0.0008), 5)
        );
    }

    private static string Name(DemoRegion region, SplitMix64 pad, int number, bool isHorizontal)
    {
        var lease = pad.One(region.Leases);
        var section = pad.Whole(1, 36);
        return FormattableString.Invariant(
            $"{lease} {section}-{(number - 1) / WellsOfPad + 1} {(number - 1) % WellsOfPad + 1}{(isHorizontal ? "H" : "")}"
        );
    }

    /// <summary>One well in eight produces from the first day of the window on; the others start anywhere in it.</summary>
    private static DateOnly FirstDay(SplitMix64 random)
    {
        if (random.Chance(0.125))
            return DemoBasin.FirstMonth;

        var days = DemoBasin.LastMonth.AddMonths(-1).DayNumber - DemoBasin.FirstMonth.DayNumber;
        return DemoBasin.FirstMonth.AddDays(random.Whole(31, days));
    }

    private static DemoDecline Decline(int number, SplitMix64 random, bool isOil, bool isHorizontal)
    {
        var b = Math.Round(isHorizontal ? random.Between(0.6, 1.6) : random.Between(0, 0.9), 2);
        var effective = isHorizontal ? random.Between(0.4, 0.9) : random.Between(0.1, 0.45);
        if (number % UnusualDecline == 0)
            effective = isHorizontal ? random.Between(0.905, 0.95) : random.Between(0.04, 0.095);
        var size = Math.Exp(0.5 * random.Bell()) * (isHorizontal ? 5 : 1);
        var rate = isOil ? Math.Clamp(90 * size, 30, 2_000) : Math.Clamp(700 * size, 250, 15_000);
        return new DemoDecline(Math.Round(rate, 1), Math.Round(effective, 4), b);
    }
}
