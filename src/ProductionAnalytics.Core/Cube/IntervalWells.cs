namespace ProductionAnalytics.Core.Cube;

/// <summary>Distinct wells with a volume above 0, by group and quarter or year.</summary>
public static class IntervalWells
{
    private const int Word = 64;

    /// <param name="length">Months of an interval; a divisor of twelve.</param>
    public static IntervalCounts Of(
        ProductionCube cube,
        MonthQuestion question,
        int length,
        CancellationToken ct = default
    )
    {
        var blocks = cube.Blocks.Where(b => b.FirstOctet < b.EndOctet).ToList();
        if (blocks.Count == 0)
            return new IntervalCounts(0, new int[question.Rows, 0]);

        var first = blocks.Min(b => b.FirstOctet) * Octet.Months / length;
        var count = (blocks.Max(b => b.EndOctet) * Octet.Months / length) + 1 - first;
        var parts = Parts.Run(
            cube,
            question,
            (long)question.Rows * count * sizeof(int),
            () => (Counts: new int[question.Rows, count], Cutter: new Cutter(cube, question, 0)),
            (part, block) =>
            {
                foreach (ref readonly var piece in part.Cutter.Cut(block))
                    Count(part.Counts, piece, cube.Blocks[block].Bits.Producing.Span, length, first);
            },
            ct
        );
        foreach (var part in parts.Skip(1))
            for (var row = 0; row < question.Rows; row++)
            for (var i = 0; i < count; i++)
                parts[0].Counts[row, i] += part.Counts[row, i];
        return new IntervalCounts(first, parts[0].Counts);
    }

    private static void Count(int[,] counts, in Piece piece, ReadOnlySpan<byte> bits, int length, int first)
    {
        var counted = -1;
        for (var octet = 0; octet < piece.Octets; octet += sizeof(ulong))
        {
            var (word, month) = (piece.Word(bits, octet), piece.Month + (octet * Octet.Months));
            for (var interval = month / length; interval * length < month + Word && word != 0; interval++)
            {
                var (from, to) = (Math.Max(0, (interval * length) - month), ((interval + 1) * length) - month);
                var inside = (to >= Word ? ulong.MaxValue : (1UL << to) - 1) & (ulong.MaxValue << from);
                if ((word & inside) == 0 || interval == counted)
                    continue;

                counts[piece.Row, interval - first]++;
                counted = interval;
            }
        }
    }
}

/// <summary>How many wells there are, by group and interval.</summary>
public sealed class IntervalCounts
{
    private readonly int first;
    private readonly int[,] counts;

    internal IntervalCounts(int first, int[,] counts) => (this.first, this.counts) = (first, counts);

    /// <param name="interval">A <see cref="MonthNumber"/> divided by the months of an interval.</param>
    public int this[int row, int interval] =>
        interval >= first && interval - first < counts.GetLength(1) ? counts[row, interval - first] : 0;
}
