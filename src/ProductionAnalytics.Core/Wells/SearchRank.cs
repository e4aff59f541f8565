namespace ProductionAnalytics.Core.Wells;

/// <summary>How well a text answers a search; a smaller number is better.</summary>
public static class SearchRank
{
    public const int Exact = 0;
    public const int Prefix = 1;
    public const int Part = 2;

    /// <summary>How many ranks there are.</summary>
    public const int Count = Part + 1;

    /// <summary>Null where the text does not have it.</summary>
    /// <param name="wanted">Folded as <see cref="SearchText.Fold"/> does.</param>
    public static int? Of(string text, string wanted) => OfFolded(SearchText.Fold(text), wanted);

    /// <summary>The same of text that is folded too.</summary>
    public static int? OfFolded(string folded, string wanted) =>
        Of(folded.IndexOf(wanted, StringComparison.Ordinal), folded.Length, wanted.Length);

    /// <summary>The same of a text of some length in which it was found at a place.</summary>
    internal static int? Of(int at, int length, int wanted) =>
        at < 0 || at + wanted > length ? null
        : at > 0 ? Part
        : length == wanted ? Exact
        : Prefix;
}
