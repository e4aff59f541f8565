using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// Begins to fetch what is read soon and does not follow what is read now: the processor foresees the one and not the
/// other.
/// </summary>
internal static class Prefetching
{
    private const int Line = 64;

    public static unsafe void Begin<T>(ReadOnlySpan<T> values)
    {
        if (!Sse.IsSupported)
            return;

        ref var first = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values));
        // The pointer is only hinted at, so it need not stay valid.
        for (var at = 0; at < values.Length * Unsafe.SizeOf<T>(); at += Line)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, at)));
    }
}
