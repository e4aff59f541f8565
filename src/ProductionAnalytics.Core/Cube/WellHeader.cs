using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Cube;

/// <summary>What wells are filtered and grouped by.</summary>
public enum WellTrait
{
    Name,
    ApiNumber,
    Dataset,
    EntityType,
    Region,
    Country,
    State,
    County,
    Basin,
    Field,
    Reservoir,
    Operator,
    Status,
    WellType,
}

/// <summary>What the cube knows of a well beside its months.</summary>
public sealed record WellHeader(long Id)
{
    public static readonly int Traits = Enum.GetValues<WellTrait>().Length;

    private static readonly string?[] Nothing = new string?[Traits];

    /// <summary>One for each <see cref="WellTrait"/>; null where the well has none.</summary>
    public IReadOnlyList<string?> Values { get; init; } = Nothing;

    public Position? Place { get; init; }

    /// <summary>As <see cref="Wells.SearchText"/> folds it.</summary>
    public string SearchText { get; init; } = "";

    public string? this[WellTrait trait] => Values[(int)trait];
}
