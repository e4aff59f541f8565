namespace ProductionAnalytics.Core.Wells;

/// <summary>How well a well's <see cref="SearchText.Of"/> answers a search.</summary>
public static class SearchLines
{
    private const int Name = 0,
        ApiNumber = 1,
        FirstAlias = 4;

    /// <summary>
    /// The best of a well's names and numbers; null where only its operator or field has it, which have hits of their own.
    /// </summary>
    /// <param name="digits">What is wanted without dashes, as API numbers are kept.</param>
    public static int? Rank(ReadOnlySpan<byte> text, ReadOnlySpan<byte> wanted, ReadOnlySpan<byte> digits)
    {
        int? best = null;
        var number = 0;
        foreach (var line in text.Split((byte)'\n'))
        {
            var rank = number++ switch
            {
                ApiNumber => digits.IsEmpty ? null : SearchRank.OfFolded(text[line], digits),
                Name or >= FirstAlias => SearchRank.OfFolded(text[line], wanted),
                _ => null,
            };
            if (rank < (best ?? int.MaxValue))
                best = rank;
        }

        return best;
    }
}
