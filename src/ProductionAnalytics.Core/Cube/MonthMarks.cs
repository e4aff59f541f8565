using System.Runtime.Intrinsics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Which months any of many wells has a bit in. Most wells bring no month that others have not brought before.</summary>
internal sealed class MonthMarks(int months)
{
    /// <summary>64 months are marked at a time, also at the end.</summary>
    public const int Beyond = 64;

    /// <summary>Not 0 in months that are marked.</summary>
    private readonly byte[] marks = new byte[months + Beyond];

    /// <summary>All months from here to <see cref="end"/> are marked.</summary>
    private int begin;
    private int end;

    public ReadOnlySpan<byte> From(int month) => marks.AsSpan(month);

    public void Mark(ReadOnlySpan<byte> bits, in Piece piece)
    {
        var (from, to) = (piece.At, piece.At + (piece.Octets * Octet.Months));
        if (begin <= from && to <= end)
            return;

        // Of a piece whose inside is marked, only the octets at both ends can bring something.
        var step =
            begin <= from + Octet.Months && to - Octet.Months <= end && piece.Octets > 2 * sizeof(ulong)
                ? LastWord(piece)
                : sizeof(ulong);
        for (var octet = 0; octet < piece.Octets; octet += step)
        {
            ref var at = ref marks[from + (octet * Octet.Months)];
            (Vector512.LoadUnsafe(ref at) | Octet.Spread(piece.Word(bits, octet))).StoreUnsafe(ref at);
        }

        Extend(from + ((to - from) / 2));
    }

    /// <summary>Where the word with the last octet of a piece begins.</summary>
    private static int LastWord(in Piece piece) => (piece.Octets - 1) / sizeof(ulong) * sizeof(ulong);

    /// <param name="middle">Where to begin where no stretch is known yet.</param>
    private void Extend(int middle)
    {
        if (begin == end)
            (begin, end) = (middle, middle);
        while (end < months && marks[end] != 0)
            end++;
        while (begin > 0 && marks[begin - 1] != 0)
            begin--;
    }
}

/// <summary>How many of many wells have a bit, month by month.</summary>
internal sealed class MonthCounts(int months)
{
    /// <summary>The most marks that a byte counts.</summary>
    private const int MostMarks = 255;

    private readonly byte[] recent = new byte[months + MonthMarks.Beyond];
    private readonly int[] counts = new int[months];
    private int pieces;

    public ReadOnlySpan<int> From(int month)
    {
        Flush();
        return counts.AsSpan(month);
    }

    public void Count(ReadOnlySpan<byte> bits, in Piece piece)
    {
        if (pieces == MostMarks)
            Flush();
        pieces++;
        for (var octet = 0; octet < piece.Octets; octet += sizeof(ulong))
        {
            // A mark is -1.
            ref var at = ref recent[piece.At + (octet * Octet.Months)];
            (Vector512.LoadUnsafe(ref at) - Octet.Spread(piece.Word(bits, octet))).StoreUnsafe(ref at);
        }
    }

    private void Flush()
    {
        for (var i = 0; i < counts.Length; i++)
            counts[i] += recent[i];
        Array.Clear(recent);
        pieces = 0;
    }
}
