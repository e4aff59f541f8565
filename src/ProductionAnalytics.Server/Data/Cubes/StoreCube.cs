using System.Collections.Concurrent;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>The cube of one version of the store, with what analytics need of datasets and regions.</summary>
/// <param name="At">When the version was committed; null where the store does not say.</param>
/// <param name="RegionLabels">The name behind each region code.</param>
/// <param name="OnlyMonths">The store has no days, quarters or years, and so no month that was computed from them.</param>
internal sealed record StoreCube(
    ProductionCube Cube,
    long Version,
    DateTime? At,
    IReadOnlyDictionary<string, Dataset> Datasets,
    IReadOnlyDictionary<string, string> RegionLabels,
    bool OnlyMonths
)
{
    private readonly ConcurrentDictionary<WellTrait, Lazy<WellRanks>> ranks = [];
    private readonly Lazy<IReadOnlyDictionary<string, DatasetContent>> contents = new(() => DatasetContent.Of(Cube));

    /// <summary>What each dataset with a well has; counted once.</summary>
    public IReadOnlyDictionary<string, DatasetContent> Contents => contents.Value;

    /// <summary>The groups of wells; each is found once.</summary>
    public WellGroupings Groupings => field ??= new WellGroupings(this);

    /// <summary>Looks for names among the wells that are shown where nothing is asked for; made once.</summary>
    public NameSearch Names => field ??= new NameSearch(Cube, this.Selected(new WellFilter(), []));

    /// <summary>The wells in the order of an attribute; made once.</summary>
    public WellRanks Ranks(WellTrait trait) =>
        ranks.GetOrAdd(trait, t => new Lazy<WellRanks>(() => WellRanks.By(Cube, t))).Value;

    public DateOnly? FirstProduction(WellHeader well) => well.FirstProduction(DataBegins(well[WellTrait.Dataset]!));

    /// <summary>Wells by when they first produced.</summary>
    public WellSelection FirstProducing(Func<DateOnly?, bool> isMeant) => Cube.FirstProducing(DataBegins, isMeant);

    /// <summary>A group for each year of first production.</summary>
    public (WellGroups Groups, IReadOnlyList<string?> Keys) GroupByVintage() => Cube.GroupByVintage(DataBegins);

    /// <summary>How many wells have each value of some attributes.</summary>
    public ValueCounts[] Count(WellSelection wells, IReadOnlyList<CountedTrait> traits) =>
        ValueCounts.Of(Cube, wells, traits, DataBegins);

    /// <summary>What the value of a facet is called; null where it speaks for itself.</summary>
    public string? LabelOf(string facet, string value) =>
        facet switch
        {
            "region" => RegionLabels.GetValueOrDefault(value),
            "dataset" => Datasets.GetValueOrDefault(value)?.Title,
            _ => null,
        };

    public WellHeader Header(int block, int slot) => Cube.Blocks[block].Header(slot);

    private DateOnly? DataBegins(string dataset) => Datasets.GetValueOrDefault(dataset)?.FirstMonth;
}
