using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Norway's fields and wellbores.</summary>
public sealed class ReadingSodir
{
    private static readonly IngestFormat Fields = Reader.Of("sodir-field-monthly");
    private static readonly IngestFormat Wellbores = Reader.Of("sodir-wellbores");

    [Fact]
    public void A_volume_reads_back_in_its_own_unit_to_twelve_digits()
    {
        var row = Parsed.File(Fields, Samples.Ok(Fields.Key, "bom-and-no-last-newline.csv")).Rows[0];

        Assert.Equal(("field:900001", Period.Month, new DateOnly(2024, 1, 1)), (row.SourceKey, row.Period, row.Date));
        Near(0.01653e6, UnitSystem.Metric.LiquidFromField(row.Oil));
        Near(0.02e6, UnitSystem.Metric.GasFromField(row.Gas));
        Near(0.01e6, UnitSystem.Metric.LiquidFromField(row.Ngl));
        Near(0.003e6, UnitSystem.Metric.LiquidFromField(row.Condensate));
        Near(0.05e6, UnitSystem.Metric.LiquidFromField(row.Water));
        Near(0.01653e6 / 0.158987294928, row.Oil);

        static void Near(double wanted, double? read) => Assert.Equal(wanted, read!.Value, wanted * 1e-13);
    }

    [Fact]
    public void Negative_volumes_are_corrections_and_kept_with_a_finding_each()
    {
        var parsed = Parsed.File(Fields, Samples.Ok(Fields.Key, "negative-corrections.csv"));
        Assert.Equal((2, 3, 0), (parsed.Rows.Count, parsed.Findings.Count, parsed.Rejected));
        Assert.All(parsed.Findings, f => Assert.Equal("volume.negative", f.Code));
        Assert.True(parsed.Rows[0].Oil < 0 && parsed.Rows[1].Water < 0);
    }

    [Fact]
    public void The_total_of_a_year_counts_only_where_its_months_are_missing()
    {
        var parsed = Parsed.File(Fields, Samples.Ok(Fields.Key, "annual-totals-as-month-0.csv"));

        Assert.Equal((13, 13, 0), (parsed.RowsRead, parsed.Rows.Count, parsed.Rejected));
        var year = parsed.Rows.Single(r => r.Period == Period.Year);
        Assert.Equal(new DateOnly(1999, 1, 1), year.Date);
        Assert.Equal(("row.annual_total", 14), (Assert.Single(parsed.Findings).Code, parsed.Findings[0].Line));
    }

    [Fact]
    public void The_newest_name_of_a_field_wins_in_whichever_order_the_files_come()
    {
        var parsed = Parsed.File(Fields, Samples.Ok(Fields.Key, "a-name-that-changed.csv")).Wells.Single();
        Assert.Equal(("NEW NAME", new DateOnly(2024, 1, 1)), (parsed.Name, parsed.AttributesMonth));
        Assert.Equal(["OLD NAME", "OLDER NAME"], parsed.Aliases);

        var older = parsed with
        {
            Name = "OLD NAME",
            Aliases = ["OLDER NAME"],
            AttributesMonth = new DateOnly(2020, 1, 1),
        };
        var newer = parsed with { Aliases = [] };
        Assert.Equal(Applied(older, newer), Applied(newer, older));
        Assert.Equal(("NEW NAME", "NEW NAME", """["OLD NAME","OLDER NAME"]"""), Applied(older, newer));
    }

    [Fact]
    public void A_name_given_by_hand_is_not_one_of_the_sources()
    {
        var well = New();
        (well.Id, well.Name, well.EditedMembers) = (5, "By hand", "name");
        Fields.Apply(new SourceWell("field:1") { Name = "SOURCE", AttributesMonth = new DateOnly(2024, 1, 1) }, well);
        Assert.Null(well.Aliases);
    }

    [Fact]
    public void Letters_of_Norway_and_commas_in_names_are_whole()
    {
        var parsed = Parsed.File(Fields, Samples.Ok(Fields.Key, "names-with-letters-of-Norway.csv"));
        Assert.Equal(["BØRG", "ÆRFUGL NØRD", "SNØHVIT, ØST"], parsed.Wells.Select(w => w.Name));
        Assert.Empty(parsed.Findings);
    }

    [Fact]
    public void Five_bad_rows_in_a_hundred_are_findings_and_the_rest_loads()
    {
        var parsed = Parsed.File(Fields, Samples.Ok(Fields.Key, "five-of-a-hundred-rows-bad.csv"));
        Assert.Equal((100, 95, 5), (parsed.RowsRead, parsed.Rows.Count, parsed.Rejected));
        var first = parsed.Findings[0];
        Assert.Equal(
            ("row.value", 2, "prfPrdOilNetMillSm3", "abc"),
            (first.Code, first.Line, first.Column, first.Read)
        );
    }

    [Fact]
    public void A_wellbore_has_its_depths_in_feet_and_its_datum_named()
    {
        var parsed = Parsed.File(
            Wellbores,
            Samples.Ok(Wellbores.Key, "development-with-bom-and-a-blank-last-line.csv")
        );

        var well = parsed.TheWell("wellbore:800001");
        Assert.Equal((5927 / 0.3048, 72 / 0.3048), (well.TotalDepthFt, well.WaterDepthFt));
        Assert.Equal(
            ("EPSG:4230 (ED50)", "Production, oil", "Producing", "PRODUCING"),
            (well.Crs, well.WellType, well.Status, well.StatusReported)
        );
        Assert.Equal(("Production", "Plugged and abandoned"), (parsed.Wells[1].WellType, parsed.Wells[1].Status));
        var stored = New();
        Wellbores.Apply(well, stored);
        Assert.Equal(("wellbore", "NO", 56.931961), (stored.EntityType, stored.Country, stored.Latitude));
    }

    [Fact]
    public void A_datum_with_a_degree_stuck_to_it_is_ED50_and_said_and_none_stays_none()
    {
        var parsed = Parsed.File(Wellbores, Samples.Ok(Wellbores.Key, "little-is-known.csv"));
        Assert.Equal([null, "EPSG:4230 (ED50)"], parsed.Wells.Select(w => w.Crs));
        Assert.Equal(("position.datum", "61ED50"), (Assert.Single(parsed.Findings).Code, parsed.Findings[0].Read));
        Assert.Equal("SOMETHING NEW", parsed.Wells[1].Status);
        Assert.Equal("Development", parsed.Wells[0].WellType);
    }

    [Fact]
    public void An_older_edition_that_comes_later_changes_nothing_but_the_other_names()
    {
        var newer = new SourceWell("wellbore:1")
        {
            Name = "99/1-A-1 HT2",
            Operator = "Today AS",
            AttributesMonth = new DateOnly(2024, 5, 1),
        };
        var older = newer with
        {
            Name = "99/1-A-1 H",
            Operator = "Yesterday AS",
            AttributesMonth = new DateOnly(2020, 5, 1),
        };
        foreach (var files in new[] { new[] { newer, older }, [older, newer] })
        {
            var well = New();
            foreach (var file in files)
            {
                Wellbores.Apply(file, well);
                well.Id = 5;
            }

            Assert.Equal(("99/1-A-1 HT2", "Today AS", """["99/1-A-1 H"]"""), (well.Name, well.Operator, well.Aliases));
        }
    }

    private static (string, string?, string?) Applied(params SourceWell[] files)
    {
        var well = New();
        foreach (var file in files)
        {
            Fields.Apply(file, well);
            well.Id = 5;
        }

        return (well.Name, well.Field, well.Aliases);
    }

    private static Well New() =>
        new()
        {
            DatasetKey = "sodir",
            SourceKey = "k",
            Name = "k",
            ChangedBy = "import",
        };
}
