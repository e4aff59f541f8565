using System.Numerics;
using System.Runtime.CompilerServices;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Where a record is.</summary>
/// <param name="Place">In the columns of the block.</param>
internal readonly record struct RecordPlace(int Block, int Slot, int Month, int Place);

/// <summary>Is shown one record after another; a struct, so that nothing is called for each.</summary>
internal interface IRecordVisitor
{
    /// <param name="key">What a member of the order makes of the record; the smallest comes first.</param>
    void Visit(in RecordPlace record, double key);
}

/// <summary>The records of some wells in the order in which they lie in memory.</summary>
internal readonly record struct RecordScan(ProductionCube Cube, WellSelection Wells)
{
    public void Each<TVisitor>(MonthWindow among, RecordOrder order, ref TVisitor visitor)
        where TVisitor : struct, IRecordVisitor
    {
        Span<int> slots = stackalloc int[BlockBuilder.MostWells];
        for (var b = 0; b < Cube.Blocks.Count; b++)
        {
            var block = Cube.Blocks[b];
            var keys = new BlockKeys(block, order);
            var bits = block.Bits.Records.Span;
            foreach (var slot in slots[..Wells.Slots(b, slots)])
                if (Piece.Of(block.Runs[slot], among, 0, 0) is { } piece)
                    for (var octet = 0; octet < piece.Octets; octet += sizeof(ulong))
                    for (var left = piece.Word(bits, octet); left != 0; left &= left - 1)
                    {
                        var at = (octet * Octet.Months) + BitOperations.TrailingZeroCount(left);
                        var place = (piece.Offset * Octet.Months) + at;
                        var record = new RecordPlace(b, slot, piece.Month + at, place);
                        visitor.Visit(record, keys.Of(record));
                    }
        }
    }

    /// <summary>How many records each month has, from some first month on.</summary>
    public (int First, int[] Counts) CountByMonth(MonthWindow among)
    {
        var blocks = Cube.Blocks.Where(b => b.FirstOctet < b.EndOctet).ToList();
        if (blocks.Count == 0)
            return (0, []);

        var (first, end) = (blocks.Min(b => b.FirstOctet), blocks.Max(b => b.EndOctet));
        var counts = new MonthCounts((end - first) * Octet.Months);
        Span<int> slots = stackalloc int[BlockBuilder.MostWells];
        for (var b = 0; b < Cube.Blocks.Count; b++)
        {
            var runs = Cube.Blocks[b].Runs;
            var bits = Cube.Blocks[b].Bits.Records.Span;
            foreach (var slot in slots[..Wells.Slots(b, slots)])
                if (Piece.Of(runs[slot], among, (runs[slot].Octet - first) * Octet.Months, 0) is { } piece)
                    counts.Count(bits, piece);
        }

        return (first * Octet.Months, counts.From(0).ToArray());
    }
}

/// <summary>What one member of an order makes of the records of a block. A quantity that was not reported comes last.</summary>
internal readonly ref struct BlockKeys
{
    private readonly RecordOrder order;
    private readonly ReadOnlySpan<int> ids;
    private readonly ReadOnlySpan<byte> reported;
    private readonly ReadOnlySpan<double> wide;
    private readonly ReadOnlySpan<int> narrow;
    private readonly int scale;

    public BlockKeys(Block block, RecordOrder order)
    {
        this.order = order;
        ids = block.Ids;
        if (order.By is not { } quantity || block[quantity] is not { } column)
            return;

        reported = column.Reported.Span;
        wide = column.Wide.Span;
        narrow = column.Narrow.Span;
        scale = column.Scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(in RecordPlace record)
    {
        var value =
            order.By is not null ? Value(record.Place)
            : order.IsWell ? ids[record.Slot]
            : record.Month;
        return double.IsNaN(value) ? double.PositiveInfinity
            : order.Descending ? -value
            : value;
    }

    private double Value(int place) =>
        reported.IsEmpty || (reported[place / Octet.Months] & Octet.Bit(place)) == 0 ? double.NaN
        : wide.IsEmpty ? Column.Unscaled(narrow[place], scale)
        : wide[place];
}
