namespace ProductionAnalytics.Core.Spatial;

/// <summary>
/// Answers for many places whether they are in a shape. The map is cut into cells; one that the shape has as a whole, or
/// nothing of, is decided once. What a place gets is what <see cref="Shape.Contains"/> would say.
/// </summary>
public sealed class ShapeRaster
{
    private const byte Unknown = 0xFF;
    private const int FewestCells = 8;
    private const int MostCells = 256;

    private readonly Shape shape;
    private readonly Cell area;
    private readonly int cells;

    /// <summary>A <see cref="Cover"/> each, found when a place first falls into the cell.</summary>
    private readonly byte[] covers;

    private ShapeRaster(Shape shape, Cell area, int cells)
    {
        (this.shape, this.area, this.cells) = (shape, area, cells);
        covers = new byte[cells * cells];
        Array.Fill(covers, Unknown);
    }

    /// <param name="boxes">Where the places are.</param>
    /// <param name="places">About how many there are.</param>
    public static ShapeRaster Of(Shape shape, IReadOnlyCollection<Box> boxes, int places)
    {
        var (south, north) = shape.Latitudes;
        var crosses = boxes.Any(b => b.West > b.East);
        var area = new Cell(
            crosses ? -180 : boxes.Select(b => b.West).DefaultIfEmpty(-180).Min(),
            Math.Max(-90, south),
            crosses ? 180 : boxes.Select(b => b.East).DefaultIfEmpty(180).Max(),
            Math.Min(90, north)
        );
        return new ShapeRaster(shape, area, Math.Clamp((int)Math.Sqrt(places) / 4, FewestCells, MostCells));
    }

    public bool Contains(Position place)
    {
        if (place.Latitude < area.South || place.Latitude > area.North)
            return false;

        var column = Index(place.Longitude, area.West, area.East);
        var row = Index(place.Latitude, area.South, area.North);
        ref var cover = ref covers[(row * cells) + column];
        // Two threads may decide the same cell: they decide alike.
        if (cover == Unknown)
            cover = (byte)shape.Covers(CellAt(column, row));
        return cover == (byte)Cover.Some ? shape.Contains(place) : cover == (byte)Cover.All;
    }

    private int Index(double value, double from, double to) =>
        to > from ? Math.Clamp((int)((value - from) / (to - from) * cells), 0, cells - 1) : 0;

    /// <summary>A little larger than it is, for what rounding puts into the wrong cell.</summary>
    private Cell CellAt(int column, int row)
    {
        const double slack = 1e-9;
        var (width, height) = ((area.East - area.West) / cells, (area.North - area.South) / cells);
        return new Cell(
            area.West + (column * width) - slack,
            area.South + (row * height) - slack,
            area.West + ((column + 1) * width) + slack,
            area.South + ((row + 1) * height) + slack
        );
    }
}
