using CsCheck;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>Which wells a filter means, against asking each well.</summary>
public sealed class FindingWells
{
    private static readonly string?[] Regions = ["GC", "MC", "Østre", null];
    private static readonly string[] Names = ["A-1", "Ångström 2", "b/3", "Øst 11", "日本 4"];

    /// <summary>Half degrees round the antimeridian; a quarter of the wells has no place.</summary>
    private static readonly Gen<WellHeader> AnyWell = Gen.Select(
        Gen.Int[0, Regions.Length - 1],
        Gen.Int[0, Names.Length - 1],
        Gen.Int[-9, 9],
        Gen.Int[-6, 6],
        Gen.Int[0, 3],
        (region, name, x, y, kind) =>
        {
            var values = new string?[WellHeader.Traits];
            values[(int)WellTrait.Region] = Regions[region];
            values[(int)WellTrait.Name] = Names[name];
            return new WellHeader(1)
            {
                Values = values,
                SearchText = SearchText.Of(Names[name], null, Regions[region], null),
                Place = kind == 0 ? null : new Position((x / 2.0) + (x < 0 ? 180 : -180), y / 2.0),
            };
        }
    );

    private static readonly Gen<ProductionCube> AnyCube = Gen.Select(AnyWell.Array[1, 30], Gen.Int[1, 7]).Select(Built);

    [Fact]
    public void Wells_are_found_by_their_values_and_by_having_none()
    {
        var met = new Situations();
        Gen.Select(AnyCube, Gen.Int[0, Regions.Length].Array[1, 3])
            .Sample(
                (cube, picks) =>
                {
                    var values = picks.Select(p => p < Regions.Length ? Regions[p] : "nobody's").ToList();
                    var found = cube.HavingAny(WellTrait.Region, values);
                    Check(cube, found, h => values.Contains(h[WellTrait.Region]));
                    met.Note("none asked for and met", values.Contains(null) && found.Count > 0);
                    met.Note("several values", values.Distinct().Count() > 1);
                    met.Note("nothing found", found.Count == 0);
                },
                iter: 500
            );
        met.Report();
    }

    [Fact]
    public void Wells_are_found_by_any_part_of_their_text()
    {
        var met = new Situations();
        Gen.Select(AnyCube, Gen.Int[0, 1_000], Gen.Int[1, 6])
            .Sample(
                (cube, at, length) =>
                {
                    var texts = HeadersOf(cube).Select(h => h.SearchText).ToList();
                    var text = texts[at % texts.Count];
                    var part = text.Substring(at % text.Length, Math.Min(length, text.Length - (at % text.Length)));
                    var found = cube.Containing(part, "zzz");
                    Check(cube, found, h => h.SearchText.Contains(part, StringComparison.Ordinal));
                    met.Note("end of a text", text.EndsWith(part, StringComparison.Ordinal));
                    met.Note("several wells", found.Count > 1);
                    met.Note("not all wells", found.Count < cube.Wells);
                    met.Note("more than a byte a character", part.Any(c => c > 0x7F));
                    met.Note("the last well of a block", found.Has(0, cube.Blocks[0].Wells - 1));
                },
                iter: 1_000
            );
        met.Report();
    }

    /// <summary>Few different amounts and months, so that wells lie on a border; a quarter of each is not known.</summary>
    [Fact]
    public void Wells_are_found_by_what_they_produced_and_since_when()
    {
        var met = new Situations();
        Gen.Select(AnyCube, Gen.Int)
            .Sample(
                (bare, seed) =>
                {
                    var random = new Random(seed);
                    var cube = Built([.. HeadersOf(bare).Select(h => WithFigures(h, random))], 7);
                    double least = random.Next(3);
                    Check(cube, cube.HavingProduced(Quantity.Oil, least), h => h.CumOil >= least);
                    Check(cube, cube.HavingProduced(Quantity.Gas, least), h => h.CumGas >= least);

                    var from = Month(random.Next(4));
                    var found = cube.FirstProducing(Begins, first => first >= from);
                    Check(cube, found, h => h.FirstProduction(Begins(h[WellTrait.Dataset]!)) >= from);
                    var unknown = cube.FirstProducing(Begins, first => first is null);
                    Check(cube, unknown, h => h.FirstProduction(Begins(h[WellTrait.Dataset]!)) is null);

                    var headers = HeadersOf(cube).ToList();
                    met.Note("as much as asked for", headers.Exists(h => h.CumOil == least));
                    met.Note("amount not known", headers.Exists(h => h.CumOil is null));
                    met.Note("in the month asked for", headers.Exists(h => h.FirstProductionReported == from));
                    met.Note(
                        "first month derived",
                        headers.Exists(h => h.FirstProductionReported is null) && found.Count > 0
                    );
                    met.Note("first month not known", unknown.Count > 0);
                },
                iter: 1_000
            );
        met.Report();

        static DateOnly Month(int number) => new(2020, 1 + number, 1);
        static DateOnly? Begins(string dataset) => dataset == "a" ? Month(1) : null;
        static WellHeader WithFigures(WellHeader header, Random random)
        {
            double? Amount() => random.Next(4) is > 0 and var amount ? amount - 1 : null;
            DateOnly? Date() => random.Next(4) is > 0 and var month ? Month(month - 1) : null;
            var values = header.Values.ToArray();
            values[(int)WellTrait.Dataset] = random.Next(3) > 0 ? "a" : "b";
            return header with
            {
                Values = values,
                CumOil = Amount(),
                CumGas = Amount(),
                FirstProductionReported = Date(),
                FirstProducingMonth = Date(),
            };
        }
    }

    [Fact]
    public void Wells_are_found_in_the_shapes_that_have_their_place()
    {
        var met = new Situations();
        Gen.Select(AnyCube, Gen.Int)
            .Sample(
                (cube, seed) =>
                {
                    var shape = AnyShape(new Random(seed), half: true);
                    var found = cube.Inside(shape);
                    Check(cube, found, h => h.Place is { } place && shape.Contains(place));
                    met.Note(shape.GetType().Name, found.Count > 0);
                    met.Note($"not in {shape.GetType().Name}", found.Count < cube.Wells);
                },
                iter: 2_000
            );
        met.Report();
    }

    /// <summary>What a cell is said to be must hold for each of its places, its corners among them.</summary>
    [Fact]
    public void A_shape_covers_all_or_none_of_a_cell_only_where_every_place_says_so()
    {
        var met = new Situations();
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var (shape, cell) = (AnyShape(random, half: false), AnyCell(random));
                var cover = shape.Covers(cell);
                met.Note($"{shape.GetType().Name} {cover}", true);
                for (var i = 0; i < 20 && cover != Cover.Some; i++)
                    Assert.Equal(cover == Cover.All, shape.Contains(PlaceIn(cell, random)));
            },
            iter: 20_000
        );
        foreach (var shape in new[] { nameof(Box), nameof(Circle), nameof(Polygon), nameof(Core.Spatial.AnyShape) })
        foreach (var cover in Enum.GetNames<Cover>())
            met.Note($"{shape} {cover}", false);
        met.Report();
    }

    [Fact]
    public void A_group_for_each_value_comes_in_order_with_those_without_one_last()
    {
        var cube = Built(
            [.. new[] { "MC", null, "GC", "MC" }.Select(r => new WellHeader(1) { Values = WithRegion(r) })],
            2
        );
        var (groups, keys) = cube.GroupBy(WellTrait.Region);
        Assert.Equal(["GC", "MC", null], keys);
        Assert.Equal(
            [
                [1, 2],
                [0, 1],
            ],
            groups.OfBlock
        );
        Assert.Equal([false, true, true, false], Selected(cube, cube.WithIds([3, 2, 99, 3])));
    }

    [Fact]
    public void Selections_can_be_joined_and_cut()
    {
        var cube = Built([.. Enumerable.Range(0, 200).Select(_ => new WellHeader(1))], 130);
        var (even, small) = (
            WellSelection.Where(cube, (_, slot) => slot % 2 == 0),
            WellSelection.Where(cube, (_, slot) => slot < 10)
        );
        Assert.Equal((200, 100, 20), (WellSelection.All(cube).Count, even.Count, small.Count));
        Assert.Equal((10, 110), (even.And(small).Count, even.Or(small).Count));
    }

    private static string?[] WithRegion(string? region)
    {
        var values = new string?[WellHeader.Traits];
        values[(int)WellTrait.Region] = region;
        return values;
    }

    private static ProductionCube Built(WellHeader[] wells, int ofBlock)
    {
        var (builder, blocks, id) = (new BlockBuilder(), new List<Block>(), 0);
        foreach (var well in wells)
        {
            builder.Add(well with { Id = ++id });
            if (builder.Count == ofBlock)
                blocks.Add(builder.Build());
        }

        return new ProductionCube([.. blocks, builder.Build()]);
    }

    private static IEnumerable<WellHeader> HeadersOf(ProductionCube cube) =>
        cube.Blocks.SelectMany(b => b.Headers.All.ToArray());

    private static void Check(ProductionCube cube, WellSelection found, Func<WellHeader, bool> isMeant)
    {
        var wanted = HeadersOf(cube).Select(isMeant).ToList();
        Assert.Equal(wanted, Selected(cube, found));
        Assert.Equal(wanted.Count(w => w), found.Count);
    }

    private static IEnumerable<bool> Selected(ProductionCube cube, WellSelection found) =>
        cube.Blocks.SelectMany((block, b) => Enumerable.Range(0, block.Wells).Select(slot => found.Has(b, slot)));

    /// <param name="half">In half degrees round the antimeridian, where the wells are; else anywhere.</param>
    private static Shape AnyShape(Random random, bool half)
    {
        Position Place() =>
            half
                ? random.Next(-10, 11) is var x
                    ? new Position((x / 2.0) + (x < 0 ? 180 : -180), random.Next(-7, 8) / 2.0)
                    : default
                : new Position(Math.Round((random.NextDouble() * 360) - 180, 3), (random.NextDouble() * 180) - 90);
        Polygon Ring() =>
            new([
                [.. Enumerable.Range(0, random.Next(3, 8)).Select(_ => Place())],
            ]);
        var (a, b) = (Place(), Place());
        return random.Next(4) switch
        {
            0 => new Box(a.Longitude, Math.Min(a.Latitude, b.Latitude), b.Longitude, Math.Max(a.Latitude, b.Latitude)),
            1 => new Circle(a, half ? random.Next(1, 700) : random.Next(1, 18_000)),
            2 => Ring(),
            _ => new AnyShape([Ring(), Ring()]),
        };
    }

    private static Cell AnyCell(Random random)
    {
        var (west, south) = ((random.NextDouble() * 350) - 180, (random.NextDouble() * 170) - 90);
        var size = Math.Pow(10, -2 + (3 * random.NextDouble()));
        return new Cell(west, south, Math.Min(180, west + size), Math.Min(90, south + size));
    }

    private static Position PlaceIn(Cell cell, Random random)
    {
        double Between(double from, double to) =>
            random.Next(4) switch
            {
                0 => from,
                1 => to,
                _ => from + ((to - from) * random.NextDouble()),
            };
        return new Position(Between(cell.West, cell.East), Between(cell.South, cell.North));
    }
}
