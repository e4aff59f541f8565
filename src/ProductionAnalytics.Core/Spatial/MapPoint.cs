namespace ProductionAnalytics.Core.Spatial;

/// <summary>
/// A place on the square web mercator map, in 2^32 steps from its west and its north edge: about 9 mm on the equator.
/// A tile of any zoom is then a range of whole numbers, and no place lies in two tiles.
/// </summary>
public readonly record struct MapPoint(uint X, uint Y)
{
    /// <summary>
    /// The place on the map. What is nearer to a pole than the map reaches (85.05°) lies on its edge, so that it can be
    /// counted and found; 180° and -180° are one meridian and lie on the west edge.
    /// </summary>
    public static MapPoint Of(Position place)
    {
        var x = (place.Longitude / 360) + 0.5;
        var y = 0.5 - (Math.Asinh(Math.Tan(place.Latitude * Math.PI / 180)) / (2 * Math.PI));
        return new MapPoint(Step(x - Math.Floor(x)), Step(y));
    }

    /// <summary>
    /// The digits of both numbers in turn (Morton order): places in one tile, or in one quarter of it, and so on down,
    /// follow one another.
    /// </summary>
    public ulong Order => Spread(X) | (Spread(Y) << 1);

    private static uint Step(double share) => (uint)Math.Clamp(Math.Floor(share * 4_294_967_296), 0, uint.MaxValue);

    private static ulong Spread(ulong digits)
    {
        digits = (digits | (digits << 16)) & 0x0000FFFF0000FFFF;
        digits = (digits | (digits << 8)) & 0x00FF00FF00FF00FF;
        digits = (digits | (digits << 4)) & 0x0F0F0F0F0F0F0F0F;
        digits = (digits | (digits << 2)) & 0x3333333333333333;
        return (digits | (digits << 1)) & 0x5555555555555555;
    }
}
