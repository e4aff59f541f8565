namespace ProductionAnalytics.Core.Wells;

/// <summary>
/// Takes a well's <see cref="SearchText.Of"/> apart: by its names and its number a well is found. Its operator and field
/// are found for themselves.
/// </summary>
public static class SearchLines
{
    private const int Name = 0,
        ApiNumber = 1,
        FirstAlias = 4;

    /// <summary>Its name and its other names.</summary>
    public static IEnumerable<string> Names(string searchText) =>
        searchText.Split('\n').Where((_, number) => number is Name or >= FirstAlias);

    /// <summary>Digits only.</summary>
    public static IEnumerable<string> Numbers(string searchText) =>
        searchText.Split('\n').Where((_, number) => number == ApiNumber);
}
