using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>Series as Arrow's columns. That every point is the JSON's is asked of random questions in <see cref="AnsweringAnything{T}"/>.</summary>
public abstract class StreamingSeries<TApp>(TApp app)
    where TApp : TestApp
{
    [Theory]
    [InlineData("", "bbl", "Mcf", "oil_bbl gas_mcf water_bbl well_count")]
    [InlineData("&units=metric", "Sm3", "1000 Sm3", "oil_sm3 gas_1000sm3 water_sm3 well_count")]
    public async Task Columns_are_typed_and_say_their_unit(string units, string liquid, string gas, string names)
    {
        var region = $"Typed {liquid}";
        await app.GivenOil(await GivenWell(region), 10, null, 0);

        var address = $"/api/v1/analytics/series?region={region}{units}";
        var series = await Ask(address);

        series.Check(await app.Get(address));
        Assert.Equal(
            $"group label is_other date {names}",
            string.Join(' ', series.Schema.FieldsList.Select(f => f.Name))
        );
        Assert.Equal(
            "utf8 utf8 bool date32 double double double int64",
            string.Join(' ', series.Schema.FieldsList.Select(f => f.DataType.Name))
        );
        Assert.Equal([liquid, gas, liquid, "wells"], series.Schema.FieldsList.Skip(4).Select(f => f.Metadata["unit"]));
        Assert.Equal(liquid, series.Schema.Metadata["oil_unit"]);
        Assert.Equal(gas, series.Schema.Metadata["gas_unit"]);
        Assert.Equal((await app.State()).Version.ToString(), series.Schema.Metadata["as_of_version"]);
    }

    [Fact]
    public async Task What_nobody_reported_is_null_and_a_reported_zero_is_zero()
    {
        await app.GivenOil(await GivenWell("Missing"), 10, null, 0, null);

        var batch = Assert.Single((await Ask("/api/v1/analytics/series?region=Missing&measures=oil,gas")).Batches);

        var oil = (Apache.Arrow.DoubleArray)batch.Column("oil_bbl");
        Assert.Equal([10, null, 0, null], Enumerable.Range(0, 4).Select(i => oil.GetValue(i)));
        Assert.Equal(2, oil.NullCount);
        Assert.Equal(4, batch.Column("gas_mcf").NullCount);
    }

    [Fact]
    public async Task A_rate_says_so_in_name_and_unit()
    {
        await app.GivenOil(await GivenWell("Rate"), 31);

        var series = await Ask("/api/v1/analytics/series?region=Rate&measures=oil,gor,cum_oil&basis=calendar_day");

        Assert.Equal(
            [("oil_bbl_per_day", "bbl/d"), ("gor", "scf/bbl"), ("cum_oil_bbl", "bbl")],
            series.Schema.FieldsList.Skip(4).Select(f => (f.Name, f.Metadata["unit"]))
        );
    }

    [Fact]
    public async Task Names_come_out_whole_and_a_group_called_other_is_not_the_rest()
    {
        string?[] operators = ["Other", "油田 🛢", "two\r\nlines", "=1+1", "\uE000", null, "Small 1", "Small 2"];
        for (var i = 0; i < operators.Length; i++)
            await app.GivenOil(
                (await app.GivenWell($"Well {i}", new { region = "Names", @operator = operators[i] })).Id(),
                100 - i
            );

        const string Address = "/api/v1/analytics/series?region=Names&group_by=operator&top=6";
        var series = await Ask(Address);

        series.Check(await app.Get(Address));
        Assert.Equal(
            [.. operators.Take(6), "Other"],
            series.Batches.Select(b => ((Apache.Arrow.StringArray)b.Column("group")).GetString(0))
        );
        Assert.Equal(
            [false, false, false, false, false, false, true],
            series.Batches.Select(b => ((Apache.Arrow.BooleanArray)b.Column("is_other")).GetValue(0)!.Value)
        );
        Assert.Equal("2", series.Schema.Metadata["groups_merged"]);
    }

    [Fact]
    public async Task Nothing_found_is_a_stream_of_columns_without_rows()
    {
        const string Address = "/api/v1/analytics/series?region=Nowhere&measures=oil,boe";
        var series = await Ask(Address);

        series.Check(await app.Get(Address));
        Assert.Equal(["oil_bbl", "boe_boe"], series.Schema.FieldsList.Skip(4).Select(f => f.Name));
        Assert.Equal(
            "group,date,oil_bbl,boe_boe\r\n",
            await app.Http.GetStringAsync($"{Address}&format=csv", TestApp.Ct)
        );
    }

    [Fact]
    public async Task The_real_web_server_sends_it_too_and_the_format_can_be_named()
    {
        using var client = app.OnAPort();
        const string Address = "/api/v1/analytics/series?group_by=well";

        using var reply = await client.GetAsync($"{Address}&format=arrow", TestApp.Ct);

        (await ArrowSeries.Of(reply)).Check(
            System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(Address, TestApp.Ct))!
        );
    }

    [Fact]
    public async Task A_stream_that_the_caller_has_is_not_sent_again_and_a_bad_question_is_a_problem()
    {
        const string Address = "/api/v1/analytics/series?region=Tagged";
        var first = await app.Ask(Address, ("Accept", ArrowSeries.Type));
        Assert.NotEqual((await app.Ask(Address)).Header("ETag"), first.Header("ETag"));
        var again = await app.Ask(Address, ("Accept", ArrowSeries.Type), ("If-None-Match", first.Header("ETag")!));
        Assert.Equal(System.Net.HttpStatusCode.NotModified, again.StatusCode);

        var refused = await app.Ask($"{Address}&interval=week", ("Accept", ArrowSeries.Type));
        await refused.ShouldBe(400, "request.malformed");
    }

    private async Task<long> GivenWell(string region) => (await app.GivenWell("Well", new { region })).Id();

    private async Task<ArrowSeries> Ask(string address) =>
        await ArrowSeries.Of(await app.Ask(address, ("Accept", ArrowSeries.Type)));
}

[Trait("Store", "SQLite")]
public sealed class StreamingSeriesByCubeOnSqlite(SqliteApp app)
    : StreamingSeries<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class StreamingSeriesByCubeOnPostgres(PostgresApp app)
    : StreamingSeries<PostgresApp>(app),
        IClassFixture<PostgresApp>;

[Trait("Store", "SQLite")]
public sealed class StreamingSeriesBySqlOnSqlite(SqliteAppBySql app)
    : StreamingSeries<SqliteApp>(app),
        IClassFixture<SqliteAppBySql>;

[Trait("Store", "Postgres")]
public sealed class StreamingSeriesBySqlOnPostgres(PostgresAppBySql app)
    : StreamingSeries<PostgresApp>(app),
        IClassFixture<PostgresAppBySql>;
