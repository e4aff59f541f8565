using System.Globalization;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Exports;

/// <summary>Exports as Parquet, as an engineer's tools read them.</summary>
public abstract class ExportingColumns<TApp>(TApp app)
    where TApp : TestApp
{
    private const string RecordTypes =
        "BIGINT BIGINT VARCHAR VARCHAR VARCHAR VARCHAR VARCHAR DATE DOUBLE DOUBLE DOUBLE DOUBLE DOUBLE DOUBLE DOUBLE DOUBLE VARCHAR BOOLEAN VARCHAR BIGINT";

    private const string WellTypes =
        "BIGINT VARCHAR VARCHAR VARCHAR VARCHAR VARCHAR DOUBLE DOUBLE VARCHAR VARCHAR VARCHAR VARCHAR VARCHAR VARCHAR VARCHAR VARCHAR VARCHAR VARCHAR DATE DATE DOUBLE DOUBLE DOUBLE DATE VARCHAR DATE DOUBLE DOUBLE DOUBLE BIGINT";

    [Theory]
    [InlineData("production", RecordTypes)]
    [InlineData("wells", WellTypes)]
    public async Task Columns_have_their_types_also_where_nothing_matches(string what, string types)
    {
        await app.GivenOil((await app.GivenWell("Typed", new { region = $"Typed {what}" })).Id(), 1, null);

        using var some = await Export($"{what}?region=Typed {what}");
        using var none = await Export($"{what}?region=Nowhere");

        Assert.Equal(types, some.Types());
        Assert.Equal(types, none.Types());
        Assert.Empty(none.Rows("SELECT * FROM file"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&units=metric")]
    public async Task Records_are_those_of_the_list_member_by_member(string units)
    {
        var region = $"Members {units.Length}";
        foreach (var name in new[] { "One", "Two" })
        {
            var well = (await app.GivenWell(name, new { region })).Id();
            await app.GivenOil(well, 0, 1.0 / 3, null, 123456789.125);
            await app.GivenRecord(
                new
                {
                    well_id = well,
                    date = "1850-01-01",
                    gas_volume = 0.1,
                    water_injected = 7,
                    days_on = 30.5,
                    notes = new[] { "a", "b" },
                }
            );
        }

        var list = (await app.Get($"/api/v1/production?region={region}{units}&sort=well_id,date")).AsArray();
        using var file = await Export($"production?region={region}{units}");
        var columns = file.Rows("SELECT column_name FROM (DESCRIBE file)").ConvertAll(r => Member((string)r[0]!));
        var rows = file.Rows("SELECT * FROM file");

        Assert.Equal(list.Count, rows.Count);
        foreach (var (record, row) in list.Zip(rows))
        foreach (var (member, value) in columns.Zip(row))
            if (member != "source_key")
                Assert.Equal(Text(record!.AsObject()[member]), value is null ? null : Spelled(value));
    }

    /// <summary>Sums in the order of the rows, as both are added one by one.</summary>
    [Fact]
    public async Task A_hundred_thousand_records_come_whole()
    {
        var well = (await app.GivenWell("Many", new { region = "Hundred" })).Id();
        await app.Copy(well, days: 100_000);

        using var file = await Export("production?region=Hundred");

        Assert.Equal(
            [100_000L, 100_000L, 4_999_950_000d, 0L, new DateOnly(1990, 1, 1)],
            file.Rows(
                "SELECT count(*), count(DISTINCT id), sum(oil_volume_bbl), count(gas_volume_mcf), min(date) FROM file"
            )[0]
        );
    }

    /// <summary>A reader passes over groups of rows whose least and greatest name leave no place for the one asked for.</summary>
    [Fact]
    public async Task A_query_for_a_name_finds_it()
    {
        string[] names = ["🛢", "\uE000", "a", "B", "Å", "_", "it's", "two\r\nlines", "=1+1"];
        foreach (var name in names)
            await app.GivenWell(name, new { region = "Asked" });

        using var file = await Export("wells?region=Asked");

        foreach (var name in names)
            Assert.Single(
                file.Rows($"SELECT id FROM file WHERE name = '{name.Replace("'", "''", StringComparison.Ordinal)}'")
            );
    }

    [Fact]
    public async Task A_file_says_what_it_is_of_which_version_and_in_which_units()
    {
        using var file = await Export("wells?region=Nowhere&units=metric");

        Assert.Equal(
            ["content=wells", $"as_of_version={(await app.State()).Version}", "units=oil=Sm3;gas=1000 Sm3;water=Sm3"],
            file.Rows("SELECT decode(key) || '=' || decode(value) FROM parquet_kv_metadata('{path}')")
                .Select(r => (string)r[0]!)
        );
    }

    private async Task<ParquetFile> Export(string question)
    {
        var reply = await app.Ask($"/api/v1/export/{question}&format=parquet");
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync(TestApp.Ct));
        return new ParquetFile(await reply.Content.ReadAsByteArrayAsync(TestApp.Ct));
    }

    private static string Member(string column) =>
        new[] { "_1000sm3", "_sm3", "_bbl", "_mcf" }.Aggregate(
            column,
            (name, unit) => name.EndsWith(unit, StringComparison.Ordinal) ? name[..^unit.Length] : name
        );

    private static string? Text(JsonNode? value) =>
        value switch
        {
            null => null,
            JsonArray { Count: 0 } => null,
            JsonArray all => string.Join("; ", all),
            _ when value.GetValueKind() == JsonValueKind.Number => Spelled((double)value),
            _ => value.ToString(),
        };

    private static string Spelled(object value) =>
        value switch
        {
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            IConvertible number and not string => number
                .ToDouble(CultureInfo.InvariantCulture)
                .ToString("R", CultureInfo.InvariantCulture),
            _ => (string)value,
        };
}

[Trait("Store", "SQLite")]
public sealed class ExportingColumnsOnSqlite(SqliteApp app)
    : ExportingColumns<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ExportingColumnsOnPostgres(PostgresApp app)
    : ExportingColumns<PostgresApp>(app),
        IClassFixture<PostgresApp>;
