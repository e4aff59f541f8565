using CsCheck;
using ProductionAnalytics.Core.Cube;
using static ProductionAnalytics.Core.Tests.Cube.AddingUpMonths;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>What a block remembers, what it costs, and what a change leaves alone.</summary>
public sealed class KeepingBlocks
{
    private const int January = 24_000;

    [Fact]
    public void Nothing_reported_is_null_and_nothing_produced_is_zero()
    {
        var block = Built(Values(oil: 120), null, Values(oil: 0), Values(gas: 5), Values());
        Assert.Equal([120, null, 0, null, null], Oil(block, 5));
        Assert.Equal(5, block.Value(0, Quantity.Gas, January + 3));
        Assert.Equal(
            [true, false, true, true, true, false],
            Enumerable.Range(January, 6).Select(m => block.HasRecord(0, m))
        );
        Assert.Null(block.Value(0, Quantity.Oil, January - 1));
        Assert.Null(block.Value(0, Quantity.Oil, January + 500));
        Assert.Equal(new MonthWindow(January, January + 4), block.Months(0));
    }

    [Fact]
    public void A_column_that_nobody_reported_takes_no_room()
    {
        var oil = Built(Values(oil: 1));
        var both = Built(Values(oil: 1, gas: 1));
        Assert.Null(oil[Quantity.Gas]);
        Assert.Equal(Octet.Months * sizeof(ushort), both.Bytes - oil.Bytes);
    }

    /// <summary>A large volume, a correction downwards and the largest of all take room for their own octets only.</summary>
    [Theory]
    [InlineData(65_536.0, 0)]
    [InlineData(-1.0, 0)]
    [InlineData(2_147_483_646.0, 0)]
    [InlineData(-2_147_483_646.0, 0)]
    [InlineData(1_000_000.25, 2)]
    public void Few_values_beyond_16_bits_do_not_widen_a_column(double beyond, int scale)
    {
        double?[] values = [.. Enumerable.Range(0, 80).Select(month => (double?)(month == 42 ? beyond : month))];
        var block = Built([.. values.Select(v => Values(oil: v))]);

        var column = block[Quantity.Oil]!;
        Assert.Equal((Width.Bits16, scale), (column.Width, column.Scale));
        Assert.Equal(values, Oil(block, values.Length));
        Assert.True(column.Bytes < values.Length * sizeof(int), $"{column.Bytes} bytes");
    }

    [Theory]
    [InlineData(16, 0, 3.0, 0.0, 65_535.0)]
    [InlineData(16, 1, 3.5, 6_553.5)]
    [InlineData(16, 4, 0.0001, 6.5535)]
    [InlineData(32, 0, 3.0, 65_536.0)]
    [InlineData(32, 1, 0.1, 6_553.6)]
    [InlineData(32, 0, 3.0, -7.0, 2_000_000_000.0)]
    [InlineData(32, 0, 3.0, -1.0)]
    [InlineData(32, 2, 12.01, 1_000_000.75)]
    [InlineData(32, 6, 0.115625, 1.000001)]
    [InlineData(64, 0, 0.0000001)]
    [InlineData(64, 0, 3_000_000_000.0)]
    [InlineData(64, 0, 30_000_000.1, 0.01)]
    [InlineData(64, 0, 1 / 3.0)]
    public void A_column_takes_few_bits_only_where_every_value_stays_what_it_is(
        int bits,
        int scale,
        params double[] values
    )
    {
        var block = Built([.. values.Select(v => Values(oil: v))]);
        var column = block[Quantity.Oil]!;
        Assert.Equal((Enum.Parse<Width>($"Bits{bits}"), scale), (column.Width, column.Scale));
        Assert.Equal(values.Cast<double?>(), Oil(block, values.Length));
    }

    [Fact]
    public void A_block_gives_back_what_was_put_in_it() =>
        Gen.Int.Sample(
            seed =>
            {
                var basin = Basin.Of(seed);
                CheckMonthByMonth(basin);
            },
            iter: 300
        );

    [Fact]
    public void A_change_shares_every_block_but_the_touched_and_readers_keep_what_they_read()
    {
        var met = new Situations();
        Gen.Select(Gen.Int, Gen.Int)
            .Sample(
                (seed, change) =>
                {
                    var basin = Basin.Of(seed);
                    var (before, wells) = (basin.Cube, basin.Wells);
                    basin.Change(new Random(change));
                    CheckMonthByMonth(basin);
                    CheckMonths(basin);

                    var kept = basin.Cube.Blocks.Count(before.Blocks.Contains);
                    var changed = wells.Select(w => w.Id).Except(basin.Wells.Select(w => w.Id)).ToList();
                    Assert.All(wells, w => Assert.Equal(w.Entries.Count, CountRecords(before, w.Id)));
                    met.Note("block kept", kept > 0);
                    met.Note("well gone", changed.Count > 0);
                    met.Note("well before all others", basin.Wells.Count > 0 && basin.Wells[0].Id < wells[0].Id);
                    met.Note("well after all others", basin.Wells.Count > 0 && basin.Wells[^1].Id > wells[^1].Id);
                    met.Note("block gone", basin.Cube.Blocks.Count < before.Blocks.Count);
                },
                iter: 500
            );
        met.Report();
    }

    [Fact]
    public void A_block_that_grows_too_large_becomes_several()
    {
        var cube = ProductionCube.Empty.With(
            Enumerable.Range(1, 4_000).Select(id => new WellChange(id, builder => Add(builder, id)))
        );
        Assert.Equal([1_000, 1_000, 1_000, 1_000], cube.Blocks.Select(b => b.Wells));
        Assert.Equal((2, 999), cube.Find(3_000));
        Assert.Null(cube.Find(4_001));
        Assert.Empty(cube.With(Enumerable.Range(1, 4_000).Select(id => new WellChange(id, null))).Blocks);
    }

    [Fact]
    public void Wells_and_months_come_in_order_and_once()
    {
        var builder = new BlockBuilder();
        builder.Add(new WellHeader(5));
        builder.Add(January, Values(oil: 1));
        Assert.Throws<ArgumentException>(() => builder.Add(January, Values(oil: 1)));
        Assert.Throws<ArgumentException>(() => builder.Add(January - 8, Values(oil: 1)));
        Assert.Throws<ArgumentException>(() => builder.Add(new WellHeader(5)));
        Assert.Throws<ArgumentException>(() => builder.Add(new WellHeader(1L << 31)));
    }

    [Fact]
    public void Sixteen_bytes_hold_a_month_of_three_volumes_in_32_bits()
    {
        var (builder, random) = (new BlockBuilder(), new Random(3));
        for (var id = 1; id <= BlockBuilder.Wells; id++)
        {
            builder.Add(new WellHeader(id));
            var first = January + random.Next(100);
            for (var month = first; month < first + 200; month++)
                builder.Add(month, Values(random.Next(200_000), random.Next(900_000), random.Next(500_000)));
        }

        var block = builder.Build();
        Assert.Equal(BlockBuilder.Wells * 200, block.WellMonths);
        Assert.InRange((double)block.Bytes / block.WellMonths, 12, 16);
    }

    private static void CheckMonthByMonth(Basin basin)
    {
        Assert.Equal(basin.Wells.Select(w => w.Id), basin.Cube.Blocks.SelectMany(b => b.Ids.ToArray()));
        foreach (var well in basin.Wells)
        {
            var (b, slot) = basin.Cube.Find(well.Id)!.Value;
            var block = basin.Cube.Blocks[b];
            Assert.Equal(well.Entries.Count, CountRecords(basin.Cube, well.Id));
            foreach (var entry in well.Entries)
            {
                Assert.Equal(entry.IsSpread, block.IsSpread(slot, entry.Month));
                Assert.Equal(entry.Values, Enum.GetValues<Quantity>().Select(q => block.Value(slot, q, entry.Month)));
            }
        }
    }

    private static int CountRecords(ProductionCube cube, int id)
    {
        var (b, slot) = cube.Find(id)!.Value;
        var block = cube.Blocks[b];
        var count = block.Months(slot) is { } months
            ? Enumerable.Range(months.First, months.Last - months.First + 1).Count(m => block.HasRecord(slot, m))
            : 0;
        Assert.Equal(count, block.CountRecords(slot));
        return count;
    }

    private static void Add(BlockBuilder builder, int id)
    {
        builder.Add(new WellHeader(id));
        builder.Add(January + (id % 7), Values(oil: id));
    }

    private static Block Built(params double?[]?[] months)
    {
        var builder = new BlockBuilder();
        builder.Add(new WellHeader(1));
        for (var m = 0; m < months.Length; m++)
            if (months[m] is { } values)
                builder.Add(January + m, values);
        return builder.Build();
    }

    private static IEnumerable<double?> Oil(Block block, int months) =>
        Enumerable.Range(January, months).Select(m => block.Value(0, Quantity.Oil, m));
}
