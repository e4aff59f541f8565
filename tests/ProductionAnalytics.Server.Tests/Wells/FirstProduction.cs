using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Wells;

/// <summary>When a well first produced: as its source says, else as its records show, else nobody knows.</summary>
public abstract class FirstProduction<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task It_is_derived_from_the_records_unless_the_data_begins_there()
    {
        var oldest = (await app.GivenWell("Oldest")).Id();
        await GivenMonth(oldest, "1850-01-01", 10);
        Assert.Equal((null, "unknown", null), await Of(oldest));

        var later = (await app.GivenWell("Later")).Id();
        await GivenMonth(later, "1850-01-01", 0);
        await GivenMonth(later, "1850-02-01", null);
        await GivenMonth(later, "1850-03-01", 5);
        await GivenMonth(later, "1850-04-01", 6);
        Assert.Equal(("1850-03-01", "derived", "1850-04-01"), await Of(later, "last_production"));
        Assert.Equal([later], (await app.Get("/api/v1/wells?vintage=1850")).All<long>("id"));

        // Data that begins earlier shows that the oldest well did not begin before it.
        var older = (await app.GivenWell("Older")).Id();
        await GivenMonth(older, "1849-12-01", 1);
        Assert.Equal(("1850-01-01", "derived", null), await Of(oldest));
        Assert.Equal((null, "unknown", null), await Of(older));

        // And once the earlier data is gone, nobody knows again.
        await app.Delete($"/api/v1/wells/{older}?cascade=true");
        Assert.Equal((null, "unknown", null), await Of(oldest));
    }

    [Fact]
    public async Task A_date_that_was_reported_wins_over_the_records()
    {
        await GivenMonth((await app.GivenWell("Early")).Id(), "1990-01-01", 1);
        var well = (await app.GivenWell("Reported", new { first_production = "1991-06-15" })).Id();
        await GivenMonth(well, "1992-01-01", 10);
        Assert.Equal(("1991-06-15", "reported", null), await Of(well));

        await app.Put($"/api/v1/wells/{well}", new { name = "Reported" });
        Assert.Equal(("1992-01-01", "derived", null), await Of(well));
    }

    [Fact]
    public async Task A_derived_date_that_is_written_back_stays_derived_and_another_one_is_reported()
    {
        await GivenMonth((await app.GivenWell("Early")).Id(), "1990-01-01", 1);
        var well = (await app.GivenWell("Derived")).Id();
        await GivenMonth(well, "1993-05-01", 10);

        var read = await app.Get($"/api/v1/wells/{well}");
        (await app.Put($"/api/v1/wells/{well}", read)).EnsureSuccessStatusCode();
        await GivenMonth(well, "1993-04-01", 10);
        Assert.Equal(("1993-04-01", "derived", null), await Of(well));

        await app.Put($"/api/v1/wells/{well}", new { name = "Derived", first_production = "1993-04-20" });
        Assert.Equal(("1993-04-20", "reported", null), await Of(well));
    }

    [Fact]
    public async Task A_well_that_only_made_water_has_produced_and_an_empty_one_has_not()
    {
        await GivenMonth((await app.GivenWell("Early")).Id(), "1990-01-01", 1);
        var water = (await app.GivenWell("Water")).Id();
        await app.GivenRecord(
            new
            {
                well_id = water,
                date = "1994-01-01",
                water_volume = 3,
            }
        );
        Assert.Equal(("1994-01-01", "derived", null), await Of(water));

        var idle = (await app.GivenWell("Idle")).Id();
        await GivenMonth(idle, "1994-01-01", 0);
        Assert.Equal((null, "unknown", null), await Of(idle));
        Assert.Equal(0, (await app.Get($"/api/v1/wells/{idle}")).Number("cum_oil"));
    }

    [Fact]
    public async Task A_well_shows_its_peak_its_months_and_its_latest_month()
    {
        var well = (await app.GivenWell("Peaked")).Id();
        await app.GivenOil(well, [0, 10, 30, null, 30, 20, .. Enumerable.Repeat<double?>(1, 31), 99, 0]);

        var shown = await app.Get($"/api/v1/wells/{well}");
        Assert.Equal("2020-03-01", shown.Text("peak_month"));
        Assert.Equal("2020-01-01", shown.Text("first_month"));
        Assert.Equal("2023-03-01", shown.Text("latest_month"));
        Assert.Equal("2023-02-01", shown.Text("last_production"));
        Assert.Equal(0, shown.Number("latest_oil"));
        Assert.Equal(36, shown.Number("months_on"));
        Assert.Equal(220, shown.Number("cum_oil"));
        Assert.Null(shown.Number("cum_gas"));
        Assert.Equal("bbl Mcf bbl", $"{shown.Text("oil_unit")} {shown.Text("gas_unit")} {shown.Text("water_unit")}");
    }

    private Task GivenMonth(long wellId, string date, double? oil) =>
        app.GivenRecord(
            new
            {
                well_id = wellId,
                date,
                oil_volume = oil,
            }
        );

    private async Task<(string?, string, string?)> Of(long id, string? also = null)
    {
        var well = await app.Get($"/api/v1/wells/{id}");
        return (
            (string?)well["first_production"],
            well.Text("first_production_origin"),
            also is null ? null : (string?)well[also]
        );
    }
}

[Trait("Store", "SQLite")]
public sealed class FirstProductionOnSqlite(SqliteApp app) : FirstProduction<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class FirstProductionOnPostgres(PostgresApp app)
    : FirstProduction<PostgresApp>(app),
        IClassFixture<PostgresApp>;
