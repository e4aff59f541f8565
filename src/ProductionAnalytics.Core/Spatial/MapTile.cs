namespace ProductionAnalytics.Core.Spatial;

/// <summary>A square of the web mercator map: at zoom z the map is cut into 2^z by 2^z of them, counted from the north-west.</summary>
public readonly record struct MapTile(int Zoom, int X, int Y)
{
    /// <summary>Steps across a tile, as the vector tile format counts them.</summary>
    public const int Extent = 1 << ExtentBits;

    /// <summary>The finest zoom at which a step of the tile is no less than one of <see cref="MapPoint"/>.</summary>
    public const int MostZoom = 32 - ExtentBits;

    private const int ExtentBits = 12;

    public bool Exists => Zoom is >= 0 and <= MostZoom && IsOnMap(X) && IsOnMap(Y);

    /// <summary>The first and the last <see cref="MapPoint.Order"/> in the tile.</summary>
    public (ulong First, ulong Last) Orders
    {
        get
        {
            var shift = 32 - Zoom;
            var first = new MapPoint((uint)((ulong)X << shift), (uint)((ulong)Y << shift)).Order;
            return (first, first + (Zoom == 0 ? ulong.MaxValue : (1UL << (2 * shift)) - 1));
        }
    }

    /// <summary>Where a place of the tile lies in it, 0 to 4,095 from the west and from the north.</summary>
    public (int X, int Y) Inside(MapPoint place)
    {
        var shift = MostZoom - Zoom;
        return ((int)(place.X >> shift) & (Extent - 1), (int)(place.Y >> shift) & (Extent - 1));
    }

    private bool IsOnMap(int index) => index >= 0 && (long)index < 1L << Zoom;
}
