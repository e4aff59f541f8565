namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// Counts keys by their sign, power of two and first binary digits, to tell between which two the keys at some places
/// would be if all were sorted.
/// </summary>
internal readonly struct KeyHistogram : IRecordVisitor
{
    /// <summary>A sign, eleven digits of the power and six of the number.</summary>
    private const int Bits = 18;
    private const int Rest = 64 - Bits;
    private readonly int[] counts = new int[1 << Bits];

    public KeyHistogram() { }

    public void Visit(in RecordPlace record, double key) => counts[Bin(Number(key))]++;

    /// <summary>Keys that have those at the places between them, and how many lie before the least of them.</summary>
    public (double Least, double Most, int Passed) Around(int skip, int take)
    {
        var (bin, passed) = (0, 0);
        for (; passed + counts[bin] <= skip; bin++)
            passed += counts[bin];
        var (last, seen) = (bin, passed + counts[bin]);
        while (seen < skip + take)
            seen += counts[++last];
        return (Key((ulong)bin << Rest), Key(((ulong)last << Rest) | (ulong.MaxValue >> Bits)), passed);
    }

    private static int Bin(ulong number) => (int)(number >> Rest);

    /// <summary>Numbers in the order of keys. 0 and -0 are one key.</summary>
    private static ulong Number(double key)
    {
        var bits = BitConverter.DoubleToUInt64Bits(key + 0.0);
        return (long)bits < 0 ? ~bits : bits | (1UL << 63);
    }

    /// <summary>What lies beyond all numbers is none.</summary>
    private static double Key(ulong number)
    {
        var key = BitConverter.UInt64BitsToDouble((long)number < 0 ? number & ~(1UL << 63) : ~number);
        return double.IsNaN(key) ? double.PositiveInfinity : key;
    }
}
