using System.Text;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>What a parser made of a file, kept in memory; nothing where the file was refused.</summary>
internal sealed class Parsed : IngestSink
{
    private readonly Findings findings = new();

    public List<SourceWell> Wells { get; } = [];
    public List<SourceProduction> Rows { get; } = [];
    public Finding? Refusal { get; private set; }
    public IReadOnlyList<Finding> Findings => findings.Kept;
    public long RowsRead => findings.RowsRead;
    public long Rejected => findings.Rejected;

    public override void Well(SourceWell well) => Wells.Add(well);

    public override void Production(in SourceProduction row) => Rows.Add(row);

    /// <summary>A file on disk, archives opened.</summary>
    public static Parsed File(IngestFormat format, string path) =>
        Of(
            Path.GetFileName(path),
            (parsed, findings) => Archive.Read(path, (name, stream) => format.Read(stream, name, parsed, findings))
        );

    /// <summary>The parser alone: however many rows it rejects, the others are there to be looked at.</summary>
    public static Parsed Unjudged(IngestFormat format, byte[] bytes) =>
        Of("test", (parsed, findings) => format.Read(new MemoryStream(bytes), "test", parsed, findings), judged: false);

    public static Parsed Unjudged(IngestFormat format, string path) =>
        Of(
            Path.GetFileName(path),
            (parsed, findings) => Archive.Read(path, (name, stream) => format.Read(stream, name, parsed, findings)),
            judged: false
        );

    public static Parsed Bytes(IngestFormat format, byte[] bytes) =>
        Of("test", (parsed, findings) => format.Read(new MemoryStream(bytes), "test", parsed, findings));

    public static Parsed Text(IngestFormat format, string text) => Bytes(format, Encoding.UTF8.GetBytes(text));

    public bool Found(string code, long line) => Findings.Any(f => f.Code == code && f.Line == line);

    public SourceWell TheWell(string key) => Wells.Single(w => w.SourceKey == key);

    private static Parsed Of(string name, Action<Parsed, Findings> read, bool judged = true)
    {
        var parsed = new Parsed();
        try
        {
            read(parsed, parsed.findings);
            if (judged)
                parsed.findings.Judge(name, strict: false);
        }
        catch (RefusedFileException refused)
        {
            parsed.Refusal = refused.Finding;
            parsed.Wells.Clear();
            parsed.Rows.Clear();
        }

        return parsed;
    }
}
