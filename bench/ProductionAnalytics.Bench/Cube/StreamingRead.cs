using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
            select block[quantity]!.Narrow
        ).ToArray();
        var sums = new int[Environment.ProcessorCount];
        Parallel.For(
            0,
            sums.Length,
            core =>
            {
                for (var c = core * columns.Length / sums.Length; c < (core + 1) * columns.Length / sums.Length; c++)
                    sums[core] += Sum(columns[c].Span);
            }
        );
        return sums.Sum(s => unchecked(s));
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
}
