using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>What a value of a column takes; the numbers are those of snapshots.</summary>
internal enum Width : byte
{
    Bits32 = 1,
    Bits64 = 2,
    Bits16 = 3,
}

/// <summary>
/// One quantity of a block: a value for each month of each well, and which of them were reported. What was not is 0, so
/// that sums need not look.
/// </summary>
internal sealed class Column
{
    /// <summary>Values in 16 and 32 bits are whole numbers of 10^-scale.</summary>
    public const int Scales = 7;

    private static readonly double[] PowersOfTen = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];

    private Column(ReadOnlyMemory<byte> reported) => Reported = reported;

    /// <summary>A bit a month.</summary>
    public ReadOnlyMemory<byte> Reported { get; }

    public Width Width { get; private init; }

    /// <summary>The values; empty where they have another width.</summary>
    public ReadOnlyMemory<ushort> Short { get; private init; }

    /// <summary>What some short values have beyond 16 bits; null where none has.</summary>
    public UpperBits? Upper { get; private init; }

    public ReadOnlyMemory<int> Narrow { get; private init; }
    public ReadOnlyMemory<double> Wide { get; private init; }

    /// <summary>Decimal places of short and narrow values.</summary>
    public int Scale { get; private init; }

    public int Bytes =>
        (Short.Length * sizeof(ushort))
        + (Upper?.Bytes ?? 0)
        + (Narrow.Length * sizeof(int))
        + (Wide.Length * sizeof(double));

    public double this[int place] =>
        Width switch
        {
            Width.Bits16 => Unscaled(Short.Span[place] + (Upper?[place] ?? 0), Scale),
            Width.Bits32 => Unscaled(Narrow.Span[place], Scale),
            Width.Bits64 => Wide.Span[place],
        };

    /// <summary>The values of an octet, by its place among those of the block.</summary>
    public Vector512<double> OctetAt(int octet)
    {
        var at = octet * Octet.Months;
        var whole = Width switch
        {
            Width.Bits16 => ShortOctets.Load(ref MemoryMarshal.GetReference(Short.Span.Slice(at, Octet.Months)), 0)
                + (Upper?.OctetAt(octet) ?? Vector512<double>.Zero),
            Width.Bits32 => NarrowOctets.Load(ref MemoryMarshal.GetReference(Narrow.Span.Slice(at, Octet.Months)), 0),
            Width.Bits64 => WideOctets.Load(ref MemoryMarshal.GetReference(Wide.Span.Slice(at, Octet.Months)), 0),
        };
        return Scale == 0 ? whole : whole / PowersOfTen[Scale];
    }

    public bool IsReported(int place) => (Reported.Span[place / Octet.Months] & Octet.Bit(place)) != 0;

    /// <summary>The values from a place on.</summary>
    public void CopyTo(int place, Span<double> values)
    {
        if (Width == Width.Bits64)
            Wide.Span.Slice(place, values.Length).CopyTo(values);
        else
            for (var i = 0; i < values.Length; i++)
                values[i] = this[place + i];
    }

    public static Column Of(ReadOnlyMemory<int> narrow, int scale, ReadOnlyMemory<byte> reported) =>
        new(reported)
        {
            Width = Width.Bits32,
            Narrow = narrow,
            Scale = scale,
        };

    public static Column Of(ReadOnlyMemory<ushort> few, UpperBits? upper, int scale, ReadOnlyMemory<byte> reported) =>
        new(reported)
        {
            Width = Width.Bits16,
            Short = few,
            Upper = upper,
            Scale = scale,
        };

    public static Column Of(ReadOnlyMemory<double> wide, ReadOnlyMemory<byte> reported) =>
        new(reported) { Width = Width.Bits64, Wide = wide };

    /// <summary>What a whole number of a column with this scale stands for.</summary>
    public static double Unscaled(double whole, int scale) => whole / PowersOfTen[scale];

    /// <summary>
    /// Takes 16 or 32 bits where that loses nothing: where every value is the double nearest to some whole number of
    /// tenths, hundredths … or millionths that 32 bits hold. A decimal number of a regulator's file is.
    /// </summary>
    /// <param name="memory">Null where the column is not one of many.</param>
    public static Column Pack(ReadOnlySpan<double> values, ReadOnlyMemory<byte> reported, ColumnMemory? memory)
    {
        if (ScaleOf(values) is { } scale)
            return Pack(Whole(values, scale), scale, reported, memory);

        var wide = AlignedMemory.Of<double>(values.Length);
        values.CopyTo(wide.Span);
        return Of(wide, reported);
    }

    private static Column Pack(int[] whole, int scale, ReadOnlyMemory<byte> reported, ColumnMemory? memory)
    {
        if (!UpperBits.AreFew(whole))
        {
            var narrow = memory?.Narrow.Take(whole.Length) ?? AlignedMemory.Of<int>(whole.Length);
            whole.CopyTo(narrow);
            return Of(narrow, scale, reported);
        }

        var few = memory?.Short.Take(whole.Length) ?? AlignedMemory.Of<ushort>(whole.Length);
        for (var i = 0; i < whole.Length; i++)
            few.Span[i] = unchecked((ushort)whole[i]);
        return Of(few, UpperBits.Of(whole), scale, reported);
    }

    private static int[] Whole(ReadOnlySpan<double> values, int scale)
    {
        var whole = new int[values.Length];
        for (var i = 0; i < whole.Length; i++)
            whole[i] = (int)Math.Round(values[i] * PowersOfTen[scale]);
        return whole;
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
