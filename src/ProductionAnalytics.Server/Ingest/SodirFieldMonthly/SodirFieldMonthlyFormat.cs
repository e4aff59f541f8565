using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Ingest.Sodir;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Ingest.SodirFieldMonthly;

/// <summary>Norway: saleable production of each field and month, in million Sm³ of liquids and billion Sm³ of gas.</summary>
internal sealed class SodirFieldMonthlyFormat(TimeProvider clock) : IngestFormat
{
    public override string Key => "sodir-field-monthly";
    public override string Title => "Sodir, monthly production of fields";
    public override Dataset Dataset => SodirDataset.Dataset;
    public override IReadOnlyList<FormatColumn> Columns => FieldMonthReader.Described;
    public override IReadOnlyList<RegionLabel> RegionLabels => SodirDataset.Areas;

    public override bool Recognises(FileSample sample) =>
        sample.Records(most: 1) is [var header] && HeaderRow.HasAll(header, FieldMonthReader.Columns);

    public override void Read(Stream stream, string file, IngestSink sink, Findings findings)
    {
        var reader = new DelimitedReader(new Utf8Text(stream, file, findings), file);
        if (!reader.Read())
            return;

        var rows = new FieldMonthReader(reader, findings, DateRules.Latest(clock.Today()));
        var (names, totals) = (new FieldNames(), new AnnualTotals(file, findings));
        while (reader.Read())
        {
            findings.RowsRead++;
            if (!rows.Parse(out var row))
                continue;

            names.Add(row);
            if (row.IsYear)
                totals.Add(row);
            else
            {
                totals.SawMonth(row);
                sink.Production(row.Volumes);
            }
        }

        foreach (var total in totals.OfYearsWithoutMonths())
            sink.Production(total.Volumes);
        foreach (var field in names.Wells)
            sink.Well(field);
    }

    public override void Apply(SourceWell source, Well well)
    {
        var isNewest = !(well.AttributesMonth > source.AttributesMonth);
        OtherNames.Apply(source, well, isNewest);
        (well.EntityType, well.Country) = ("field", SodirDataset.Country);
        if (!isNewest)
            return;

        well.Field = source.Name;
        well.AttributesMonth = source.AttributesMonth;
    }
}
