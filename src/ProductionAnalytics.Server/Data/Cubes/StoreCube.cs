using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>The cube of one version of the store, with what analytics need of datasets and regions.</summary>
/// <param name="RegionLabels">The name behind each region code.</param>
internal sealed record StoreCube(
    ProductionCube Cube,
    long Version,
    IReadOnlyDictionary<string, CubeDataset> Datasets,
    IReadOnlyDictionary<string, string> RegionLabels
)
{
    public DateOnly? FirstProduction(WellHeader well) =>
        well.FirstProduction(Datasets.GetValueOrDefault(well[WellTrait.Dataset]!)?.FirstMonth);

    public WellHeader Header(int block, int slot) => Cube.Blocks[block].Header(slot);

    /// <summary>Asks each well.</summary>
    public WellSelection Where(Func<WellHeader, bool> isMeant) =>
        WellSelection.Where(Cube, (block, slot) => isMeant(Header(block, slot)));
}

internal sealed record CubeDataset(string Key, string Title, double? GasBasePsia, DateOnly? FirstMonth);
