namespace ProductionAnalytics.Core.Wells;

/// <summary>How well a text answers a search; a smaller number is better.</summary>
public static class SearchRank
{
    public const int Exact = 0;
    public const int Prefix = 1;
    public const int Part = 2;

    /// <summary>Null where the text does not have it.</summary>
    /// <param name="wanted">Folded as <see cref="SearchText.Fold"/> does.</param>
    public static int? Of(string text, string wanted)
    {
        var folded = SearchText.Fold(text);
        return folded.IndexOf(wanted, StringComparison.Ordinal) switch
        {
            < 0 => null,
            0 => folded.Length == wanted.Length ? Exact : Prefix,
            _ => Part,
        };
    }
}
