using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Cube.Map;

/// <summary>
/// The map of a cube. That of the next cube keeps the wells of all blocks that both share: of a change only the touched
/// blocks are looked at.
/// </summary>
public sealed class CubeMap
{
    private const int SlotBits = 11;
    private const int SlotMask = (1 << SlotBits) - 1;

    private readonly ProductionCube cube;

    /// <summary>The newest month that each dataset has a record of, by which wells still produce.</summary>
    private readonly Dictionary<string, int> newest;

    private CubeMap(ProductionCube cube, Dictionary<string, int> newest, MapWell[] wells)
    {
        (this.cube, this.newest) = (cube, newest);
        Map = new WellMap(wells, number => cube.Blocks[number >> SlotBits].Header(number & SlotMask));
    }

    public WellMap Map { get; }

    public static CubeMap Of(ProductionCube cube)
    {
        var newest = Newest(cube);
        return new CubeMap(cube, newest, WellMap.InOrder(WellsOf(cube, newest, _ => true)));
    }

    public CubeMap Next(ProductionCube next)
    {
        var then = Newest(next);
        if (then.Count != newest.Count || then.Except(newest).Any())
            return Of(next);

        var known = cube.Blocks.Select((block, b) => (block, b)).ToDictionary(p => p.block, p => p.b);
        var numbers = Enumerable.Repeat(-1, cube.Blocks.Count).ToArray();
        for (var b = 0; b < next.Blocks.Count; b++)
            if (known.TryGetValue(next.Blocks[b], out var before))
                numbers[before] = b;
        var added = WellMap.InOrder(WellsOf(next, then, b => !known.ContainsKey(next.Blocks[b])));
        return new CubeMap(next, then, Merged(Map.Wells, numbers, added));
    }

    public ShownWells Where(WellSelection wells) =>
        wells.Count == cube.Wells ? Map.All : Map.Where(number => wells.Has(number >> SlotBits, number & SlotMask));

    /// <param name="numbers">What number each block has now; below 0 it is gone.</param>
    private static MapWell[] Merged(ReadOnlySpan<MapWell> before, int[] numbers, MapWell[] added)
    {
        var merged = new MapWell[before.Length + added.Length];
        var (count, next) = (0, 0);
        foreach (ref readonly var well in before)
        {
            if (numbers[well.Number >> SlotBits] is not (>= 0 and var block))
                continue;

            var kept = well with { Number = (block << SlotBits) | (well.Number & SlotMask) };
            while (next < added.Length && IsBefore(added[next], kept))
                merged[count++] = added[next++];
            merged[count++] = kept;
        }

        added.AsSpan(next).CopyTo(merged.AsSpan(count));
        Array.Resize(ref merged, count + added.Length - next);
        return merged;
    }

    private static bool IsBefore(in MapWell a, in MapWell b) =>
        a.Place.Order.CompareTo(b.Place.Order) is var order && (order < 0 || (order == 0 && a.Number < b.Number));

    private static MapWell[] WellsOf(ProductionCube cube, Dictionary<string, int> newest, Func<int, bool> ofBlock)
    {
        var parts = new MapWell[cube.Blocks.Count][];
        Parallel.For(0, parts.Length, b => parts[b] = ofBlock(b) ? WellsOf(cube.Blocks[b], b, newest) : []);
        return [.. parts.SelectMany(p => p)];
    }

    private static MapWell[] WellsOf(Block block, int number, Dictionary<string, int> newest)
    {
        var wells = new List<MapWell>(block.Wells);
        for (var slot = 0; slot < block.Wells; slot++)
            if (block.Headers.Places[slot] is { } place)
            {
                var header = block.Header(slot);
                var lately = block.LastProducing(slot) > Newest(header) - StatusGroups.MonthsLately;
                wells.Add(
                    new MapWell(
                        MapPoint.Of(place),
                        (number << SlotBits) | slot,
                        StatusGroups.Of(header[WellTrait.Status], lately),
                        new MapVolumes(header.CumOil, header.CumGas, Latest(block, slot))
                    )
                );
            }

        return [.. wells];

        int? Newest(WellHeader header) =>
            newest.TryGetValue(header[WellTrait.Dataset] ?? "", out var month) ? month : null;
    }

    private static PhaseVolumes Latest(Block block, int slot)
    {
        if (block.Months(slot) is not { } months)
            return default;

        double? Of(Quantity quantity) => block.Value(slot, quantity, months.Last);
        return new PhaseVolumes(
            Of(Quantity.Oil),
            Of(Quantity.Gas),
            Of(Quantity.Water),
            Of(Quantity.Condensate),
            Of(Quantity.Ngl)
        );
    }

    private static Dictionary<string, int> Newest(ProductionCube cube)
    {
        var newest = new Dictionary<string, int>();
        foreach (var (dataset, month) in cube.Blocks.SelectMany(b => b.NewestMonths))
            newest[dataset] = Math.Max(month, newest.GetValueOrDefault(dataset));
        return newest;
    }
}
