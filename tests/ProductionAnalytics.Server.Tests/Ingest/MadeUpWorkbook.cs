using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>A small .xlsx, written by hand: text cells inline, days in a style that is a date.</summary>
internal static class MadeUpWorkbook
{
    public static readonly object?[] DailyHeader =
    [
        "DATEPRD",
        "WELL_BORE_CODE",
        "NPD_WELL_BORE_CODE",
        "NPD_WELL_BORE_NAME",
        "NPD_FIELD_NAME",
        "ON_STREAM_HRS",
        "BORE_OIL_VOL",
        "BORE_GAS_VOL",
        "BORE_WAT_VOL",
        "BORE_WI_VOL",
        "WELL_TYPE",
    ];

    public static readonly object?[] MonthlyHeader =
    [
        "Wellbore name",
        "NPDCode",
        "Year",
        "Month",
        "On Stream",
        "Oil",
        "Gas",
        "Water",
        "GI",
        "WI",
    ];

    public static object?[] Day(
        DateOnly day,
        double? oil,
        double? water = 0,
        double hours = 24,
        string well = "7405"
    ) => [day, $"NO 15/9-F-{well}", well, $"15/9-F-{well}", "VØLVE", hours, oil, 1000.5, water, null, "OP"];

    public static object?[] Month(int month, double hours, double oil, double gas, double water, double well = 7405) =>
        ["x", well, 2014d, (double)month, hours, oil, gas, water, "NULL", "NULL"];

    public static byte[] Of(params (string Name, object?[][] Rows)[] sheets) =>
        Packed(sheets.Select(s => (s.Name, Sheet(s.Rows))).ToArray());

    /// <summary>From the XML of each sheet, for cells that no spreadsheet would write.</summary>
    public static byte[] Packed(params (string Name, string Xml)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", ContentTypes(sheets.Length));
            Part(zip, "_rels/.rels", Relations(("officeDocument", "xl/workbook.xml")));
            var listed = sheets.Select(
                (s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"
            );
            Part(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}/relationships\"><sheets>{string.Concat(listed)}</sheets></workbook>"
            );
            Part(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relations([
                    .. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")),
                    ("styles", "styles.xml"),
                ])
            );
            Part(
                zip,
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            );
            for (var i = 0; i < sheets.Length; i++)
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
        }

        return bytes.ToArray();
    }

    public static string Sheet(object?[][] rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
                xml.Append(Cell($"{(char)('A' + c)}{r + 1}", rows[r][c]));
            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private static string Cell(string place, object? value) =>
        value switch
        {
            null => "",
            string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
            DateOnly day => Invariant(
                $"<c r=\"{place}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>"
            ),
            _ => Invariant($"<c r=\"{place}\"><v>{value}</v></c>"),
        };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string ContentTypes(int sheets) =>
        $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        + string.Concat(
            Enumerable
                .Range(1, sheets)
                .Select(i =>
                    $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                )
        )
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";

    private static string Relations(params (string Type, string Target)[] relations) =>
        $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(
            relations.Select(
                (r, i) =>
                    $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/relationships/{r.Type}\" Target=\"{r.Target}\"/>"
            )
        )
        + "</Relationships>";

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}"));
    }
}
