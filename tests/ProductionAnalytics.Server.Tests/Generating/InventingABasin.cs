using ProductionAnalytics.Server.Ingest.Demo;
using ProductionAnalytics.Server.Ingest.Synthetic;

namespace ProductionAnalytics.Server.Tests.Generating;

/// <summary>Invented wells look like wells, and are the same every time.</summary>
public sealed class InventingABasin : IDisposable
{
    private const double BoeMcf = 6;
    private static readonly SyntheticBasin Basin = new(Wells: 3_000, Months: 60, Seed: 11);

    private readonly string folder = Directory.CreateTempSubdirectory("pa-basin-").FullName;

    [Fact]
    public void The_same_seed_makes_the_same_bytes_and_another_one_others()
    {
        var (first, again, other) = (Written(Basin), Written(Basin), Written(Basin with { Seed = 12 }));
        Assert.True(first.AsSpan().SequenceEqual(again), "two files of one seed differ");
        Assert.False(first.AsSpan().SequenceEqual(other), "the seed changes nothing");
    }

    [Fact]
    public void A_well_is_the_same_however_many_others_there_are() =>
        Assert.Equivalent(Basin.Well(17), (Basin with { Wells = 17 }).Well(17), strict: true);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1_000, 200)]
    [InlineData(1_001, 200)]
    [InlineData(123_456, 2)]
    [InlineData(7, 600)]
    public void Its_parts_have_every_well_once_and_each_fits_into_one_run(int wells, int months)
    {
        var next = 1;
        foreach (var part in SyntheticImport.Parts(new SyntheticBasin(wells, months, 1)))
        {
            Assert.Equal(next, part.First);
            Assert.InRange((part.Last - part.First + 1) * months, 1, 200_000);
            next = part.Last + 1;
        }

        Assert.Equal(wells + 1, next);
    }

    [Fact]
    public void Every_well_has_all_its_months_in_a_row_and_lies_in_its_region()
    {
        foreach (var well in Wells())
        {
            Assert.Equal(Basin.Months, well.Months.Count);
            Assert.All(
                well.Months.Zip(well.Months.Skip(1)),
                pair => Assert.Equal(pair.First.Date.AddMonths(1), pair.Second.Date)
            );
            var region = SyntheticPlaces.Regions.Single(r => r.Name == well.Header.Region);
            Assert.Equal(region.State, well.Header.State);
            Assert.InRange(Math.Abs(well.Header.Latitude!.Value - region.Latitude), 0, SyntheticPlaces.Reach);
            Assert.InRange(Math.Abs(well.Header.Longitude!.Value - region.Longitude), 0, SyntheticPlaces.Reach);
            Assert.True(well.Header.SpudDate < well.Header.CompletionDate);
            Assert.True(well.Header.CompletionDate < well.Header.FirstProduction);
        }

        Assert.Equal(SyntheticPlaces.Regions.Count, Wells().Select(w => w.Header.Region).Distinct().Count());
        Assert.Equal(Basin.Wells, Wells().Select(w => w.Header.ApiNumber).Distinct().Count());
    }

    [Fact]
    public void Rates_fall_water_cut_rises_some_months_are_zero_and_some_volumes_are_not_reported()
    {
        var oil = Wells().Where(w => w.Header.WellType == "Oil").ToList();
        Assert.InRange(Share(oil, w => Year(w, 0, m => m.Oil) > Year(w, 48, m => m.Oil)), 0.95, 1);
        Assert.InRange(Share(oil, w => Cut(w, 0) < Cut(w, 48)), 0.8, 0.97);
        // Of a barrel or two a month little is left when it is rounded.
        Assert.InRange(Share(oil, w => Cut(w, 48) < 0.97), 0.99, 1);
        var months = Wells().SelectMany(w => w.Months).ToList();
        Assert.InRange(Share(months, m => m.IsZero), 0.02, 0.08);
        Assert.InRange(Share(months, m => m.Oil is null), 0.02, 0.12);
        Assert.All(months, m => Assert.InRange(m.DaysOn, 0, 31));
        Assert.Equal(
            ["Plugged and abandoned", "Producing", "Shut in", "Temporarily abandoned"],
            Wells().Select(w => w.Header.Status!).Distinct().Order()
        );

        static double Year(SyntheticWell well, int from, Func<DemoMonth, double?> volume) =>
            well.Months.Skip(from).Take(12).Sum(m => volume(m) ?? 0);

        static double Cut(SyntheticWell well, int from)
        {
            var (oil, water) = (Year(well, from, m => m.Oil), Year(well, from, m => m.Water));
            return oil + water == 0 ? 0 : water / (oil + water);
        }
    }

    [Fact]
    public void Some_operators_have_many_wells_and_some_few()
    {
        var wells = Wells().CountBy(w => w.Header.Operator!).Select(o => o.Value).Order().ToList();
        Assert.InRange(wells.Count, 40, SyntheticPlaces.Operators.Count);
        Assert.True(wells[^1] > 5 * wells[wells.Count / 2], "all operators are alike");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private byte[] Written(SyntheticBasin basin)
    {
        var path = Path.Combine(folder, "basin.snapshot");
        SyntheticSnapshot.Write(path, basin, SyntheticBasin.Key, BoeMcf, progress: null, CancellationToken.None);
        return File.ReadAllBytes(path);
    }

    private static IEnumerable<SyntheticWell> Wells() => Enumerable.Range(1, Basin.Wells).Select(Basin.Well);

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> some) =>
        (double)all.Count(some) / all.Count;
}
