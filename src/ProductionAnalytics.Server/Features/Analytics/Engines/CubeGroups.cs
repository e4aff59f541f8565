using System.Globalization;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>The groups and the starts of wells in a cube.</summary>
internal static class CubeGroups
{
    /// <summary>A row for each group and the key of each row; wells without a value have the key null.</summary>
    public static (WellGroups Groups, IReadOnlyList<string?> Keys) GroupsBy(
        this StoreCube store,
        Dimension dimension,
        WellSelection wells
    ) =>
        dimension switch
        {
            Dimension.None => (WellGroups.By(store.Cube, 1, (_, _) => 0), [null]),
            Dimension.Well => ByWell(store, wells),
            Dimension.Vintage => ByVintage(store),
            _ => store.Cube.GroupBy(Enum.Parse<WellTrait>(dimension.ToString())),
        };

    /// <summary>Where each well's own time begins.</summary>
    public static WellStarts Starts(this StoreCube store, Align align) =>
        WellStarts.By(
            store.Cube,
            (block, slot) => store.Start(align, store.Header(block, slot)) is { } start ? MonthNumber.Of(start) : null
        );

    /// <summary>Wells whose own time begins somewhere.</summary>
    public static WellSelection Starting(this StoreCube store, Align align) =>
        WellSelection.Where(store.Cube, (block, slot) => store.Start(align, store.Header(block, slot)) is not null);

    private static DateOnly? Start(this StoreCube store, Align align, WellHeader well) =>
        align == Align.Peak ? well.PeakMonth : store.FirstProduction(well);

    /// <summary>Most boreholes of a regulator have no record: those are in no group, or every table would be as long as they are many.</summary>
    private static (WellGroups, IReadOnlyList<string?>) ByWell(StoreCube store, WellSelection wells)
    {
        var keys = new List<string?>();
        var groups = WellGroups.By(
            store.Cube,
            0,
            (block, slot) =>
            {
                if (!wells.Has(block, slot) || store.Cube.Blocks[block].Months(slot) is null)
                    return -1;

                keys.Add(store.Cube.Blocks[block].Ids[slot].ToString(CultureInfo.InvariantCulture));
                return keys.Count - 1;
            }
        );
        return (groups with { Count = keys.Count }, keys);
    }

    private static (WellGroups, IReadOnlyList<string?>) ByVintage(StoreCube store)
    {
        var rows = new Dictionary<int, int>();
        var keys = new List<string?> { null };
        var ofBlock = store.Cube.Blocks.Select(
            (block, b) => Enumerable.Range(0, block.Wells).Select(slot => Row(store.Header(b, slot))).ToArray()
        );
        var filled = ofBlock.ToArray();
        return (new WellGroups(keys.Count, filled), keys);

        int Row(WellHeader well)
        {
            if (store.FirstProduction(well)?.Year is not { } year)
                return 0;
            if (!rows.TryGetValue(year, out var row))
            {
                rows[year] = row = keys.Count;
                keys.Add(year.ToString(CultureInfo.InvariantCulture));
            }

            return row;
        }
    }
}
