using System.Buffers;
using System.Numerics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>What monthly records can be ordered by. A quantity that was not reported comes last, whichever way.</summary>
/// <param name="By">Null for the date or the well.</param>
/// <param name="IsWell">By the well's id, where it is not by a quantity; else by the date.</param>
public readonly record struct RecordOrder(Quantity? By, bool IsWell, bool Descending);

/// <summary>
/// A part of all records of some wells in some order, and how many there are: found without sorting them all, however far
/// down it is. The first members of the order at both ends of the part are found by selection; only what lies between
/// them is sorted.
/// </summary>
public sealed class RecordPage
{
    private readonly ProductionCube cube;
    private readonly WellSelection wells;
    private readonly MonthWindow window;
    private readonly IReadOnlyList<RecordOrder> order;

    private RecordPage(
        ProductionCube cube,
        WellSelection wells,
        MonthWindow window,
        IReadOnlyList<RecordOrder> order
    ) => (this.cube, this.wells, this.window, this.order) = (cube, wells, window, order);

    private readonly record struct Record(int Block, int Slot, int Month, int Place);

    /// <param name="first">What the first member of the order makes of it; the smallest comes first.</param>
    private delegate void Visit(in Record record, double first);

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
        var page = new RecordPage(cube, wells, window, order);
        page.Find(skip, take);
        return page;
    }

    private bool IsByDate => order[0] is { By: null, IsWell: false };

    private void Find(int skip, int take)
    {
        var (among, passed) = IsByDate ? Months(skip, take) : (window, 0);
        var keys = ArrayPool<double>.Shared.Rent(MostRecords());
        var count = 0;
        Each(among, (in Record _, double first) => keys[count++] = first);
        if (!IsByDate)
            Total = count;
        var end = (int)Math.Min(Total, (long)skip + take) - passed;
        if (skip - passed < end)
        {
            var all = keys.AsSpan(0, count);
            var (least, most) = (Quickselect.At(all, skip - passed), Quickselect.At(all, end - 1));
            Records = Between(least, most, among, skip - passed, end - skip + passed);
        }

        ArrayPool<double>.Shared.Return(keys);
    }

    /// <summary>The months that the part lies in, and how many records come before them: no others need be looked at.</summary>
    private (MonthWindow Among, int Passed) Months(int skip, int take)
    {
        var counts = new int[
            cube.Blocks.Select(b => b.EndOctet).DefaultIfEmpty(0).Max() is > 0 and var end ? end * Octet.Months : 0
        ];
        Each(window, (in Record record, double _) => counts[record.Month]++);
        Total = counts.Sum();
        var months = Enumerable.Range(0, counts.Length).Where(m => counts[m] > 0);
        var (seen, passed, first, last) = (0, 0, int.MaxValue, int.MinValue);
        foreach (var month in order[0].Descending ? months.Reverse() : months)
        {
            if (seen + counts[month] <= skip)
                passed = seen + counts[month];
            else if (seen < (long)skip + take)
                (first, last) = (Math.Min(first, month), Math.Max(last, month));
            seen += counts[month];
        }

        return (new MonthWindow(first, last), passed);
    }

    private List<(long WellId, int Month)> Between(double least, double most, MonthWindow among, int skip, int count)
    {
        var (before, between) = (0, new List<(double First, Record Record)>());
        Each(
            among,
            (in Record record, double first) =>
            {
                if (first < least)
                    before++;
                else if (first <= most)
                    between.Add((first, record));
            }
        );
        between.Sort((a, b) => a.First.CompareTo(b.First) is var first and not 0 ? first : Compare(a.Record, b.Record));
        return between
            .GetRange(skip - before, count)
            .ConvertAll(b => ((long)cube.Blocks[b.Record.Block].Ids[b.Record.Slot], b.Record.Month));
    }

    /// <summary>Of records whose first members are alike.</summary>
    private int Compare(in Record a, in Record b)
    {
        var found = 0;
        for (var k = 1; found == 0 && k < order.Count; k++)
            found = Key(cube.Blocks[a.Block], a, order[k]).CompareTo(Key(cube.Blocks[b.Block], b, order[k]));
        return found;
    }

    private int MostRecords() =>
        cube.Blocks.Select((block, b) => wells.CountIn(b) == 0 ? 0 : block.Bits.Records.Length * Octet.Months).Sum();

    private void Each(MonthWindow among, Visit visit)
    {
        var slots = new int[BlockBuilder.MostWells];
        for (var b = 0; b < cube.Blocks.Count; b++)
        {
            var block = cube.Blocks[b];
            foreach (var slot in slots.AsSpan(0, wells.Slots(b, slots)))
                if (Piece.Of(block.Runs[slot], among, 0, 0) is { } piece)
                    Each(block, b, slot, piece, visit);
        }
    }

    private void Each(Block block, int b, int slot, in Piece piece, Visit visit)
    {
        var bits = block.Bits.Records.Span;
        for (var octet = 0; octet < piece.Octets; octet += sizeof(ulong))
        for (var left = piece.Word(bits, octet); left != 0; left &= left - 1)
        {
            var at = (octet * Octet.Months) + BitOperations.TrailingZeroCount(left);
            var record = new Record(b, slot, piece.Month + at, (piece.Offset * Octet.Months) + at);
            visit(record, Key(block, record, order[0]));
        }
    }

    private static double Key(Block block, in Record record, RecordOrder by)
    {
        var value = by.By is not { } quantity
            ? by.IsWell
                ? block.Ids[record.Slot]
                : record.Month
            : block[quantity] is { } column && column.IsReported(record.Place)
                ? column[record.Place]
                : double.NaN;
        return double.IsNaN(value) ? double.PositiveInfinity
            : by.Descending ? -value
            : value;
    }
}
