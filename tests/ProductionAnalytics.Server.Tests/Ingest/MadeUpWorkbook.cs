using System.IO.Compression;
using System.Security;
using System.Text;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>A small .xlsx around the XML of its sheets.</summary>
internal static class MadeUpWorkbook
{
    /// <summary>For cells that no spreadsheet would write.</summary>
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

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

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
