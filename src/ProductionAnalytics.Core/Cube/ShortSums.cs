using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// Sums of one column of 16 bits while one block is added, in 32 bits: twice as many of them in a vector as of doubles,
/// and nothing to convert. The largest values of all wells of a block stay below 2^27.
/// </summary>
internal sealed class ShortSums(int rows, int months)
{
    /// <summary>Times that a sum must be added to on the average before it is worth moving it afterwards.</summary>
    private const int FewAdditions = 4;

    private readonly int octets = months / Octet.Months;
    private readonly int[] begun = new int[Math.Min(rows, BlockBuilder.MostWells)];
    private int count;

    /// <summary>A row after another, each octet in a half of a cache line; nothing until it is worth it.</summary>
    private Memory<uint> sums;

    public ReadOnlySpan<int> Begun => begun.AsSpan(0, count);

    public bool AreWorth(ReadOnlySpan<Piece> pieces)
    {
        var additions = 0L;
        foreach (ref readonly var piece in pieces)
            additions += piece.Octets;
        if (additions < (long)FewAdditions * rows * octets)
            return false;

        if (sums.IsEmpty)
            sums = AlignedMemory.Of<uint>(rows * months);
        return true;
    }

    public void Begin(int row) => begun[count++] = row;

    public void Add(ReadOnlySpan<ushort> column, in Piece piece)
    {
        var values = piece.Of(column);
        ref var from = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(sums.Span.Slice((piece.Row * months) + piece.At, values.Length));
        var (at, end) = ((nuint)0, (nuint)values.Length - Octet.Months);
        Add(ref from, ref to, at, at == end ? (byte)(piece.Head & piece.Tail) : piece.Head);
        for (at += Octet.Months; at < end; at += Octet.Months)
            (Vector256.LoadUnsafe(ref to, at) + Octet.Widen(Vector128.LoadUnsafe(ref from, at))).StoreUnsafe(
                ref to,
                at
            );
        if (at == end)
            Add(ref from, ref to, at, piece.Tail);

        static void Add(ref ushort from, ref uint to, nuint at, byte meant) =>
            (
                Vector256.LoadUnsafe(ref to, at) + Octet.Widen(Octet.Only(meant, Vector128.LoadUnsafe(ref from, at)))
            ).StoreUnsafe(ref to, at);
    }

    /// <summary>Adds a row to its sums, and empties it.</summary>
    public void MoveTo(Span<double> whole, int row)
    {
        var some = sums.Span.Slice(row * months, months);
        ref var from = ref MemoryMarshal.GetReference(some);
        ref var to = ref MemoryMarshal.GetReference(whole[..months]);
        var at = (nuint)0;
        for (; at + Octet.Months <= (nuint)months; at += Octet.Months)
        {
            var octet = Octet.ToDouble(Vector256.LoadUnsafe(ref from, at).AsInt32());
            (Vector512.LoadUnsafe(ref to, at) + octet).StoreUnsafe(ref to, at);
        }

        // Ages are no whole octets.
        for (var rest = (int)at; rest < months; rest++)
            whole[rest] += some[rest];
        some.Clear();
    }

    public void End() => count = 0;
}
