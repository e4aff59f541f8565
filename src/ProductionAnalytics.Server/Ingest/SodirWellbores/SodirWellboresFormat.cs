using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Ingest.Sodir;

namespace ProductionAnalytics.Server.Ingest.SodirWellbores;

/// <summary>Norway: wellbores with positions, both the development and the exploration file.</summary>
internal sealed class SodirWellboresFormat : IngestFormat
{
    public override string Key => "sodir-wellbores";
    public override string Title => "Sodir, wellbores";
    public override Dataset Dataset => SodirDataset.Dataset;
    public override IReadOnlyList<FormatColumn> Columns => WellboreReader.Described;
    public override IReadOnlyList<RegionLabel> RegionLabels => SodirDataset.Areas;

    public override bool Recognises(FileSample sample) =>
        sample.Records(most: 1) is [var header] && HeaderRow.HasAll(header, WellboreReader.Columns);

    public override void Read(Stream stream, string file, IngestSink sink, Findings findings)
    {
        var reader = new DelimitedReader(new Utf8Text(stream, file, findings), file);
        if (!reader.Read())
            return;

        var rows = new WellboreReader(reader, findings);
        while (reader.Read())
        {
            findings.RowsRead++;
            if (rows.Parse(out var well))
                sink.Well(well);
        }
    }

    public override void Apply(SourceWell source, Well well)
    {
        var isNewest = !(well.AttributesMonth > source.AttributesMonth);
        OtherNames.Apply(source, well, isNewest);
        (well.EntityType, well.Country) = ("wellbore", SodirDataset.Country);
        if (!isNewest)
            return;

        well.AttributesMonth = source.AttributesMonth ?? well.AttributesMonth;
        (well.Latitude, well.Longitude, well.Crs) = (source.Latitude, source.Longitude, source.Crs);
        (well.Region, well.Field, well.Operator) = (source.Region, source.Field, source.Operator);
        (well.Status, well.StatusReported, well.WellType) = (source.Status, source.StatusReported, source.WellType);
        (well.SpudDate, well.CompletionDate) = (source.SpudDate, source.CompletionDate);
        (well.TotalDepthFt, well.WaterDepthFt) = (source.TotalDepthFt, source.WaterDepthFt);
    }
}
