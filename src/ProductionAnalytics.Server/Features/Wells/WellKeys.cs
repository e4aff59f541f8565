using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Wells;

/// <summary>The ids of a page of wells, from the cube: the store need not sort all that match for a few of them.</summary>
internal static class WellKeys
{
    /// <summary>Further down the store has its indexes, and sorting is what takes the time either way.</summary>
    private const int Deepest = 10_000;

    private static readonly Dictionary<string, WellOrder> Known = CubeSelecting
        .Trait.ToDictionary(t => t.Key, t => new WellOrder(t.Value, null, Descending: false))
        .Append(new("cum_oil", new WellOrder(null, Quantity.Oil, Descending: false)))
        .Append(new("cum_gas", new WellOrder(null, Quantity.Gas, Descending: false)))
        .Append(new("id", new WellOrder(null, null, Descending: false)))
        .ToDictionary();

    /// <summary>Whether the cube can tell what is asked for.</summary>
    public static bool CanTell(Paging paging) =>
        paging.Cursor is null
        && paging.Skip + paging.Limit < Deepest
        && paging.Order.Keys.All(k => Known.ContainsKey(k.Member));

    /// <summary>One well more than asked for tells whether there is a next page.</summary>
    public static IReadOnlyList<long> Find(ChosenWells chosen, Paging paging)
    {
        var order = paging.Order.Keys.Select(k => Known[k.Member] with { Descending = k.Descending });
        var first = chosen.Cube.Cube.First(chosen.Wells, [.. order], paging.Skip + paging.Limit + 1);
        return [.. first.Skip(paging.Skip)];
    }
}
