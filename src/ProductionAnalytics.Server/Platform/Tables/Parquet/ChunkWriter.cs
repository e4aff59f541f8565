using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace ProductionAnalytics.Server.Platform.Tables.Parquet;

/// <summary>Where the values of a column in one row group are in the file, and what they are like.</summary>
internal sealed record ColumnChunk(
    TableHeader Header,
    PhysicalType Type,
    int Rows,
    int Nulls,
    Extremes? Extremes,
    long? WordsAt,
    long PageAt,
    long PackedBytes,
    long PlainBytes
);

/// <summary>Writes columns as pages, packed with gzip, which every reader has; each with a check sum.</summary>
internal sealed class ChunkWriter(ArrayBufferWriter<byte> to) : IDisposable
{
    public const int Gzip = 2;
    public const int Plain = 0;
    public const int RunLength = 3;
    public const int WordNumbers = 8;
    private const int DataPage = 0;
    private const int WordsPage = 2;

    private readonly ArrayBufferWriter<byte> body = new();
    private readonly MemoryStream packed = new();
    private long plainBytes;

    /// <param name="sent">Bytes of the file before those that the output holds.</param>
    public ColumnChunk Write(ColumnValues values, long sent)
    {
        plainBytes = 0;
        var start = to.WrittenCount;
        if (values.Words is { } words)
            WriteWords(words);

        var page = to.WrittenCount;
        WriteValues(values);
        return new(
            values.Header,
            values.Type,
            values.Rows,
            values.Rows - values.Count,
            values.Extremes(),
            page > start ? sent + start : null,
            sent + page,
            to.WrittenCount - start,
            plainBytes
        );
    }

    public void Dispose() => packed.Dispose();

    private void WriteWords(ColumnWords words) =>
        Page(
            WordsPage,
            words.Bytes.Span,
            thrift =>
                thrift.Struct(
                    7,
                    () =>
                    {
                        thrift.Int(1, words.Count);
                        thrift.Int(2, Plain);
                    }
                )
        );

    /// <summary>Which rows have a value, with its length before it, then the values.</summary>
    private void WriteValues(ColumnValues values)
    {
        body.ResetWrittenCount();
        var levels = new ArrayBufferWriter<byte>();
        Levels.Write(levels, values.Present, width: 1);
        BinaryPrimitives.WriteInt32LittleEndian(body.GetSpan(4), levels.WrittenCount);
        body.Advance(4);
        body.Write(levels.WrittenSpan);
        values.WriteTo(body);
        Page(
            DataPage,
            body.WrittenSpan,
            thrift =>
                thrift.Struct(
                    5,
                    () =>
                    {
                        thrift.Int(1, values.Rows);
                        thrift.Int(2, values.Words is null ? Plain : WordNumbers);
                        thrift.Int(3, RunLength);
                        thrift.Int(4, RunLength);
                    }
                )
        );
    }

    private void Page(int kind, ReadOnlySpan<byte> plain, Action<ThriftWriter> head)
    {
        packed.SetLength(0);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(plain);

        var length = plain.Length;
        var bytes = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        var (size, sum) = (bytes.Length, (int)Crc32.HashToUInt32(bytes));
        var before = to.WrittenCount;
        var thrift = new ThriftWriter(to);
        thrift.Fields(() =>
        {
            thrift.Int(1, kind);
            thrift.Int(2, length);
            thrift.Int(3, size);
            thrift.Int(4, sum);
            head(thrift);
        });
        plainBytes += to.WrittenCount - before + length;
        to.Write(bytes);
    }
}
