using System.Globalization;
using System.Text;
using System.Xml;
using ExcelDataReader;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>
/// Reads the sheets of a workbook row by row. Whatever the reading library throws at a workbook that is not as it should
/// be becomes a refusal; what the caller does with a row is not inside that net.
/// </summary>
internal sealed class Workbook : IDisposable
{
    /// <summary>The limits of Excel itself; a damaged file can claim billions.</summary>
    private const int MostRows = 1 << 20;
    private const int MostColumns = 1 << 14;

    private readonly string file;
    private readonly IExcelDataReader reader;

    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="stream">Of a workbook whose parts were held against their check sums.</param>
    public Workbook(Stream stream, string file)
    {
        this.file = file;
        reader = Guarded(() =>
            ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { LeaveOpen = true })
        );
        CheckWidth();
    }

    public string Sheet => reader.Name;

    /// <summary>The row, 1-based, as a spreadsheet shows it.</summary>
    public long Line { get; private set; }

    public int ColumnCount => reader.FieldCount;

    /// <summary>A cell of the row: a number, date, text, truth or nothing. An error that it shows is a text.</summary>
    public object? this[int column] => column < reader.FieldCount ? reader.GetValue(column) : null;

    public IReadOnlyList<object?> Row => [.. Enumerable.Range(0, ColumnCount).Select(i => this[i])];

    /// <summary>Goes to the next row that has anything in it; false at the end of the sheet.</summary>
    public bool Read()
    {
        while (Guarded(reader.Read))
        {
            if (++Line > MostRows)
                throw Damaged("a sheet has more rows than a spreadsheet can have.");
            for (var i = 0; i < reader.FieldCount; i++)
                if (reader.GetValue(i) is not (null or ""))
                    return true;
        }

        return false;
    }

    public bool NextSheet()
    {
        Line = 0;
        if (!Guarded(reader.NextResult))
            return false;

        CheckWidth();
        return true;
    }

    /// <summary>A cell as a person reads it in a finding.</summary>
    public static string Shown(object? cell) =>
        cell is DateTime date
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The names of the sheets, without reading any.</summary>
    public static IReadOnlyList<string> SheetNames(Stream stream, string file)
    {
        using var zip = ZipReading.Open(stream, file);
        if (zip.GetEntry("xl/workbook.xml") is not { } part)
            return [];

        try
        {
            using var xml = XmlReader.Create(part.Open());
            var names = new List<string>();
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet")
                    names.Add(xml.GetAttribute("name") ?? "");
            return names;
        }
        catch (Exception e) when (e is XmlException || ZipReading.IsDamage(e))
        {
            // The list of sheets is not XML, although its check sum is right.
            throw Damaged(file, e.Message);
        }
    }

    public void Dispose() => reader.Dispose();

    private void CheckWidth()
    {
        if (reader.FieldCount > MostColumns)
            throw Damaged("a sheet has more columns than a spreadsheet can have.");
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library lets through whatever its parts throw: XML, zip, index and null errors of a damaged workbook.
            throw Damaged(e.Message);
        }
    }

    private RefusedFileException Damaged(string why) => Damaged(file, why);

    private static RefusedFileException Damaged(string file, string why) =>
        new(new Finding("workbook.damaged", file, 0, "", "", $"the workbook cannot be read ({why})"));
}
