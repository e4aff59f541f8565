using System.IO.Compression;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Exports;

/// <summary>Wells as a file, with names as people and their enemies write them.</summary>
public abstract class ExportingWells<TApp>(TApp app)
    where TApp : TestApp
{
    private static readonly string[] Hostile =
    [
        "=1+1",
        "=HYPERLINK(\"http://example.invalid\",\"x\")",
        "+1",
        "-1+2",
        "@SUM(A1)",
        "\tTAB",
        "\rCR",
        "comma, \"quote\"",
        "two\r\nlines\nthree",
        "<c t=\"s\"><v>0</v></c> & ]]>",
        "_x0041_ is no A",
        "_x005F_x0041_",
        "bell \u0007 and escape \u001b",
        "Sjø Ærlig – 油田 🛢",
        " spaces  at the ends ",
        "''quoted",
        "1E5",
        "007",
        "TRUE",
        "2020-01-01",
    ];

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task A_hostile_name_comes_out_whole_and_is_text(string format)
    {
        var region = $"Hostile {format}";
        foreach (var name in Hostile)
            await app.GivenWell(name, new { region });

        var table = await Export($"region={region}&format={format}");

        Assert.Equal(Hostile.Order(StringComparer.Ordinal), table.Texts("name"));
        Assert.All(table.Cells("name"), c => Assert.Equal("text", c!.Kind));
        Assert.Equal(Hostile.Length, table.Rows.Count);
    }

    /// <summary>Without the mark, a spreadsheet takes the text for a formula once somebody edits the cell.</summary>
    [Fact]
    public async Task A_name_that_looks_like_a_formula_is_marked_as_text()
    {
        await app.GivenWell("=1+1", new { region = "Marked" });

        var reply = await app.Ask("/api/v1/export/wells?region=Marked&format=xlsx");
        using var zip = new ZipArchive(await reply.Content.ReadAsStreamAsync(TestApp.Ct));
        var cell = Table
            .Part(zip, "xl/worksheets/sheet1.xml")
            .Descendants()
            .Single(c => c.Name.LocalName == "c" && c.Value == "=1+1");
        var style = Table
            .Part(zip, "xl/styles.xml")
            .Descendants()
            .Single(s => s.Name.LocalName == "cellXfs")
            .Elements()
            .ElementAt((int)cell.Attribute("s")!);
        Assert.Equal("1", (string?)style.Attribute("quotePrefix"));
    }

    [Fact]
    public async Task All_members_of_the_list_come_by_name_then_id()
    {
        var first = (await app.GivenWell("Same", new { region = "All" })).Id();
        var full = await app.GivenWell(
            "Full",
            new
            {
                region = "All",
                api_number = "42-003-12345",
                latitude = 31.987654321,
                longitude = -102.123456789,
                country = "US",
                state = "TX",
                county = "Andrews",
                basin = "B",
                field = "F",
                reservoir = "R",
                @operator = "O",
                status = "active",
                well_type = "oil",
                spud_date = "2019-01-02",
                completion_date = "2019-03-04",
                total_depth_ft = 10_000.5,
                lateral_length_ft = 7_500,
                water_depth_ft = 12,
            }
        );
        var second = (await app.GivenWell("Same", new { region = "All" })).Id();
        await app.GivenOil(full.Id(), 10, 0, 20);
        var list = (await app.Get("/api/v1/wells?region=All&units=metric"))[0]!.AsObject();

        foreach (var format in new[] { "csv", "xlsx", "parquet" })
        {
            var table = await Export($"region=All&units=metric&format={format}");
            Assert.Equal([full.Id(), first, second], table.Numbers("id"));
            Assert.Equal(
                list.Select(m => m.Key),
                table.Columns.Select(c => c.Replace("_1000sm3", "").Replace("_sm3", ""))
            );
            foreach (var (member, column) in list.Zip(table.Columns))
                Assert.Equal(member.Value?.ToString(), table.Texts(column)[0]);
        }
    }

    [Fact]
    public async Task A_workbook_keeps_the_digits_of_an_api_number_and_real_dates()
    {
        await app.GivenWell(
            "Kinds",
            new
            {
                region = "Kinds",
                api_number = "0100312345",
                spud_date = "1900-03-01",
                completion_date = "1900-02-28",
            }
        );

        var table = await Export("region=Kinds&format=xlsx");

        Assert.Equal(new Cell("text", "0100312345"), table.Cells("api_number").Single());
        Assert.Equal(new Cell("date", "1900-03-01"), table.Cells("spud_date").Single());
        Assert.Equal(new Cell("text", "1900-02-28"), table.Cells("completion_date").Single());
        Assert.Null(table.Cells("latitude").Single());
    }

    [Theory]
    [InlineData("operator=Kept", 2)]
    [InlineData("operator=Kept&min_cum_oil=5", 1)]
    [InlineData("operator=Kept&operator=(none)&q=kept", 2)]
    public async Task A_filter_means_the_same_as_for_a_list(string filter, int count)
    {
        var region = $"Kept {filter}";
        await app.GivenWell("Kept 1", new { region, @operator = "Kept" });
        await app.GivenOil((await app.GivenWell("Kept 2", new { region, @operator = "Kept" })).Id(), 10);
        await app.GivenWell("Other", new { region });

        var query = $"region={Uri.EscapeDataString(region)}&{filter}";
        Assert.Equal(count, await app.Total($"/api/v1/wells?{query}"));
        Assert.Equal(count, (await Export(query)).Rows.Count);
    }

    private async Task<Table> Export(string query) => await Table.Of(await app.Ask($"/api/v1/export/wells?{query}"));
}

[Trait("Store", "SQLite")]
public sealed class ExportingWellsOnSqlite(SqliteApp app) : ExportingWells<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ExportingWellsOnPostgres(PostgresApp app)
    : ExportingWells<PostgresApp>(app),
        IClassFixture<PostgresApp>;
