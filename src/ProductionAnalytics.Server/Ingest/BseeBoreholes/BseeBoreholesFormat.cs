using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Bsee;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.BseeBoreholes;

/// <summary>US offshore boreholes with positions. Region and operator yield to OGOR-A, in whichever order the files come.</summary>
internal sealed class BseeBoreholesFormat : IngestFormat
{
    public override string Key => "bsee-boreholes";
    public override string Title => "BSEE boreholes";
    public override Dataset Dataset => BseeDataset.Dataset;
    public override IReadOnlyList<FormatColumn> Columns => BoreholeRow.Described;
    public override IReadOnlyList<RegionLabel> RegionLabels => BseeDataset.Areas;

    public override bool Recognises(FileSample sample) =>
        sample.Records(most: 1) is [var header] && BoreholeRow.IsHeader(header);

    public override void Read(Stream stream, string file, IngestSink sink, Findings findings)
    {
        var reader = new DelimitedReader(new Utf8Text(stream, file, findings), file);
        if (!reader.Read())
            return;

        BoreholeRow.CheckHeader(reader);
        while (reader.Read())
        {
            findings.RowsRead++;
            if (BoreholeRow.Parse(reader, findings, out var well))
                sink.Well(well);
        }
    }

    public override void Apply(SourceWell source, Well well)
    {
        (well.Name, well.EntityType, well.ApiNumber, well.Country) = (source.Name!, "wellbore", source.ApiNumber, "US");
        (well.Latitude, well.Longitude) = (source.Latitude, source.Longitude);
        (well.SpudDate, well.TotalDepthFt, well.WaterDepthFt) = (
            source.SpudDate,
            source.TotalDepthFt,
            source.WaterDepthFt
        );
        (well.Status, well.StatusReported, well.WellType) = (source.Status, source.StatusReported, source.WellType);
        if (well.AttributesMonth is null)
            (well.Region, well.Operator) = (source.Region, source.Operator);
    }
}
