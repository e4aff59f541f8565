using System.Numerics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// The months of about a thousand wells, never changed once it is built: a change builds another block, and readers of
/// this one see nothing of it. Wells are in the order of their ids; a well's place among them is its slot.
/// </summary>
public sealed class Block
{
    private readonly int[] ids;
    private readonly Run[] runs;
    private readonly Column?[] columns;
    private readonly Lazy<IReadOnlyDictionary<string, int>> newestMonths;

    internal Block(int[] ids, BlockHeaders headers, Run[] runs, Column?[] columns, BlockBits bits)
    {
        Headers = headers;
        newestMonths = new Lazy<IReadOnlyDictionary<string, int>>(FindNewestMonths);
        this.ids = ids;
        this.runs = runs;
        this.columns = columns;
        Bits = bits;
        foreach (var run in runs)
            if (run.Length > 0)
                (FirstOctet, EndOctet) = (Math.Min(FirstOctet, run.Octet), Math.Max(EndOctet, run.Octet + run.Length));
    }

    public int Wells => ids.Length;

    public ReadOnlySpan<int> Ids => ids;

    /// <summary>Memory of all columns and bits.</summary>
    public long Bytes =>
        columns.Sum(c => (long)(c?.Bytes ?? 0))
        + columns
            .Select(c => c?.Reported ?? default)
            .Concat([Bits.Records, Bits.Producing, Bits.Reporting, Bits.Spread])
            .Distinct()
            .Sum(b => (long)b.Length)
        + (ids.Length * (sizeof(int) + (3L * sizeof(int))));

    /// <summary>Months from each well's first record to its last.</summary>
    public long WellMonths
    {
        get
        {
            var months = 0L;
            for (var slot = 0; slot < Wells; slot++)
                if (Months(slot) is { } window)
                    months += window.Last - window.First + 1;
            return months;
        }
    }

    /// <summary>The newest month that each dataset has a record of here.</summary>
    public IReadOnlyDictionary<string, int> NewestMonths => newestMonths.Value;

    internal BlockHeaders Headers { get; }
    internal ReadOnlySpan<Run> Runs => runs;
    internal BlockBits Bits { get; }

    /// <summary>The first octet that any well has; above <see cref="EndOctet"/> where none has.</summary>
    internal int FirstOctet { get; } = int.MaxValue;
    internal int EndOctet { get; } = int.MinValue;

    internal Column? this[Quantity quantity] => columns[(int)quantity];

    /// <summary>What is known of a well beside its months.</summary>
    public WellHeader Header(int slot) => Headers.All[slot];

    /// <summary>Null where the block has no such well.</summary>
    public int? SlotOf(long id)
    {
        var slot = id is > 0 and <= int.MaxValue ? Array.BinarySearch(ids, (int)id) : -1;
        return slot < 0 ? null : slot;
    }

    /// <summary>From a well's first record to its last; null where it has none.</summary>
    public MonthWindow? Months(int slot)
    {
        var run = runs[slot];
        if (run.Length == 0)
            return null;

        var bits = Bits.Records.Span.Slice(run.Offset, run.Length);
        return new MonthWindow(
            run.FirstMonth + BitOperations.TrailingZeroCount(bits[0]),
            run.FirstMonth + (run.Length * Octet.Months) - 1 - (BitOperations.LeadingZeroCount(bits[^1]) - 24)
        );
    }

    /// <summary>The last month with a volume above 0; null where there is none.</summary>
    public int? LastProducing(int slot)
    {
        var run = runs[slot];
        var bits = Bits.Producing.Span.Slice(run.Offset, run.Length);
        var octet = bits.LastIndexOfAnyExcept((byte)0);
        return octet < 0 ? null : run.FirstMonth + (octet * Octet.Months) + BitOperations.Log2(bits[octet]);
    }

    /// <summary>Whether there is a record at all, be it one that reports nothing.</summary>
    public bool HasRecord(int slot, int month) => IsSet(Bits.Records, slot, month);

    /// <summary>How many months of a well have a record.</summary>
    public int CountRecords(int slot)
    {
        var count = 0;
        foreach (var octet in Bits.Records.Span.Slice(runs[slot].Offset, runs[slot].Length))
            count += BitOperations.PopCount(octet);
        return count;
    }

    /// <summary>Null where the quantity was not reported.</summary>
    public double? Value(int slot, Quantity quantity, int month)
    {
        var place = runs[slot].Place(month);
        return place >= 0 && this[quantity] is { } column && column.IsReported(place) ? column[place] : null;
    }

    /// <summary>Whether the month is its share of a quarter or a year.</summary>
    public bool IsSpread(int slot, int month) => IsSet(Bits.Spread, slot, month);

    private Dictionary<string, int> FindNewestMonths()
    {
        var newest = new Dictionary<string, int>();
        for (var slot = 0; slot < Wells; slot++)
            if (Months(slot) is { } months && Header(slot)[WellTrait.Dataset] is { } dataset)
                newest[dataset] = Math.Max(months.Last, newest.GetValueOrDefault(dataset));
        return newest;
    }

    private bool IsSet(ReadOnlyMemory<byte> bits, int slot, int month)
    {
        var place = bits.IsEmpty ? -1 : runs[slot].Place(month);
        return place >= 0 && (bits.Span[place / Octet.Months] & Octet.Bit(place)) != 0;
    }
}

/// <summary>What is true of the months of a block, a bit each and a byte an octet.</summary>
/// <param name="Records">There is a record.</param>
/// <param name="Producing">A volume is above 0.</param>
/// <param name="Reporting">A volume was reported, 0 included.</param>
/// <param name="Spread">The month is its share of a quarter or a year; empty where none is.</param>
internal sealed record BlockBits(
    ReadOnlyMemory<byte> Records,
    ReadOnlyMemory<byte> Producing,
    ReadOnlyMemory<byte> Reporting,
    ReadOnlyMemory<byte> Spread
);
