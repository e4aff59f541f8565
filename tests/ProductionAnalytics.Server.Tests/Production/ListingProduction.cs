using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Production;

/// <summary>Records as lists and tables: their order, their filters, their units.</summary>
public abstract class ListingProduction<TApp>(TApp app)
    where TApp : TestApp
{
    private const double Barrel = 0.158987294928;
    private const double Mcf = 0.028316846592;

    [Fact]
    public async Task Records_come_by_date_then_well()
    {
        var (one, two) = await GivenTwoWells("Order");

        var all = (await app.Get("/api/v1/production?region=Order")).AsArray();
        Assert.Equal(
            [("2020-01-01", one), ("2020-01-01", two), ("2020-02-01", one), ("2020-02-01", two), ("2020-03-01", two)],
            all.Select(r => (r!.Text("date"), (long)r!["well_id"]!))
        );
        var paged = new List<long>();
        for (var page = "/api/v1/production?region=Order&limit=1"; page.Length > 0; )
        {
            var reply = await app.Ask(page);
            Assert.Equal("5", reply.Header("X-Total-Count"));
            paged.Add(Assert.Single((await reply.Body()).AsArray())!.Id());
            page = reply.Header("Link") is { } link ? link[1..link.IndexOf('>', StringComparison.Ordinal)] : "";
            Assert.True(paged.Count <= 5, "the cursor goes in circles");
        }

        Assert.Equal(all.Select(r => r!.Id()), paged);
    }

    [Theory]
    [InlineData("-oil_volume", "20|10|5||")]
    [InlineData("oil_volume", "5|10|20||")]
    [InlineData("-date,-well_id", "5|20|||10")]
    public async Task Records_are_sorted_and_those_without_a_value_come_last(string sort, string oil)
    {
        var region = $"Sort {sort}";
        await GivenTwoWells(region);
        var list = $"/api/v1/production?region={region}&sort={sort}";

        var all = (await app.Get(list)).AsArray();
        Assert.Equal(oil, string.Join('|', all.Select(r => $"{r!["oil_volume"]}")));
        var first = await app.Ask($"{list}&limit=3");
        var rest = await app.Get($"{list}&limit=3&cursor={first.Header("X-Next-Cursor")}");
        Assert.Equal(all.Select(r => r!.Id()), [.. (await first.Body()).All<long>("id"), .. rest.All<long>("id")]);
    }

    [Theory]
    [InlineData("start_date=2020-02-01", 3)]
    [InlineData("start_date=2020-02-29", 3)]
    [InlineData("end_date=2020-02-01", 4)]
    [InlineData("end_date=2020-02-15", 4)]
    [InlineData("start_date=2020-02-10&end_date=2020-02-20", 2)]
    [InlineData("start_date=2021-01-01", 0)]
    [InlineData("well_name=Two", 3)]
    [InlineData("q=tWo&end_date=2020-01-31", 1)]
    [InlineData("period=month", 5)]
    [InlineData("period=year", 0)]
    [InlineData("min_cum_oil=25", 3)]
    public async Task A_filter_narrows_the_records(string filter, int count)
    {
        await GivenTwoWells($"Filter {filter}");
        var address = $"/api/v1/production?region={Uri.EscapeDataString($"Filter {filter}")}&{filter}";

        Assert.Equal(count, await app.Total(address));
        Assert.Equal(count, (await app.Get(address)).AsArray().Count);
    }

    [Fact]
    public async Task Each_length_of_time_is_kept_and_asked_for_by_itself()
    {
        var well = (await app.GivenWell("Periods", new { region = "Periods" })).Id();
        foreach (var period in new[] { "day", "month", "quarter", "year" })
            await app.GivenRecord(
                new
                {
                    well_id = well,
                    period,
                    date = "2020-01-01",
                    oil_volume = 1,
                }
            );
        await app.GivenRecord(
            new
            {
                well_id = well,
                period = "day",
                date = "2020-01-02",
                oil_volume = 1,
            }
        );

        foreach (var (period, count) in new[] { ("day", 2), ("month", 1), ("quarter", 1), ("year", 1) })
        {
            var rows = (await app.Get($"/api/v1/production?region=Periods&period={period}")).All<string>("period");
            Assert.Equal(Enumerable.Repeat(period, count), rows);
        }

        Assert.Equal(5, await app.Total("/api/v1/production?region=Periods"));
        Assert.Equal(5, (await app.Get($"/api/v1/production/well/{well}")).AsArray().Count);
    }

    [Fact]
    public async Task A_wells_whole_history_comes_at_once()
    {
        var well = (await app.GivenWell("Long")).Id();
        await app.GivenOil(well, [.. Enumerable.Range(0, 40).Select(i => (double?)i)]);
        await app.GivenRecord(
            new
            {
                well_id = well,
                date = "1900-01-01",
                oil_volume = -1,
                correction = true,
            }
        );

        var reply = await app.Ask($"/api/v1/production/well/{well}");
        Assert.Equal("41", reply.Header("X-Total-Count"));
        Assert.Equal("oil=bbl;gas=Mcf;water=bbl", reply.Header("X-Units"));
        Assert.Equal(
            Enumerable.Range(-1, 41).Select(i => (double?)i),
            (await reply.Body()).AsArray().Select(r => r!.Number("oil_volume"))
        );
    }

    [Fact]
    public async Task Volumes_go_to_metric_and_back_without_losing_a_digit()
    {
        var well = (await app.GivenWell("Metric")).Id();
        double[] sent = [100.123456789012, 33.3333333333333, 0.1];
        var made = await app.Post(
            "/api/v1/production?units=metric",
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = sent[0],
                gas_volume = sent[1],
                water_volume = sent[2],
            }
        );
        var address = $"/api/v1/production/{(await made.Body()).Id()}";

        AssertVolumes(sent, await made.Body());
        AssertVolumes(sent, await app.Get($"{address}?units=metric"));
        var field = await app.Get(address);
        AssertVolumes([sent[0] / Barrel, sent[1] / Mcf, sent[2] / Barrel], field);
        Assert.Equal("bbl Mcf bbl", Units(field));

        (await app.Put(address, field)).EnsureSuccessStatusCode();
        AssertVolumes(sent, await app.Get($"{address}?units=metric"));
        Assert.Equal(1, (int)(await app.Get(address))["version"]!);
    }

    [Fact]
    public async Task Lists_say_their_units()
    {
        var well = (await app.GivenWell("Units", new { region = "Units" })).Id();
        var record = (
            await app.GivenRecord(
                new
                {
                    well_id = well,
                    date = "2020-01-01",
                    oil_volume = 10,
                }
            )
        ).Id();
        var one = await app.Get($"/api/v1/production/{record}?units=metric");
        var units = $"oil={one.Text("oil_unit")};gas={one.Text("gas_unit")};water={one.Text("water_unit")}";

        foreach (
            var list in new[]
            {
                "/api/v1/production?region=Units",
                "/api/v1/wells?region=Units",
                $"/api/v1/production/well/{well}?",
                $"/api/v1/production/{record}/history?",
            }
        )
        {
            Assert.Equal("oil=bbl;gas=Mcf;water=bbl", (await app.Ask(list)).Header("X-Units"));
            Assert.Equal("oil=bbl;gas=Mcf;water=bbl", (await app.Ask($"{list}&units=field")).Header("X-Units"));
            Assert.Equal(units, (await app.Ask($"{list}&units=metric")).Header("X-Units"));
        }

        Assert.NotEqual("bbl Mcf bbl", Units(one));
        Assert.Equal(
            10 * Barrel,
            (await app.Get("/api/v1/production?region=Units&units=metric"))[0]!.Number("oil_volume")!.Value,
            1e-12
        );
    }

    [Theory]
    [InlineData("", "bbl", "mcf", 10)]
    [InlineData("&units=metric", "sm3", "1000sm3", 10 * Barrel)]
    public async Task Records_come_as_a_table_with_the_units_in_the_names(
        string units,
        string liquid,
        string gas,
        double oil
    )
    {
        var well = (await app.GivenWell("A, \"B\"", new { region = $"Csv{liquid}" })).Id();
        await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 10,
                notes = new[] { "a", "b" },
            }
        );

        foreach (
            var reply in new[]
            {
                await app.Ask($"/api/v1/production?region=Csv{liquid}{units}", ("Accept", "text/csv")),
                await app.Ask($"/api/v1/production?region=Csv{liquid}&format=csv{units}"),
                await app.Ask($"/api/v1/production/well/{well}?format=csv{units}"),
            }
        )
        {
            Assert.Equal("text/csv", reply.Content.Headers.ContentType?.MediaType);
            var lines = (await reply.Content.ReadAsStringAsync(TestApp.Ct)).Split("\r\n");
            Assert.Equal(
                $"id,well_id,well_name,region,dataset,period,date,oil_volume_{liquid},gas_volume_{gas},water_volume_{liquid},"
                    + $"condensate_volume_{liquid},ngl_volume_{liquid},water_injected_{liquid},gas_injected_{gas},days_on,derived,edited,notes,version",
                lines[0]
            );
            Assert.Equal(3, lines.Length);
            Assert.Contains(",\"A, \"\"B\"\"\",", lines[1], StringComparison.Ordinal);
            Assert.Contains(
                $",2020-01-01,{JsonValue.Create(oil).ToJsonString()},,,,,,,,,false,a; b,1",
                lines[1],
                StringComparison.Ordinal
            );
        }
    }

    private async Task<(long, long)> GivenTwoWells(string region)
    {
        var (one, two) = (
            (await app.GivenWell("One", new { region })).Id(),
            (await app.GivenWell("Two", new { region })).Id()
        );
        await app.GivenOil(two, null, 20, 5);
        await app.GivenOil(one, 10, null);
        return (one, two);
    }

    private static void AssertVolumes(double[] wanted, JsonNode record)
    {
        string[] members = ["oil_volume", "gas_volume", "water_volume"];
        foreach (var (member, value) in members.Zip(wanted))
            Assert.Equal(1, record.Number(member)!.Value / value, 1e-12);
    }

    private static string Units(JsonNode record) =>
        $"{record.Text("oil_unit")} {record.Text("gas_unit")} {record.Text("water_unit")}";
}

[Trait("Store", "SQLite")]
public sealed class ListingProductionOnSqlite(SqliteApp app)
    : ListingProduction<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ListingProductionOnPostgres(PostgresApp app)
    : ListingProduction<PostgresApp>(app),
        IClassFixture<PostgresApp>;
