using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Features.Datasets;

/// <summary>What a cube says of its datasets. It knows months, and not which of them were computed from other periods.</summary>
internal static class CubeDatasets
{
    /// <summary>All of them by key.</summary>
    public static IEnumerable<DatasetReply> Described(this StoreCube cube)
    {
        var wells = Wells(cube).ToLookup(w => w.Dataset);
        return cube
            .Datasets.Values.OrderBy(d => d.Key, StringComparer.Ordinal)
            .Select(d =>
                DatasetReply.Of(d, wells[d.Key].Max(w => w.LastMonth), [.. EntityTypes(wells[d.Key])], Records(d.Key))
            );

        IReadOnlyList<PeriodCount> Records(string key) =>
            cube.Records.TryGetValue(key, out var months) ? [new PeriodCount(Period.Month.Name(), months)] : [];
    }

    private static IEnumerable<EntityTypeCount> EntityTypes(IEnumerable<DescribedWell> wells) =>
        wells
            .CountBy(w => w.EntityType)
            .OrderByDescending(t => t.Value)
            .ThenBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => new EntityTypeCount(t.Key, t.Value));

    private static IEnumerable<DescribedWell> Wells(StoreCube cube)
    {
        foreach (var block in cube.Cube.Blocks)
            for (var slot = 0; slot < block.Wells; slot++)
            {
                var header = block.Header(slot);
                yield return new DescribedWell(
                    header[WellTrait.Dataset]!,
                    header[WellTrait.EntityType]!,
                    block.Months(slot) is { } months ? MonthNumber.Start(months.Last) : null
                );
            }
    }

    private readonly record struct DescribedWell(string Dataset, string EntityType, DateOnly? LastMonth);
}
