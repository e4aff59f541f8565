using CsCheck;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>The first wells in an order, against sorting all of them.</summary>
public sealed class OrderingWells
{
    private static readonly string?[] Names = [null, "", "a", "B", "b", "\uff21", "😀"];
    private static readonly double?[] Amounts = [null, -1, 0, 0.5, 7];

    private static readonly Gen<WellHeader> AnyWell = Gen.Select(
        Gen.Int[0, Names.Length - 1],
        Gen.Int[0, Names.Length - 1],
        Gen.Int[0, Amounts.Length - 1],
        Gen.Int[0, Amounts.Length - 1],
        (name, region, oil, gas) => Header(Names[name], Names[region], Amounts[oil], Amounts[gas])
    );

    private static readonly Gen<WellOrder> AnyKey = Gen.Select(
        Gen.Int[0, 4],
        Gen.Bool,
        (by, descending) =>
            new WellOrder(
                by switch
                {
                    0 => WellTrait.Name,
                    1 => WellTrait.Region,
                    _ => null,
                },
                by switch
                {
                    2 => Quantity.Oil,
                    3 => Quantity.Gas,
                    _ => null,
                },
                descending
            )
    );

    [Fact]
    public void The_first_wells_are_those_that_sorting_all_puts_first()
    {
        var met = new Situations();
        Gen.Select(AnyWell.Array[0, 60], AnyKey.Array[0, 3], Gen.Int[0, 40], Gen.Int[1, 5])
            .Sample(
                (drawn, order, most, ofBlock) =>
                {
                    var wells = drawn.Select((w, i) => w with { Id = i + 1 }).ToList();
                    var cube = Built(wells, ofBlock);
                    var chosen = WellSelection.Where(cube, (b, slot) => cube.Blocks[b].Ids[slot] % 4 != 0);

                    var sorted = wells.Where(w => w.Id % 4 != 0).ToList();
                    sorted.Sort((a, b) => Compare(a, b, order));
                    Assert.Equal(sorted.Take(most).Select(w => w.Id), cube.First(chosen, order, most));

                    met.Note("more than are wanted", sorted.Count > most);
                    met.Note("none wanted", most == 0);
                    met.Note("none there", sorted.Count == 0);
                    met.Note("in no order", order.Length == 0);
                    met.Note("several blocks", cube.Blocks.Count > 1);
                    foreach (var key in order)
                        met.Note($"{key.Trait}{key.Cumulative} {(key.Descending ? "down" : "up")}", true);
                    met.Note(
                        "without what it is ordered by",
                        order is [var first, ..] && sorted.Exists(w => Lacks(w, first))
                    );
                },
                iter: 2_000
            );
        met.Report();
    }

    private static int Compare(WellHeader a, WellHeader b, WellOrder[] order)
    {
        foreach (var key in order)
        {
            var (noA, noB) = (Lacks(a, key), Lacks(b, key));
            if (noA != noB)
                return noA ? 1 : -1;
            if (!noA && Compare(a, b, key) is not 0 and var different)
                return key.Descending ? -different : different;
        }

        return a.Id.CompareTo(b.Id);
    }

    private static int Compare(WellHeader a, WellHeader b, WellOrder key) =>
        key switch
        {
            { Trait: { } trait } => CodePointOrder.Instance.Compare(a[trait], b[trait]),
            { Cumulative: Quantity.Oil } => Nullable.Compare(a.CumOil, b.CumOil),
            { Cumulative: Quantity.Gas } => Nullable.Compare(a.CumGas, b.CumGas),
            _ => a.Id.CompareTo(b.Id),
        };

    private static bool Lacks(WellHeader well, WellOrder key) =>
        key switch
        {
            { Trait: { } trait } => well[trait] is null,
            { Cumulative: Quantity.Oil } => well.CumOil is null,
            { Cumulative: Quantity.Gas } => well.CumGas is null,
            _ => false,
        };

    private static WellHeader Header(string? name, string? region, double? oil, double? gas)
    {
        var values = new string?[WellHeader.Traits];
        (values[(int)WellTrait.Name], values[(int)WellTrait.Region]) = (name, region);
        return new WellHeader(1)
        {
            Values = values,
            CumOil = oil,
            CumGas = gas,
        };
    }

    private static ProductionCube Built(List<WellHeader> wells, int ofBlock)
    {
        var builder = new BlockBuilder();
        var blocks = new List<Block>();
        foreach (var some in wells.Chunk(ofBlock))
        {
            foreach (var well in some)
                builder.Add(well);
            blocks.Add(builder.Build());
        }

        return new ProductionCube(blocks);
    }
}
