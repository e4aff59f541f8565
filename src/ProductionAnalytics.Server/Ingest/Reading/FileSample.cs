namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>The beginning of a file, from which formats tell whether it is theirs.</summary>
/// <param name="Name">The file's name inside its archive.</param>
/// <param name="Start">The first bytes of the unpacked text, at most 64 kB; empty for a workbook.</param>
/// <param name="Sheets">The names of a workbook's sheets; empty for text.</param>
internal sealed record FileSample(string Name, ReadOnlyMemory<byte> Start, IReadOnlyList<string> Sheets)
{
    public const int MostBytes = 64 * 1024;

    /// <summary>The first records that lie whole in the sample, split at a delimiter; empty where it is not such a text.</summary>
    public IReadOnlyList<string[]> Records(byte delimiter = (byte)',', int most = 5)
    {
        var last = Start.Span.LastIndexOf((byte)'\n');
        var whole = Start.Length < MostBytes || last < 0 ? Start : Start[..(last + 1)];
        var records = new List<string[]>();
        try
        {
            var reader = new DelimitedReader(new MemoryStream(whole.ToArray()), Name, delimiter);
            while (records.Count < most && reader.Read())
                records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.Text)]);
        }
        catch (RefusedFileException)
        {
            // Not such a text; what could be split before tells enough.
        }

        return records;
    }
}
