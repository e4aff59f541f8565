using ProductionAnalytics.Server.Ingest.Demo;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>Draws the wells of an invented basin, each from its number alone.</summary>
internal static class SyntheticWells
{
    private const int WellsOfPad = 4;

    /// <summary>Share of wells that report to the end; the others were given up before.</summary>
    private const double Reporting = 0.6;

    /// <summary>Share of wells that produced before their first reported month, and since when at most.</summary>
    private const double Older = 0.5;
    private const int MostYearsBefore = 20;

    /// <summary>bbl of water a bbl of oil: a water cut of 95 %; bbl of water an Mcf of gas; Mcf of gas a bbl of oil.</summary>
    private const double MostWaterOfOil = 19;
    private const double MostWaterOfGas = 0.2;
    private const double MostGasOfOil = 15;

    /// <summary>Serial numbers of a county code.</summary>
    private const int SerialNumbers = 100_000;
    private const int CountyCodesOfRegion = 40;

    public static SyntheticWell Draw(SyntheticBasin basin, int number)
    {
        var random = SplitMix64.Of(basin.Seed, number);
        var (last, isGivenUp) = LastMonth(basin, random);
        var first = last.AddMonths(1 - basin.Months);
        var flow = Calmed(Flow(number, first, random), last);
        var months = DemoHistory.Of(flow, SplitMix64.Of(basin.Seed ^ 0x701, number), first, month => month <= last);
        return new SyntheticWell(Header(basin, number, flow, random) with { Status = Status() }, months);

        string Status() =>
            isGivenUp ? (random.Chance(0.7) ? "Plugged and abandoned" : "Temporarily abandoned")
            : months[^1].IsZero ? "Shut in"
            : "Producing";
    }

    /// <summary>The first month that a well reports.</summary>
    public static DateOnly FirstMonth(SyntheticBasin basin, int number) =>
        LastMonth(basin, SplitMix64.Of(basin.Seed, number)).Month.AddMonths(1 - basin.Months);

    private static (DateOnly Month, bool IsGivenUp) LastMonth(SyntheticBasin basin, SplitMix64 random)
    {
        var isGivenUp = !random.Chance(Reporting);
        var before = random.Whole(1, Math.Max(1, basin.Months / 2));
        return (SyntheticBasin.LastMonth.AddMonths(isGivenUp ? -before : 0), isGivenUp);
    }

    private static DemoFlow Flow(int number, DateOnly first, SplitMix64 random)
    {
        var isOlder = random.Chance(Older);
        var began = isOlder ? first.AddMonths(-random.Whole(1, MostYearsBefore * 12)) : first;
        var isHorizontal = random.Chance(began.Year < 2010 ? 0.1 : 0.7);
        var isOil = random.Chance(0.7);
        var isDry = !isOil && random.Chance(0.2);
        return DemoWells.Flow(number, random, began.AddDays(random.Whole(0, 27)), isOil, isHorizontal, isDry);
    }

    /// <summary>
    /// Ratios grow by so much a year that they end within what wells show: a growth that suits fifteen years is far too
    /// much for forty.
    /// </summary>
    private static DemoFlow Calmed(DemoFlow flow, DateOnly last)
    {
        var years = Math.Max(1, (last.DayNumber - flow.FirstDay.DayNumber) / DemoDecline.DaysOfYear);
        return flow with
        {
            WaterGrowth = Growth(flow.WaterGrowth, flow.WaterRatio, flow.IsOil ? MostWaterOfOil : MostWaterOfGas),
            OtherGrowth = flow.IsOil ? Growth(flow.OtherGrowth, flow.OtherRatio, MostGasOfOil) : flow.OtherGrowth,
        };

        double Growth(double drawn, double ratio, double most) => Math.Min(drawn, Math.Log(most / ratio) / years);
    }

    /// <summary>The wells of a pad have place, field and operator in common.</summary>
    private static SourceWell Header(SyntheticBasin basin, int number, DemoFlow flow, SplitMix64 random)
    {
        var pad = (number - 1) / WellsOfPad;
        var place = SplitMix64.Of(basin.Seed ^ 0x5AD, pad);
        var region = place.Whole(0, SyntheticPlaces.Regions.Count - 1);
        var field = place.Whole(0, SyntheticPlaces.Names.Count - 1);
        var (latitude, longitude) = Position(basin, region, field, place, random);
        var completion = flow.FirstDay.AddDays(-random.Whole(3, 40));
        var depth = random.Whole(30, 130) * 100;
        return new SourceWell(FormattableString.Invariant($"SYN-{number:0000000}"))
        {
            Name = Name(pad, number, place),
            ApiNumber = ApiNumber(region, number),
            Latitude = latitude,
            Longitude = longitude,
            Region = SyntheticPlaces.Regions[region].Name,
            Country = "US",
            State = SyntheticPlaces.Regions[region].State,
            County = SyntheticPlaces.Names[field / 3 * 3],
            Basin = "Synthetic Basin",
            Field = $"{SyntheticPlaces.Names[field]} {Ground(region + field)}",
            Reservoir = $"{Ground(region)} {random.One(SyntheticPlaces.Rocks)}",
            Operator = SyntheticPlaces.Operators[Skewed(place, SyntheticPlaces.Operators.Count)],
            WellType = flow.IsOil ? "Oil" : "Gas",
            SpudDate = completion.AddDays(-random.Whole(40, 150)),
            CompletionDate = completion,
            FirstProduction = flow.FirstDay,
            TotalDepthFt = depth,
        };
    }

    /// <summary>Pads cluster around the middles of fields, which lie anywhere in their region.</summary>
    private static (double Latitude, double Longitude) Position(
        SyntheticBasin basin,
        int region,
        int field,
        SplitMix64 pad,
        SplitMix64 well
    )
    {
        var middle = SplitMix64.Of(basin.Seed ^ 0xF1E1D, (region * SyntheticPlaces.Names.Count) + field);
        var around = SyntheticPlaces.Regions[region];
        return (Degrees(around.Latitude, middle, pad, well), Degrees(around.Longitude, middle, pad, well));
    }

    private static double Degrees(double region, SplitMix64 field, SplitMix64 pad, SplitMix64 well) =>
        Math.Round(
            region
                + field.Between(-0.8, 0.8)
                + (Math.Clamp(pad.Bell(), -2.4, 2.4) * 0.12)
                + well.Between(-0.0008, 0.0008),
            5
        );

    private static string Name(int pad, int number, SplitMix64 place) =>
        FormattableString.Invariant(
            $"{place.One(SyntheticPlaces.Names).ToUpperInvariant()} {place.One(SyntheticPlaces.Leases)} {place.Whole(1, 36)}-{pad + 1} {((number - 1) % WellsOfPad) + 1}"
        );

    /// <summary>State 99 is no state's, so that the number is nobody's.</summary>
    private static string ApiNumber(int region, int number) =>
        FormattableString.Invariant(
            $"99{(region * CountyCodesOfRegion) + (number / SerialNumbers):000}{number % SerialNumbers:00000}0000"
        );

    private static string Ground(int number) => SyntheticPlaces.Grounds[number % SyntheticPlaces.Grounds.Count];

    private static int Skewed(SplitMix64 random, int count) => (int)(Math.Pow(random.Unit(), 2.5) * count);
}
