namespace ProductionAnalytics.Server.Platform.Tables;

/// <summary>
/// Comma-separated values (RFC 4180): CRLF, quotes where they are needed, nothing else. Cells are the exact values, so
/// that a file can be read in again; a name like <c>=1+1</c> stays what it is, and the workbook is the file for spreadsheets.
/// </summary>
internal sealed class CsvTableWriter(Stream stream) : TableWriter
{
    private bool first = true;

    public override Task Begin(IReadOnlyList<TableHeader> columns, CancellationToken ct)
    {
        foreach (var column in columns)
            Text(column.Name);
        return EndRow(ct).AsTask();
    }

    public override ValueTask BeginRow(CancellationToken ct) => default;

    public override void Text(string? value)
    {
        Separate();
        if (value is not null)
            Add(Replies.Csv.Quoted(value).AsSpan());
    }

    public override void Number(double? value)
    {
        Separate();
        if (value is { } number)
            Add(number, "R");
    }

    public override void Whole(long? value)
    {
        Separate();
        if (value is { } number)
            Add(number);
    }

    public override void Date(DateOnly? value)
    {
        Separate();
        if (value is { } date)
            Add(date, "yyyy-MM-dd");
    }

    public override void Flag(bool value)
    {
        Separate();
        Add(value ? "true"u8 : "false"u8);
    }

    public override async ValueTask EndRow(CancellationToken ct)
    {
        Add("\r\n"u8);
        first = true;
        if (Pending.WrittenCount >= SendAt)
            await Send(stream, ct);
    }

    public override async Task Complete(CancellationToken ct) => await Send(stream, ct);

    public override void Dispose() { }

    private void Separate()
    {
        if (!first)
            Add(","u8);
        first = false;
    }
}
