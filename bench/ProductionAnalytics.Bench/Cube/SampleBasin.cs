using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Bench.Cube;

/// <summary>
/// Made-up wells of 200 months each, the same every time: three volumes in whole barrels and Mcf, declining, with months
/// shut in and a tenth of the wells without water. Twelve regions.
/// </summary>
internal sealed class SampleBasin
{
    public const int MonthsOfWell = 200;
    public const int Regions = 12;
    public const int Begin = 2_000 * 12;

    /// <summary>Wells begin within this many months.</summary>
    private const int Spread = 100;

    public const int End = Begin + Spread + MonthsOfWell;

    private SampleBasin(int wells, ProductionCube cube)
    {
        (Wells, Cube) = (wells, cube);
        All = new MonthQuestion(WellSelection.All(cube), [Quantity.Oil, Quantity.Gas, Quantity.Water])
        {
            // Nobody else counts wells either.
            CountsProducing = false,
            CountsReporting = false,
        };
        OneRegion = All with
        {
            Wells = WellSelection.Where(cube, (b, slot) => RegionOf(cube.Blocks[b].Ids[slot]) == 3),
        };
        ByRegion = All with { Groups = WellGroups.By(cube, Regions, (b, slot) => RegionOf(cube.Blocks[b].Ids[slot])) };
    }

    public int Wells { get; }
    public ProductionCube Cube { get; }
    public MonthQuestion All { get; }
    public MonthQuestion OneRegion { get; }
    public MonthQuestion ByRegion { get; }

    public static SampleBasin Of(int wells)
    {
        var blocks = new Block[(wells + BlockBuilder.Wells - 1) / BlockBuilder.Wells];
        var memory = new ColumnMemory();
        Parallel.For(0, blocks.Length, b => blocks[b] = BlockOf(b, wells, memory));
        return new SampleBasin(wells, new ProductionCube(blocks));
    }

    public static int RegionOf(int well) => (int)(Mixed(well, 5) % Regions);

    public static int FirstMonthOf(int well) => Begin + (int)(Mixed(well, 7) % Spread);

    /// <summary>Oil, gas, water.</summary>
    public static (int Oil, int Gas, int? Water) MonthOf(int well, int age)
    {
        var noise = Mixed(well, age + 100);
        if (noise % 50 == 0)
            return (0, 0, well % 10 == 0 ? null : 0);

        var rate = (double)(Mixed(well, 3) % 50_000) / (1 + (0.05 * age));
        return (
            (int)(rate * (0.9 + (noise % 200 / 1e3))),
            (int)(rate * (2 + (noise % 300 / 1e3))),
            well % 10 == 0 ? null : (int)((noise % 1_000) + (age * 40))
        );
    }

    private static Block BlockOf(int b, int wells, ColumnMemory memory)
    {
        var builder = new BlockBuilder(memory);
        Span<double?> values = stackalloc double?[Quantities.Count];
        for (var well = (b * BlockBuilder.Wells) + 1; well <= Math.Min(wells, (b + 1) * BlockBuilder.Wells); well++)
        {
            builder.Add(new WellHeader(well));
            for (var age = 0; age < MonthsOfWell; age++)
            {
                (values[0], values[1], values[2]) = MonthOf(well, age);
                builder.Add(FirstMonthOf(well) + age, values);
            }
        }

        return builder.Build();
    }

    private static uint Mixed(int a, int b)
    {
        var x = ((ulong)(uint)a << 32 | (uint)b) * 0x9E37_79B9_7F4A_7C15;
        x = (x ^ (x >> 30)) * 0xBF58_476D_1CE4_E5B9;
        return (uint)((x ^ (x >> 27)) >> 16);
    }
}
