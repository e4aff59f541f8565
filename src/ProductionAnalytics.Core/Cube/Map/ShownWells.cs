using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Cube.Map;

/// <summary>The wells of a map under one filter, and their sums for the cells of all far-out zooms.</summary>
public sealed class ShownWells
{
    private readonly MapBits? bits;
    private readonly Lazy<CellPyramid> pyramid;
    private long looked;

    /// <param name="bits">Null where all are shown.</param>
    internal ShownWells(WellMap map, MapBits? bits)
    {
        (Map, this.bits) = (map, bits);
        pyramid = new Lazy<CellPyramid>(() => new CellPyramid(this));
    }

    public WellMap Map { get; }

    /// <summary>About what it keeps in memory beside the map.</summary>
    public long Bytes => (bits?.Bytes ?? 0) + (pyramid.IsValueCreated ? pyramid.Value.Bytes : 0);

    /// <summary>The cells of a tile that have wells, in Morton order.</summary>
    /// <param name="level">The map is cut into 2^level by 2^level of them.</param>
    public ReadOnlySpan<MapCell> Cells(MapTile tile, int level)
    {
        var range = Map.In(tile);
        return level <= CellPyramid.FinestLevel && IsWorthAPyramid(range.End - range.First)
            ? pyramid.Value.Cells(tile, level)
            : AddedUp(range, level);
    }

    /// <summary>
    /// A view of the map looks at each well about once, and most filters are looked at in one view: only who asks for more
    /// has the sums of all zooms made, which take time and memory.
    /// </summary>
    private bool IsWorthAPyramid(int wells) =>
        bits is null || pyramid.IsValueCreated || Interlocked.Add(ref looked, wells) > 2L * Map.Wells.Length;

    /// <summary>The wells of a tile.</summary>
    public IEnumerable<MapWell> In(MapTile tile)
    {
        var (first, end) = Map.In(tile);
        return From(first, end);
    }

    /// <summary>The wells of a cell.</summary>
    public IEnumerable<MapWell> In(MapCell cell) => From(cell.First, Map.Wells.Length).Take(cell.Count);

    /// <summary>The cells of a stretch of the map, many parts of it at a time.</summary>
    internal MapCell[] AddedUp((int First, int End) range, int level)
    {
        var borders = Borders(range, CellPyramid.Shift(level));
        var parts = new List<MapCell>[borders.Count - 1];
        Parallel.For(0, parts.Length, part => parts[part] = CellsOf(borders[part], borders[part + 1], level));
        return [.. parts.SelectMany(p => p)];
    }

    private List<MapCell> CellsOf(int first, int end, int level)
    {
        var wells = Map.Wells;
        var sums = new CellSums(level);
        for (var i = first; i < end; i++)
            if (bits?[i] != false)
                sums.Add(wells[i], i);
        return sums.Cells();
    }

    /// <summary>Cuts some wells into parts of about one length; a cell is in one of them.</summary>
    private List<int> Borders((int First, int End) range, int shift)
    {
        const int ofPart = 16_384;
        var wells = Map.Wells;
        var borders = new List<int> { range.First };
        for (var at = range.First + ofPart; at < range.End; at += ofPart)
        {
            var end = WellMap.FirstFrom(wells, ((wells[at].Place.Order >> shift) + 1) << shift);
            if (end > borders[^1] && end < range.End)
                borders.Add(end);
        }

        borders.Add(range.End);
        return borders;
    }

    private IEnumerable<MapWell> From(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (bits?[i] != false)
                yield return Map.Wells[i];
    }
}
