using System.Text.Json;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Csv;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>Some wells of an invented basin in a row, as a file says which: the rows follow from that.</summary>
internal sealed record SyntheticPart(SyntheticBasin Basin, int First, int Last);

/// <summary>
/// Reads a part of an invented basin as if its file had all the rows. It goes the way of every import; only writing the
/// rows out and reading them in again is spared.
/// </summary>
internal sealed class SyntheticFormat(SyntheticBasin basin) : IngestFormat
{
    private readonly CsvFormat csv = new(TimeProvider.System);

    public override string Key => SyntheticBasin.Key;
    public override string Title => "Synthetic basin";
    public override IReadOnlyList<FormatColumn> Columns => [];
    public override Dataset Dataset => NewDataset(SyntheticBasin.Key);

    /// <summary>A part has some wells and not all.</summary>
    public override bool IsComplete => false;

    public override Dataset NewDataset(string key) => PartedImport.Meanwhile(basin.Dataset(key));

    /// <summary>Nobody has such files.</summary>
    public override bool Recognises(FileSample sample) => false;

    public override void Read(Stream stream, string file, IngestSink sink, Findings findings)
    {
        var part = JsonSerializer.Deserialize<SyntheticPart>(stream)!;
        for (var number = part.First; number <= part.Last; number++)
        {
            var well = part.Basin.Well(number);
            sink.Well(well.Header with { Line = number });
            foreach (var month in well.Months)
                sink.Production(
                    new SourceProduction(well.Header.SourceKey, Period.Month, month.Date)
                    {
                        Line = ++findings.RowsRead,
                        Oil = month.Oil,
                        Gas = month.Gas,
                        Water = month.Water,
                        DaysOn = month.DaysOn,
                    }
                );
        }
    }

    public override void Apply(SourceWell source, Well well) => csv.Apply(source, well);
}
