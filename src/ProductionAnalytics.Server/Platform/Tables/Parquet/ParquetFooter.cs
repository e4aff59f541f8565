using System.Buffers;

namespace ProductionAnalytics.Server.Platform.Tables.Parquet;

/// <summary>Rows that were written together.</summary>
internal sealed record RowGroup(IReadOnlyList<ColumnChunk> Columns, int Rows);

/// <summary>The end of a Parquet file, which says where everything before it is.</summary>
internal sealed class ParquetFooter(IReadOnlyList<ColumnValues> columns, IReadOnlyList<RowGroup> groups)
{
    private const int Optional = 1;
    private const int Utf8 = 0;
    private const int DateOfDays = 6;

    /// <param name="about">What the file says of itself.</param>
    public void WriteTo(IBufferWriter<byte> file, IReadOnlyList<(string Key, string Value)> about)
    {
        var thrift = new ThriftWriter(file);
        thrift.Fields(() =>
        {
            thrift.Int(1, 2);
            thrift.Structs(2, [null, .. columns], column => Schema(thrift, column));
            thrift.Long(3, groups.Sum(g => (long)g.Rows));
            thrift.Structs(4, groups, group => Group(thrift, group));
            thrift.Structs(
                5,
                about,
                pair =>
                {
                    thrift.Text(1, pair.Key);
                    thrift.Text(2, pair.Value);
                }
            );
            thrift.Text(6, "production-analytics");
            Orders(thrift);
        });
    }

    /// <summary>Each column is ordered as its type says. Without it, readers do not trust the least and the greatest of text.</summary>
    private void Orders(ThriftWriter thrift) => thrift.Structs(7, columns, _ => thrift.Struct(1, () => { }));

    /// <param name="column">Null is the root, of which the columns are children.</param>
    private void Schema(ThriftWriter thrift, ColumnValues? column)
    {
        if (column is null)
        {
            thrift.Text(4, "schema");
            thrift.Int(5, columns.Count);
            return;
        }

        thrift.Int(1, (int)column.Type);
        thrift.Int(3, Optional);
        thrift.Text(4, column.Header.Name);
        if (column.Header.Kind is not (CellKind.Text or CellKind.Date))
            return;

        var isText = column.Header.Kind == CellKind.Text;
        thrift.Int(6, isText ? Utf8 : DateOfDays);
        thrift.Struct(10, () => thrift.Struct(isText ? 1 : 6, () => { }));
    }

    private static void Group(ThriftWriter thrift, RowGroup group)
    {
        var first = group.Columns[0];
        thrift.Structs(1, group.Columns, column => Chunk(thrift, column));
        thrift.Long(2, group.Columns.Sum(c => c.PlainBytes));
        thrift.Long(3, group.Rows);
        thrift.Long(5, first.WordsAt ?? first.PageAt);
        thrift.Long(6, group.Columns.Sum(c => c.PackedBytes));
    }

    private static void Chunk(ThriftWriter thrift, ColumnChunk chunk)
    {
        thrift.Long(2, 0);
        thrift.Struct(
            3,
            () =>
            {
                thrift.Int(1, (int)chunk.Type);
                if (chunk.WordsAt is null)
                    thrift.Ints(2, ChunkWriter.Plain, ChunkWriter.RunLength);
                else
                    thrift.Ints(2, ChunkWriter.Plain, ChunkWriter.RunLength, ChunkWriter.WordNumbers);
                thrift.ListOfOne(3, chunk.Header.Name);
                thrift.Int(4, ChunkWriter.Gzip);
                thrift.Long(5, chunk.Rows);
                thrift.Long(6, chunk.PlainBytes);
                thrift.Long(7, chunk.PackedBytes);
                thrift.Long(9, chunk.PageAt);
                if (chunk.WordsAt is { } words)
                    thrift.Long(11, words);
                thrift.Struct(12, () => Statistics(thrift, chunk));
            }
        );
    }

    private static void Statistics(ThriftWriter thrift, ColumnChunk chunk)
    {
        thrift.Long(3, chunk.Nulls);
        if (chunk.Extremes is not { } extremes)
            return;

        thrift.Bytes(5, extremes.Greatest);
        thrift.Bytes(6, extremes.Least);
    }
}
