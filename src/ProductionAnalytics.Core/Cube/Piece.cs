namespace ProductionAnalytics.Core.Cube;

/// <summary>The octets of one well that a question asks for, and where they go.</summary>
/// <param name="Offset">The first octet, in the columns of the block.</param>
/// <param name="Month">The number of the first octet's first month.</param>
/// <param name="At">Where the first octet's first month goes in a row of months.</param>
/// <param name="Head">Which months of the first octet are meant.</param>
/// <param name="Tail">Which months of the last octet are meant.</param>
internal readonly record struct Piece(int Offset, int Octets, int Month, int At, int Row, byte Head, byte Tail)
{
    /// <summary>The values of the piece, those before <see cref="Head"/> and after <see cref="Tail"/> among them.</summary>
    public ReadOnlySpan<T> Of<T>(ReadOnlySpan<T> column) => column.Slice(Offset * Octet.Months, Octets * Octet.Months);

    /// <summary>Whether it begins in memory where another ends, or nearly.</summary>
    public bool Follows(in Piece other) => Offset - other.Offset - other.Octets is >= 0 and <= 2;

    /// <summary>Which months of an octet are meant.</summary>
    public byte Meant(int octet) =>
        (byte)((octet == 0 ? Head : Octet.Whole) & (octet == Octets - 1 ? Tail : Octet.Whole));

    /// <summary>Whether a bit of a meant month is set.</summary>
    public bool IsAny(ReadOnlySpan<byte> bits)
    {
        for (var octet = 0; octet < Octets; octet += sizeof(ulong))
            if (Word(bits, octet) != 0)
                return true;

        return false;
    }

    /// <summary>Eight octets of bits from one on, without those that are not meant.</summary>
    public ulong Word(ReadOnlySpan<byte> bits, int octet)
    {
        var word = BitConverter.ToUInt64(bits[(Offset + octet)..]);
        if (octet == 0)
            word &= ~(ulong)Octet.Whole | Head;
        if (Octets - octet > sizeof(ulong))
            return word;

        var last = (Octets - octet - 1) * Octet.Months;
        return word & (((ulong)Tail << last) | ((1UL << last) - 1));
    }

    /// <summary>Null where nothing of the run is inside the window.</summary>
    public static Piece? Of(Run run, MonthWindow window, int at, int row)
    {
        var first = Math.Max(run.Octet, Octet.Of(window.First));
        var last = Math.Min(run.Octet + run.Length - 1, Octet.Of(window.Last));
        if (first > last)
            return null;

        var (before, after) = (window.First - (first * Octet.Months), ((last + 1) * Octet.Months) - 1 - window.Last);
        return new Piece(
            run.Offset + first - run.Octet,
            last - first + 1,
            first * Octet.Months,
            at + ((first - run.Octet) * Octet.Months),
            row,
            (byte)(Octet.Whole << Math.Max(0, before)),
            (byte)(Octet.Whole >> Math.Max(0, after))
        );
    }
}
