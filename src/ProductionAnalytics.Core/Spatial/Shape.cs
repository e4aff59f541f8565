namespace ProductionAnalytics.Core.Spatial;

/// <summary>
/// An area on the map. <see cref="Contains"/> alone decides which wells are in it, for every engine: a store may only
/// narrow down the candidates by <see cref="Latitudes"/>.
/// </summary>
public abstract class Shape
{
    /// <summary>No place outside these is in the shape.</summary>
    public abstract (double South, double North) Latitudes { get; }

    /// <summary>A place on the edge is inside.</summary>
    public abstract bool Contains(Position place);

    /// <summary>What <see cref="Contains"/> says of every place of a cell, where that is easily told.</summary>
    public abstract Cover Covers(Cell cell);

    /// <summary>Whether it is easily told that no place of a box is in the shape.</summary>
    public bool MissesAll(Box box) =>
        box.North < Latitudes.South
        || box.South > Latitudes.North
        || (box.West <= box.East && Covers(new Cell(box.West, box.South, box.East, box.North)) == Cover.None);
}

/// <summary>What is in at least one of some shapes.</summary>
public sealed class AnyShape(IReadOnlyList<Shape> shapes) : Shape
{
    public override (double South, double North) Latitudes =>
        (shapes.Min(s => s.Latitudes.South), shapes.Max(s => s.Latitudes.North));

    public override bool Contains(Position place) => shapes.Any(s => s.Contains(place));

    public override Cover Covers(Cell cell)
    {
        var all = shapes.Select(s => s.Covers(cell)).ToHashSet();
        return all.Contains(Cover.All) ? Cover.All
            : all.Contains(Cover.Some) ? Cover.Some
            : Cover.None;
    }
}
