namespace ProductionAnalytics.Core.Spatial;

/// <summary>A place in degrees: longitude -180 to 180, latitude -90 to 90.</summary>
public readonly record struct Position(double Longitude, double Latitude)
{
    public bool IsOnEarth => Math.Abs(Longitude) <= 180 && Math.Abs(Latitude) <= 90;
}
