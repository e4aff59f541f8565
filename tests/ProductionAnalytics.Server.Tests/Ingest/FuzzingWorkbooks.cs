using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Ingest;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Damaged workbooks: bytes of the archive, and cells in the XML of the daily sheet with everything around them whole.</summary>
public sealed class FuzzingWorkbooks(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Cells =
    [
        "",
        "abc",
        "1e400",
        "-5",
        "NaN",
        "25",
        "25.5",
        "0",
        "1 2",
        "1.2.3",
        "true",
        "-0",
        "41913",
        "41913.5",
        "99999999",
        "1E2",
        "#N/A",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("fuzzing-workbooks").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_damaged_sample_never_gives_a_wrong_number_without_a_finding() =>
        Run([
            .. Directory
                .EnumerateFiles(Path.Combine(Samples.OkFolder, "volve"))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes),
        ]);

    private void Run(IReadOnlyList<byte[]> sources)
    {
        var count = FuzzingLength.Mutants;
        var (loaded, refused) = (0, 0);
        for (var seed = 0; seed < count; seed++)
        {
            var mutants = new Mutants(seed);
            var source = mutants.Pick(sources);
            var bytes = mutants.Next(4) == 0 ? mutants.Of(source) : CellChanged(source, mutants);
            var path = Path.Combine(folder, "mutant.xlsx");
            File.WriteAllBytes(path, bytes);
            var parsed = Parsed.Unjudged(Reader.Of("volve"), path);
            // A file without rows is refused by whoever imports it; a damaged name inside the archive can hide a part.
            if (parsed.Refusal is not null || parsed.RowsRead == 0)
                refused++;
            else
            {
                loaded += parsed.Rows.Count > 0 ? 1 : 0;
                Holds(seed, bytes, parsed);
            }
        }

        output.WriteLine($"volve: {count} mutants, {loaded} loaded, {refused} refused");
        Assert.True(loaded >= count / 5, $"only {loaded} of {count} mutants load any row; the test says little.");
    }

    private static void Holds(int seed, byte[] bytes, Parsed parsed)
    {
        var sheet = DailySheet(bytes);
        try
        {
            Compare(sheet, parsed);
        }
        catch (Exception e)
        {
            // Not swallowed: said again with the sheet that does it.
            throw new InvalidOperationException($"seed {seed}: {e.Message}\n{sheet}", e);
        }
    }

    private static void Compare(XDocument sheet, Parsed parsed)
    {
        var rows = sheet.Descendants().Where(e => e.Name.LocalName == "row").Select(Row).ToList();
        var header = rows[0]
            .Cells.ToDictionary(c => c.Value.Text!.Trim(), c => c.Key, StringComparer.OrdinalIgnoreCase);
        var given = parsed.Rows.ToDictionary(r => r.Line);
        var errors = parsed.Findings.Where(f => f.IsError).Select(f => f.Line).ToHashSet();
        var filled = rows[1..].Where(r => r.Cells.Values.Any(c => c.Text is not (null or ""))).ToList();

        Assert.Equal(filled.Count, parsed.RowsRead);
        foreach (var (line, cells) in filled)
            if (errors.Contains(line))
                Assert.DoesNotContain(line, given);
            else
                FuzzingCheck.Same(
                    Naive(line, column => cells.GetValueOrDefault(header.GetValueOrDefault(column, ""))),
                    given[line]
                );
    }

    private static SourceProduction Naive(long line, Func<string, (string? Text, bool IsText)> cell)
    {
        var hours = Number("ON_STREAM_HRS");
        return new SourceProduction(
            $"wellbore:{cell("NPD_WELL_BORE_CODE").Text!.Trim()}",
            Period.Day,
            new DateOnly(1899, 12, 30).AddDays(checked((int)Number("DATEPRD")!.Value))
        )
        {
            Line = line,
            Oil = Number("BORE_OIL_VOL") / 0.158987294928,
            Gas = Number("BORE_GAS_VOL") / 28.316846592,
            Water = Number("BORE_WAT_VOL") / 0.158987294928,
            WaterInjected = Number("BORE_WI_VOL") / 0.158987294928,
            DaysOn = hours > 24 ? 1 : hours / 24,
        };

        double? Number(string column) =>
            cell(column) is { Text.Length: > 0 } filled
                ? filled.IsText
                    ? throw new FormatException($"{column} is the text {filled.Text}")
                    : double.Parse(filled.Text, NumberStyles.Float, CultureInfo.InvariantCulture)
                : null;
    }

    private static (long Line, Dictionary<string, (string? Text, bool IsText)> Cells) Row(XElement row) =>
        (
            (long)row.Attribute("r")!,
            row.Elements().ToDictionary(c => ((string)c.Attribute("r")!).TrimEnd("0123456789".ToCharArray()), Cell)
        );

    private static (string? Text, bool IsText) Cell(XElement cell) =>
        (cell.Descendants().LastOrDefault()?.Value, (string?)cell.Attribute("t") == "inlineStr");

    private static XDocument DailySheet(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return XDocument.Load(DailyEntry(zip).Open());
    }

    private static ZipArchiveEntry DailyEntry(ZipArchive zip)
    {
        var book = XDocument.Load(zip.GetEntry("xl/workbook.xml")!.Open());
        var sheets = book.Descendants()
            .Where(e => e.Name.LocalName == "sheet")
            .Select(e => (string?)e.Attribute("name"))
            .ToList();
        return zip.GetEntry($"xl/worksheets/sheet{sheets.IndexOf("Daily Production Data") + 1}.xml")!;
    }

    private static byte[] CellChanged(byte[] source, Mutants mutants)
    {
        var copy = new MemoryStream();
        copy.Write(source);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = DailyEntry(zip);
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(Changed(xml, mutants));
        }

        return copy.ToArray();
    }

    /// <summary>A number or a text is another, a digit of it is another, or two cells change places.</summary>
    private static string Changed(string xml, Mutants mutants)
    {
        var values = Regex.Matches(xml, "(?<=<[vt]>)[^<]*(?=</[vt]>)");
        var chosen = mutants.Pick(values);
        var by = mutants.Next(3) switch
        {
            0 => mutants.Pick(Cells),
            1 => mutants.Pick(values).Value,
            _ => chosen.Length == 0 ? "7" : $"{chosen.Value[..^1]}{mutants.Next(10)}",
        };
        return string.Concat(xml.AsSpan(0, chosen.Index), by, xml.AsSpan(chosen.Index + chosen.Length));
    }
}
