using System.Runtime.InteropServices;
using System.Text;
using Apache.Arrow;

namespace ProductionAnalytics.Server.Platform.Tables;

/// <summary>Arrow's columns, their memory filled in place: nothing is made for a single value.</summary>
internal static class ArrowColumns
{
    private static readonly int DayZero = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>A null is a bit that is not set; the value under it means nothing.</summary>
    public static IArrowArray Of(IReadOnlyList<double?> numbers)
    {
        var (values, isThere) = (new double[numbers.Count], Bits(numbers.Count));
        var nulls = 0;
        for (var i = 0; i < values.Length; i++)
            if (numbers[i] is { } number)
            {
                values[i] = number;
                isThere[i / 8] |= (byte)(1 << (i % 8));
            }
            else
            {
                nulls++;
            }

        return new DoubleArray(Buffer(values), nulls == 0 ? ArrowBuffer.Empty : new(isThere), values.Length, nulls, 0);
    }

    public static IArrowArray Of(IReadOnlyList<long> numbers) =>
        new Int64Array(Buffer<long>([.. numbers]), ArrowBuffer.Empty, numbers.Count, 0, 0);

    public static IArrowArray Of(IReadOnlyList<int> numbers) =>
        new Int32Array(Buffer<int>([.. numbers]), ArrowBuffer.Empty, numbers.Count, 0, 0);

    public static IArrowArray Of(IReadOnlyList<DateOnly> dates) =>
        new Date32Array(
            Buffer<int>([.. dates.Select(d => d.DayNumber - DayZero)]),
            ArrowBuffer.Empty,
            dates.Count,
            0,
            0
        );

    /// <summary>One text, or none, in every row.</summary>
    public static IArrowArray Repeated(string? text, int rows)
    {
        var word = Encoding.UTF8.GetBytes(text ?? "");
        var (bytes, ends) = (new byte[word.Length * rows], new int[rows + 1]);
        for (var row = 0; row < rows; row++)
        {
            word.CopyTo(bytes, word.Length * row);
            ends[row + 1] = word.Length * (row + 1);
        }

        var isThere = text is null ? new ArrowBuffer(Bits(rows)) : ArrowBuffer.Empty;
        return new StringArray(rows, Buffer(ends), new(bytes), isThere, text is null ? rows : 0, 0);
    }

    public static IArrowArray Repeated(bool flag, int rows)
    {
        var bits = Bits(rows);
        bits.AsSpan().Fill(flag ? byte.MaxValue : (byte)0);
        return new BooleanArray(new(bits), ArrowBuffer.Empty, rows, 0, 0);
    }

    private static byte[] Bits(int rows) => new byte[(rows + 7) / 8];

    private static ArrowBuffer Buffer<T>(T[] values)
        where T : unmanaged => new(MemoryMarshal.AsBytes(values.AsSpan()).ToArray());
}
