namespace ProductionAnalytics.Core.Cube.Snapshots;

/// <summary>A block as a section of a snapshot: its columns as memory has them, its headers to be read when they are wanted.</summary>
internal static class BlockCoding
{
    private const byte None = 0;
    private const byte Own = 1;

    /// <summary>The bits are those of the records.</summary>
    private const byte Shared = 2;

    public static void Write(Block block, SectionWriter to)
    {
        to.Array(block.Ids);
        to.Array(block.Runs);
        var records = block.Bits.Records;
        to.Array(records.Span);
        foreach (var bits in new[] { block.Bits.Producing, block.Bits.Reporting, block.Bits.Spread })
            Write(bits, records, to);
        for (var q = 0; q < Quantities.Count; q++)
            Write(block[(Quantity)q], records, to);

        var headers = new SectionWriter();
        HeaderCoding.Write(block.Headers.All, headers);
        to.Array(headers.Written);
    }

    /// <param name="memory">For short and narrow columns.</param>
    public static Block Read(ref SectionReader from, ColumnMemory memory)
    {
        var ids = from.Array<int>();
        var runs = from.Array<Run>();
        ReadOnlyMemory<byte> records = from.Aligned<byte>();
        var bits = new BlockBits(
            records,
            ReadBits(records, ref from),
            ReadBits(records, ref from),
            ReadBits(records, ref from)
        );
        var columns = new Column?[Quantities.Count];
        for (var q = 0; q < columns.Length; q++)
            columns[q] = ReadColumn(records, ref from, memory);
        var headers = from.Array<byte>();
        return runs.Length == ids.Length
            ? new Block(
                ids,
                new BlockHeaders(() => HeaderCoding.Read(ids, headers), trait => HeaderCoding.Column(headers, trait)),
                runs,
                columns,
                bits
            )
            : throw new DamagedSnapshotException("a block has wells without runs");
    }

    private static void Write(ReadOnlyMemory<byte> bits, ReadOnlyMemory<byte> records, SectionWriter to)
    {
        to.Byte(
            bits.IsEmpty ? None
            : bits.Equals(records) ? Shared
            : Own
        );
        if (!bits.IsEmpty && !bits.Equals(records))
            to.Array(bits.Span);
    }

    private static ReadOnlyMemory<byte> ReadBits(ReadOnlyMemory<byte> records, ref SectionReader from) =>
        from.Byte() switch
        {
            Shared => records,
            Own => from.Aligned<byte>(),
            _ => default,
        };

    private static void Write(Column? column, ReadOnlyMemory<byte> records, SectionWriter to)
    {
        if (column is null)
        {
            to.Byte(None);
            return;
        }

        to.Byte((byte)column.Width);
        to.Byte((byte)column.Scale);
        Write(column.Reported, records, to);
        switch (column.Width)
        {
            case Width.Bits16:
                to.Array(column.Short.Span);
                Write(column.Upper, to);
                break;
            case Width.Bits32:
                to.Array(column.Narrow.Span);
                break;
            default:
                to.Array(column.Wide.Span);
                break;
        }
    }

    private static void Write(UpperBits? upper, SectionWriter to)
    {
        to.Byte(upper is null ? None : Own);
        if (upper is null)
            return;

        to.Array(upper.Octets);
        to.Array(upper.Values);
    }

    private static UpperBits? ReadUpper(ref SectionReader from) =>
        from.Byte() == None ? null : new UpperBits(from.Array<ulong>(), from.Array<short>());

    private static Column? ReadColumn(ReadOnlyMemory<byte> records, ref SectionReader from, ColumnMemory memory)
    {
        var kind = from.Byte();
        if (kind == None)
            return null;

        var scale = from.Byte();
        var reported = ReadBits(records, ref from);
        return (Width)kind switch
        {
            Width.Bits16 => Column.Of(from.In(memory.Short), ReadUpper(ref from), scale, reported),
            Width.Bits32 => Column.Of(from.In(memory.Narrow), scale, reported),
            Width.Bits64 => Column.Of(from.Aligned<double>(), reported),
            _ => throw new DamagedSnapshotException($"a column has the width {kind}"),
        };
    }
}
