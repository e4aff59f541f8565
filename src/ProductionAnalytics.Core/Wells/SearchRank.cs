namespace ProductionAnalytics.Core.Wells;

/// <summary>How well a text answers a search; a smaller number is better.</summary>
public static class SearchRank
{
    public const int Exact = 0;
    public const int Prefix = 1;
    public const int Part = 2;

    /// <summary>Null where the text does not have it.</summary>
    /// <param name="wanted">Folded as <see cref="SearchText.Fold"/> does.</param>
    public static int? Of(string text, string wanted) => OfFolded(SearchText.Fold(text), wanted);

    /// <summary>The same of text that is folded too.</summary>
    public static int? OfFolded(string folded, string wanted) =>
        Of(folded.IndexOf(wanted, StringComparison.Ordinal), folded.Length, wanted.Length);

    /// <summary>The same in UTF-8.</summary>
    public static int? OfFolded(ReadOnlySpan<byte> folded, ReadOnlySpan<byte> wanted) =>
        Of(folded.IndexOf(wanted), folded.Length, wanted.Length);

    private static int? Of(int at, int length, int wanted) =>
        at switch
        {
            < 0 => null,
            0 => length == wanted ? Exact : Prefix,
            _ => Part,
        };
}
