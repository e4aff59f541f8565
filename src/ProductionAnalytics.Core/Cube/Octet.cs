using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// Eight months, beginning at a month number that eight divides: the unit in which the cube keeps time. A well's months
/// are whole octets, filled up with zeros, so that one vector holds an octet, one byte says which of its months are
/// meant, and no loop has a remainder.
/// </summary>
internal static class Octet
{
    public const int Months = 8;
    public const byte Whole = 0xFF;

    private static readonly Vector512<long> Lanes = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
    private static readonly Vector128<ushort> ShortLanes = Vector128.Create((ushort)1, 2, 4, 8, 16, 32, 64, 128);

    /// <summary>The octet of a month.</summary>
    public static int Of(int month) => month / Months;

    public static byte Bit(int month) => (byte)(1 << (month % Months));

    public static Vector512<double> ToDouble(Vector256<int> values) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Double(values)
            : Vector512.ConvertToDouble(Vector512.Create(Vector256.WidenLower(values), Vector256.WidenUpper(values)));

    public static Vector512<double> ToDouble(Vector128<ushort> values) => ToDouble(Widen(values).AsInt32());

    public static Vector512<double> ToDouble(Vector128<short> values) =>
        ToDouble(Vector256.Create(Vector128.WidenLower(values), Vector128.WidenUpper(values)));

    public static Vector256<uint> Widen(Vector128<ushort> values) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(values).AsUInt32()
            : Vector256.Create(Vector128.WidenLower(values), Vector128.WidenUpper(values));

    /// <summary>The values of some months, 0 in place of the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Only(byte months, Vector512<double> values) =>
        Vector512.Equals(Vector512.Create((long)months) & Lanes, Lanes).AsDouble() & values;

    /// <summary>The months in which a comparison holds.</summary>
    public static byte MonthsOf(Vector512<double> comparison) => (byte)comparison.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Only(byte months, Vector128<ushort> values) =>
        Vector128.Equals(Vector128.Create((ushort)months) & ShortLanes, ShortLanes) & values;

    /// <summary>64 months as 64 bytes, all bits of a byte set where the month's bit is.</summary>
    public static Vector512<byte> Spread(ulong months)
    {
        // Each quarter has the eight bytes twice and picks its own two, eight times each.
        var picks = Vector512
            .Create(
                0x0000_0000_0000_0000UL,
                0x0101_0101_0101_0101UL,
                0x1212_1212_1212_1212UL,
                0x1313_1313_1313_1313UL,
                0x2424_2424_2424_2424UL,
                0x2525_2525_2525_2525UL,
                0x3636_3636_3636_3636UL,
                0x3737_3737_3737_3737UL
            )
            .AsByte();
        var bits = Vector512.Create(0x8040_2010_0804_0201UL).AsByte();
        var bytes = Vector512.Shuffle(Vector512.Create(months).AsByte(), picks);
        return Vector512.Equals(bytes & bits, bits);
    }
}
