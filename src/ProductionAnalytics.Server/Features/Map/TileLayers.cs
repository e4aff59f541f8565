using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Cube.Map;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Server.Features.Map;

/// <summary>
/// Cuts the wells of a tile into single ones and clusters. A cluster is what a cell of the tile has where its wells would
/// pile up: a cell lies in one tile, so nothing is counted twice.
/// </summary>
internal sealed class TileLayers(MapTile tile, UnitSystem units, double boe)
{
    /// <summary>From here on every well is shown by itself, also those at one place.</summary>
    public const int WellsOnlyFrom = 12;

    /// <summary>From here on cells are finer, and a few wells in one are shown by themselves.</summary>
    private const int DotsFrom = 9;

    /// <summary>Cells across a tile: 64 pixels each where a tile is drawn 512 wide, and 32 from <see cref="DotsFrom"/> on.</summary>
    private int CellBits => tile.Zoom < DotsFrom ? 3 : 4;

    private int MostByThemselves => tile.Zoom < DotsFrom ? 1 : 4;

    private readonly TileLayer wells = new("wells");
    private readonly TileLayer clusters = new("clusters");

    public byte[] Write(ShownWells shown)
    {
        if (tile.Zoom >= WellsOnlyFrom)
            foreach (var well in shown.In(tile))
                Well(well, shown.Map.Header(well));
        else
            foreach (var cell in shown.Cells(tile, tile.Zoom + CellBits))
                if (cell.Count > MostByThemselves)
                    Cluster(cell);
                else
                    foreach (var well in shown.In(cell))
                        Well(well, shown.Map.Header(well));

        return [.. clusters.ToArray(), .. wells.ToArray()];
    }

    private void Well(MapWell well, WellHeader header)
    {
        var (x, y) = tile.Inside(well.Place);
        wells.Begin(header.Id);
        wells.Tag("id", header.Id);
        wells.Tag("name", header[WellTrait.Name]);
        wells.Tag("api_number", header[WellTrait.ApiNumber]);
        wells.Tag("status", header[WellTrait.Status]);
        wells.Tag("status_group", StatusGroups.Names[(int)well.StatusGroup]);
        wells.Tag("well_type", header[WellTrait.WellType]);
        wells.Tag("operator", header[WellTrait.Operator]);
        wells.Tag("region", header[WellTrait.Region]);
        wells.Tag("field", header[WellTrait.Field]);
        Volumes(wells, well.Volumes);
        wells.End(x, y);
    }

    private void Cluster(MapCell cell)
    {
        var (x, y) = Middle(cell);
        clusters.Begin(id: null);
        clusters.Tag("count", cell.Count);
        foreach (var group in Enum.GetValues<StatusGroup>())
            clusters.Tag(StatusGroups.Names[(int)group], cell.CountOf(group));
        Volumes(clusters, cell.Volumes);
        clusters.End(x, y);
    }

    /// <summary>What nobody reported is left out.</summary>
    private void Volumes(TileLayer layer, MapVolumes volumes)
    {
        layer.Tag("cum_oil", units.LiquidFromField(volumes.CumOil));
        layer.Tag("cum_gas", units.GasFromField(volumes.CumGas));
        layer.Tag("latest_boe", volumes.Latest.In(units).Boe(boe));
    }

    /// <summary>The mean place, kept a quarter of the cell away from its edges so that neighbours do not cover each other.</summary>
    private (int X, int Y) Middle(MapCell cell)
    {
        var (x, y) = tile.Inside(cell.Middle);
        var size = MapTile.Extent >> CellBits;
        return (Within(x), Within(y));

        int Within(int mean)
        {
            var start = mean / size * size;
            return Math.Clamp(mean, start + (size / 4), start + size - (size / 4));
        }
    }
}
