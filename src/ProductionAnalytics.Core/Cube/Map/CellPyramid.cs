using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Cube.Map;

/// <summary>
/// Cells that have wells at every level down to <see cref="FinestLevel"/>. The finest are added up from the wells, the
/// others of four cells each. Which numbers are added in which order depends on the wells alone.
/// </summary>
internal sealed class CellPyramid
{
    public const int FinestLevel = 11;

    private readonly MapCell[][] levels = new MapCell[FinestLevel + 1][];

    public CellPyramid(ShownWells wells)
    {
        levels[FinestLevel] = wells.AddedUp((0, wells.Map.Wells.Length), FinestLevel);
        for (var level = FinestLevel - 1; level >= 0; level--)
            levels[level] = Coarser(levels[level + 1]);
    }

    public long Bytes => levels.Sum(l => (long)l.Length) * Unsafe.SizeOf<MapCell>();

    /// <summary>Binary digits that a cell's number has less than the order of its wells.</summary>
    public static int Shift(int level) => 2 * (32 - level);

    public ReadOnlySpan<MapCell> Cells(MapTile tile, int level)
    {
        var cells = levels[level].AsSpan();
        var (first, last) = tile.Orders;
        var start = FirstFrom(cells, first >> Shift(level));
        return cells[start..FirstFrom(cells, (last >> Shift(level)) + 1)];
    }

    private static MapCell[] Coarser(MapCell[] cells)
    {
        var coarser = new List<MapCell>();
        foreach (ref readonly var cell in cells.AsSpan())
        {
            if (coarser.Count == 0 || coarser[^1].Key != cell.Key >> 2)
                coarser.Add(MapCell.Of(cell.Key >> 2, cell.First));
            CollectionsMarshal.AsSpan(coarser)[^1].Add(cell);
        }

        return [.. coarser];
    }

    private static int FirstFrom(ReadOnlySpan<MapCell> cells, ulong key)
    {
        var (low, high) = (0, cells.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cells[middle].Key < key)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
