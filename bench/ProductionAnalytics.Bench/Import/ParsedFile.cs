using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Bench.Import;

/// <summary>A well-month of a file, its rows added up.</summary>
internal sealed class SummedMonth
{
    public double Oil { get; set; }
    public double Gas { get; set; }
    public double Water { get; set; }
    public double Injected { get; set; }
    public double DaysOn { get; set; }
}

/// <summary>Unzips, parses and sums, and does nothing else.</summary>
internal sealed class ParsedFile : IngestSink
{
    public Dictionary<(string Api, DateOnly Month), SummedMonth> Months { get; } = [];

    public static ParsedFile Read(string path)
    {
        var parsed = new ParsedFile();
        var findings = new Findings();
        Archive.Read(path, (name, stream) => Formats.Find("bsee-ogor-a")!.Read(stream, name, parsed, findings));
        return parsed;
    }

    public override void Well(SourceWell well) { }

    public override void Production(in SourceProduction row)
    {
        var key = (row.SourceKey, row.Date);
        if (!Months.TryGetValue(key, out var month))
            Months[key] = month = new SummedMonth();
        month.Oil += row.Oil!.Value;
        month.Gas += row.Gas!.Value;
        month.Water += row.Water!.Value;
        month.Injected += row.WaterInjected!.Value;
        month.DaysOn = Math.Max(month.DaysOn, row.DaysOn!.Value);
    }
}
