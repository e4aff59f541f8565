using System.Globalization;
using CsCheck;
using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>How many wells have each value of several attributes, against asking well by well.</summary>
public sealed class CountingValues
{
    private static readonly WellTrait?[] Traits = [WellTrait.Region, WellTrait.Operator, null, WellTrait.Status];
    private static readonly string?[] Values = ["a", "b", "ø", null];

    [Fact]
    public void A_well_that_misses_one_attribute_counts_for_that_one_and_no_other()
    {
        var met = new Situations();
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var cube = AnyCube(random);
                var chosen = WellSelection.Where(cube, (b, slot) => ((b + slot) % 3) != seed % 3);
                var traits = Array.ConvertAll(Traits, trait => new CountedTrait(trait, AnyWish(random)));
                var counts = ValueCounts.Of(cube, chosen, traits, Begins);

                var wells = chosen.Places().Select(w => cube.Blocks[w.Block].Header(w.Slot)).ToList();
                for (var t = 0; t < traits.Length; t++)
                {
                    bool IsMissed(WellHeader well, int trait) =>
                        traits[trait].IsMeant is { } isMeant && !isMeant(ValueOf(well, traits[trait].Trait));
                    var counted = wells.Where(w =>
                        Enumerable.Range(0, traits.Length).All(o => o == t || !IsMissed(w, o))
                    );
                    var wanted = counted
                        .GroupBy(w => ValueOf(w, traits[t].Trait))
                        .Select(g => (g.Key, (long)g.Count()));
                    Assert.Equal(wanted.OrderBy(v => v.Key), counts[t].All.OrderBy(v => v.Value));
                }

                met.Note("nothing asked for", traits.All(t => t.IsMeant is null));
                met.Note("one asked for", traits.Count(t => t.IsMeant is not null) == 1);
                met.Note("several asked for", traits.Count(t => t.IsMeant is not null) > 1);
                met.Note("year asked for", traits[2].IsMeant is not null);
                met.Note("nothing counted", counts[0].All.Sum(v => v.Wells) == 0);
                met.Note("without a value", counts[0].All.Any(v => v.Value is null));
                met.Note("year not known", counts[2].All.Any(v => v.Value is null));
                met.Note("several blocks", cube.Blocks.Count > 1);
            },
            iter: 1_000
        );
        met.Report();
    }

    [Fact]
    public void The_values_of_some_wells_are_those_of_each()
    {
        var met = new Situations();
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var cube = AnyCube(random);
                var chosen = WellSelection.Where(cube, (b, slot) => ((b + slot) % 5) == (seed & 1));
                var wells = chosen.Places().Select(w => cube.Blocks[w.Block].Header(w.Slot)).ToList();
                foreach (var trait in Traits.OfType<WellTrait>())
                    Assert.Equal(wells.Select(w => w[trait]).ToHashSet(), cube.ValuesOf(chosen, trait));

                bool IsOne(Block block) => block.Headers[WellTrait.Region].Values.Count == 1;
                met.Note("one value in a later block", cube.Blocks.Skip(1).Any(IsOne));
                met.Note("several values in a block", cube.Blocks.Any(block => !IsOne(block)));
                met.Note("nothing chosen", wells.Count == 0);
                met.Note("no value", wells.Exists(w => w[WellTrait.Region] is null));
            },
            iter: 1_000
        );
        met.Report();
    }

    private static Func<string?, bool>? AnyWish(Random random)
    {
        var wish = Values.Append("2020").Where(_ => random.Next(2) == 0).ToList();
        return random.Next(2) == 0 ? null : wish.Contains;
    }

    private static string? ValueOf(WellHeader well, WellTrait? trait) =>
        trait is { } known
            ? well[known]
            : well.FirstProduction(Begins(well[WellTrait.Dataset]!))?.Year.ToString(CultureInfo.InvariantCulture);

    private static DateOnly? Begins(string dataset) => dataset == "x" ? new DateOnly(2020, 1, 1) : null;

    private static ProductionCube AnyCube(Random random)
    {
        var (builder, blocks) = (new BlockBuilder(), new List<Block>());
        var wells = random.Next(1, 60);
        for (var id = 1; id <= wells; id++)
        {
            var values = new string?[WellHeader.Traits];
            foreach (var trait in Traits.OfType<WellTrait>())
                values[(int)trait] = Values[random.Next(Values.Length)];
            values[(int)WellTrait.Dataset] = random.Next(2) == 0 ? "x" : "y";
            DateOnly? Year() => random.Next(3) is > 0 and var year ? new DateOnly(2019 + year, 1, 1) : null;
            builder.Add(
                new WellHeader(id)
                {
                    Values = values,
                    FirstProductionReported = Year(),
                    FirstProducingMonth = Year(),
                }
            );
            if (random.Next(10) == 0)
                blocks.Add(builder.Build());
        }

        return new ProductionCube(builder.Count == 0 ? [.. blocks] : [.. blocks, builder.Build()]);
    }
}
