using CsCheck;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Cube.Map;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Tests.Cube.Map;

/// <summary>The wells of a cube on the map, after any changes, against looking at each well.</summary>
public sealed class MappingWells
{
    private const int Begin = 24_000;

    [Fact]
    public void The_map_of_a_changed_cube_is_that_of_the_cube_read_anew()
    {
        var met = new Situations();
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var cube = AnyCube(random);
                var map = CubeMap.Of(cube);
                for (var step = 0; step < 4; step++)
                {
                    var changed = Changed(cube, random);
                    var next = map.Next(changed);
                    var anew = CubeMap.Of(changed);
                    Assert.Equal(anew.Map.Wells, next.Map.Wells);
                    met.Note("blocks kept", changed.Blocks.Intersect(cube.Blocks).Any());
                    met.Note("blocks moved", changed.Blocks.Count > 1 && changed.Blocks.Count != cube.Blocks.Count);
                    met.Note("no well left", anew.Map.Wells.IsEmpty);
                    met.Note(
                        "still producing",
                        anew.Map.Wells.ToArray().Any(w => w.StatusGroup == StatusGroup.Producing)
                    );
                    (cube, map) = (changed, next);
                }
            },
            iter: 500
        );
        met.Report();
    }

    [Fact]
    public void A_tile_has_the_wells_and_the_cells_the_sums_that_looking_at_each_well_gives()
    {
        var met = new Situations();
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var cube = AnyCube(random);
                var chosen = WellSelection.Where(cube, (_, slot) => (seed & 1) == 0 || slot % 3 != 0);
                var shown = CubeMap.Of(cube).Where(chosen);
                var zoom = random.Next(13);
                var naive = Naive(cube, chosen).ToList();
                foreach (var tiles in naive.GroupBy(w => TileOf(w.Place, zoom)))
                {
                    Assert.Equal(
                        tiles.Select(w => w.Id).Order(),
                        shown.In(tiles.Key).Select(w => shown.Map.Header(w).Id).Order()
                    );
                    Check(tiles.ToList(), shown, tiles.Key, Math.Min(zoom + 3, 15), met);
                }

                met.Note("nothing shown", naive.Count == 0);
                met.Note("a filter", naive.Count < cube.Wells);
            },
            iter: 1_000
        );
        met.Report();
    }

    /// <summary>A tile is cut one way when its filter is new and another way later; nobody can tell from what is in it.</summary>
    [Fact]
    public void Cells_have_the_same_last_digit_whether_they_are_kept_or_made_for_a_tile()
    {
        var met = new Situations();
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var corner = random.Next(1, 32);
                var map = WellMap.Of(
                    Enumerable.Range(0, random.Next(1, 300)).Select(i => AnyWell(random, i, corner)),
                    i => new WellHeader(i + 1)
                );
                var shown = map.Where(i => i % 5 != 0);
                var pyramid = new CellPyramid(shown);
                for (var zoom = 0; zoom < 4; zoom++)
                    foreach (var tile in map.Wells.ToArray().Select(w => TileOf(w.Place, zoom)).Distinct())
                    {
                        var level = random.Next(zoom + 1, CellPyramid.FinestLevel + 1);
                        var (kept, made) = (pyramid.Cells(tile, level).ToArray(), shown.AddedUp(map.In(tile), level));
                        Assert.Equal(kept.Select(Told), made.Select(Told));
                        met.Note("several cells", made.Length > 1);
                        met.Note("several wells in a cell", made.Any(c => c.Count > 1));
                        met.Note("cells of cells", level < CellPyramid.FinestLevel);
                    }
            },
            iter: 200
        );
        met.Report();

        static (ulong, int, int, double?, double?, MapPoint) Told(MapCell c) =>
            (c.Key, c.First, c.Count, c.Volumes.CumOil, c.Volumes.CumGas, c.Middle);
    }

    private static MapWell AnyWell(Random random, int number, int corner) =>
        new(
            new MapPoint((uint)random.NextInt64(1L << corner), (uint)random.NextInt64(1L << corner)),
            number,
            StatusGroup.Producing,
            new MapVolumes(random.NextDouble() * 1e6, random.Next(4) == 0 ? null : random.NextDouble(), default)
        );

    private static void Check(List<NaivePlace> wells, ShownWells shown, MapTile tile, int level, Situations met)
    {
        var wanted = wells.GroupBy(w => w.Place.Order >> (2 * (32 - level))).OrderBy(c => c.Key).ToList();
        var cells = shown.Cells(tile, level).ToArray();
        Assert.Equal(wanted.Select(c => (c.Key, c.Count())), cells.Select(c => (c.Key, c.Count)));
        foreach (var (naive, cell) in wanted.Zip(cells))
        {
            Assert.Equal(naive.Select(w => w.Id).Order(), shown.In(cell).Select(w => shown.Map.Header(w).Id).Order());
            foreach (var group in Enum.GetValues<StatusGroup>())
                Assert.Equal(naive.Count(w => w.Group == group), cell.CountOf(group));
            Assert.Equal(Sum(naive, w => w.CumOil), cell.Volumes.CumOil);
            Assert.Equal(Sum(naive, w => w.Latest.Liquids), cell.Volumes.Latest.Oil);
            Assert.Equal(Sum(naive, w => w.Latest.Gas), cell.Volumes.Latest.Gas);
            Assert.Equal((uint)(naive.Sum(w => w.Place.X) / naive.Count()), cell.Middle.X);
            met.Note("several wells in a cell", cell.Count > 1);
            met.Note("nothing reported", cell.Volumes.CumOil is null);
            met.Note($"{(level <= 11 ? "kept" : "made")} cells", true);
        }
    }

    /// <summary>Whole numbers: exact in any order.</summary>
    private static double? Sum(IEnumerable<NaivePlace> wells, Func<NaivePlace, double?> volume) =>
        wells.Select(volume).Aggregate((double?)null, PhaseVolumes.Sum);

    private static IEnumerable<NaivePlace> Naive(ProductionCube cube, WellSelection chosen)
    {
        var all = chosen.Places().Select(p => (Block: cube.Blocks[p.Block], p.Slot)).ToList();
        var newest = cube
            .Blocks.SelectMany(b => Enumerable.Range(0, b.Wells).Select(s => (Block: b, Slot: s)))
            .SelectMany(w => Months(w.Block, w.Slot).Select(m => (w.Block.Header(w.Slot)[WellTrait.Dataset], Month: m)))
            .GroupBy(m => m.Item1!, m => m.Month)
            .ToDictionary(g => g.Key, g => g.Max());
        foreach (var (block, slot) in all)
        {
            var header = block.Header(slot);
            if (header.Place is not { } place)
                continue;

            var months = Months(block, slot).ToList();
            var lately = months.Exists(m =>
                m > newest[header[WellTrait.Dataset]!] - 3
                && (block.Value(slot, Quantity.Oil, m) > 0 || block.Value(slot, Quantity.Gas, m) > 0)
            );
            yield return new NaivePlace(
                header.Id,
                MapPoint.Of(place),
                StatusGroups.Of(header[WellTrait.Status], lately),
                header.CumOil,
                months.Count == 0
                    ? default
                    : new PhaseVolumes(
                        block.Value(slot, Quantity.Oil, months[^1]),
                        block.Value(slot, Quantity.Gas, months[^1]),
                        null,
                        null,
                        null
                    )
            );
        }
    }

    private static IEnumerable<int> Months(Block block, int slot) =>
        Enumerable.Range(Begin, 40).Where(m => block.HasRecord(slot, m));

    private static MapTile TileOf(MapPoint place, int zoom) =>
        zoom == 0
            ? new MapTile(0, 0, 0)
            : new MapTile(zoom, (int)(place.X >> (32 - zoom)), (int)(place.Y >> (32 - zoom)));

    private static ProductionCube AnyCube(Random random)
    {
        var (builder, blocks) = (new BlockBuilder(), new List<Block>());
        var (id, ofBlock) = (0, random.Next(1, 9));
        for (var well = random.Next(1, 60); well > 0; well--)
        {
            Add(builder, id += random.Next(1, 3), random);
            if (builder.Count == ofBlock)
                blocks.Add(builder.Build());
        }

        return new ProductionCube([.. blocks, builder.Build()]);
    }

    private static ProductionCube Changed(ProductionCube cube, Random random)
    {
        IEnumerable<int> ids = random.Next(8) switch
        {
            0 when cube.Blocks.Count > 0 => cube.Blocks[random.Next(cube.Blocks.Count)].Ids.ToArray(),
            1 => Enumerable.Range(1, 200),
            _ => Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 130)).Distinct(),
        };
        var goes = random.Next(2) == 0;
        var seed = random.Next();
        return cube.With(
            ids.Select(id => new WellChange(id, goes ? null : builder => Add(builder, id, new Random(seed + id))))
        );
    }

    /// <summary>Half of the wells share a few places.</summary>
    private static void Add(BlockBuilder builder, int id, Random random)
    {
        var values = new string?[WellHeader.Traits];
        values[(int)WellTrait.Dataset] = random.Next(2) == 0 ? "north" : "south";
        values[(int)WellTrait.Status] = random.Next(3) switch
        {
            0 => "Completed",
            1 => "Drilling",
            _ => null,
        };
        builder.Add(
            new WellHeader(id)
            {
                Values = values,
                Place = random.Next(5) switch
                {
                    0 => null,
                    1 => new Position((random.NextDouble() * 360) - 180, (random.NextDouble() * 180) - 90),
                    _ => new Position(-90 + random.Next(3), 27 + (random.Next(3) / 100.0)),
                },
                CumOil = random.Next(2) == 0 ? null : random.Next(1_000),
            }
        );
        Span<double?> volumes = stackalloc double?[Quantities.Count];
        for (var month = Begin + random.Next(20); month < Begin + 40; month += random.Next(1, 30))
        {
            volumes[0] = random.Next(3) == 0 ? null : random.Next(3);
            volumes[1] = random.Next(3) == 0 ? null : random.Next(1_000);
            builder.Add(month, volumes);
        }
    }

    private sealed record NaivePlace(long Id, MapPoint Place, StatusGroup Group, double? CumOil, PhaseVolumes Latest);
}
