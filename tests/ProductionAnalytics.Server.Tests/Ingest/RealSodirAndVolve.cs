using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Ingest;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>The files as published, read by the parsers alone, and the answers that were computed independently.</summary>
[Trait("Data", "Real")]
public sealed class RealSodirAndVolve
{
    [Fact]
    public void Every_field_of_Norway_sums_to_its_answer_in_million_and_billion_Sm3()
    {
        var parsed = Parsed.File(Reader.Of("sodir-field-monthly"), Real("sodir", "field_production_monthly.csv"));

        Assert.Null(parsed.Refusal);
        Assert.Equal(
            (27_090, 27_090, 0, 130),
            (parsed.RowsRead, parsed.Rows.Count, parsed.Rejected, parsed.Wells.Count)
        );
        Assert.Equal(4985.714, Millions(parsed.Rows, r => r.Oil), 3);
        Assert.Equal(3209.449, Billions(parsed.Rows, r => r.Gas), 3);
        Assert.Equal(126.671, Millions(parsed.Rows, r => r.Condensate), 3);
        Assert.Equal(495.857, Millions(parsed.Rows, r => r.Ngl), 3);
        foreach (var (field, oil) in new[] { ("STATFJORD", 578.944), ("EKOFISK", 505.551), ("OSEBERG", 397.673) })
        {
            var key = parsed.Wells.Single(w => w.Name == field).SourceKey;
            Assert.Equal(oil, Millions(parsed.Rows.Where(r => r.SourceKey == key), r => r.Oil), 3);
        }

        var last = parsed.Rows.Where(r => r.Date.Year == 2024).ToList();
        Assert.Equal(
            (102.896, 126.244),
            (Math.Round(Millions(last, r => r.Oil), 3), Math.Round(Billions(last, r => r.Gas), 3))
        );
        Assert.Equal(
            (48, 49, 11),
            (parsed.Rows.Count(r => r.Oil < 0), parsed.Rows.Count(r => r.Gas < 0), parsed.Rows.Count(r => r.Water < 0))
        );
        Assert.All(parsed.Findings, f => Assert.Equal("volume.negative", f.Code));
        Assert.Equal(181, parsed.Findings.Count);
    }

    [Theory]
    [InlineData("wellbore_development_all.csv", 5_533)]
    [InlineData("wellbore_exploration_all.csv", 2_012)]
    public void Every_wellbore_has_a_position_a_name_and_a_number(string file, int wellbores)
    {
        var parsed = Parsed.File(Reader.Of("sodir-wellbores"), Real("sodir", file));

        Assert.Null(parsed.Refusal);
        Assert.Equal((wellbores, wellbores, 0), (parsed.RowsRead, parsed.Wells.Count, parsed.Rejected));
        Assert.Equal(wellbores, parsed.Wells.DistinctBy(w => w.SourceKey).Count());
        Assert.All(
            parsed.Wells,
            w => Assert.True(w is { Latitude: > 56 and < 75, Longitude: > 1 and < 36, Name.Length: > 0 })
        );
        Assert.All(parsed.Wells, w => Assert.True(w.Crs is null or "EPSG:4230 (ED50)"));
        Assert.All(parsed.Findings, f => Assert.Equal("position.datum", f.Code));
    }

    [Fact]
    public void A_development_wellbore_is_read_whole()
    {
        var parsed = Parsed.File(Reader.Of("sodir-wellbores"), Real("sodir", "wellbore_development_all.csv"));

        var well = parsed.TheWell("wellbore:6612");
        Assert.Equal(
            ("1/3-A-1 H", "DONG E&P Norge AS", "OSELVAR", "NORTH SEA"),
            (well.Name, well.Operator, well.Field, well.Region)
        );
        Assert.Equal(
            ("Plugged and abandoned", "P&A", "Production, oil"),
            (well.Status, well.StatusReported, well.WellType)
        );
        Assert.Equal((new DateOnly(2011, 7, 22), new DateOnly(2011, 9, 21)), (well.SpudDate, well.CompletionDate));
        Assert.Equal((5927 / 0.3048, 72 / 0.3048), (well.TotalDepthFt, well.WaterDepthFt));
        Assert.Equal((56.931961, 2.671294), (well.Latitude, well.Longitude));
        Assert.Equal(5, parsed.Findings.Count);
    }

    [Fact]
    public void The_days_of_Volve_sum_to_their_answers_and_to_the_monthly_sheet()
    {
        var parsed = Parsed.File(Reader.Of("volve"), Real("volve", "Volve production data.xlsx"));

        Assert.Null(parsed.Refusal);
        Assert.Equal((15_634, 15_634, 0, 7), (parsed.RowsRead, parsed.Rows.Count, parsed.Rejected, parsed.Wells.Count));
        Assert.All(parsed.Rows, r => Assert.Equal(Period.Day, r.Period));
        Assert.Equal(10_037_080.61, Millions(parsed.Rows, r => r.Oil) * 1e6, 2);
        Assert.Equal(1_475_370_435.94, Billions(parsed.Rows, r => r.Gas) * 1e9, 2);
        Assert.Equal(15_318_578.35, Millions(parsed.Rows, r => r.Water) * 1e6, 2);
        Assert.Equal(
            (4, 20, 0),
            (Count("volume.negative"), Count("days_on.exceeds_period"), Count("total.differs") + Count("total.absent"))
        );
        Assert.Equal(24, parsed.Findings.Count);
        Assert.All(parsed.Rows, r => Assert.False(r.DaysOn > 1));
        Assert.Equal(6_473, parsed.Rows.Count(r => r.Oil is null));

        var well = parsed.TheWell("wellbore:7405");
        Assert.Equal(("15/9-F-1 C", "VOLVE", "Oil producer"), (well.Name, well.Field, well.WellType));
        Assert.Equal(["NO 15/9-F-1 C"], well.Aliases);

        int Count(string code) => parsed.Findings.Count(f => f.Code == code);
    }

    [Fact]
    public void Every_year_of_OGOR_A_and_every_borehole_is_read_by_the_parsers_alone()
    {
        var rows = 0L;
        var oil = 0.0;
        foreach (var year in Enumerable.Range(2020, 5))
        {
            var parsed = Parsed.File(Reader.Of("bsee-ogor-a"), Real("bsee", $"ogora{year}delimit.zip"));
            Assert.Empty(parsed.Findings);
            rows += parsed.Rows.Count;
            oil += parsed.Rows.Sum(r => r.Oil!.Value);
        }

        var boreholes = Parsed.File(Reader.Of("bsee-boreholes"), Real("bsee", "BoreholeRawData.zip"));
        Assert.Empty(boreholes.Findings);
        Assert.Equal((401_740, 57_219), (rows, boreholes.Wells.Count));
        Assert.Equal(610_189_500d + 623_253_704 + 632_016_608 + 680_849_109 + 656_280_631, oil);
    }

    /// <summary>In the source's own unit again.</summary>
    private static double Millions(IEnumerable<SourceProduction> rows, Func<SourceProduction, double?> volume) =>
        rows.Sum(r => UnitSystem.Metric.LiquidFromField(volume(r)) ?? 0) / 1e6;

    private static double Billions(IEnumerable<SourceProduction> rows, Func<SourceProduction, double?> volume) =>
        rows.Sum(r => UnitSystem.Metric.GasFromField(volume(r)) ?? 0) / 1e6;

    private static string Real(string folder, string file) => Path.Combine(Repository.RealData, folder, file);
}
