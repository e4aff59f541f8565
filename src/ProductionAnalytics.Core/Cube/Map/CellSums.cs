namespace ProductionAnalytics.Core.Cube.Map;

/// <summary>
/// Adds wells in Morton order up to cells: far out to small cells first, four of which make a larger one, and so on, in
/// the order in which a <see cref="CellPyramid"/> has them, so that both find the same last digit.
/// </summary>
internal sealed class CellSums(int level)
{
    private readonly int shift = CellPyramid.Shift(Math.Max(level, CellPyramid.FinestLevel));

    /// <summary>From the smallest to the one that is wanted, those that are being added up.</summary>
    private readonly MapCell[] open = new MapCell[Math.Max(0, CellPyramid.FinestLevel - level) + 1];
    private readonly List<MapCell> cells = [];

    /// <param name="place">Of the well, in the map.</param>
    public void Add(in MapWell well, int place)
    {
        var key = well.Place.Order >> shift;
        if (open[0].Key != key || open[0].Count == 0)
        {
            Close(key);
            open[0] = MapCell.Of(key, place);
        }

        open[0].Add(well);
    }

    public List<MapCell> Cells()
    {
        Close(null);
        return cells;
    }

    /// <summary>Puts away what the smallest cell with a number is no part of.</summary>
    private void Close(ulong? next)
    {
        for (var i = 0; i < open.Length && open[i].Count > 0 && open[i].Key != next >> (2 * i); i++)
        {
            if (i + 1 == open.Length)
                cells.Add(open[i]);
            else
            {
                if (open[i + 1].Count == 0)
                    open[i + 1] = MapCell.Of(open[i].Key >> 2, open[i].First);
                open[i + 1].Add(open[i]);
            }

            open[i] = default;
        }
    }
}
