namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// A part of all records of some wells in some order, and how many there are: found without sorting them all, however far
/// down it is. All are counted by the first member of the order, those alike in it by the next, until few are left around
/// the part; those are sorted.
/// </summary>
public sealed class RecordPage
{
    private const int FewRecords = 4_096;

    private readonly IReadOnlyList<RecordOrder> order;

    /// <summary>So many are sorted at once.</summary>
    private readonly int few;

    private RecordPage(IReadOnlyList<RecordOrder> order, int total, int few) =>
        (this.order, Total, this.few) = (order, total, few);

    public int Total { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<(long WellId, int Month)> Records { get; private set; } = [];

    /// <param name="order">Complete: no two records are alike in all of its members.</param>
    /// <param name="few">How many are sorted at once.</param>
    public static RecordPage Of(
        ProductionCube cube,
        WellSelection wells,
        MonthWindow window,
        IReadOnlyList<RecordOrder> order,
        int skip,
        int take,
        int few = FewRecords
    )
    {
        var months = RecordsByMonth.Of(cube, wells, window);
        var page = new RecordPage(order, months.Total, few);
        take = Math.Min(take, page.Total - skip);
        if (take <= 0)
            return page;

        var count = page.Total;
        if (order[0].IsDate)
            (window, count, skip) = months.Around(skip, take, order[0].Descending);
        var records = order[0].IsDate
            ? RecordSet.Of(cube, wells, window, count)
            : cube.KeptRecords.Of(cube, wells, window, count);
        var found = page.Part(records, 0, skip, take);
        page.Records = found.ConvertAll(r => ((long)cube.Blocks[r.Block].Ids[r.Slot], r.Month));
        return page;
    }

    /// <summary>A part of what some records would be if they were sorted; they are alike in all members before this one.</summary>
    private List<RecordPlace> Part(RecordSet records, int member, int skip, int take) =>
        records.Count <= few ? Sorted(records, member).GetRange(skip, take)
        : order[member].By is null ? Part(records, member, records.EvenBins(order[member]), skip, take)
        : Part(records, member, new PowerBins(), skip, take);

    private List<RecordPlace> Part<TBins>(RecordSet records, int member, TBins bins, int skip, int take)
        where TBins : struct, IKeyBins
    {
        var counts = records.CountByBin(order[member], bins);
        var (first, last) = (BinCount.At(counts, skip), BinCount.At(counts, skip + take - 1));
        skip -= first.Before;
        if (first.Bin == last.Bin || last.Before + last.Count - first.Before <= few)
            return Within(first.Bin, last.Bin, skip, take);

        // The part reaches from the end of one bin, which may be large, to the beginning of another.
        var ofFirst = first.Count - skip;
        var between = last.Before - first.Before - first.Count;
        return
        [
            .. Within(first.Bin, first.Bin, skip, ofFirst),
            .. Within(first.Bin + 1, last.Bin - 1, 0, between),
            .. Within(last.Bin, last.Bin, 0, take - ofFirst - between),
        ];

        List<RecordPlace> Within(int from, int to, int before, int some)
        {
            if (some == 0)
                return [];

            var (narrowed, least, most) = records.Within(order[member], bins, from, to);
            return narrowed.Count <= few ? Sorted(narrowed, member).GetRange(before, some)
                : least == most ? Part(narrowed, member + 1, before, some)
                : Part(narrowed, member, new EvenBins(least, most), before, some);
        }
    }

    private List<RecordPlace> Sorted(RecordSet records, int member)
    {
        var places = records.ToList();
        places.Sort((a, b) => Compare(a, b));
        return places;

        int Compare(in RecordPlace a, in RecordPlace b)
        {
            var found = 0;
            for (var m = member; found == 0 && m < order.Count; m++)
                found = records.Key(a, order[m]).CompareTo(records.Key(b, order[m]));
            return found;
        }
    }
}
