using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ProductionAnalytics.Server.Tests.Exports;

/// <summary>A cell as a program that opens the file sees it: its text, and what kind of value it is.</summary>
internal sealed record Cell(string Kind, string Text);

/// <summary>A file that was exported, read again without any of the server's code. An empty cell is null.</summary>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell?>> Rows)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public List<string?> Texts(string column) => [.. Cells(column).Select(c => c?.Text)];

    public List<double?> Numbers(string column) =>
        [.. Texts(column).Select(t => t is null ? (double?)null : double.Parse(t, CultureInfo.InvariantCulture))];

    public List<Cell?> Cells(string column)
    {
        var i = Columns.ToList().IndexOf(column);
        Assert.True(i >= 0, $"'{column}' is not among {string.Join(", ", Columns)}");
        return [.. Rows.Select(r => r[i])];
    }

    public static async Task<Table> Of(HttpResponseMessage reply)
    {
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
        var bytes = await reply.Content.ReadAsByteArrayAsync();
        return reply.Content.Headers.ContentType?.MediaType switch
        {
            "text/csv" => OfCsv(bytes),
            "application/vnd.apache.parquet" => OfParquet(bytes),
            _ => OfXlsx(bytes)[0],
        };
    }

    public static Table OfParquet(byte[] bytes)
    {
        using var file = new ParquetFile(bytes);
        return file.Read();
    }

    public static Table OfCsv(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var rows = new List<IReadOnlyList<Cell?>>();
        for (var at = 0; at < text.Length; )
            rows.Add(CsvRow(text, ref at));
        return Made(rows);
    }

    /// <summary>The sheets in their order.</summary>
    public static List<Table> OfXlsx(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var targets = Part(zip, "xl/_rels/workbook.xml.rels")
            .Elements()
            .ToDictionary(r => (string)r.Attribute("Id")!, r => (string)r.Attribute("Target")!);
        XNamespace documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return
        [
            .. Part(zip, "xl/workbook.xml")
                .Descendants(Main + "sheet")
                .Select(s => Sheet(Part(zip, "xl/" + targets[(string)s.Attribute(documents + "id")!]))),
        ];
    }

    public static XElement Part(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }

    private static Table Sheet(XElement sheet)
    {
        Assert.Equal("frozen", (string?)sheet.Descendants(Main + "pane").Single().Attribute("state"));
        Assert.Empty(sheet.Descendants(Main + "f"));
        var rows = sheet.Descendants(Main + "row").ToList();
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(r => (int)r.Attribute("r")!));
        var width = rows[0].Elements().Count();
        return Made(rows.ConvertAll(r => XlsxRow(r, width)));
    }

    private static IReadOnlyList<Cell?> XlsxRow(XElement row, int width)
    {
        var cells = new Cell?[width];
        foreach (var cell in row.Elements(Main + "c"))
        {
            var letters = Regex.Match((string)cell.Attribute("r")!, "^[A-Z]+").Value;
            cells[letters.Aggregate(0, (n, c) => n * 26 + c - 'A' + 1) - 1] = Read(cell);
        }

        return cells;
    }

    private static Cell Read(XElement cell) =>
        (string?)cell.Attribute("t") switch
        {
            "inlineStr" => new("text", Unescaped(cell.Descendants(Main + "t").Single().Value)),
            "b" => new("flag", cell.Value == "1" ? "true" : "false"),
            _ when (string?)cell.Attribute("s") == "1" => new(
                "date",
                new DateOnly(1899, 12, 30)
                    .AddDays(int.Parse(cell.Value, CultureInfo.InvariantCulture))
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
            _ => new("number", cell.Value),
        };

    private static string Unescaped(string text) =>
        Regex.Replace(text, "_x([0-9A-F]{4})_", m => $"{(char)Convert.ToInt32(m.Groups[1].Value, 16)}");

    private static List<Cell?> CsvRow(string text, ref int at)
    {
        var cells = new List<Cell?>();
        while (true)
        {
            var cell = text[at] == '"' ? Quoted(text, ref at) : Bare(text, ref at);
            cells.Add(cell.Length == 0 ? null : new("text", cell));
            if (text[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            return cells;
        }
    }

    private static string Bare(string text, ref int at)
    {
        var start = at;
        at = text.IndexOfAny([',', '\r', '\n'], at);
        Assert.False(text.AsSpan(start, at - start).Contains('"'), "a quote inside a bare cell");
        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
        {
            if (text[at] == '"')
                at++;
            value.Append(text[at]);
        }

        at++;
        return value.ToString();
    }

    private static Table Made(List<IReadOnlyList<Cell?>> rows)
    {
        Assert.DoesNotContain(rows, r => r.Count != rows[0].Count);
        return new([.. rows[0].Select(c => c!.Text)], [.. rows.Skip(1)]);
    }
}
