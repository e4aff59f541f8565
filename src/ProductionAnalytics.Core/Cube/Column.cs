namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// One quantity of a block: a value for each month of each well, and which of them were reported. What was not is 0, so
/// that sums need not look.
/// </summary>
internal sealed class Column
{
    /// <summary>Values in 32 bits are whole numbers of 10^-scale.</summary>
    public const int Scales = 7;

    private static readonly double[] PowersOfTen = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];

    private Column(ReadOnlyMemory<byte> reported) => Reported = reported;

    /// <summary>A bit a month.</summary>
    public ReadOnlyMemory<byte> Reported { get; }

    /// <summary>Empty where the values take 64 bits.</summary>
    public ReadOnlyMemory<int> Narrow { get; private init; }

    public ReadOnlyMemory<double> Wide { get; private init; }

    /// <summary>Decimal places of the narrow values.</summary>
    public int Scale { get; private init; }

    public bool IsNarrow => Wide.IsEmpty;

    public int Bytes => (Narrow.Length * sizeof(int)) + (Wide.Length * sizeof(double));

    public double this[int place] => IsNarrow ? Narrow.Span[place] / PowersOfTen[Scale] : Wide.Span[place];

    public bool IsReported(int place) => (Reported.Span[place / Octet.Months] & Octet.Bit(place)) != 0;

    /// <summary>The values from a place on.</summary>
    public void CopyTo(int place, Span<double> values)
    {
        if (!IsNarrow)
            Wide.Span.Slice(place, values.Length).CopyTo(values);
        else
            for (var i = 0; i < values.Length; i++)
                values[i] = this[place + i];
    }

    public static Column Of(ReadOnlyMemory<int> narrow, int scale, ReadOnlyMemory<byte> reported) =>
        new(reported) { Narrow = narrow, Scale = scale };

    public static Column Of(ReadOnlyMemory<double> wide, ReadOnlyMemory<byte> reported) =>
        new(reported) { Wide = wide };

    /// <summary>What a whole number of a narrow column with this scale stands for.</summary>
    public static double Unscaled(double whole, int scale) => whole / PowersOfTen[scale];

    /// <summary>
    /// Takes 32 bits where that loses nothing: where every value is the double nearest to some whole number of tenths,
    /// hundredths … or millionths that 32 bits hold. A decimal number of a regulator's file is.
    /// </summary>
    public static Column Pack(ReadOnlySpan<double> values, ReadOnlyMemory<byte> reported)
    {
        if (ScaleOf(values) is not { } scale)
        {
            var wide = AlignedMemory.Of<double>(values.Length);
            values.CopyTo(wide.Span);
            return Of(wide, reported);
        }

        var narrow = AlignedMemory.Of<int>(values.Length);
        var whole = narrow.Span;
        for (var i = 0; i < values.Length; i++)
            whole[i] = (int)Math.Round(values[i] * PowersOfTen[scale]);
        return Of(narrow, scale, reported);
    }

    /// <summary>The least scale at which all values are exact; null where there is none.</summary>
    private static int? ScaleOf(ReadOnlySpan<double> values)
    {
        var (scale, largest) = (0, 0.0);
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
            while (!IsExact(value, scale))
                if (++scale == Scales)
                    return null;
        }

        // A value that is exact in tenths is so in hundredths, as long as 32 bits hold it.
        return largest * PowersOfTen[scale] < int.MaxValue ? scale : null;
    }

    private static bool IsExact(double value, int scale) =>
        Math.Round(value * PowersOfTen[scale]) / PowersOfTen[scale] == value;
}
