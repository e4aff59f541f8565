using System.Text;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Csv;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>The plain file: columns in any order, units in their names, and rules that each have a code.</summary>
public sealed class ReadingPlainCsv
{
    private static readonly IngestFormat Format = Reader.Of("csv");

    [Fact]
    public void The_template_can_be_imported_as_it_is()
    {
        var parsed = Parsed.Text(Format, CsvFormat.Template);

        Assert.Empty(parsed.Findings);
        var well = Assert.Single(parsed.Wells);
        Assert.Equal(("example-1", "Example 1", 58.441), (well.SourceKey, well.Name, well.Latitude));
        Assert.Equal([12000, 11800], parsed.Rows.Select(r => r.Oil));
        Assert.Equal([800, null], parsed.Rows.Select(r => r.Water));
    }

    [Theory]
    [InlineData("oil_volume", 1)]
    [InlineData("Oil_Volume_BBL ", 1)]
    [InlineData("oil_volume_sm3", 1 / UnitConversion.CubicMetresPerBarrel)]
    [InlineData("ngl_volume_m3", 1 / UnitConversion.CubicMetresPerBarrel)]
    [InlineData("gas_volume", 1)]
    [InlineData("gas_volume_mmcf", 1000)]
    [InlineData("gas_volume_sm3", 0.001 / UnitConversion.ThousandCubicMetresPerMcf)]
    [InlineData("gas_injected_1000sm3", 1 / UnitConversion.ThousandCubicMetresPerMcf)]
    [InlineData("gas_volume_e3m3", 1 / UnitConversion.ThousandCubicMetresPerMcf)]
    public void The_unit_of_a_volume_stands_in_its_column(string column, double factor)
    {
        var row = Assert.Single(Parsed.Text(Format, $"source_key,date,{column}\nA,2024-01-01,7.5\n").Rows);
        var value = row.Oil ?? row.Gas ?? row.Ngl ?? row.GasInjected;
        Assert.Equal(7.5 * factor, value!.Value, 7.5 * factor * 1e-14);
    }

    [Theory]
    [InlineData("2024-03-01", 1)]
    [InlineData("2024-03", 1)]
    [InlineData("3/31/2024", 1)]
    [InlineData("3/3/2024", 1)]
    [InlineData("3/4/2024", 0)]
    [InlineData("31/3/2024", 0)]
    [InlineData("2024-02-30", 0)]
    [InlineData("yesterday", 0)]
    public void A_date_is_read_where_it_can_mean_one_day_only(string date, int rows)
    {
        var parsed = Parsed.Text(Format, $"source_key,period,date,oil_volume\nA,day,{date},5\n");
        Assert.Equal(rows, parsed.Rows.Count);
        Assert.Equal(rows == 0, parsed.Refusal is not null);
    }

    [Theory]
    [InlineData("A,2024-01-01,-5,31,,", "volume.negative", 1)]
    [InlineData("A,2024-01-01,5,32,,", "days_on.exceeds_period", 1)]
    [InlineData("A,2024-01-01,5,0,,", "volume.without_days", 1)]
    [InlineData("A,2024-01-01,5,31,0,0", "position.null_island", 1)]
    [InlineData("A,2024-01-01,5,31,91,5", "position.out_of_range", 1)]
    [InlineData("A,2024-01-01,5,31,45,-181", "position.out_of_range", 1)]
    [InlineData("A,2024-01-01,5,31,45,", "position.incomplete", 1)]
    [InlineData("A,2024-01-15,5,31,,", "date.moved", 1)]
    [InlineData("A,2026-07-01,5,31,,", null, 1)]
    [InlineData("A,2026-08-01,5,31,,", "date.future", 0)]
    public void Each_rule_has_its_code(string row, string? code, int loaded)
    {
        var parsed = Parsed.Text(Format, $"source_key,date,oil_volume,days_on,latitude,longitude\n{Good(20)}{row}\n");

        Assert.Null(parsed.Refusal);
        Assert.Equal(20 + loaded, parsed.Rows.Count);
        Assert.Equal(code, parsed.Findings.SingleOrDefault()?.Code);
        if (code is "days_on.exceeds_period")
            Assert.Null(parsed.Rows[^1].DaysOn);
        if (code?.StartsWith("position", StringComparison.Ordinal) == true)
            Assert.Null(parsed.TheWell("A").Latitude);
        if (code is "date.moved")
            Assert.Equal(new DateOnly(2024, 1, 1), parsed.Rows[^1].Date);
    }

    [Fact]
    public void A_spoilt_API_number_is_not_taken_and_a_dashed_one_is_put_right()
    {
        var parsed = Parsed.Text(Format, "source_key,api_number\nA,6.08084E+11\nB,60-808-40060-01\n,60-808-40061-00\n");

        Assert.Equal("api_number.malformed", Assert.Single(parsed.Findings).Code);
        Assert.Equal([null, "608084006001", "608084006100"], parsed.Wells.Select(w => w.ApiNumber));
        Assert.Equal("608084006100", parsed.Wells[2].SourceKey);
    }

    [Fact]
    public void Production_before_the_spud_date_is_kept_and_said()
    {
        var parsed = Parsed.Text(
            Format,
            "source_key,spud_date,date,oil_volume\nA,2024-02-10,2024-01-01,5\nA,2024-02-10,2024-02-01,5\n"
        );
        Assert.Equal(2, parsed.Rows.Count);
        Assert.Equal(("date.before_spud", 2), (Assert.Single(parsed.Findings).Code, parsed.Findings[0].Line));
    }

    [Fact]
    public void A_key_that_no_dataset_can_have_rejects_its_row()
    {
        var parsed = Parsed.Text(
            Format,
            "source_key,dataset,name\n"
                + string.Concat(Enumerable.Range(0, 30).Select(i => $"{i},my-data,x\n"))
                + "A,No Key!,x\n"
        );
        Assert.Equal(("dataset.malformed", true), (Assert.Single(parsed.Findings).Code, parsed.Findings[0].IsError));
        Assert.All(parsed.Wells, w => Assert.Equal("my-data", w.Dataset));
    }

    [Fact]
    public void A_column_nobody_knows_is_one_finding_and_columns_of_replies_are_none()
    {
        var unknown = Parsed.File(Format, Samples.Ok("csv", "a-column-nobody-knows.csv"));
        Assert.Equal(("column.unknown", "choke"), (Assert.Single(unknown.Findings).Code, unknown.Findings[0].Column));

        Assert.Empty(Parsed.File(Format, Samples.Ok("csv", "wells-as-the-product-replies.csv")).Findings);
    }

    [Fact]
    public void The_products_own_reply_comes_back_in_its_units_to_the_wells_of_its_ids()
    {
        var parsed = Parsed.File(Format, Samples.Ok("csv", "production-as-the-product-replies-in-metric.csv"));

        Assert.Empty(parsed.Findings);
        Assert.Equal((7, "GC"), (Assert.Single(parsed.Wells).WellId, parsed.Wells[0].Region));
        var row = Assert.Single(parsed.Rows);
        Assert.Equal((parsed.Wells[0].SourceKey, Period.Month), (row.SourceKey, row.Period));
        Assert.Equal((100, 100, 0, null, 31), (Round(row.Oil), Round(row.Gas), row.Water, row.Ngl, row.DaysOn));
    }

    [Fact]
    public void First_production_that_the_product_computed_is_not_taken_for_reported()
    {
        var parsed = Parsed.File(Format, Samples.Ok("csv", "wells-as-the-product-replies.csv"));
        Assert.Equal([null, new DateOnly(2001, 2, 1)], parsed.Wells.Select(w => w.FirstProduction));
    }

    [Theory]
    [InlineData("1e12", true)]
    [InlineData("-1e12", true)]
    [InlineData("1.1e12", false)]
    [InlineData("3e302", false)]
    public void A_number_that_nobody_can_have_measured_is_none(string volume, bool isRead)
    {
        var rows = string.Concat(Enumerable.Range(1, 28).Select(i => $"A,{1990 + i}-01-01,5\n"));
        var parsed = Parsed.Text(Format, $"source_key,date,oil_volume\n{rows}B,2024-01-01,{volume}\n");

        Assert.Equal(isRead ? 29 : 28, parsed.Rows.Count);
        Assert.Equal(
            isRead ? 0 : 1,
            parsed.Findings.Count(f => f is { Code: "row.value", Line: 30, Column: "oil_volume" })
        );
    }

    [Fact]
    public void Decimals_behind_a_comma_are_one_finding_for_the_whole_file_and_the_point_is_then_an_error()
    {
        var rows = string.Concat(Enumerable.Range(1, 28).Select(i => $"A;2024-02-{i:00};1,5\n"));
        var parsed = Parsed.Text(Format, $"source_key;date;oil_volume\n{rows}B;2024-01-01;2.5\n".Replace("02-", "01-"));

        Assert.Equal(28, parsed.Rows.Count);
        Assert.Equal(
            ["text.decimal_comma", "row.value"],
            parsed.Findings.Select(f => f.Code).Where(c => c != "date.moved")
        );
        Assert.All(parsed.Rows, r => Assert.Equal(1.5, r.Oil));
    }

    [Theory]
    [InlineData("windows-1252.csv", 1)]
    [InlineData("utf-8-with-bom.csv", 0)]
    [InlineData("utf-16-as-spreadsheets-save-text.txt", 0)]
    [InlineData("utf-16-the-other-way-round.txt", 0)]
    public void Names_are_whole_in_every_encoding_and_a_guessed_one_is_a_finding(string file, int findings)
    {
        var parsed = Parsed.File(Format, Samples.Ok("csv", file));
        Assert.EndsWith(" Øst", Assert.Single(parsed.Wells).Name);
        Assert.Equal(Enumerable.Repeat("text.encoding", findings), parsed.Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_long_file_in_Windows_1252_is_whole_wherever_its_first_letter_stands()
    {
        foreach (var rows in new[] { 1, 3_000, 3_001, 6_007 })
        {
            var text = new StringBuilder("source_key,name\n");
            for (var i = 0; i < rows; i++)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},plain name of a well\n");
            text.Append("X,Snøhvit\n");
            var parsed = Parsed.Bytes(Format, Encoding.Latin1.GetBytes(text.ToString()));

            Assert.Equal("Snøhvit", parsed.TheWell("X").Name);
            Assert.Equal((rows + 1, "text.encoding"), (parsed.Wells.Count, Assert.Single(parsed.Findings).Code));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void A_file_longer_than_any_buffer_is_read_to_its_end(string mark)
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},Snøhvit {i}\n"));
        var parsed = Parsed.Text(Format, $"{mark}source_key,name\n{rows}");
        Assert.Equal((20_000, "Snøhvit 19999"), (parsed.Wells.Count, parsed.Wells[^1].Name));
    }

    [Fact]
    public void Rows_of_a_well_are_put_together_and_a_contradiction_is_said()
    {
        var parsed = Parsed.Text(Format, "source_key,operator,field\nA,First AS,\nA,,Snøhvit\nA,Second AS,\n");

        var well = Assert.Single(parsed.Wells);
        Assert.Equal(("Second AS", "Snøhvit", 2), (well.Operator, well.Field, well.Line));
        Assert.Equal(("well.differs", 4), (Assert.Single(parsed.Findings).Code, parsed.Findings[0].Line));
    }

    [Fact]
    public void A_line_of_damaged_quotes_is_a_finding_and_not_an_empty_line()
    {
        var rows = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i},x\n"));
        var parsed = Parsed.Text(Format, $"source_key,name\n{rows}\n\"\"G\"\n");
        Assert.Equal((21, 20), (parsed.RowsRead, parsed.Wells.Count));
        Assert.Equal(("row.quotes", 23), (Assert.Single(parsed.Findings).Code, parsed.Findings[0].Line));
    }

    [Fact]
    public void A_sign_of_inches_is_part_of_a_name()
    {
        var parsed = Parsed.File(Format, Samples.Ok("csv", "a-quote-for-inches.csv"));
        Assert.Equal(["Casing 9 5/8\"", "7\" liner"], parsed.Wells.Select(w => w.Name));
    }

    [Fact]
    public void What_a_file_does_not_say_of_a_well_stays_as_it_was()
    {
        var well = new Well
        {
            DatasetKey = "manual",
            SourceKey = "A",
            Name = "Named",
            ChangedBy = "x",
            Id = 5,
            Operator = "Old",
            Latitude = 1,
            Longitude = 2,
        };
        Format.Apply(new SourceWell("A") { Operator = "New" }, well);
        Assert.Equal(("Named", "New", 1), (well.Name, well.Operator, well.Latitude));
    }

    private static double Round(double? value) => Math.Round(value!.Value, 9);

    private static string Good(int rows) =>
        string.Concat(Enumerable.Range(1, rows).Select(i => $"G{i},2024-01-01,5,31,,\n"));
}
