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

    /// <summary>As the source states it; else it is derived from the months.</summary>
    public DateOnly? FirstProductionReported { get; init; }

    /// <summary>The first month with a volume above 0.</summary>
    public DateOnly? FirstProducingMonth { get; init; }

    /// <summary>The month of the largest boe early in its life.</summary>
    public DateOnly? PeakMonth { get; init; }

    /// <summary>Produced so far, bbl and Mcf.</summary>
    public double? CumOil { get; init; }
    public double? CumGas { get; init; }

    public string? this[WellTrait trait] => Values[(int)trait];

    /// <param name="dataBegins">The first month of which the well's dataset has a record.</param>
    public DateOnly? FirstProduction(DateOnly? dataBegins) =>
        FirstProduction(FirstProductionReported, FirstProducingMonth, dataBegins);

    /// <summary>Unless it is reported, the first producing month; where the data begins with it, nobody knows what came before.</summary>
    internal static DateOnly? FirstProduction(DateOnly? reported, DateOnly? producing, DateOnly? dataBegins) =>
        reported ?? (producing > dataBegins ? producing : null);
}
