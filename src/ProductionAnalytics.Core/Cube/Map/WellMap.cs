using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Cube.Map;

/// <summary>All wells with a place in Morton order, in which the wells of any tile follow one another.</summary>
public sealed class WellMap
{
    private readonly MapWell[] wells;
    private readonly Func<int, WellHeader> headerOf;

    /// <param name="wells">In Morton order, and those at one place in the order of their numbers.</param>
    /// <param name="headerOf">By <see cref="MapWell.Number"/>.</param>
    internal WellMap(MapWell[] wells, Func<int, WellHeader> headerOf)
    {
        (this.wells, this.headerOf) = (wells, headerOf);
        All = new ShownWells(this, null);
    }

    public static WellMap Of(IEnumerable<MapWell> wells, Func<int, WellHeader> headerOf) =>
        new(InOrder([.. wells]), headerOf);

    public ReadOnlySpan<MapWell> Wells => wells;

    /// <summary>Every well.</summary>
    public ShownWells All { get; }

    public WellHeader Header(in MapWell well) => headerOf(well.Number);

    /// <summary>The wells that match a filter.</summary>
    public ShownWells Where(Func<int, bool> isShown) => new(this, MapBits.Of(wells, isShown));

    /// <summary>The wells of a tile, by their places among <see cref="Wells"/>.</summary>
    internal (int First, int End) In(MapTile tile)
    {
        var (first, last) = tile.Orders;
        return (FirstFrom(wells, first), last == ulong.MaxValue ? wells.Length : FirstFrom(wells, last + 1));
    }

    internal static int FirstFrom(ReadOnlySpan<MapWell> wells, ulong order)
    {
        var (low, high) = (0, wells.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (wells[middle].Place.Order < order)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    internal static MapWell[] InOrder(MapWell[] wells)
    {
        var keys = Array.ConvertAll(wells, w => (w.Place.Order, w.Number));
        Array.Sort(keys, wells);
        return wells;
    }
}
