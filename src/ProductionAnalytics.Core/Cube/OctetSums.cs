using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>How octets of a column become doubles.</summary>
internal interface IOctets<T>
{
    static abstract Vector512<double> Load(ref T from, nuint at);
}

internal readonly struct NarrowOctets : IOctets<int>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ref int from, nuint at) => Octet.ToDouble(Vector256.LoadUnsafe(ref from, at));
}

internal readonly struct ShortOctets : IOctets<ushort>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ref ushort from, nuint at) =>
        Octet.ToDouble(Vector128.LoadUnsafe(ref from, at));
}

internal readonly struct WideOctets : IOctets<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ref double from, nuint at) => Vector512.LoadUnsafe(ref from, at);
}

/// <summary>
/// The inner loops. Sums are doubles: those of 32-bit whole numbers are exact up to 2^53, four million wells of the
/// largest volume there can be.
/// </summary>
internal static class OctetSums
{
    /// <summary>Adds each month of a piece to its own sum.</summary>
    public static void AddTo<T, TOctets>(Span<double> sums, ReadOnlySpan<T> values, byte head, byte tail)
        where TOctets : IOctets<T>
    {
        ref var from = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(sums[..values.Length]);
        var (at, end) = ((nuint)0, (nuint)values.Length - Octet.Months);
        Add(ref from, ref to, at, at == end ? (byte)(head & tail) : head);
        for (at += Octet.Months; at < end; at += Octet.Months)
            (Vector512.LoadUnsafe(ref to, at) + TOctets.Load(ref from, at)).StoreUnsafe(ref to, at);
        if (at == end)
            Add(ref from, ref to, at, tail);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static void Add(ref T from, ref double to, nuint at, byte months) =>
            (Vector512.LoadUnsafe(ref to, at) + Octet.Only(months, TOctets.Load(ref from, at))).StoreUnsafe(ref to, at);
    }

    /// <summary>The sum over all months of a piece.</summary>
    public static double Total<T, TOctets>(ReadOnlySpan<T> values, byte head, byte tail)
        where TOctets : IOctets<T>
    {
        ref var from = ref MemoryMarshal.GetReference(values);
        var (at, end) = ((nuint)0, (nuint)values.Length - Octet.Months);
        var even = Octet.Only(at == end ? (byte)(head & tail) : head, TOctets.Load(ref from, at));
        var odd = Vector512<double>.Zero;
        for (at += Octet.Months; at < end; at += Octet.Months)
            (even, odd) = (odd, even + TOctets.Load(ref from, at));
        if (at == end)
            odd += Octet.Only(tail, TOctets.Load(ref from, at));
        return Vector512.Sum(even + odd);
    }
}
