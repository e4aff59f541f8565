using System.Buffers.Binary;

namespace ProductionAnalytics.Server.Platform.Tables.Parquet;

/// <summary>
/// A Parquet file written front to back. Rows are held until a group of them is full, then sent column by column; what
/// says where the columns are comes last, so that a file which was cut off cannot be read at all.
/// </summary>
internal sealed class ParquetTableWriter(
    Stream stream,
    IReadOnlyList<(string Key, string Value)> about,
    int mostRows = ParquetTableWriter.MostRows
) : TableWriter
{
    /// <summary>Rows of a group: readers pass over, and divide among cores, whole groups.</summary>
    public const int MostRows = 65_536;

    /// <summary>Text that a group holds: notes can be long.</summary>
    private const int MostLooseBytes = 16 * 1024 * 1024;

    private readonly List<RowGroup> groups = [];
    private ColumnValues[] columns = [];
    private ChunkWriter? chunks;
    private int column;
    private long sent;

    private static readonly int DayZero = new DateOnly(1970, 1, 1).DayNumber;

    private static ReadOnlySpan<byte> Magic => "PAR1"u8;

    public override Task Begin(IReadOnlyList<TableHeader> columns, CancellationToken ct)
    {
        this.columns = [.. columns.Select(ColumnValues.Of)];
        chunks = new ChunkWriter(Pending);
        Add(Magic);
        return Task.CompletedTask;
    }

    public override async ValueTask BeginRow(CancellationToken ct)
    {
        if (columns[0].Rows >= mostRows || columns.Sum(c => c.LooseBytes) >= MostLooseBytes)
            await SendGroup(ct);
        column = 0;
    }

    public override void Text(string? value) => ((TextValues)columns[column++]).Add(value);

    public override void Number(double? value) => ((FixedValues<double>)columns[column++]).Add(value);

    public override void Whole(long? value) => ((FixedValues<long>)columns[column++]).Add(value);

    public override void Date(DateOnly? value) => ((FixedValues<int>)columns[column++]).Add(value?.DayNumber - DayZero);

    public override void Flag(bool value) => ((FlagValues)columns[column++]).Add(value);

    public override ValueTask EndRow(CancellationToken ct) => default;

    public override async Task Complete(CancellationToken ct)
    {
        if (columns[0].Rows > 0)
            await SendGroup(ct);

        var start = Pending.WrittenCount;
        new ParquetFooter(columns, groups).WriteTo(Pending, about);
        var length = Pending.WrittenCount - start;
        BinaryPrimitives.WriteInt32LittleEndian(Pending.GetSpan(4), length);
        Pending.Advance(4);
        Add(Magic);
        await Send(stream, ct);
    }

    public override void Dispose() => chunks?.Dispose();

    private async Task SendGroup(CancellationToken ct)
    {
        var written = new List<ColumnChunk>();
        var rows = columns[0].Rows;
        foreach (var values in columns)
        {
            written.Add(chunks!.Write(values, sent));
            values.Clear();
            sent += Pending.WrittenCount;
            await Send(stream, ct);
        }

        groups.Add(new RowGroup(written, rows));
    }
}
