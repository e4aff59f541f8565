namespace ProductionAnalytics.Core.Cube;

/// <summary>Sorts keys into bins; those of a bin are below those of the next.</summary>
internal interface IKeyBins
{
    int Count { get; }

    int Of(double key);
}

/// <summary>By sign, power of two and first binary digits: whatever the keys are, few bins hold many that differ.</summary>
internal readonly record struct PowerBins : IKeyBins
{
    /// <summary>A sign, eleven digits of the power and six of the number.</summary>
    private const int Bits = 18;

    public int Count => 1 << Bits;

    public int Of(double key)
    {
        // 0 and -0 are one key.
        var bits = BitConverter.DoubleToUInt64Bits(key + 0.0);
        return (int)(((long)bits < 0 ? ~bits : bits | (1UL << 63)) >> (64 - Bits));
    }
}

/// <summary>Bins of one width from the least key to the largest.</summary>
internal readonly record struct EvenBins(double Least, double Most) : IKeyBins
{
    private const int Bins = 1 << 16;
    private readonly double perKey = (Bins - 1) / (Most - Least);

    public int Count => Bins;

    public int Of(double key) => (int)((key - Least) * perKey);
}

/// <summary>Counts keys by bin.</summary>
internal readonly struct KeyCounts<TBins>(TBins bins) : IRecordVisitor
    where TBins : struct, IKeyBins
{
    public int[] Counts { get; } = new int[bins.Count];

    public void Visit(in RecordPlace record, double key) => Counts[bins.Of(key)]++;
}

/// <summary>A bin, how many keys it has, and how many are in those before it.</summary>
internal readonly record struct BinCount(int Bin, int Count, int Before)
{
    /// <summary>The bin of the key that would stand at a place if all were sorted.</summary>
    public static BinCount At(ReadOnlySpan<int> counts, int place)
    {
        var (bin, before) = (0, 0);
        for (; before + counts[bin] <= place; bin++)
            before += counts[bin];
        return new BinCount(bin, counts[bin], before);
    }
}
