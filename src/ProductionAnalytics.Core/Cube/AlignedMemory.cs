using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Memory that begins at a cache line and stays there, so that no vector lies across two.</summary>
internal static class AlignedMemory
{
    private const int Line = 64;

    /// <summary>Bytes below which memory that stays costs more than it saves.</summary>
    private const int Little = 8_192;

    public static Memory<T> Of<T>(int length)
        where T : unmanaged => Of(length, GC.AllocateArray<T>);

    /// <summary>For who writes all of it.</summary>
    public static Memory<T> Uncleared<T>(int length)
        where T : unmanaged => Of(length, GC.AllocateUninitializedArray<T>);

    private static Memory<T> Of<T>(int length, Func<int, bool, T[]> allocate)
        where T : unmanaged
    {
        if (length * Unsafe.SizeOf<T>() < Little)
            return new T[length];

        var array = allocate(length + (Line / Unsafe.SizeOf<T>()), true);
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % Line);
        return array.AsMemory(beyond == 0 ? 0 : (Line - beyond) / Unsafe.SizeOf<T>(), length);
    }
}
