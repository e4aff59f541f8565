using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Cube;

/// <summary>What monthly records can be ordered by. What was not reported, or has no value, comes last, whichever way.</summary>
/// <param name="By">Null for the date, the well or a rank.</param>
/// <param name="IsWell">By the well's id, where it is not by a quantity; else by the date.</param>
/// <param name="Ranks">By something of the well, in place of its id.</param>
public readonly record struct RecordOrder(Quantity? By, bool IsWell, bool Descending, WellRanks? Ranks = null)
{
    internal bool IsDate => By is null && !IsWell && Ranks is null;
}

/// <summary>The place of each well in some order, from 0; wells that are alike have the same.</summary>
/// <param name="Count">How many places there are.</param>
/// <param name="OfBlock">For each block, a place for each slot; -1 for wells without a value.</param>
public sealed record WellRanks(int Count, IReadOnlyList<int[]> OfBlock)
{
    /// <summary>By an attribute, in the order of both stores.</summary>
    public static WellRanks By(ProductionCube cube, WellTrait trait)
    {
        var columns = cube.Blocks.Select(b => b.Headers[trait]).ToList();
        var values = columns.SelectMany(c => c.Values).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var order = values.AsParallel().Order(CodePointOrder.Instance).ToList();
        var ranks = order.Index().ToDictionary(v => v.Item, v => v.Index, StringComparer.Ordinal);
        return new WellRanks(order.Count, [.. columns.Select(OfBlock)]);

        int[] OfBlock(ValueColumn column)
        {
            var ofValue = column.Values.Select(v => v is null ? -1 : ranks[v]).ToArray();
            return Array.ConvertAll(column.Codes.ToArray(), code => ofValue[code]);
        }
    }
}
