using System.Buffers;

namespace ProductionAnalytics.Server.Platform.Tables.Parquet;

/// <summary>How Parquet keeps a value.</summary>
internal enum PhysicalType
{
    Boolean = 0,
    Int32 = 1,
    Int64 = 2,
    Double = 5,
    ByteArray = 6,
}

/// <summary>
/// The least and the greatest value of a column in one row group, as bytes; null where there is none or none is said.
/// Readers leave out whole groups by it, so a wrong one loses rows.
/// </summary>
internal sealed record Extremes(byte[] Least, byte[] Greatest);

/// <summary>The values of one column in one row group, as they will be written, and which rows have one.</summary>
internal abstract class ColumnValues(TableHeader header, PhysicalType type)
{
    private readonly List<int> present = [];

    public TableHeader Header => header;

    public PhysicalType Type => type;

    public int Rows => present.Count;

    public int Count { get; private set; }

    /// <summary>1 for each row that has a value, 0 for each that has none.</summary>
    public ReadOnlySpan<int> Present => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(present);

    /// <summary>Bytes held that nothing but the values' own length bounds.</summary>
    public virtual int LooseBytes => 0;

    /// <summary>Distinct values that the rows' values are numbers of; null where rows have the values themselves.</summary>
    public virtual ColumnWords? Words => null;

    public abstract Extremes? Extremes();

    /// <summary>The rows' values, or their numbers.</summary>
    public abstract void WriteTo(IBufferWriter<byte> page);

    public void AddNull() => present.Add(0);

    public virtual void Clear()
    {
        present.Clear();
        Count = 0;
    }

    protected void AddPresent()
    {
        present.Add(1);
        Count++;
    }

    public static ColumnValues Of(TableHeader header) =>
        header.Kind switch
        {
            CellKind.Text => new TextValues(header),
            CellKind.Number => new FixedValues<double>(header, PhysicalType.Double),
            CellKind.Whole => new FixedValues<long>(header, PhysicalType.Int64),
            CellKind.Date => new FixedValues<int>(header, PhysicalType.Int32),
            CellKind.Flag => new FlagValues(header),
        };
}

/// <summary>Distinct values of a column, each with its length before it.</summary>
internal sealed record ColumnWords(int Count, ReadOnlyMemory<byte> Bytes);
