using CsCheck;
using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>What the cube adds up, against wells that are added up one by one.</summary>
public sealed class AddingUpMonths
{
    private static readonly long Draws = Environment.GetEnvironmentVariable("LONG") is { Length: > 0 }
        ? 100_000
        : 2_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Sums_by_month_group_and_age_are_what_the_wells_add_up_to()
    {
        var met = new Situations();
        Gen.Int.Sample(
            seed =>
            {
                var basin = Basin.Of(seed);
                basin.Note(met);
                CheckMonths(basin);
            },
            iter: Draws
        );
        met.Report();
    }

    [Fact]
    public void Totals_over_a_window_are_what_the_wells_add_up_to()
    {
        var met = new Situations();
        Gen.Int.Sample(
            seed =>
            {
                var basin = Basin.Of(seed);
                var totals = WindowTotals.Of(basin.Cube, basin.Question(withAges: false));
                var asked = basin.Asked(withAges: false).ToLookup(a => a.Row);
                for (var row = 0; row < totals.Rows; row++)
                {
                    var (entries, wells) = (asked[row].ToList(), asked[row].GroupBy(a => a.Well.Id).ToList());
                    foreach (var q in Enum.GetValues<Quantity>())
                        NaiveSum.Of(entries.Select(a => a.Entry[q])).ShouldBe(totals.Sum(row, (int)q), $"{row} {q}");
                    Assert.Equal(wells.Count, totals.Wells(row));
                    Assert.Equal(wells.Count(w => w.Any(a => a.Entry.Produces)), totals.Producing(row));
                    Assert.Equal(
                        entries.Count == 0
                            ? null
                            : new MonthWindow(entries.Min(a => a.Entry.Month), entries.Max(a => a.Entry.Month)),
                        totals.Months(row)
                    );
                }

                met.Note("idle well", asked.Any(r => r.GroupBy(a => a.Well).Any(w => !w.Any(a => a.Entry.Produces))));
                met.Note("nothing in a row", asked.Count < totals.Rows);
            },
            iter: Draws
        );
        met.Report();
    }

    [Fact]
    public void Each_well_by_itself_has_the_same_totals_whether_sums_are_joined_or_not()
    {
        var met = new Situations();
        Gen.Int.Sample(
            seed =>
            {
                var basin = Basin.Of(seed);
                var number = 0;
                var groups = WellGroups.By(basin.Cube, basin.Cube.Wells, (_, _) => number++);
                var question = basin.Question(withAges: false) with { Groups = groups };
                var joined = WindowTotals.Of(basin.Cube, question);
                var apart = WindowTotals.Of(basin.Cube, question with { Groups = groups with { AreApart = true } });
                for (var row = 0; row < basin.Cube.Wells; row++)
                {
                    for (var q = 0; q < Quantities.Count; q++)
                        Assert.Equal(joined.Sum(row, q), apart.Sum(row, q));
                    Assert.Equal(joined.Wells(row), apart.Wells(row));
                    Assert.Equal(joined.Producing(row), apart.Producing(row));
                    Assert.Equal(joined.Months(row), apart.Months(row));
                    met.Note("a record", joined.Wells(row) == 1);
                }

                met.Note("several blocks", basin.Cube.Blocks.Count > 1);
            },
            iter: Draws / 2
        );
        met.Report();
    }

    [Fact]
    public void A_well_counts_once_in_a_quarter_or_year_in_which_it_produced()
    {
        var met = new Situations();
        Gen.Select(Gen.Int, Gen.Bool)
            .Sample(
                (seed, yearly) =>
                {
                    var (basin, length) = (Basin.Of(seed), yearly ? 12 : 3);
                    var counts = IntervalWells.Of(basin.Cube, basin.Question(withAges: false), length);
                    var wanted = basin
                        .Asked(withAges: false)
                        .Where(a => a.Entry.Produces)
                        .GroupBy(a => (a.Row, Interval: a.Entry.Month / length))
                        .ToDictionary(g => g.Key, g => g.Select(a => a.Well.Id).Distinct().Count());
                    for (var row = 0; row < Basin.Groups; row++)
                    for (
                        var i = 23_900 / length;
                        i < 24_400 / length && row < (basin.AsksForGroups ? Basin.Groups : 1);
                        i++
                    )
                        Assert.Equal(wanted.GetValueOrDefault((row, i)), counts[row, i]);
                    met.Note("several wells", wanted.Values.Any(n => n > 1));
                    met.Note("years", yearly);
                    met.Note("quarters", !yearly);
                },
                iter: Draws / 2
            );
        met.Report();
    }

    [Fact]
    public void Rates_are_each_wells_volume_over_its_own_days()
    {
        var met = new Situations();
        Gen.Select(Gen.Int, Gen.Int[0, 2])
            .Sample(
                (seed, kind) =>
                {
                    var (basin, length) = (Basin.Of(seed), new[] { 1, 3, 12 }[kind]);
                    var question = basin.Question(withAges: length == 1);
                    var rates = DayRates.Of(basin.Cube, question, length);
                    var intervals = basin
                        .Asked(withAges: length == 1)
                        .GroupBy(a => (a.Row, Interval: RateTable.IntervalOf(a.Place, length)));
                    foreach (var interval in intervals)
                        CheckRates(rates, interval.Key, [.. interval], met);
                    met.Note("aligned", question.Starts is not null);
                },
                iter: Draws / 2
            );
        met.Report();
    }

    /// <summary>Wells by more than a byte counts twice over, in blocks of more than one width.</summary>
    [Fact]
    public void Fifteen_hundred_wells_in_one_month_are_fifteen_hundred()
    {
        var builder = new BlockBuilder();
        var blocks = new List<Block>();
        for (var id = 1; id <= 1_500; id++)
        {
            builder.Add(new WellHeader(id));
            builder.Add(24_000, Values(oil: id <= 750 ? 1 : 1 / 3.0));
            if (id == 750)
                blocks.Add(builder.Build());
        }

        var cube = new ProductionCube([.. blocks, builder.Build()]);
        var table = SumsByMonth.Of(cube, new MonthQuestion(WellSelection.All(cube), [Quantity.Oil]), Ct);
        Assert.Equal((24_000, 8), (table.First, table.Months));
        Assert.Equal(1_500, table.Producing(0, 0));
        Assert.Equal(1_500, table.Reporting(0, 0));
        Assert.Equal(1_000, table.Sum(0, 0, 0)!.Value, 1e-9);
        Assert.Null(table.Sum(0, 0, 1));
        Assert.False(table.HasRecord(0, 1));
    }

    /// <summary>As 32-bit sums, or as sums of floats, these would lose digits.</summary>
    [Fact]
    public void No_digit_is_lost_in_large_sums()
    {
        var builder = new BlockBuilder();
        var blocks = new List<Block>();
        for (var id = 1; id <= 5_000; id++)
        {
            builder.Add(new WellHeader(id));
            builder.Add(24_000, Values(oil: 2_000_000_001, gas: 20_000_000.01));
            if (builder.Count == BlockBuilder.Wells || id == 5_000)
                blocks.Add(builder.Build());
        }

        var cube = new ProductionCube(blocks);
        var table = SumsByMonth.Of(cube, new MonthQuestion(WellSelection.All(cube), [Quantity.Oil, Quantity.Gas]), Ct);
        Assert.All(blocks, b => Assert.True(b[Quantity.Oil]!.Width == Width.Bits32 && b[Quantity.Gas]!.Scale == 2));
        Assert.Equal(10_000_000_005_000, table.Sum(0, 0, 0));
        Assert.Equal(100_000_000_050, table.Sum(0, 1, 0));
    }

    [Fact]
    public void The_same_question_has_the_same_last_digit_every_time()
    {
        var random = new Random(7);
        var builder = new BlockBuilder();
        var blocks = new List<Block>();
        for (var id = 1; id <= 6_000; id++)
        {
            builder.Add(new WellHeader(id));
            for (var month = 0; month < 20; month++)
                builder.Add(24_000 + month, Values(oil: random.NextDouble() * 1e6, gas: random.NextDouble()));
            if (builder.Count == 500)
                blocks.Add(builder.Build());
        }

        var cube = new ProductionCube(blocks);
        var question = new MonthQuestion(WellSelection.All(cube), [Quantity.Oil, Quantity.Gas]);
        var first = SumsByMonth.Of(cube, question, Ct);
        for (var again = 0; again < 50; again++)
        {
            var table = SumsByMonth.Of(cube, question, Ct);
            for (var m = 0; m < first.Months; m++)
                Assert.Equal((first.Sum(0, 0, m), first.Sum(0, 1, m)), (table.Sum(0, 0, m), table.Sum(0, 1, m)));
        }
    }

    internal static void CheckMonths(Basin basin)
    {
        var table = SumsByMonth.Of(basin.Cube, basin.Question());
        var asked = basin.Asked().ToLookup(a => (a.Row, a.Place));
        foreach (var (row, place) in asked.Select(a => a.Key))
            Assert.True(place >= table.First && place < table.First + table.Months, $"{row} has no month {place}");
        for (var row = 0; row < table.Rows; row++)
        for (var m = 0; m < table.Months; m++)
        {
            var entries = asked[(row, table.First + m)].Select(a => a.Entry).ToList();
            foreach (var q in Enum.GetValues<Quantity>())
                NaiveSum.Of(entries.Select(e => e[q])).ShouldBe(table.Sum(row, (int)q, m), $"{row} {q} {m}");
            Assert.Equal(entries.Count > 0, table.HasRecord(row, m));
            Assert.Equal(entries.Count(e => e.Produces), table.Producing(row, m));
            Assert.Equal(entries.Count(e => e.Reports), table.Reporting(row, m));
        }
    }

    internal static double?[] Values(double? oil = null, double? gas = null, double? water = null) =>
        [oil, gas, water, null, null, null, null, null];

    private static void CheckRates(
        RateTable rates,
        (int Row, int Interval) at,
        List<(int Row, int Place, NaiveWell Well, Entry Entry)> asked,
        Situations met
    )
    {
        foreach (var q in Enum.GetValues<Quantity>())
        {
            var wells = asked.GroupBy(a => a.Well.Id).Select(w => w.Select(a => a.Entry).ToList());
            NaiveSum.Of(wells.Select(w => Rate(w, q))).ShouldBe(rates.Rate(at.Row, (int)q, at.Interval), $"{at} {q}");
        }

        var producing = asked.Where(a => a.Entry.Produces).ToList();
        var assumed = producing.Count(a => a.Entry[Quantity.DaysOn] is null or 0);
        Assert.Equal(producing.Count, rates.Producing(at.Row, at.Interval));
        Assert.Equal(assumed, rates.WithoutDays(at.Row, at.Interval));
        met.Note("days assumed", assumed > 0);
        met.Note("days reported", assumed < producing.Count);
        met.Note("no day at all", asked.GroupBy(a => a.Well.Id).Any(w => Days(w.Select(a => a.Entry)) == 0));
    }

    private static double? Rate(List<Entry> months, Quantity q)
    {
        var (volume, days) = (NaiveSum.Of(months.Select(e => e[q])).Value, Days(months));
        return days > 0 ? volume / days : volume * 0;
    }

    private static double Days(IEnumerable<Entry> months) =>
        months.Sum(e =>
            e[Quantity.DaysOn] is { } days && (days > 0 || !e.Produces)
                ? days
                : DateTime.DaysInMonth(e.Month / 12, (e.Month % 12) + 1)
        );
}
