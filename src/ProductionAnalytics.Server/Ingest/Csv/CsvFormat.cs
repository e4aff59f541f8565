using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Demo;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>The plain documented file: wells, production or both, with columns in any order and units in their names.</summary>
internal sealed class CsvFormat(TimeProvider clock) : IngestFormat
{
    /// <summary>A file to start from; it can be imported as it is.</summary>
    public const string Template =
        "source_key,name,latitude,longitude,region,operator,date,oil_volume_bbl,gas_volume_mcf,water_volume_bbl,days_on\r\n"
        + "example-1,Example 1,58.441,1.887,North Sea,Example Operator,2024-01-01,12000,3400,800,31\r\n"
        + "example-1,,,,,,2024-02-01,11800,3350,,29\r\n";

    public override string Key => "csv";
    public override string Title => "Plain CSV";
    public override Dataset Dataset => KnownDatasets.Manual;
    public override bool IsComplete => false;
    public override IReadOnlyList<FormatColumn> Columns => CsvDescription.Columns;

    public override bool Recognises(FileSample sample) =>
        sample.Records(Delimiter.Of(sample.Text.Span), most: 1) is [var header] && CsvColumns.IsHeader(header);

    public override void Read(Stream stream, string file, IngestSink sink, Findings findings)
    {
        var text = new Utf8Text(stream, file, findings);
        var start = new byte[FileSample.MostBytes];
        var length = text.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var delimiter = Delimiter.Of(start.AsSpan(0, length));
        var reader = new DelimitedReader(new Continued(start.AsMemory(0, length), text), file, delimiter);
        if (!reader.Read())
            return;

        var columns = CsvColumns.Of(reader, findings);
        var row = new CsvRow(reader, columns, new DecimalMark(delimiter), findings);
        var latest = DateRules.Latest(clock.Today());
        var (headers, volumes) = (new CsvWellReader(row, latest), new CsvProductionReader(row, columns, latest));
        var wells = new CsvWells(file, findings);
        while (reader.Read())
        {
            findings.RowsRead++;
            if (
                !row.HasShape()
                || !CsvIdentity.Read(row, out var identity)
                || !headers.Read(identity, out var said)
                || !volumes.Read(identity, said.SpudDate, out var production)
            )
                continue;

            wells.Add(said);
            if (production is { } given)
                sink.Production(given);
        }

        foreach (var well in wells.All)
            sink.Well(well);
    }

    public override Dataset NewDataset(string key) =>
        key == Data.Dataset.Demo
            ? DemoBasin.Dataset
            : new Dataset
            {
                Key = key,
                Title = key,
                ReportedUnits = Dataset.ReportedUnits,
            };

    /// <summary>What the file does not say stays.</summary>
    public override void Apply(SourceWell source, Well well)
    {
        well.Name = source.Name ?? well.Name;
        well.EntityType = source.EntityType ?? well.EntityType;
        well.ApiNumber = source.ApiNumber ?? well.ApiNumber;
        if (source.Latitude is not null)
            (well.Latitude, well.Longitude, well.Crs) = (source.Latitude, source.Longitude, source.Crs);
        well.Region = source.Region ?? well.Region;
        well.Country = source.Country ?? well.Country;
        well.State = source.State ?? well.State;
        well.County = source.County ?? well.County;
        well.Basin = source.Basin ?? well.Basin;
        well.Field = source.Field ?? well.Field;
        well.Reservoir = source.Reservoir ?? well.Reservoir;
        well.Operator = source.Operator ?? well.Operator;
        well.Status = source.Status ?? well.Status;
        well.WellType = source.WellType ?? well.WellType;
        well.SpudDate = source.SpudDate ?? well.SpudDate;
        well.CompletionDate = source.CompletionDate ?? well.CompletionDate;
        well.FirstProductionReported = source.FirstProduction ?? well.FirstProductionReported;
        well.TotalDepthFt = source.TotalDepthFt ?? well.TotalDepthFt;
        well.LateralLengthFt = source.LateralLengthFt ?? well.LateralLengthFt;
        well.WaterDepthFt = source.WaterDepthFt ?? well.WaterDepthFt;
    }
}
