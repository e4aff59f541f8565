namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>The beginning of a file, from which formats tell whether it is theirs.</summary>
/// <param name="Name">The file's name inside its archive.</param>
/// <param name="Start">The first bytes of the unpacked text, at most 64 kB; empty for a workbook.</param>
/// <param name="Sheets">The names of a workbook's sheets; empty for text.</param>
internal sealed record FileSample(string Name, ReadOnlyMemory<byte> Start, IReadOnlyList<string> Sheets)
{
    public const int MostBytes = 64 * 1024;

    /// <summary>The lines that lie whole in the sample, as UTF-8 without a byte order mark; empty where it is not a text.</summary>
    public ReadOnlyMemory<byte> Text { get; } = TextOf(Name, Start);

    /// <summary>The first records, split at a delimiter; empty where it is not such a text.</summary>
    public IReadOnlyList<string[]> Records(byte delimiter = (byte)',', int most = 5)
    {
        var records = new List<string[]>();
        try
        {
            var reader = new DelimitedReader(new MemoryStream(Text.ToArray()), Name, delimiter);
            while (records.Count < most && reader.Read())
                records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.Text)]);
        }
        catch (RefusedFileException)
        {
            // Not such a text; what could be split before tells enough.
        }

        return records;
    }

    private static ReadOnlyMemory<byte> TextOf(string name, ReadOnlyMemory<byte> start)
    {
        var text = new MemoryStream();
        try
        {
            new Utf8Text(new MemoryStream(start.ToArray()), name, findings: null).CopyTo(text);
        }
        catch (RefusedFileException)
        {
            // Not a text, or one whose last character was cut; what came before tells enough.
        }

        var whole = text.ToArray().AsMemory();
        var last = whole.Span.LastIndexOf((byte)'\n');
        return start.Length < MostBytes || last < 0 ? whole : whole[..(last + 1)];
    }
}
