using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Ingest.Volve;

/// <summary>The Volve workbook: its daily sheet becomes day records, its monthly sheet is what they are held against.</summary>
internal sealed class VolveFormat(TimeProvider clock) : IngestFormat
{
    public override string Key => "volve";
    public override string Title => "Volve, daily production";
    public override Dataset Dataset => VolveDataset.Dataset;
    public override IReadOnlyList<FormatColumn> Columns => DailySheet.Described;

    /// <summary>The workbook has no positions; Sodir gives the same wellbores the same numbers.</summary>
    public override string? PositionsFrom => "sodir";

    public override bool Recognises(FileSample sample) => sample.Sheets.Contains(DailySheet.Name);

    public override void Read(Stream stream, string file, IngestSink sink, Findings findings)
    {
        if (!stream.CanSeek || !ZipReading.IsZip(stream))
            throw new RefusedFileException(
                new Finding("file.workbook", file, 0, "", "", "this is not an Excel workbook (.xlsx).")
            );

        using var book = new Workbook(stream, file);
        var (check, wells) = (new MonthlyCheck(file, findings), new VolveWells());
        var hasDays = false;
        do
        {
            if (book.Sheet == MonthlyCheck.Sheet)
                check.ReadSheet(book);
            if (book.Sheet != DailySheet.Name)
                continue;

            hasDays = true;
            ReadDays(book, file, sink, findings, check, wells);
        } while (book.NextSheet());

        if (!hasDays)
            throw new RefusedFileException(
                new Finding("file.sheets", file, 0, "", "", $"the workbook has no sheet {DailySheet.Name}.")
            );

        check.Report();
        foreach (var well in wells.Wells)
            sink.Well(well);
    }

    public override void Apply(SourceWell source, Well well)
    {
        var isNewest = !(well.AttributesMonth > source.AttributesMonth);
        OtherNames.Apply(source, well, isNewest);
        (well.EntityType, well.Country) = ("wellbore", "NO");
        if (!isNewest)
            return;

        (well.Field, well.WellType) = (source.Field, source.WellType);
        well.AttributesMonth = source.AttributesMonth;
    }

    private void ReadDays(
        Workbook book,
        string file,
        IngestSink sink,
        Findings findings,
        MonthlyCheck check,
        VolveWells wells
    )
    {
        if (!book.Read())
            return;

        var header = new HeaderRow(file, book.Line, [.. book.Row.Select(Workbook.Shown)]);
        foreach (var column in DailySheet.Described.Where(c => c.Required))
            header.Required(column.Name);

        var days = new DailySheet(book, file, header, findings, DateRules.Latest(clock.Today()));
        while (book.Read())
        {
            findings.RowsRead++;
            if (!days.Parse(out var row))
                continue;

            check.AddDay(row);
            wells.Add(row);
            sink.Production(row.Volumes);
        }
    }
}
