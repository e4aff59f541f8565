namespace ProductionAnalytics.Core.Spatial;

internal enum Side
{
    Outside,
    Inside,
    Edge,
}

/// <summary>A closed line, rolled out on a map that goes on beyond 180 degrees.</summary>
internal sealed class Ring
{
    /// <summary>How thick an edge is, in degrees: a tenth of a millimetre, more than decimal places lose as doubles.</summary>
    public const double Width = 1e-9;

    /// <summary>Degrees by which a cell is made larger before an edge is said to miss it.</summary>
    private const double Near = 1e-6;

    private const double Turn = 360;

    /// <summary>Vertices in order, the first again at the end.</summary>
    private readonly Position[] vertices;
    private readonly double west;
    private readonly double east;

    public Ring(IReadOnlyList<Position> places)
    {
        vertices = RolledOut(places);
        (west, east) = (vertices.Min(v => v.Longitude), vertices.Max(v => v.Longitude));
        (South, North) = (vertices.Min(v => v.Latitude), vertices.Max(v => v.Latitude));
    }

    public double South { get; }
    public double North { get; }

    public Side Locate(Position place)
    {
        if (place.Latitude < South - Width || place.Latitude > North + Width)
            return Side.Outside;

        var side = Side.Outside;
        var first = Math.Ceiling((west - Width - place.Longitude) / Turn);
        for (var turn = first; place.Longitude + (turn * Turn) <= east + Width; turn++)
        {
            var found = LocateOnMap(place.Longitude + (turn * Turn), place.Latitude);
            if (found == Side.Edge)
                return Side.Edge;
            if (found == Side.Inside)
                side = Side.Inside;
        }

        return side;
    }

    /// <summary>Whether an edge may touch a cell; said too often rather than too seldom.</summary>
    public bool ComesNear(Cell cell)
    {
        if (cell.North < South - Near || cell.South > North + Near)
            return false;

        var first = Math.Ceiling((west - Near - cell.East) / Turn);
        for (var turn = first; cell.West + (turn * Turn) <= east + Near; turn++)
        for (var i = 1; i < vertices.Length; i++)
            if (ComesNear(vertices[i - 1], vertices[i], cell, turn * Turn))
                return true;

        return false;
    }

    private static bool ComesNear(Position a, Position b, Cell cell, double shift)
    {
        var (w, e) = (cell.West + shift - Near, cell.East + shift + Near);
        var (s, n) = (cell.South - Near, cell.North + Near);
        if (
            Math.Max(a.Longitude, b.Longitude) < w
            || Math.Min(a.Longitude, b.Longitude) > e
            || Math.Max(a.Latitude, b.Latitude) < s
            || Math.Min(a.Latitude, b.Latitude) > n
        )
            return false;

        // All four corners on one side of the line.
        var sides = (Across(w, s), Across(e, s), Across(w, n), Across(e, n));
        return !(sides is (> 0, > 0, > 0, > 0) or (< 0, < 0, < 0, < 0));

        double Across(double x, double y) =>
            ((b.Longitude - a.Longitude) * (y - a.Latitude)) - ((b.Latitude - a.Latitude) * (x - a.Longitude));
    }

    /// <summary>Counts the edges that a line from the place to the east crosses.</summary>
    private Side LocateOnMap(double x, double y)
    {
        var inside = false;
        for (var i = 1; i < vertices.Length; i++)
        {
            var (a, b) = (vertices[i - 1], vertices[i]);
            if (IsOn(a, b, x, y))
                return Side.Edge;
            if (
                a.Latitude > y != b.Latitude > y
                && x < a.Longitude + ((y - a.Latitude) * (b.Longitude - a.Longitude) / (b.Latitude - a.Latitude))
            )
                inside = !inside;
        }

        return inside ? Side.Inside : Side.Outside;
    }

    private static bool IsOn(Position a, Position b, double x, double y)
    {
        if (
            y < Math.Min(a.Latitude, b.Latitude) - Width
            || y > Math.Max(a.Latitude, b.Latitude) + Width
            || x < Math.Min(a.Longitude, b.Longitude) - Width
            || x > Math.Max(a.Longitude, b.Longitude) + Width
        )
            return false;

        var (dx, dy) = (b.Longitude - a.Longitude, b.Latitude - a.Latitude);
        var across = (dx * (y - a.Latitude)) - (dy * (x - a.Longitude));
        return Math.Abs(across) <= Width * Math.Sqrt((dx * dx) + (dy * dy)) || (dx == 0 && dy == 0);
    }

    private static Position[] RolledOut(IReadOnlyList<Position> places)
    {
        var rolled = new List<Position>(places.Count + 3);
        var turns = 0;
        for (var i = 0; i <= places.Count; i++)
        {
            var place = places[i % places.Count];
            if (i > 0)
                turns += TurnsBetween(places[i - 1].Longitude, place.Longitude);
            rolled.Add(place with { Longitude = place.Longitude + (turns * Turn) });
        }

        if (turns != 0)
            CloseOverPole(rolled, places.Average(p => p.Latitude) < 0 ? -90 : 90);
        return [.. rolled];
    }

    /// <summary>A ring that goes once round the globe has the nearer pole inside.</summary>
    private static void CloseOverPole(List<Position> rolled, double pole)
    {
        var (first, last) = (rolled[0], rolled[^1]);
        rolled.Add(last with { Latitude = pole });
        rolled.Add(first with { Latitude = pole });
        rolled.Add(first);
    }

    private static int TurnsBetween(double from, double to) =>
        (to - from) switch
        {
            > 180 and < Turn => -1,
            < -180 and > -Turn => 1,
            _ => 0,
        };
}
