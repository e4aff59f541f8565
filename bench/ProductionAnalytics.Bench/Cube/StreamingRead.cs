using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Bench.Cube;

/// <summary>The least that must be done to have seen the volumes: reads their memory once, with all cores.</summary>
internal static class StreamingRead
{
    /// <summary>All volumes added up without regard to well or month, in wrapping 32-bit lanes.</summary>
    public static int Of(SampleBasin basin)
    {
        var columns = (
            from block in basin.Cube.Blocks
            from quantity in basin.All.Quantities
            select block[quantity]!
        ).ToArray();
        var sums = new int[Environment.ProcessorCount];
        Parallel.For(
            0,
            sums.Length,
            core =>
            {
                for (var c = core * columns.Length / sums.Length; c < (core + 1) * columns.Length / sums.Length; c++)
                    sums[core] +=
                        columns[c].Width == Width.Bits16 ? SumOfShort(columns[c]) : Sum(columns[c].Narrow.Span);
            }
        );
        return sums.Sum(s => unchecked(s));
    }

    /// <summary>Of the upper bits only their lowest 16 count in a sum that wraps, whatever their signs.</summary>
    private static int SumOfShort(Column column)
    {
        var sum = Sum(column.Short.Span);
        // Of upper bits only the lowest 16 count in a sum that wraps, whatever their signs.
        return column.Upper is { } upper
            ? unchecked(sum + (Sum(MemoryMarshal.Cast<short, ushort>(upper.Values)) << 16))
            : sum;
    }

    private static int Sum(ReadOnlySpan<int> values)
    {
        ref var from = ref MemoryMarshal.GetReference(values);
        var (a, b, c, d) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
        var (at, end) = ((nuint)0, (nuint)values.Length);
        for (; at + 64 <= end; at += 64)
        {
            a += Vector512.LoadUnsafe(ref from, at);
            b += Vector512.LoadUnsafe(ref from, at + 16);
            c += Vector512.LoadUnsafe(ref from, at + 32);
            d += Vector512.LoadUnsafe(ref from, at + 48);
        }

        var sum = Vector512.Sum(a + b + c + d);
        for (; at < end; at++)
            sum = unchecked(sum + values[(int)at]);
        return sum;
    }

    /// <summary>Two numbers of 16 bits lie in a lane.</summary>
    private static int Sum(ReadOnlySpan<ushort> values)
    {
        ref var from = ref MemoryMarshal.GetReference(values);
        var (a, b, c, d) = (Vector512<uint>.Zero, Vector512<uint>.Zero, Vector512<uint>.Zero, Vector512<uint>.Zero);
        var low = Vector512.Create((uint)ushort.MaxValue);
        var (at, end) = ((nuint)0, (nuint)values.Length);
        for (; at + 64 <= end; at += 64)
        {
            var first = Vector512.LoadUnsafe(ref from, at).AsUInt32();
            var second = Vector512.LoadUnsafe(ref from, at + 32).AsUInt32();
            a += first & low;
            b += first >>> 16;
            c += second & low;
            d += second >>> 16;
        }

        var sum = (int)Vector512.Sum(a + b + c + d);
        for (; at < end; at++)
            sum = unchecked(sum + values[(int)at]);
        return sum;
    }
}
