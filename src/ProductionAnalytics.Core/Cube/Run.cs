namespace ProductionAnalytics.Core.Cube;

/// <summary>Where a well's months are: octets from its first record to its last, without holes.</summary>
/// <param name="Octet">The first one, in time.</param>
/// <param name="Offset">The first one, in the columns of the block.</param>
internal readonly record struct Run(int Octet, int Length, int Offset)
{
    public int FirstMonth => Octet * Cube.Octet.Months;

    /// <summary>The place of a month in the columns; -1 where the well has none.</summary>
    public int Place(int month)
    {
        var octet = Cube.Octet.Of(month) - Octet;
        return month < 0 || octet < 0 || octet >= Length
            ? -1
            : ((Offset + octet) * Cube.Octet.Months) + (month % Cube.Octet.Months);
    }

    /// <summary>The well's own among the bits of the block, which may be none at all.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlyMemory<byte> bits) => bits.IsEmpty ? [] : bits.Span.Slice(Offset, Length);

    public bool HasAny(ReadOnlyMemory<byte> bits) => Of(bits).ContainsAnyExcept((byte)0);
}
