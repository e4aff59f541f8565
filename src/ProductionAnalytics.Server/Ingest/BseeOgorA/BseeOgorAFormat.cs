using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Bsee;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.BseeOgorA;

/// <summary>
/// US Gulf of Mexico, OGOR-A: one row a completion, interval and month; no header. The rows of a well-month are summed.
/// A well's area, field and operator are those of its latest month, whichever file came first.
/// </summary>
internal sealed class BseeOgorAFormat : IngestFormat
{
    public override string Key => "bsee-ogor-a";
    public override string Title => "BSEE OGOR-A, monthly production";
    public override Dataset Dataset => BseeDataset.Dataset;
    public override IReadOnlyList<FormatColumn> Columns => OgorRow.Described;
    public override IReadOnlyList<RegionLabel> RegionLabels => BseeDataset.Areas;
    public override bool RowsAddUp => true;

    /// <summary>There is no header: most rows have 19 columns with a month and a 12-digit API number in their places.</summary>
    public override bool Recognises(FileSample sample) =>
        sample.Records(most: 100) is { Count: > 0 } rows && rows.Count(OgorRow.HasShape) > rows.Count / 2;

    public override void Read(Stream stream, string file, IngestSink sink, Findings findings)
    {
        var reader = new DelimitedReader(new Utf8Text(stream, file, findings), file);
        var latest = new LatestMonths();
        while (reader.Read())
        {
            findings.RowsRead++;
            if (!OgorRow.Parse(reader, findings, out var row))
                continue;

            latest.Add(row);
            sink.Production(
                new SourceProduction(row.Api, Period.Month, row.Month)
                {
                    Line = reader.Line,
                    Oil = row.Oil,
                    Gas = row.Gas,
                    Water = row.Water,
                    WaterInjected = row.Injected,
                    DaysOn = row.DaysOn,
                }
            );
        }

        foreach (var well in latest.Wells)
            sink.Well(well);
    }

    public override void Apply(SourceWell source, Well well)
    {
        if (well.Id == 0)
        {
            well.Name = ApiNumber.Dashed(source.SourceKey);
            well.EntityType = "wellbore";
            well.ApiNumber = source.SourceKey;
            well.Country = "US";
        }

        if (source.FirstProduction is { } first && !(well.FirstProductionReported <= first))
            well.FirstProductionReported = first;
        if (well.AttributesMonth > source.AttributesMonth)
            return;

        (well.Region, well.Field, well.Operator) = (source.Region, source.Field, source.Operator);
        well.AttributesMonth = source.AttributesMonth;
    }
}
