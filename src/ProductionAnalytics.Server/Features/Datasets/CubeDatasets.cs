using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Features.Datasets;

/// <summary>What a cube says of its datasets. It knows months, and not which of them were computed from other periods.</summary>
internal static class CubeDatasets
{
    private static readonly DatasetContent Nothing = new([], null, 0);

    /// <summary>All of them by key.</summary>
    public static IEnumerable<DatasetReply> Described(this StoreCube cube) =>
        cube.Datasets.Values.OrderBy(d => d.Key, StringComparer.Ordinal).Select(cube.Describe);

    public static DatasetReply Describe(this StoreCube cube, Dataset dataset)
    {
        var content = cube.Contents.GetValueOrDefault(dataset.Key, Nothing);
        return DatasetReply.Of(
            dataset,
            content.LastMonth,
            [.. content.Wells.Select(w => new EntityTypeCount(w.EntityType, w.Wells))],
            content.Months > 0 ? [new PeriodCount(Period.Month.Name(), content.Months)] : []
        );
    }
}
