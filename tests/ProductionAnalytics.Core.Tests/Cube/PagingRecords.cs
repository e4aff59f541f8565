using CsCheck;
using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>A part of all records in any order, against records that are all sorted.</summary>
public sealed class PagingRecords
{
    [Fact]
    public void A_page_has_what_would_stand_there_if_all_were_sorted()
    {
        var met = new Situations();
        Gen.Select(Gen.Int, Gen.Int)
            .Sample(
                (seed, draw) =>
                {
                    var (basin, random) = (Basin.Of(seed), new Random(draw));
                    var order = AnyOrder(random, basin.Cube);
                    var (skip, take) = (random.Next(3) == 0 ? 0 : random.Next(600), random.Next(1, 40));
                    var question = basin.Question(withAges: false);

                    var few = random.Next(1, 60);
                    var all = Sorted(basin, order);
                    var page = PageAt(skip);
                    // Another page of the same table, and the first one again, of which some was kept.
                    PageAt(random.Next(all.Count + 1));
                    PageAt(skip);

                    RecordPage PageAt(int at)
                    {
                        var found = RecordPage.Of(basin.Cube, question.Wells, basin.Window, order, at, take, few);
                        Assert.Equal(all.Count, found.Total);
                        Assert.Equal(
                            all.Skip(at).Take(take).Select(r => ((long)r.Well.Id, r.Entry.Month)),
                            found.Records
                        );
                        return found;
                    }

                    met.Note("beyond the end", skip >= all.Count);
                    met.Note("the last page", skip < all.Count && skip + take > all.Count);
                    met.Note("inside", skip > 0 && skip + take < all.Count);
                    met.Note("by date", order[0].IsDate);
                    met.Note("by rank", order[0].Ranks is not null);
                    met.Note("narrowed more than once", all.Count > 4 * few);
                    met.Note("by well", order[0].IsWell);
                    met.Note("by a quantity", order[0].By is not null);
                    met.Note(
                        "not reported",
                        page.Records.Count > 0 && all.Exists(r => order[0].By is { } q && r.Entry[q] is null)
                    );
                    met.Note(
                        "many alike",
                        page.Records.Count > 0 && all.GroupBy(r => Key(basin.Cube, r, order[0])).Any(g => g.Count() > 3)
                    );
                },
                iter: 2_000
            );
        met.Report();
    }

    /// <summary>Ends with the date and the well, so that no two records are alike.</summary>
    private static List<RecordOrder> AnyOrder(Random random, ProductionCube cube)
    {
        var keys = Enumerable
            .Range(0, random.Next(3))
            .Select(_ => new RecordOrder(
                random.Next(4) == 0 ? null : (Quantity)random.Next(Quantities.Count),
                false,
                random.Next(2) == 0
            ))
            .Select(o => o.By is null ? o with { Ranks = AnyRanks(random, cube) } : o);
        var rest = new[]
        {
            new RecordOrder(null, false, random.Next(2) == 0),
            new RecordOrder(null, true, random.Next(2) == 0),
        };
        return [.. keys, .. random.Next(2) == 0 ? rest : rest.Reverse()];
    }

    /// <summary>Some wells have no rank.</summary>
    private static WellRanks AnyRanks(Random random, ProductionCube cube) =>
        new(3, [.. cube.Blocks.Select(b => Enumerable.Range(0, b.Wells).Select(_ => random.Next(-1, 3)).ToArray())]);

    private static List<(NaiveWell Well, Entry Entry)> Sorted(Basin basin, List<RecordOrder> order)
    {
        var all = basin
            .Wells.Where(w => w.IsSelected)
            .SelectMany(w => w.Entries.Where(e => basin.Window.Has(e.Month)).Select(e => (Well: w, Entry: e)));
        var sorted = all.OrderBy(r => Key(basin.Cube, r, order[0]));
        foreach (var next in order.Skip(1))
            sorted = sorted.ThenBy(r => Key(basin.Cube, r, next));
        return [.. sorted];
    }

    private static double Key(ProductionCube cube, (NaiveWell Well, Entry Entry) record, RecordOrder by)
    {
        var value =
            by.Ranks is { } ranks ? Rank(ranks, cube.Find(record.Well.Id)!.Value)
            : by.By is { } quantity ? record.Entry[quantity]
            : by.IsWell ? record.Well.Id
            : record.Entry.Month;
        return value is null ? double.PositiveInfinity
            : by.Descending ? -value.Value
            : value.Value;
    }

    private static double? Rank(WellRanks ranks, (int Block, int Slot) place) =>
        ranks.OfBlock[place.Block][place.Slot] is >= 0 and var rank ? rank : null;
}
