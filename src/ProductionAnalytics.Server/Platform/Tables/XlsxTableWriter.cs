using System.IO.Compression;
using System.Text;

namespace ProductionAnalytics.Server.Platform.Tables;

/// <summary>
/// A workbook (ECMA-376) written front to back: rows go into the archive as they come. Text is an inline string, so a
/// spreadsheet never evaluates it. Rows beyond what a sheet can hold go on in the next.
/// </summary>
internal sealed class XlsxTableWriter(Stream stream, string sheetName, int mostRows = XlsxTableWriter.MostRows)
    : TableWriter
{
    /// <summary>Rows of a sheet in Excel, the header being one.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Days before this are numbered wrongly by Excel, which has a 29 February 1900; they are written as text.</summary>
    private static readonly DateOnly FirstNumberedDate = new(1900, 3, 1);
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>One content, one file: the time of the export is not in it.</summary>
    private static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private IReadOnlyList<string> names = [];
    private byte[][] letters = [];
    private readonly Outbox outbox = new();
    private ZipArchive? archive;
    private Stream? sheet;
    private int sheets;
    private int row;
    private int column;

    public override Task Begin(IReadOnlyList<TableHeader> columns, CancellationToken ct)
    {
        names = [.. columns.Select(c => c.Name)];
        letters = [.. columns.Select((_, i) => Encoding.ASCII.GetBytes(XlsxParts.Letters(i)))];
        archive = new ZipArchive(outbox, ZipArchiveMode.Create, leaveOpen: true);
        BeginSheet();
        return Task.CompletedTask;
    }

    public override async ValueTask BeginRow(CancellationToken ct)
    {
        if (row == mostRows)
        {
            await EndSheet(ct);
            BeginSheet();
        }

        NextRow();
    }

    public override void Text(string? value)
    {
        if (value is null)
            column++;
        else
            Text(value, XlsxText.LooksLikeFormula(value) ? XlsxParts.PlainTextStyle : null);
    }

    public override void Number(double? value)
    {
        if (value is { } number)
            Plain(number, null, "R");
        else
            column++;
    }

    public override void Whole(long? value)
    {
        if (value is { } number)
            Plain(number, null);
        else
            column++;
    }

    public override void Date(DateOnly? value)
    {
        if (value is not { } date)
            column++;
        else if (date < FirstNumberedDate)
            Text(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), style: null);
        else
            Plain(date.DayNumber - DayZero, XlsxParts.DateStyle);
    }

    public override void Flag(bool value)
    {
        BeginCell(style: null);
        Add(value ? " t=\"b\"><v>1</v></c>"u8 : " t=\"b\"><v>0</v></c>"u8);
    }

    public override async ValueTask EndRow(CancellationToken ct)
    {
        Add("</row>"u8);
        if (Pending.WrittenCount >= SendAt)
            await SendRows(ct);
    }

    public override async Task Complete(CancellationToken ct)
    {
        await EndSheet(ct);
        foreach (var (name, text) in XlsxParts.AroundSheets(sheetName, sheets))
        {
            using var part = Entry(name);
            part.Write(Encoding.UTF8.GetBytes(text));
        }

        archive!.Dispose();
        await outbox.Empty(stream, ct);
    }

    public override void Dispose()
    {
        sheet?.Dispose();
        archive?.Dispose();
        outbox.Dispose();
    }

    private void BeginSheet()
    {
        sheet = Entry(XlsxParts.SheetFile(++sheets));
        Add(XlsxParts.SheetStart(names.Count).AsSpan());
        row = 0;
        NextRow();
        foreach (var name in names)
            Text(name, XlsxParts.HeaderStyle);
        Add("</row>"u8);
    }

    private async Task EndSheet(CancellationToken ct)
    {
        Add("</sheetData></worksheet>"u8);
        await SendRows(ct);
        sheet!.Dispose();
    }

    private async ValueTask SendRows(CancellationToken ct)
    {
        await Send(sheet!, ct);
        await outbox.Empty(stream, ct);
    }

    private Stream Entry(string name)
    {
        var entry = archive!.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private void NextRow()
    {
        row++;
        column = 0;
        Add("<row r=\""u8);
        Add(row);
        Add("\">"u8);
    }

    private void BeginCell(byte[]? style)
    {
        Add("<c r=\""u8);
        Add(letters[column++]);
        Add(row);
        Add("\""u8);
        if (style is not null)
            Add(style);
    }

    private void Plain<T>(T value, byte[]? style, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        BeginCell(style);
        Add("><v>"u8);
        Add(value, format);
        Add("</v></c>"u8);
    }

    private void Text(string value, byte[]? style)
    {
        BeginCell(style);
        Add(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        Add(XlsxText.Escaped(value).AsSpan());
        Add("</t></is></c>"u8);
    }
}

/// <summary>
/// Takes what the archive writes, which it partly does synchronously, as the web server does not allow; emptied after
/// each portion. It cannot be sought, so that the archive never wants to mend what was sent.
/// </summary>
internal sealed class Outbox : MemoryStream
{
    public override bool CanSeek => false;

    public async ValueTask Empty(Stream to, CancellationToken ct)
    {
        await to.WriteAsync(GetBuffer().AsMemory(0, (int)Length), ct);
        SetLength(0);
    }
}
