namespace ProductionAnalytics.Core.Cube;

/// <summary>How many records some wells have in each month.</summary>
/// <param name="First">The month of the first count.</param>
internal sealed record RecordsByMonth(int First, int[] Counts)
{
    public int Total { get; } = Counts.Sum();

    public static RecordsByMonth Of(ProductionCube cube, WellSelection wells, MonthWindow window)
    {
        var blocks = cube.Blocks.Where(b => b.FirstOctet < b.EndOctet).ToList();
        if (blocks.Count == 0)
            return new RecordsByMonth(0, []);

        var (first, end) = (blocks.Min(b => b.FirstOctet), blocks.Max(b => b.EndOctet));
        var counts = new MonthCounts((end - first) * Octet.Months);
        Span<int> slots = stackalloc int[BlockBuilder.MostWells];
        for (var b = 0; b < cube.Blocks.Count; b++)
        {
            var runs = cube.Blocks[b].Runs;
            var bits = cube.Blocks[b].Bits.Records.Span;
            foreach (var slot in slots[..wells.Slots(b, slots)])
                if (Piece.Of(runs[slot], window, (runs[slot].Octet - first) * Octet.Months, 0) is { } piece)
                    counts.Count(bits, piece);
        }

        return new RecordsByMonth(first * Octet.Months, counts.From(0).ToArray());
    }

    /// <summary>The months that a part of all records by date lies in, how many they have, and how many of those come before the part.</summary>
    public (MonthWindow Months, int Count, int Skip) Around(int skip, int take, bool descending)
    {
        var counts = descending ? Counts.Reverse().ToArray() : Counts;
        var (first, last) = (BinCount.At(counts, skip), BinCount.At(counts, skip + take - 1));
        var (from, to) = descending ? (-last.Bin, -first.Bin) : (first.Bin, last.Bin);
        var begin = descending ? First + Counts.Length - 1 : First;
        return (
            new MonthWindow(begin + from, begin + to),
            last.Before + last.Count - first.Before,
            skip - first.Before
        );
    }
}
