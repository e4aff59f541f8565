using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Ingest;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>The Volve workbook: days are loaded, months are what they are held against.</summary>
public sealed class ReadingVolve
{
    private static readonly IngestFormat Format = Reader.Of("volve");

    [Fact]
    public void Days_become_day_records_in_field_units()
    {
        var parsed = Read("two-days-of-a-well.xlsx");

        Assert.Empty(parsed.Findings);
        var row = parsed.Rows[0];
        Assert.Equal(
            ("wellbore:9001", Period.Day, new DateOnly(2014, 10, 1), 2),
            (row.SourceKey, row.Period, row.Date, row.Line)
        );
        Assert.Equal(100.25, UnitSystem.Metric.LiquidFromField(row.Oil)!.Value, 1e-12);
        Assert.Equal(1.0005, UnitSystem.Metric.GasFromField(row.Gas)!.Value, 1e-14);
        Assert.Equal((1, null), (row.DaysOn, row.WaterInjected));
        var well = Assert.Single(parsed.Wells);
        Assert.Equal(("15/9-F-1 C", "VØLVE", "NO 15/9-F-1 C"), (well.Name, well.Field, well.Aliases.Single()));
    }

    [Fact]
    public void A_day_of_25_hours_is_one_day_and_negative_water_is_kept_and_both_are_said()
    {
        var parsed = Read("negative-water-and-a-day-of-25-hours.xlsx");

        Assert.Equal([1, 1, 1], parsed.Rows.Select(r => r.DaysOn));
        Assert.True(parsed.Rows[2].Water < 0);
        Assert.Equal(
            [("days_on.exceeds_period", 3, "25"), ("volume.negative", 4, "-457.84")],
            parsed.Findings.Select(f => (f.Code, f.Line, f.Read))
        );
    }

    [Fact]
    public void Blanks_are_not_zero()
    {
        var row = Assert.Single(Read("an-injector-with-blanks.xlsx").Rows);
        Assert.Equal((null, null, null, null), (row.Oil, row.Gas, row.Water, row.DaysOn));
        Assert.Equal(5000.5, UnitSystem.Metric.LiquidFromField(row.WaterInjected)!.Value, 1e-9);
    }

    [Fact]
    public void Months_that_differ_from_their_days_are_findings_whichever_sheet_comes_first()
    {
        var parsed = Read("the-months-come-first-and-differ.xlsx");

        Assert.Equal(2, parsed.Rows.Count);
        Assert.Equal(
            [("Monthly Production Data: Oil", 3L, "999"), ("Monthly Production Data: On Stream", 4L, "1")],
            parsed.Findings.Select(f => (f.Column, f.Line, f.Read))
        );
        Assert.All(parsed.Findings, f => Assert.Equal(("total.differs", false), (f.Code, f.IsError)));
    }

    [Fact]
    public void Rows_out_of_all_bounds_do_not_keep_the_reader_busy()
    {
        const string Far =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row></sheetData></worksheet>";
        const string Wide =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        foreach (var sheet in new[] { Far, Wide })
        {
            var parsed = Parsed.Bytes(
                Format,
                MadeUpWorkbook.Packed(("Monthly Production Data", sheet), ("Daily Production Data", sheet))
            );
            Assert.NotNull(parsed.Refusal);
        }
    }

    private static Parsed Read(string sample) => Parsed.File(Format, Samples.Ok("volve", sample));
}
