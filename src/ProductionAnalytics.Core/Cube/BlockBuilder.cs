namespace ProductionAnalytics.Core.Cube;

/// <summary>Takes wells in the order of their ids and each one's months in order, and makes a block of them.</summary>
/// <param name="memory">For who makes all blocks of a cube; a block that replaces one has its own.</param>
public sealed class BlockBuilder(ColumnMemory? memory = null)
{
    /// <summary>About how many wells a block has.</summary>
    public const int Wells = 1_024;

    /// <summary>A block that would have more is built as several.</summary>
    public const int MostWells = Wells * 3 / 2;

    /// <summary>Bits are read eight octets at a time, also at the end.</summary>
    private const int Beyond = 8;

    private readonly List<WellHeader> headers = [];
    private readonly List<Run> runs = [];
    private readonly ColumnDraft?[] columns = new ColumnDraft?[Quantities.Count];
    private readonly BitsDraft records = new();
    private readonly BitsDraft producing = new();
    private readonly BitsDraft reporting = new();
    private readonly BitsDraft spread = new();
    private int octets;

    public int Count => headers.Count;

    /// <summary>Begins a well; the months that follow are its own.</summary>
    public void Add(WellHeader header)
    {
        if (headers.Count == MostWells)
            throw new InvalidOperationException($"A block has at most {MostWells} wells.");
        if (header.Id is <= 0 or > int.MaxValue || (headers.Count > 0 && header.Id <= headers[^1].Id))
            throw new ArgumentException(
                $"Id {header.Id} is not above the one before, or not below 2^31.",
                nameof(header)
            );

        headers.Add(header);
        runs.Add(new Run(0, 0, octets));
    }

    /// <param name="values">One for each <see cref="Quantity"/>; null is "not reported".</param>
    /// <param name="isSpread">The month is its share of a quarter or a year.</param>
    public void Add(int month, ReadOnlySpan<double?> values, bool isSpread = false)
    {
        var place = Reserve(month);
        if (records.Has(place))
            throw new ArgumentException($"Month {month} of well {headers[^1].Id} comes twice.", nameof(month));

        var (reports, produces) = (false, false);
        for (var q = 0; q < Quantities.Count; q++)
            if (values[q] is { } value)
            {
                (columns[q] ??= new ColumnDraft()).Set(place, value);
                reports |= q <= (int)Quantity.Ngl;
                produces |= q <= (int)Quantity.Ngl && value > 0;
            }

        records.Set(place);
        if (reports)
            reporting.Set(place);
        if (produces)
            producing.Set(place);
        if (isSpread)
            spread.Set(place);
    }

    /// <summary>Copies a well of a block with all its months, octet by octet.</summary>
    public void Add(Block block, int slot)
    {
        Add(block.Header(slot));
        var run = block.Runs[slot];
        runs[^1] = run with { Offset = octets };
        for (var q = 0; q < columns.Length; q++)
            if (block[(Quantity)q] is { } column && run.HasAny(column.Reported))
                (columns[q] ??= new ColumnDraft()).Copy(column, run, octets);
        records.Copy(block.Bits.Records, run, octets);
        producing.Copy(block.Bits.Producing, run, octets);
        reporting.Copy(block.Bits.Reporting, run, octets);
        spread.Copy(block.Bits.Spread, run, octets);
        octets += run.Length;
    }

    /// <summary>The block, and a builder that is empty again.</summary>
    public Block Build()
    {
        var all = records.Build(octets);
        ReadOnlyMemory<byte> Shared(BitsDraft draft) =>
            draft.Build(octets) is var built && built.Span.SequenceEqual(all.Span) ? all : built;

        WellHeader[] wells = [.. headers];
        var block = new Block(
            Array.ConvertAll(wells, h => (int)h.Id),
            new BlockHeaders(() => wells),
            [.. runs],
            [.. columns.Select(c => c is null ? null : Column.Pack(c.Values(octets), Shared(c.Reported), memory))],
            new BlockBits(all, Shared(producing), Shared(reporting), spread.IsEmpty ? default : spread.Build(octets))
        );
        Clear();
        return block;
    }

    /// <summary>The place of the month, with octets up to it.</summary>
    private int Reserve(int month)
    {
        var run = runs[^1];
        var octet = Octet.Of(month);
        if (run.Length == 0)
            run = run with { Octet = octet };
        if (octet < run.Octet + run.Length - 1)
            throw new ArgumentException(
                $"Month {month} of well {headers[^1].Id} is not after the one before.",
                nameof(month)
            );

        runs[^1] = run = run with { Length = octet - run.Octet + 1 };
        octets = run.Offset + run.Length;
        return run.Place(month);
    }

    private void Clear()
    {
        headers.Clear();
        runs.Clear();
        Array.Clear(columns);
        foreach (var bits in new[] { records, producing, reporting, spread })
            bits.Clear();
        octets = 0;
    }

    /// <summary>A bit for each month, growing.</summary>
    private sealed class BitsDraft
    {
        private byte[] bits = [];

        public bool IsEmpty => bits.Length == 0;

        public bool Has(int place) =>
            place / Octet.Months < bits.Length && (bits[place / Octet.Months] & Octet.Bit(place)) != 0;

        public void Set(int place)
        {
            Grow((place / Octet.Months) + 1);
            bits[place / Octet.Months] |= Octet.Bit(place);
        }

        public void Copy(ReadOnlyMemory<byte> from, Run run, int octet)
        {
            if (!run.HasAny(from))
                return;

            Grow(octet + run.Length);
            run.Of(from).CopyTo(bits.AsSpan(octet));
        }

        public ReadOnlyMemory<byte> Build(int octets)
        {
            var built = AlignedMemory.Of<byte>(octets + Beyond);
            bits.AsSpan(0, Math.Min(octets, bits.Length)).CopyTo(built.Span);
            return built;
        }

        public void Clear() => bits = [];

        private void Grow(int length)
        {
            if (length > bits.Length)
                Array.Resize(ref bits, Math.Max(length, Math.Max(128, bits.Length * 2)));
        }
    }

    private sealed class ColumnDraft
    {
        private double[] values = [];

        public BitsDraft Reported { get; } = new();

        public void Set(int place, double value)
        {
            Grow(place + 1);
            values[place] = value;
            Reported.Set(place);
        }

        public void Copy(Column column, Run run, int octet)
        {
            Grow((octet + run.Length) * Octet.Months);
            column.CopyTo(run.Offset * Octet.Months, values.AsSpan(octet * Octet.Months, run.Length * Octet.Months));
            Reported.Copy(column.Reported, run, octet);
        }

        public ReadOnlySpan<double> Values(int octets)
        {
            Grow(octets * Octet.Months);
            return values.AsSpan(0, octets * Octet.Months);
        }

        private void Grow(int length)
        {
            if (length > values.Length)
                Array.Resize(ref values, Math.Max(length, Math.Max(1_024, values.Length * 2)));
        }
    }
}
