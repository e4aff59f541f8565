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

    private int MostByThemselves =>
        tile.Zoom >= WellsOnlyFrom ? int.MaxValue
        : tile.Zoom >= DotsFrom ? 4
        : 1;

    private readonly TileLayer wells = new("wells");
    private readonly TileLayer clusters = new("clusters");

    public byte[] Write(WellsShown shown)
    {
        var cell = new List<LocatedWell>();
        var shift = 2 * (32 - tile.Zoom - CellBits);
        ulong current = 0;
        var (first, count) = shown.Wells.In(tile).GetOffsetAndLength(shown.Wells.All.Length);
        for (var i = first; i < first + count; i++)
        {
            if (!shown.Matching[i])
                continue;

            var well = shown.Wells.All[i];
            if (well.Place.Order >> shift is var next && next != current)
            {
                Add(cell);
                cell.Clear();
                current = next;
            }

            cell.Add(well);
        }

        Add(cell);
        return [.. clusters.ToArray(), .. wells.ToArray()];
    }

    private void Add(List<LocatedWell> cell)
    {
        if (cell.Count > MostByThemselves)
            Cluster(cell);
        else
            cell.ForEach(Well);
    }

    private void Well(LocatedWell well)
    {
        var (x, y) = tile.Inside(well.Place);
        wells.Begin(well.Id);
        wells.Tag("id", well.Id);
        wells.Tag("name", well.Name);
        wells.Tag("api_number", well.ApiNumber);
        wells.Tag("status", well.Status);
        wells.Tag("status_group", StatusGroups.Names[(int)well.StatusGroup]);
        wells.Tag("well_type", well.WellType);
        wells.Tag("operator", well.Operator);
        wells.Tag("region", well.Region);
        wells.Tag("field", well.Field);
        Volumes(wells, well.CumOil, well.CumGas, well.Latest);
        wells.End(x, y);
    }

    private void Cluster(List<LocatedWell> cell)
    {
        var (x, y) = Middle(cell);
        clusters.Begin(id: null);
        clusters.Tag("count", cell.Count);
        foreach (var group in Enum.GetValues<StatusGroup>())
            clusters.Tag(StatusGroups.Names[(int)group], cell.Count(w => w.StatusGroup == group));
        Volumes(
            clusters,
            cell.Aggregate((double?)null, (sum, w) => PhaseVolumes.Sum(sum, w.CumOil)),
            cell.Aggregate((double?)null, (sum, w) => PhaseVolumes.Sum(sum, w.CumGas)),
            cell.Aggregate(default(PhaseVolumes), (sum, w) => sum + w.Latest)
        );
        clusters.End(x, y);
    }

    /// <summary>What nobody reported is left out.</summary>
    private void Volumes(TileLayer layer, double? cumOil, double? cumGas, PhaseVolumes latest)
    {
        layer.Tag("cum_oil", units.LiquidFromField(cumOil));
        layer.Tag("cum_gas", units.GasFromField(cumGas));
        layer.Tag("latest_boe", latest.In(units).Boe(boe));
    }

    /// <summary>The mean place, kept a quarter of the cell away from its edges so that neighbours do not cover each other.</summary>
    private (int X, int Y) Middle(List<LocatedWell> cell)
    {
        var places = cell.ConvertAll(w => tile.Inside(w.Place));
        var size = MapTile.Extent >> CellBits;
        return (Within(places.Average(p => p.X), places[0].X), Within(places.Average(p => p.Y), places[0].Y));

        int Within(double mean, int any)
        {
            var start = any / size * size;
            return Math.Clamp((int)mean, start + (size / 4), start + size - (size / 4));
        }
    }
}
