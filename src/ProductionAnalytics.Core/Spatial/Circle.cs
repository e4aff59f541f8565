namespace ProductionAnalytics.Core.Spatial;

/// <summary>What is within some kilometres of a place, over the ground.</summary>
public sealed class Circle(Position centre, double km) : Shape
{
    /// <summary>Mean radius of the earth (IUGG), km.</summary>
    public const double EarthRadius = 6_371.0088;

    /// <summary>Degrees that rounding can be wrong by, and more.</summary>
    private const double Slack = 1e-6;

    public override (double South, double North) Latitudes
    {
        get
        {
            var reach = (km / EarthRadius * 180 / Math.PI) + Slack;
            return (centre.Latitude - reach, centre.Latitude + reach);
        }
    }

    public override bool Contains(Position place) => Distance(centre, place) <= km;

    /// <summary>No place of a cell is farther from its centre than the way up a meridian and along a parallel.</summary>
    public override Cover Covers(Cell cell)
    {
        var nearestEquator =
            cell.South <= 0 && cell.North >= 0 ? 0 : Math.Min(Math.Abs(cell.South), Math.Abs(cell.North));
        var up = Radians(cell.North - cell.South) / 2;
        var along = Radians(cell.East - cell.West) / 2 * Math.Cos(Radians(nearestEquator));
        var reach = ((up + along) * EarthRadius * (1 + Slack)) + Slack;
        return Distance(centre, cell.Centre) switch
        {
            var far when far - reach > km => Cover.None,
            var near when near + reach <= km => Cover.All,
            _ => Cover.Some,
        };
    }

    /// <summary>Great-circle distance by the haversine formula, km.</summary>
    public static double Distance(Position a, Position b)
    {
        var (across, up) = (
            Math.Sin(Radians(b.Longitude - a.Longitude) / 2),
            Math.Sin(Radians(b.Latitude - a.Latitude) / 2)
        );
        var h = (up * up) + (Math.Cos(Radians(a.Latitude)) * Math.Cos(Radians(b.Latitude)) * across * across);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, h)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
