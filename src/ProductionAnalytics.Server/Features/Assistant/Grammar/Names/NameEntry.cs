namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

internal enum NameKind
{
    Region,
    Operator,
    Field,
    Well,
    Status,
    WellType,
    County,
    State,
    Reservoir,
    Dataset,
}

/// <summary>Something in the data that has a name.</summary>
/// <param name="Value">As the filter wants it; of a well its name.</param>
/// <param name="Words">The name as it is looked for.</param>
/// <param name="HasProduction">A well of it has a record.</param>
/// <param name="IsThere">False of an area that is known to the regulator and not in the data.</param>
internal sealed record NameEntry(
    NameKind Kind,
    string Value,
    string[] Words,
    bool HasProduction = true,
    string? Label = null,
    WellEntry? Well = null,
    bool IsThere = true
)
{
    /// <summary>As it is shown: GC (Green Canyon).</summary>
    public string Shown => Label is null ? Value : $"{Value} ({Label})";

    public string KindName =>
        Kind switch
        {
            NameKind.WellType => "well type",
            _ => Kind.ToString().ToLowerInvariant(),
        };
}

/// <param name="FirstProduction">Null where nobody knows.</param>
internal sealed record WellEntry(long Id, string? ApiNumber, DateOnly? FirstProduction, DateOnly? Peak);

/// <summary>Names that some words of a message may mean.</summary>
/// <param name="Words">How many words of the name were said.</param>
/// <param name="IsWhole">One of them was said from its first to its last word.</param>
internal sealed record NameMatch(IReadOnlyList<NameEntry> Entries, int Tokens, int Words, bool IsWhole)
{
    public bool HasWells => Entries.Any(e => e.Kind == NameKind.Well);
}
