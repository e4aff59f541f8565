using System.Numerics;

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

/// <summary>Some monthly records of a cube: a bit each, in the places in which the blocks have them.</summary>
/// <param name="bits">For each block; empty where it has none of the records.</param>
internal sealed class RecordSet(ProductionCube cube, byte[][] bits, int count)
{
    /// <summary>Records below which a second thread is not worth waking.</summary>
    private const int FewRecords = 20_000;

    /// <summary>A part of all records that is worth keeping, because it takes as long to find as all of them.</summary>
    private const int LargePart = 8;

    /// <summary>Of the last order, and null where nothing was counted; replaced as a whole, so that many may ask at once.</summary>
    private volatile Counted? counted;
    private volatile Part? part;

    public int Count => count;

    private sealed record Counted(RecordOrder Order, IKeyBins Bins, int[] Counts);

    private sealed record Part(
        RecordOrder Order,
        IKeyBins Bins,
        int First,
        int Last,
        (RecordSet Records, double Least, double Most) Found
    );

    /// <param name="count">How many they are.</param>
    public static RecordSet Of(ProductionCube cube, WellSelection wells, MonthWindow window, int count)
    {
        var bits = new byte[cube.Blocks.Count][];
        Parallel.For(0, bits.Length, b => bits[b] = OfBlock(cube.Blocks[b], b, wells, window));
        return new RecordSet(cube, bits, count);
    }

    /// <summary>Bins between the least and the largest key that the date or something of the well can be.</summary>
    public EvenBins EvenBins(RecordOrder order)
    {
        var (least, most) =
            order.Ranks is { } ranks ? (-1, ranks.Count)
            : order.IsWell ? (cube.Blocks[0].Ids[0], cube.Blocks[cube.Blocks.Count - 1].Ids[^1])
            : (
                cube.Blocks.Min(b => b.FirstOctet) * Octet.Months,
                (cube.Blocks.Max(b => b.EndOctet) * Octet.Months) - 1
            );
        return order.Descending ? new EvenBins(-most, -least) : new EvenBins(least, most);
    }

    public int[] CountByBin<TBins>(RecordOrder order, TBins bins)
        where TBins : struct, IKeyBins
    {
        if (counted is { } before && before.Order == order && before.Bins.Equals(bins))
            return before.Counts;

        var parts = Each(order, () => new KeyCounts<TBins>(bins));
        foreach (var other in parts[1..])
            for (var bin = 0; bin < bins.Count; bin++)
                parts[0].Counts[bin] += other.Counts[bin];
        counted = new Counted(order, bins, parts[0].Counts);
        return parts[0].Counts;
    }

    /// <summary>The records of some bins, and the least and the largest of their keys.</summary>
    public (RecordSet Records, double Least, double Most) Within<TBins>(
        RecordOrder order,
        TBins bins,
        int first,
        int last
    )
        where TBins : struct, IKeyBins
    {
        if (
            part is { } before
            && before.Bins.Equals(bins)
            && (before.Order, before.First, before.Last) == (order, first, last)
        )
            return before.Found;

        var parts = Each(order, () => new Keeper<TBins>(bits, bins, first, last));
        var kept = new byte[bits.Length][];
        for (var b = 0; b < kept.Length; b++)
            kept[b] = parts.Select(p => p.Bits[b]).FirstOrDefault(of => of is not null) ?? [];
        var records = new RecordSet(cube, kept, parts.Sum(p => p.Count));
        var found = (records, parts.Min(p => p.Least), parts.Max(p => p.Most));
        if (records.Count > count / LargePart)
            part = new Part(order, bins, first, last, found);
        return found;
    }

    public List<RecordPlace> ToList() => [.. Each(default, () => new Collector()).SelectMany(c => c.Records)];

    public double Key(in RecordPlace record, RecordOrder order) => new BlockKeys(cube, record.Block, order).Of(record);

    /// <summary>Shows all records, those of some blocks beside those of others, each part to a visitor of its own.</summary>
    private TVisitor[] Each<TVisitor>(RecordOrder order, Func<TVisitor> begin)
        where TVisitor : struct, IRecordVisitor
    {
        var visitors = new TVisitor[count < FewRecords ? 1 : Environment.ProcessorCount];
        Parallel.For(
            0,
            visitors.Length,
            part =>
            {
                var visitor = begin();
                for (var b = First(part); b < First(part + 1); b++)
                    EachOfBlock(b, order, ref visitor);
                visitors[part] = visitor;
            }
        );
        return visitors;

        int First(int part) => (int)((long)bits.Length * part / visitors.Length);
    }

    private void EachOfBlock<TVisitor>(int number, RecordOrder order, ref TVisitor visitor)
        where TVisitor : struct, IRecordVisitor
    {
        var mine = bits[number].AsSpan();
        var runs = cube.Blocks[number].Runs;
        var keys = new BlockKeys(cube, number, order);
        var slot = 0;
        for (var octet = 0; octet < mine.Length; octet += sizeof(ulong))
        for (var word = BitConverter.ToUInt64(mine[octet..]); word != 0; word &= word - 1)
        {
            var place = (octet * Octet.Months) + BitOperations.TrailingZeroCount(word);
            while (place >= (runs[slot].Offset + runs[slot].Length) * Octet.Months)
                slot++;
            var month = runs[slot].FirstMonth + place - (runs[slot].Offset * Octet.Months);
            var record = new RecordPlace(number, slot, month, place);
            visitor.Visit(record, keys.Of(record));
        }
    }

    private static byte[] OfBlock(Block block, int number, WellSelection wells, MonthWindow window)
    {
        var all = block.Bits.Records.Span;
        // Whole words, with room for one that begins at the last octet.
        var mine = new byte[((all.Length / sizeof(ulong)) + 2) * sizeof(ulong)];
        Span<int> slots = stackalloc int[BlockBuilder.MostWells];
        foreach (var slot in slots[..wells.Slots(number, slots)])
            if (Piece.Of(block.Runs[slot], window, 0, 0) is { } piece)
                for (var octet = 0; octet < piece.Octets; octet += sizeof(ulong))
                {
                    var at = mine.AsSpan(piece.Offset + octet);
                    BitConverter.TryWriteBytes(at, BitConverter.ToUInt64(at) | piece.Word(all, octet));
                }

        return mine;
    }

    /// <summary>Marks what lies in some bins.</summary>
    private struct Keeper<TBins>(byte[][] all, TBins bins, int first, int last) : IRecordVisitor
        where TBins : struct, IKeyBins
    {
        public byte[]?[] Bits { get; } = new byte[all.Length][];
        public int Count { get; private set; }
        public double Least { get; private set; } = double.PositiveInfinity;
        public double Most { get; private set; } = double.NegativeInfinity;

        public void Visit(in RecordPlace record, double key)
        {
            var bin = bins.Of(key);
            if (bin < first || bin > last)
                return;

            var kept = Bits[record.Block] ??= new byte[all[record.Block].Length];
            kept[record.Place / Octet.Months] |= Octet.Bit(record.Place);
            Count++;
            if (key < Least)
                Least = key;
            if (key > Most)
                Most = key;
        }
    }

    private readonly struct Collector() : IRecordVisitor
    {
        public List<RecordPlace> Records { get; } = [];

        public void Visit(in RecordPlace record, double key) => Records.Add(record);
    }
}
