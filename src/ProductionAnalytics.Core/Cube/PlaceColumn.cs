using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Cube;

/// <summary>The places of a block's wells one after another, so that a question about all of them follows no pointers.</summary>
internal sealed class PlaceColumn
{
    private readonly Position[] places;

    public PlaceColumn(Position?[] ofWells)
    {
        places = Array.ConvertAll(ofWells, p => p ?? new Position(double.NaN, double.NaN));
        Extent = ExtentWhere(_ => true);
        Around = Extent.Box;
    }

    /// <summary>Null where the well has none.</summary>
    public Position? this[int slot] => double.IsNaN(places[slot].Latitude) ? null : places[slot];

    /// <summary>How far all wells reach.</summary>
    public Extent Extent { get; }

    /// <summary>The box around all wells that have a place.</summary>
    public Box? Around { get; }

    public Extent ExtentOf(WellSelection wells, int block) =>
        wells.CountIn(block) == places.Length ? Extent : ExtentWhere(slot => wells.Has(block, slot));

    private Extent ExtentWhere(Func<int, bool> isMeant)
    {
        var extent = new Extent();
        for (var slot = 0; slot < places.Length; slot++)
            if (this[slot] is { } place && isMeant(slot))
                extent = extent.With(place);
        return extent;
    }
}
