using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Cube.Map;

/// <summary>The wells of a map under one filter, and their sums for the cells of all far-out zooms, made once.</summary>
public sealed class ShownWells
{
    private readonly MapBits? bits;
    private readonly Lazy<CellPyramid> pyramid;

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
    public ReadOnlySpan<MapCell> Cells(MapTile tile, int level) =>
        level <= CellPyramid.FinestLevel
            ? pyramid.Value.Cells(tile, level)
            : CellsOf(Map.In(tile), CellPyramid.Shift(level)).ToArray();

    /// <summary>The wells of a tile.</summary>
    public IEnumerable<MapWell> In(MapTile tile)
    {
        var (first, end) = Map.In(tile);
        return From(first, end);
    }

    /// <summary>The wells of a cell.</summary>
    public IEnumerable<MapWell> In(MapCell cell) => From(cell.First, Map.Wells.Length).Take(cell.Count);

    internal List<MapCell> CellsOf((int First, int End) range, int shift)
    {
        var (cells, cell) = (new List<MapCell>(), default(MapCell));
        var wells = Map.Wells;
        for (var i = range.First; i < range.End; i++)
        {
            if (bits?[i] == false)
                continue;

            ref readonly var well = ref wells[i];
            var key = well.Place.Order >> shift;
            if (cell.Count == 0 || key != cell.Key)
            {
                if (cell.Count > 0)
                    cells.Add(cell);
                cell = MapCell.Of(key, i);
            }

            cell.Add(well);
        }

        if (cell.Count > 0)
            cells.Add(cell);
        return cells;
    }

    private IEnumerable<MapWell> From(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (bits?[i] != false)
                yield return Map.Wells[i];
    }
}
