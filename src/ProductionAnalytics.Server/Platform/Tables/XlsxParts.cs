using System.Globalization;
using System.Text;

namespace ProductionAnalytics.Server.Platform.Tables;

/// <summary>The parts of a workbook that are not rows.</summary>
internal static class XlsxParts
{
    /// <summary>Attributes of a cell: numbers of the formats in <see cref="Styles"/>.</summary>
    public static readonly byte[] DateStyle = [.. " s=\"1\""u8];
    public static readonly byte[] HeaderStyle = [.. " s=\"2\""u8];
    public static readonly byte[] PlainTextStyle = [.. " s=\"3\""u8];

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private const string Styles = $"""
        {Xml}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    public static string SheetFile(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    /// <summary>Up to the rows: the header stays in sight.</summary>
    public static string SheetStart(int columns) =>
        $"""
            {Xml}<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="{columns.ToString(
                CultureInfo.InvariantCulture
            )}" width="18" customWidth="1"/></cols><sheetData>
            """;

    /// <summary>What binds the sheets together; it comes last, as only then their number is known.</summary>
    public static IEnumerable<(string File, string Text)> AroundSheets(string name, int sheets)
    {
        yield return ("xl/styles.xml", Styles);
        yield return ("xl/workbook.xml", Workbook(name, sheets));
        yield return ("xl/_rels/workbook.xml.rels", WorkbookRelations(sheets));
        yield return (
            "_rels/.rels",
            $"""{Xml}<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        yield return ("[Content_Types].xml", ContentTypes(sheets));
    }

    /// <summary>A, B … Z, AA, AB …</summary>
    public static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + (char)('A' + column % 26);

    private static string Workbook(string name, int sheets)
    {
        var text = new StringBuilder(
            $"""{Xml}<workbook xmlns="{Main}" xmlns:r="{Documents}"><bookViews><workbookView/></bookViews><sheets>"""
        );
        for (var i = 1; i <= sheets; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"""<sheet name="{(i == 1 ? name : $"{name} {i}")}" sheetId="{i}" r:id="rId{i}"/>"""
            );
        return text.Append("</sheets></workbook>").ToString();
    }

    private static string WorkbookRelations(int sheets)
    {
        var text = new StringBuilder($"""{Xml}<Relationships xmlns="{Packages}/relationships">""");
        for (var i = 1; i <= sheets; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"""<Relationship Id="rId{i}" Type="{Documents}/worksheet" Target="worksheets/sheet{i}.xml"/>"""
            );
        return text.Append(
                CultureInfo.InvariantCulture,
                $"""<Relationship Id="rId{sheets + 1}" Type="{Documents}/styles" Target="styles.xml"/></Relationships>"""
            )
            .ToString();
    }

    private static string ContentTypes(int sheets)
    {
        var text = new StringBuilder(
            $"""{Xml}<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{ContentType}.styles+xml"/>"""
        );
        for (var i = 1; i <= sheets; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"""<Override PartName="/{SheetFile(i)}" ContentType="{ContentType}.worksheet+xml"/>"""
            );
        return text.Append("</Types>").ToString();
    }
}
