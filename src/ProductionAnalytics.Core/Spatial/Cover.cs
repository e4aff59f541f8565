namespace ProductionAnalytics.Core.Spatial;

/// <summary>How much of a part of the map a shape has.</summary>
public enum Cover
{
    /// <summary>Perhaps some; each place must be asked for.</summary>
    Some,
    None,
    All,
}

/// <summary>A part of the map between two meridians and two parallels that does not cross the antimeridian.</summary>
public readonly record struct Cell(double West, double South, double East, double North)
{
    public Position Centre => new((West + East) / 2, (South + North) / 2);
}
