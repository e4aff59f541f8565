using System.Globalization;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>The groups and the starts of wells in a cube that a question asks for.</summary>
internal static class CubeGroups
{
    public static Grouping GroupsBy(this StoreCube store, Dimension dimension, WellSelection wells) =>
        dimension switch
        {
            Dimension.None => Grouping.None,
            Dimension.Well => ByWell(store.Cube, wells),
            Dimension.Vintage => store.Groupings.ByVintage,
            _ => store.Groupings.By(Enum.Parse<WellTrait>(dimension.ToString())),
        };

    /// <summary>Where each well's own time begins; null on the calendar.</summary>
    public static OwnTime? Since(this StoreCube store, Align align) =>
        align switch
        {
            Align.FirstProduction => store.Groupings.SinceFirstProduction,
            Align.Peak => store.Groupings.SincePeak,
            Align.Calendar => null,
        };

    /// <summary>Most boreholes of a regulator have no record: those are in no group, or every table would be as long as they are many.</summary>
    private static Grouping ByWell(ProductionCube cube, WellSelection wells)
    {
        var keys = new List<string?>();
        var groups = WellGroups.By(
            cube,
            0,
            (block, slot) =>
            {
                if (!wells.Has(block, slot) || cube.Blocks[block].Months(slot) is null)
                    return -1;

                keys.Add(cube.Blocks[block].Ids[slot].ToString(CultureInfo.InvariantCulture));
                return keys.Count - 1;
            }
        );
        return new Grouping(groups with { Count = keys.Count, AreApart = true }, keys);
    }
}
