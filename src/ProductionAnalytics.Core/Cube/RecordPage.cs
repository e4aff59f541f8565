namespace ProductionAnalytics.Core.Cube;

/// <summary>What monthly records can be ordered by. A quantity that was not reported comes last, whichever way.</summary>
/// <param name="By">Null for the date or the well.</param>
/// <param name="IsWell">By the well's id, where it is not by a quantity; else by the date.</param>
public readonly record struct RecordOrder(Quantity? By, bool IsWell, bool Descending);

/// <summary>
/// A part of all records of some wells in some order, and how many there are: found without sorting them all, however far
/// down it is. The first member of the order at both ends of the part is found by selection; among the records that are
/// alike in it the next member is, and so on. What lies between both ends is sorted, and nothing else.
/// </summary>
public sealed class RecordPage
{
    /// <summary>So few are sorted at once.</summary>
    private const int Few = 32;

    private readonly RecordScan scan;
    private readonly MonthWindow window;
    private readonly IReadOnlyList<RecordOrder> order;

    private RecordPage(RecordScan scan, MonthWindow window, IReadOnlyList<RecordOrder> order) =>
        (this.scan, this.window, this.order) = (scan, window, order);

    public int Total { get; private set; }

    /// <summary>In order.</summary>
    public IReadOnlyList<(long WellId, int Month)> Records { get; private set; } = [];

    /// <param name="order">Complete: no two records are alike in all of its members.</param>
    public static RecordPage Of(
        ProductionCube cube,
        WellSelection wells,
        MonthWindow window,
        IReadOnlyList<RecordOrder> order,
        int skip,
        int take
    )
    {
        var page = new RecordPage(new RecordScan(cube, wells), window, order);
        page.Find(skip, take);
        return page;
    }

    private void Find(int skip, int take)
    {
        var (first, counts) = scan.CountByMonth(window);
        Total = counts.Sum();
        take = Math.Min(take, Total - skip);
        if (take <= 0)
            return;

        var (records, passed) = order[0] is { By: null, IsWell: false }
            ? OfMonths(first, counts, skip, take)
            : OfKeys(skip, take);
        Records = Part(records, skip - passed, take, member: 0)
            .ConvertAll(r => ((long)scan.Cube.Blocks[r.Block].Ids[r.Slot], r.Month));
    }

    /// <summary>The records of the months that the part lies in, and how many come before them.</summary>
    private (List<RecordPlace> Records, int Passed) OfMonths(int begin, int[] counts, int skip, int take)
    {
        var months = Enumerable.Range(0, counts.Length).Where(m => counts[m] > 0);
        var (seen, passed, first, last) = (0, 0, int.MaxValue, int.MinValue);
        foreach (var month in order[0].Descending ? months.Reverse() : months)
        {
            if (seen + counts[month] <= skip)
                passed = seen + counts[month];
            else if (seen < (long)skip + take)
                (first, last) = (Math.Min(first, begin + month), Math.Max(last, begin + month));
            seen += counts[month];
        }

        return (Between(double.MinValue, double.MaxValue, new MonthWindow(first, last)), passed);
    }

    /// <summary>The records whose first members are like those of the part, nearly, and how many come before them.</summary>
    private (List<RecordPlace> Records, int Passed) OfKeys(int skip, int take)
    {
        var histogram = new KeyHistogram();
        scan.Each(window, order[0], ref histogram);
        var (least, most, passed) = histogram.Around(skip, take);
        return (Between(least, most, window), passed);
    }

    private List<RecordPlace> Between(double least, double most, MonthWindow among)
    {
        var between = new RecordsBetween(least, most, []);
        scan.Each(among, order[0], ref between);
        return between.Records;
    }

    /// <summary>A part of what some records would be if they were sorted; they are alike in all members before this one.</summary>
    private List<RecordPlace> Part(List<RecordPlace> records, int skip, int take, int member)
    {
        if (take == 0)
            return [];
        if (records.Count <= Few)
            return Sorted(records, member).GetRange(skip, take);

        var keys = records.ConvertAll(r => Key(r, member)).ToArray();
        var numbers = keys.AsSpan().ToArray();
        var (least, most) = (Quickselect.At(numbers, skip), Quickselect.At(numbers, skip + take - 1));
        var (before, first, middle, last) = (
            0,
            new List<RecordPlace>(),
            new List<RecordPlace>(),
            new List<RecordPlace>()
        );
        for (var i = 0; i < keys.Length; i++)
            if (keys[i] < least)
                before++;
            else if (keys[i] == least)
                first.Add(records[i]);
            else if (keys[i] < most)
                middle.Add(records[i]);
            else if (keys[i] == most)
                last.Add(records[i]);

        var ofFirst = Math.Min(take, first.Count - (skip - before));
        return
        [
            .. Part(first, skip - before, ofFirst, member + 1),
            .. Sorted(middle, member),
            .. Part(last, 0, take - ofFirst - middle.Count, member + 1),
        ];
    }

    private List<RecordPlace> Sorted(List<RecordPlace> records, int member)
    {
        records.Sort((a, b) => Compare(a, b, member));
        return records;
    }

    private int Compare(in RecordPlace a, in RecordPlace b, int member)
    {
        var found = 0;
        for (; found == 0 && member < order.Count; member++)
            found = Key(a, member).CompareTo(Key(b, member));
        return found;
    }

    private double Key(in RecordPlace record, int member) =>
        new BlockKeys(scan.Cube.Blocks[record.Block], order[member]).Of(record);

    /// <summary>Collects what lies between two keys, both included.</summary>
    private readonly struct RecordsBetween(double least, double most, List<RecordPlace> records) : IRecordVisitor
    {
        public List<RecordPlace> Records => records;

        public void Visit(in RecordPlace record, double key)
        {
            if (key >= least && key <= most)
                records.Add(record);
        }
    }
}
