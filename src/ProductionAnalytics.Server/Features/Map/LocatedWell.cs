using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Server.Features.Map;

/// <summary>What the map shows of a well. Field units.</summary>
/// <param name="Latest">Of its latest month.</param>
internal sealed record LocatedWell(
    long Id,
    MapPoint Place,
    string Name,
    string? ApiNumber,
    string? Status,
    StatusGroup StatusGroup,
    string? WellType,
    string? Operator,
    string? Region,
    string? Field,
    double? CumOil,
    double? CumGas,
    PhaseVolumes Latest
);

/// <summary>All wells with a place at one version of the store, in the order of <see cref="MapPoint.Order"/>.</summary>
internal sealed class LocatedWells
{
    private readonly ulong[] orders;

    public LocatedWells(long version, IEnumerable<LocatedWell> wells)
    {
        Version = version;
        All = [.. wells.OrderBy(w => w.Place.Order).ThenBy(w => w.Id)];
        orders = Array.ConvertAll(All, w => w.Place.Order);
    }

    public long Version { get; }

    public LocatedWell[] All { get; }

    /// <summary>The wells of a tile, which follow one another.</summary>
    public Range In(MapTile tile)
    {
        var (first, last) = tile.Orders;
        return FirstFrom(first)..(last == ulong.MaxValue ? All.Length : FirstFrom(last + 1));
    }

    private int FirstFrom(ulong order)
    {
        var (low, high) = (0, orders.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (orders[middle] < order)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
