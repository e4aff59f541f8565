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
                    var order = AnyOrder(random);
                    var (skip, take) = (random.Next(3) == 0 ? 0 : random.Next(600), random.Next(1, 40));
                    var question = basin.Question(withAges: false);

                    var page = RecordPage.Of(basin.Cube, question.Wells, basin.Window, order, skip, take);

                    var all = Sorted(basin, order);
                    Assert.Equal(all.Count, page.Total);
                    Assert.Equal(all.Skip(skip).Take(take).Select(r => ((long)r.Well.Id, r.Entry.Month)), page.Records);
                    met.Note("beyond the end", skip >= all.Count);
                    met.Note("the last page", skip < all.Count && skip + take > all.Count);
                    met.Note("inside", skip > 0 && skip + take < all.Count);
                    met.Note("by date", order[0] is { By: null, IsWell: false });
                    met.Note("by well", order[0].IsWell);
                    met.Note("by a quantity", order[0].By is not null);
                    met.Note(
                        "not reported",
                        page.Records.Count > 0 && all.Exists(r => order[0].By is { } q && r.Entry[q] is null)
                    );
                    met.Note(
                        "many alike",
                        page.Records.Count > 0 && all.GroupBy(r => Key(r, order[0])).Any(g => g.Count() > 3)
                    );
                },
                iter: 2_000
            );
        met.Report();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(9)]
    public void Quickselect_finds_what_sorting_would_put_at_a_place(int place)
    {
        Gen.Double[-3, 3]
            .Select(d => Math.Round(d))
            .Array[10, 60]
            .Sample(numbers =>
            {
                numbers[^1] = double.PositiveInfinity;
                var sorted = numbers.Order().ToArray();
                Assert.Equal(sorted[place], Quickselect.At(numbers, place));
                Assert.Equal(sorted[^1], Quickselect.At(numbers, sorted.Length - 1));
            });
    }

    /// <summary>Ends with the date and the well, so that no two records are alike.</summary>
    private static List<RecordOrder> AnyOrder(Random random)
    {
        var keys = Enumerable
            .Range(0, random.Next(3))
            .Select(_ => new RecordOrder((Quantity)random.Next(Quantities.Count), false, random.Next(2) == 0));
        var rest = new[]
        {
            new RecordOrder(null, false, random.Next(2) == 0),
            new RecordOrder(null, true, random.Next(2) == 0),
        };
        return [.. keys, .. random.Next(2) == 0 ? rest : rest.Reverse()];
    }

    private static List<(NaiveWell Well, Entry Entry)> Sorted(Basin basin, List<RecordOrder> order)
    {
        var all = basin
            .Wells.Where(w => w.IsSelected)
            .SelectMany(w => w.Entries.Where(e => basin.Window.Has(e.Month)).Select(e => (Well: w, Entry: e)));
        var sorted = all.OrderBy(r => Key(r, order[0]));
        foreach (var next in order.Skip(1))
            sorted = sorted.ThenBy(r => Key(r, next));
        return [.. sorted];
    }

    private static double Key((NaiveWell Well, Entry Entry) record, RecordOrder by)
    {
        var value =
            by.By is { } quantity ? record.Entry[quantity]
            : by.IsWell ? record.Well.Id
            : record.Entry.Month;
        return value is null ? double.PositiveInfinity
            : by.Descending ? -value.Value
            : value.Value;
    }
}
