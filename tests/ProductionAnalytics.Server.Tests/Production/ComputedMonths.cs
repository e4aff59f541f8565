using System.Text.Json.Nodes;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Tests.Exports;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Production;

/// <summary>Months that the server computed from days, a quarter or a year: shown only when asked for, never kept by hand.</summary>
public abstract class ComputedMonths<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task They_are_hidden_unless_they_are_asked_for()
    {
        var well = await GivenWellWithAComputedMonth("Hidden");

        Assert.Equal(1, await app.Total("/api/v1/production?region=Hidden"));
        Assert.Equal(1, await app.Total("/api/v1/production?region=Hidden&derived=false"));
        Assert.Equal(2, await app.Total("/api/v1/production?region=Hidden&derived=true"));
        var all = (await app.Get("/api/v1/production?region=Hidden&derived=true")).AsArray();
        Assert.Equal([null, "days"], all.Select(r => (string?)r!["derived"]));
        Assert.Equal([true, false], all.Select(r => r!["id"] is not null));
        Assert.Equal([5, 7], all.Select(r => r!.Number("oil_volume")));
        Assert.Single((await app.Get($"/api/v1/production/well/{well}")).AsArray());
        var history = (await app.Get($"/api/v1/production/well/{well}?derived=true")).AsArray();
        Assert.Equal([null, "days"], history.Select(r => (string?)r!["derived"]));
        await (await app.Ask($"/api/v1/production/well/{well}?derived=yes")).ShouldBe(400, "request.malformed");
    }

    [Fact]
    public async Task They_are_paged_and_sorted_like_records()
    {
        await GivenWellWithAComputedMonth("Paged");
        const string list = "/api/v1/production?region=Paged&derived=true&limit=1";

        foreach (var sort in new[] { "date", "-date", "derived", "-oil_volume" })
        {
            var first = await app.Ask($"{list}&sort={sort}");
            var rest = await app.Ask($"{list}&sort={sort}&cursor={first.Header("X-Next-Cursor")}");
            Assert.Equal(
                [5, 7],
                new[] { await first.Body(), await rest.Body() }.Select(p => p[0]!.Number("oil_volume")).Order()
            );
            Assert.Null(rest.Header("X-Next-Cursor"));
        }
    }

    [Fact]
    public async Task They_are_no_records_of_their_own()
    {
        var well = await GivenWellWithAComputedMonth("None");
        var id = new ProductionKey(well, Period.Month, new DateOnly(2020, 2, 1)).Id;

        await (await app.Ask($"/api/v1/production/{id}")).ShouldBe(404, "production.unknown");
        await (await app.Put($"/api/v1/production/{id}", new { oil_volume = 1 })).ShouldBe(404, "production.unknown");
        await (await app.Delete($"/api/v1/production/{id}")).ShouldBe(404, "production.unknown");
    }

    [Fact]
    public async Task A_record_says_that_it_is_not_computed_and_can_be_sent_back()
    {
        var well = (await app.GivenWell("Back")).Id();
        var record = await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 5,
            }
        );
        Assert.True(record.ContainsKey("derived"));
        Assert.Null(record["derived"]);

        (await app.Put($"/api/v1/production/{record.Id()}", record)).EnsureSuccessStatusCode();
        var claimed = record.DeepClone().AsObject();
        claimed["derived"] = JsonValue.Create("days");
        await app.Refuses(
            422,
            "request.read_only",
            "derived",
            () => app.Put($"/api/v1/production/{record.Id()}", claimed)
        );
    }

    private async Task<long> GivenWellWithAComputedMonth(string region)
    {
        var well = (await app.GivenWell("Computed", new { region })).Id();
        await app.GivenOil(well, 5);
        await app.GivenComputed(well, "2020-02-01", 7, "days");
        return well;
    }
}

[Trait("Store", "SQLite")]
public sealed class ComputedMonthsOnSqlite(SqliteApp app) : ComputedMonths<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ComputedMonthsOnPostgres(PostgresApp app)
    : ComputedMonths<PostgresApp>(app),
        IClassFixture<PostgresApp>;
