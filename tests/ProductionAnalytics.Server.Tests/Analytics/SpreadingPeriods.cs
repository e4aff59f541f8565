using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>Days, quarters and years become the months that every sum reads, and follow their sources.</summary>
public abstract class SpreadingPeriods<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task Days_become_a_month_which_follows_them_and_gives_way_to_a_reported_one()
    {
        var well = (await app.GivenWell("Daily 1")).Id();
        var first = (await app.GivenRecord(Record(well, "day", "2021-03-01", 10))).Id();
        await app.GivenRecord(Record(well, "day", "2021-03-02", 5));
        Assert.Equal([15], await Oil(well));

        (await app.Put($"/api/v1/production/{first}", new { oil_volume = 12 })).EnsureSuccessStatusCode();
        Assert.Equal([17], await Oil(well));

        (await app.Delete($"/api/v1/production/{first}")).EnsureSuccessStatusCode();
        Assert.Equal([5], await Oil(well));
        Assert.Equal(5, (double?)(await app.Get($"/api/v1/wells/{well}"))["cum_oil"]);

        var month = (await app.GivenRecord(Record(well, "month", "2021-03-01", 400))).Id();
        Assert.Equal([400], await Oil(well));

        (await app.Delete($"/api/v1/production/{month}")).EnsureSuccessStatusCode();
        Assert.Equal([5], await Oil(well));
    }

    [Fact]
    public async Task A_quarter_is_spread_over_its_months_and_the_share_is_told()
    {
        var well = (await app.GivenWell("Quarterly 1")).Id();
        await app.GivenRecord(Record(well, "quarter", "2023-01-01", 900));
        await app.GivenRecord(Record(well, "month", "2023-04-01", 100));

        var series = await app.Get($"/api/v1/analytics/series?well_id={well}");
        Assert.Equal([310, 280, 310, 100], series["groups"]![0]!["oil"]!.Numbers());
        Assert.Equal(0.9, (double)series["spread_share"]!, 12);
    }

    [Fact]
    public async Task A_batch_takes_the_place_of_computed_months()
    {
        var well = (await app.GivenWell("Batch over days")).Id();
        await app.GivenRecord(Record(well, "day", "2021-05-01", 3));

        var reply = await app.Post(
            "/api/v1/production/batch",
            new { records = new[] { Record(well, "month", "2021-05-01", 90) } }
        );

        reply.EnsureSuccessStatusCode();
        Assert.Equal([90], await Oil(well));
    }

    private static object Record(long well, string period, string date, double oil) =>
        new
        {
            well_id = well,
            period,
            date,
            oil_volume = oil,
        };

    private async Task<List<double?>> Oil(long well) =>
        (await app.Get($"/api/v1/analytics/series?well_id={well}"))["groups"]![0]!["oil"]!.Numbers();
}

[Trait("Store", "SQLite")]
public sealed class SpreadingPeriodsOnSqlite(SqliteApp app)
    : SpreadingPeriods<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class SpreadingPeriodsOnPostgres(PostgresApp app)
    : SpreadingPeriods<PostgresApp>(app),
        IClassFixture<PostgresApp>;
