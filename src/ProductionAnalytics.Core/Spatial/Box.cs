namespace ProductionAnalytics.Core.Spatial;

/// <summary>A part of the map between two meridians and two parallels. West beyond east crosses the antimeridian.</summary>
public sealed class Box(double west, double south, double east, double north) : Shape
{
    public double West => west;
    public double South => south;
    public double East => east;
    public double North => north;

    public override (double South, double North) Latitudes => (south, north);

    public override bool Contains(Position place)
    {
        if (place.Latitude < south || place.Latitude > north)
            return false;

        // 180 and -180 are one meridian.
        return Between(place.Longitude) || (Math.Abs(place.Longitude) == 180 && Between(-place.Longitude));
    }

    public override Cover Covers(Cell cell)
    {
        if (cell.North < south || cell.South > north)
            return Cover.None;
        // 180 and -180 are one meridian.
        if (cell.West <= -180 || cell.East >= 180)
            return Cover.Some;

        var (startsInside, endsInside) = (Between(cell.West), Between(cell.East));
        var crosses = west <= east ? cell.West < west && cell.East > east : cell.West <= east && cell.East >= west;
        if (!startsInside && !endsInside && !crosses)
            return Cover.None;

        return startsInside && endsInside && !crosses && cell.South >= south && cell.North <= north
            ? Cover.All
            : Cover.Some;
    }

    /// <summary>
    /// The box around some places, or null around none. It crosses the antimeridian only where it is narrower than half
    /// the globe that way and not the other.
    /// </summary>
    public static Box? Around(IReadOnlyCollection<Position> places)
    {
        if (places.Count == 0)
            return null;

        var (south, north) = (places.Min(p => p.Latitude), places.Max(p => p.Latitude));
        var (west, east) = (places.Min(p => p.Longitude), places.Max(p => p.Longitude));
        if (east - west <= 180)
            return new Box(west, south, east, north);

        var (from, to) = (
            places.Where(p => p.Longitude >= 0).Min(p => p.Longitude),
            places.Where(p => p.Longitude < 0).Max(p => p.Longitude)
        );
        return from - to >= 180 ? new Box(from, south, to, north) : new Box(west, south, east, north);
    }

    private bool Between(double longitude) =>
        west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}
