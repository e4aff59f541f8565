namespace ProductionAnalytics.Core.Spatial;

/// <summary>How far some places reach. It can be put together from parts, in any order.</summary>
public readonly record struct Extent()
{
    private double South { get; init; } = double.PositiveInfinity;
    private double North { get; init; } = double.NegativeInfinity;
    private double West { get; init; } = double.PositiveInfinity;
    private double East { get; init; } = double.NegativeInfinity;

    /// <summary>The place next to the meridian of Greenwich east of it, and the one west of it.</summary>
    private double EastFrom { get; init; } = double.PositiveInfinity;
    private double WestTo { get; init; } = double.NegativeInfinity;

    public long Places { get; init; }

    public Extent With(Position place) =>
        new()
        {
            South = Math.Min(South, place.Latitude),
            North = Math.Max(North, place.Latitude),
            West = Math.Min(West, place.Longitude),
            East = Math.Max(East, place.Longitude),
            EastFrom = place.Longitude >= 0 ? Math.Min(EastFrom, place.Longitude) : EastFrom,
            WestTo = place.Longitude < 0 ? Math.Max(WestTo, place.Longitude) : WestTo,
            Places = Places + 1,
        };

    public Extent With(Extent other) =>
        new()
        {
            South = Math.Min(South, other.South),
            North = Math.Max(North, other.North),
            West = Math.Min(West, other.West),
            East = Math.Max(East, other.East),
            EastFrom = Math.Min(EastFrom, other.EastFrom),
            WestTo = Math.Max(WestTo, other.WestTo),
            Places = Places + other.Places,
        };

    /// <summary>
    /// The box around all, or null around none. It crosses the antimeridian only where it is narrower than half the globe
    /// that way and not the other.
    /// </summary>
    public Box? Box =>
        Places == 0 ? null
        : East - West > 180 && EastFrom - WestTo >= 180 ? new Box(EastFrom, South, WestTo, North)
        : new Box(West, South, East, North);
}
