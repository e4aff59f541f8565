using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Exports;

/// <summary>Records as a file: all of them, exactly, in order.</summary>
public abstract class ExportingProduction<TApp>(TApp app)
    where TApp : TestApp
{
    private const double Barrel = 0.158987294928;
    private const double Mcf = 0.028316846592;
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Parquet = "application/vnd.apache.parquet";
    private static readonly double[] Exact =
    [
        0.1,
        1.0 / 3,
        123456789.12345679,
        1e12,
        1e-7,
        0,
        5e-324,
        4503599627370497.5,
    ];

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task Every_number_comes_out_as_it_was_stored_and_what_nobody_reported_stays_empty(string format)
    {
        var region = $"Exact {format}";
        var well = (await app.GivenWell("Exact", new { region })).Id();
        var sent = Exact.Where(v => v <= 1e12).Select(v => (double?)v).Append(null).ToArray();
        await app.GivenOil(well, sent);

        var table = await Export($"region={region}&format={format}");

        Assert.Equal(sent, table.Numbers("oil_volume_bbl"));
        Assert.Equal(new double?[sent.Length], table.Numbers("gas_volume_mcf"));
        Assert.Equal(Enumerable.Repeat((double?)well, sent.Length), table.Numbers("well_id"));
        Assert.Equal(
            (await app.Get($"/api/v1/production?region={region}")).All<long>("id").Select(i => (double?)i),
            table.Numbers("id")
        );
    }

    [Fact]
    public async Task A_workbook_has_dates_as_dates_numbers_as_numbers_and_text_as_text()
    {
        var well = (await app.GivenWell("12", new { region = "007" })).Id();
        await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-02-01",
                oil_volume = 10,
                days_on = 28.5,
                notes = new[] { "a", "b" },
            }
        );
        await app.GivenRecord(
            new
            {
                well_id = well,
                date = "1850-02-01",
                oil_volume = 1,
            }
        );

        var table = await Export("region=007&format=xlsx");

        Assert.Equal([new("text", "1850-02-01"), new("date", "2020-02-01")], table.Cells("date"));
        Assert.Equal([null, new("number", "28.5")], table.Cells("days_on"));
        Assert.Equal(new("text", "12"), table.Cells("well_name")[0]);
        Assert.Equal(new("text", "007"), table.Cells("region")[0]);
        Assert.Equal(new("flag", "false"), table.Cells("edited")[0]);
        Assert.Equal([null, new("text", "a; b")], table.Cells("notes"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task Records_come_by_well_then_date_however_they_are_filtered(string format)
    {
        var region = $"Order {format}";
        var wells = new List<long>();
        foreach (var name in new[] { "Z", "M", "A" })
            wells.Add((await app.GivenWell($"{name} {region}", new { region, @operator = "Order Co" })).Id());
        foreach (var well in Enumerable.Reverse(wells))
            await app.GivenOil(well, 3, 2, 1);

        foreach (var filter in new[] { $"region={region}", $"q={region}", $"region={region}&operator=Order Co" })
        {
            var table = await Export($"{filter}&format={format}");
            Assert.Equal(wells.SelectMany(w => new double?[] { w, w, w }), table.Numbers("well_id"));
            Assert.Equal(
                Enumerable.Repeat<string?[]>(["2020-01-01", "2020-02-01", "2020-03-01"], 3).SelectMany(d => d),
                table.Texts("date")
            );
        }
    }

    [Theory]
    [InlineData("&units=metric", "sm3", "1000sm3", Barrel, Mcf)]
    [InlineData("", "bbl", "mcf", 1, 1)]
    public async Task Volumes_are_in_the_units_that_their_columns_name(
        string units,
        string liquid,
        string gas,
        double ofLiquid,
        double ofGas
    )
    {
        var region = $"Units {liquid}";
        var well = (await app.GivenWell("Units", new { region })).Id();
        await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 10,
                gas_volume = 20,
                water_volume = 30,
                condensate_volume = 40,
                ngl_volume = 50,
                water_injected = 60,
                gas_injected = 70,
                days_on = 3,
            }
        );

        foreach (var format in new[] { "csv", "xlsx", "parquet" })
        {
            var reply = await app.Ask($"/api/v1/export/production?region={region}&format={format}{units}");
            Assert.Contains(liquid, reply.Header("X-Units"), StringComparison.OrdinalIgnoreCase);
            var table = await Table.Of(reply);
            string[] members = ["oil_volume", "water_volume", "condensate_volume", "ngl_volume", "water_injected"];
            double[] liquids = [10, 30, 40, 50, 60];
            foreach (var (member, value) in members.Zip(liquids))
                Assert.Equal(value * ofLiquid, table.Numbers($"{member}_{liquid}").Single());
            Assert.Equal(20 * ofGas, table.Numbers($"gas_volume_{gas}").Single());
            Assert.Equal(70 * ofGas, table.Numbers($"gas_injected_{gas}").Single());
            Assert.Equal(3, table.Numbers("days_on").Single());
        }
    }

    [Theory]
    [InlineData("start_date=2020-02-10", 4)]
    [InlineData("end_date=2020-01-01", 2)]
    [InlineData("well_name=Two", 3)]
    [InlineData("period=month", 6)]
    [InlineData("period=year", 0)]
    [InlineData("q=tWo&start_date=2020-03-01", 1)]
    [InlineData("region=(none)", 0)]
    public async Task A_filter_means_the_same_as_for_a_list(string filter, int count)
    {
        var op = $"Filtered {filter.Length} {count}";
        foreach (var name in new[] { "One", "Two" })
            await app.GivenOil((await app.GivenWell(name, new { region = "F", @operator = op })).Id(), 1, 2, 3);

        var query = $"operator={Uri.EscapeDataString(op)}&{filter}";
        Assert.Equal(count, await app.Total($"/api/v1/production?{query}"));
        Assert.Equal(count, (await Export(query)).Rows.Count);
        Assert.Equal(count, (await Export($"{query}&format=xlsx")).Rows.Count);
        Assert.Equal(count, (await Export($"{query}&format=parquet")).Rows.Count);
    }

    [Fact]
    public async Task There_is_no_limit()
    {
        var wells = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            wells.Add((await app.GivenWell($"Many {i}", new { region = "Many" })).Id());
            await app.GivenOil(wells[i], [.. Enumerable.Range(0, 70).Select(m => (double?)m)]);
        }

        await app.Copy(wells[0], days: 2_500);

        Assert.Equal(2_710, (await Export("region=Many")).Rows.Count);
        Assert.Equal(2_710, (await Export("region=Many&format=xlsx")).Rows.Count);
        Assert.Equal(2_710, (await Export("region=Many&format=parquet")).Rows.Count);
    }

    [Fact]
    public async Task The_file_is_named_for_its_content_the_stores_version_and_the_day()
    {
        var version = (await app.State()).Version;

        foreach (var (format, type) in new[] { ("csv", "text/csv"), ("xlsx", Xlsx), ("parquet", Parquet) })
        {
            var reply = await app.Ask($"/api/v1/export/production?region=Nowhere&format={format}");
            Assert.Equal(type, reply.Content.Headers.ContentType?.MediaType);
            Assert.Equal("attachment", reply.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Matches(
                new Regex($@"^production-v{version}-\d{{4}}-\d\d-\d\d\.{format}$"),
                reply.Content.Headers.ContentDisposition?.FileName?.Trim('"')
            );
            Assert.Empty((await Table.Of(reply)).Rows);
        }
    }

    [Theory]
    [InlineData(null, "text/csv")]
    [InlineData("*/*", "text/csv")]
    [InlineData("text/csv", "text/csv")]
    [InlineData(Xlsx, Xlsx)]
    [InlineData($"text/csv;q=0.5, {Xlsx}", Xlsx)]
    [InlineData(Parquet, Parquet)]
    public async Task The_accept_header_chooses_the_kind_of_file(string? accept, string type)
    {
        var reply = await app.Ask("/api/v1/export/production", accept is null ? [] : [("Accept", accept)]);

        Assert.Equal(type, reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Accept", reply.Header("Vary"));
    }

    [Fact]
    public async Task What_cannot_be_had_is_refused_before_a_file_begins()
    {
        await (await app.Ask("/api/v1/export/production", ("Accept", "application/json"))).ShouldBe(
            406,
            "request.not_acceptable"
        );
        await (await app.Ask("/api/v1/export/production?format=arrow")).ShouldBe(400, "request.malformed");
        await (await app.Ask("/api/v1/export/production?limit=5")).ShouldBe(400, "request.unknown_field");
        await (await app.Ask("/api/v1/export/production?end_date=2020-01-01&start_date=2021-01-01")).ShouldBe(
            422,
            "request.out_of_range"
        );
    }

    [Fact]
    public async Task A_file_that_the_caller_has_is_not_sent_again()
    {
        var well = (await app.GivenWell("Tagged", new { region = "Tagged" })).Id();
        await app.GivenOil(well, 1);
        const string address = "/api/v1/export/production?region=Tagged&format=xlsx";

        var first = await app.Ask(address);
        var again = await app.Ask(address, ("If-None-Match", first.Header("ETag")!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestApp.Ct));
        Assert.Equal(
            await first.Content.ReadAsByteArrayAsync(TestApp.Ct),
            await (await app.Ask(address)).Content.ReadAsByteArrayAsync(TestApp.Ct)
        );

        await app.GivenOil(well, 2);
        var changed = await app.Ask(address, ("If-None-Match", first.Header("ETag")!));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal([2], (await Table.Of(changed)).Numbers("oil_volume_bbl"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task Computed_months_come_only_when_asked_for(string format)
    {
        var region = $"Computed {format}";
        var well = (await app.GivenWell("Computed", new { region })).Id();
        await app.GivenOil(well, 1);
        await app.GivenComputed(well, "2020-02-01", 2, "quarter");

        Assert.Equal([1], (await Export($"region={region}&format={format}")).Numbers("oil_volume_bbl"));
        var all = await Export($"region={region}&format={format}&derived=true");
        Assert.Equal([1, 2], all.Numbers("oil_volume_bbl"));
        Assert.Equal([null, "quarter"], all.Texts("derived"));
        Assert.NotNull(all.Texts("id")[0]);
        Assert.Null(all.Texts("id")[1]);
    }

    private async Task<Table> Export(string query) =>
        await Table.Of(await app.Ask($"/api/v1/export/production?{query}"));
}

[Trait("Store", "SQLite")]
public sealed class ExportingProductionOnSqlite(SqliteApp app)
    : ExportingProduction<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ExportingProductionOnPostgres(PostgresApp app)
    : ExportingProduction<PostgresApp>(app),
        IClassFixture<PostgresApp>;
