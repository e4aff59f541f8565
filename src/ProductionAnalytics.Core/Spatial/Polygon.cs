namespace ProductionAnalytics.Core.Spatial;

/// <summary>
/// Rings on the map; inside is what an odd number of them encloses, so that a ring within a ring is a hole. An edge is
/// straight in degrees and goes the shorter way round the globe; one from -180 to 180 goes all the way.
/// </summary>
public sealed class Polygon : Shape
{
    private readonly Ring[] rings;

    public Polygon(IEnumerable<IReadOnlyList<Position>> rings) => this.rings = [.. rings.Select(r => new Ring(r))];

    public override (double South, double North) Latitudes =>
        (rings.Min(r => r.South) - Ring.Width, rings.Max(r => r.North) + Ring.Width);

    public override bool Contains(Position place)
    {
        var enclosing = 0;
        foreach (var ring in rings)
            switch (ring.Locate(place))
            {
                case Side.Edge:
                    return true;
                case Side.Inside:
                    enclosing++;
                    break;
                case Side.Outside:
                    break;
            }

        return enclosing % 2 == 1;
    }

    /// <summary>Where no edge comes near a cell, its centre speaks for all of it.</summary>
    public override Cover Covers(Cell cell)
    {
        foreach (var ring in rings)
            if (ring.ComesNear(cell))
                return Cover.Some;

        return Contains(cell.Centre) ? Cover.All : Cover.None;
    }
}
