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

    /// <summary>The box around some places, or null around none; see <see cref="Extent.Box"/>.</summary>
    public static Box? Around(IEnumerable<Position> places) =>
        places.Aggregate(new Extent(), (extent, place) => extent.With(place)).Box;

    private bool Between(double longitude) =>
        west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}
