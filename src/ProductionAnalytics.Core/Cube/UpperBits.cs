using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// What the whole numbers of a column have beyond their lowest 16 bits, for the octets in which any has: a few months of
/// a few large wells, and negative ones. So one large volume does not double the memory of a thousand wells.
/// </summary>
internal sealed class UpperBits
{
    /// <summary>What one of a number's upper bits stands for.</summary>
    private const int Unit = 1 << 16;

    private const int Word = 64;

    /// <summary>Of so many octets at most one may have any, or the column is better off with 32 bits.</summary>
    private const int Rare = 4;

    private readonly ulong[] octets;
    private readonly short[] values;

    /// <summary>How many octets have any before each word of bits.</summary>
    private readonly int[] before;

    /// <param name="octets">A bit for each octet of the column, whether it has any.</param>
    /// <param name="values">Eight for each octet that has.</param>
    public UpperBits(ulong[] octets, short[] values)
    {
        (this.octets, this.values, before) = (octets, values, new int[octets.Length]);
        var count = 0;
        for (var word = 0; word < octets.Length; word++)
        {
            before[word] = count;
            count += BitOperations.PopCount(octets[word]);
        }

        if (count * Octet.Months != values.Length)
            throw new ArgumentException($"{count} octets have {values.Length} values.", nameof(values));
    }

    public ReadOnlySpan<ulong> Octets => octets;

    public ReadOnlySpan<short> Values => values;

    public int Bytes => (octets.Length * (sizeof(ulong) + sizeof(int))) + (values.Length * sizeof(short));

    /// <summary>What is to be added to the short value at a place.</summary>
    public int this[int place] =>
        PlaceOf(place / Octet.Months) is >= 0 and var at ? values[at + (place % Octet.Months)] * Unit : 0;

    /// <summary>What is to be added to the short values of an octet.</summary>
    public Vector512<double> OctetAt(int octet) =>
        PlaceOf(octet) is >= 0 and var at
            ? Octet.ToDouble(Vector128.LoadUnsafe(ref values[at])) * Unit
            : Vector512<double>.Zero;

    public static bool AreFew(ReadOnlySpan<int> whole)
    {
        var count = 0;
        for (var at = 0; at < whole.Length; at += Octet.Months)
            if (HasAny(whole.Slice(at, Octet.Months)))
                count++;
        return count <= whole.Length / Octet.Months / Rare;
    }

    /// <summary>Null where none has any.</summary>
    public static UpperBits? Of(ReadOnlySpan<int> whole)
    {
        var (octets, values) = (new ulong[(whole.Length / Octet.Months / Word) + 1], new List<short>());
        for (var at = 0; at < whole.Length; at += Octet.Months)
        {
            var octet = whole.Slice(at, Octet.Months);
            if (!HasAny(octet))
                continue;

            octets[at / Octet.Months / Word] |= 1UL << (at / Octet.Months % Word);
            foreach (var value in octet)
                values.Add((short)(value >> 16));
        }

        return values.Count == 0 ? null : new UpperBits(octets, [.. values]);
    }

    /// <summary>Adds those of the months of a piece, each to its own sum.</summary>
    public void AddTo(Span<double> sums, in Piece piece)
    {
        var end = piece.Offset + piece.Octets;
        for (var octet = Next(piece.Offset, end); octet < end; octet = Next(octet + 1, end))
        {
            var at = octet - piece.Offset;
            ref var to = ref MemoryMarshal.GetReference(sums.Slice(at * Octet.Months, Octet.Months));
            (Vector512.LoadUnsafe(ref to) + Octet.Only(piece.Meant(at), OctetAt(octet))).StoreUnsafe(ref to);
        }
    }

    /// <summary>The sum of those of all months of a piece.</summary>
    public double Total(in Piece piece)
    {
        var (total, end) = (Vector512<double>.Zero, piece.Offset + piece.Octets);
        for (var octet = Next(piece.Offset, end); octet < end; octet = Next(octet + 1, end))
            total += Octet.Only(piece.Meant(octet - piece.Offset), OctetAt(octet));
        return Vector512.Sum(total);
    }

    private static bool HasAny(ReadOnlySpan<int> octet) => octet.ContainsAnyExceptInRange(0, ushort.MaxValue);

    /// <summary>Where the values of an octet begin; -1 where it has none.</summary>
    private int PlaceOf(int octet)
    {
        var (word, bit) = (octets[octet / Word], 1UL << (octet % Word));
        return (word & bit) == 0
            ? -1
            : (before[octet / Word] + BitOperations.PopCount(word & (bit - 1))) * Octet.Months;
    }

    /// <summary>The first octet from one on that has any; the end where none has.</summary>
    private int Next(int octet, int end)
    {
        for (; octet < end; octet = ((octet / Word) + 1) * Word)
            if (octets[octet / Word] >> (octet % Word) is var word and not 0)
                return Math.Min(end, octet + BitOperations.TrailingZeroCount(word));
        return end;
    }
}
