using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Production;

/// <summary>Records that cannot be, sent as new ones, in place of one that is, and in a batch.</summary>
public abstract class BadProduction<TApp>(TApp app)
    where TApp : TestApp
{
    [Theory]
    [InlineData("\"oil_volume\": -1", 422, "request.out_of_range", "oil_volume")]
    [InlineData("\"gas_injected\": -0.001", 422, "request.out_of_range", "gas_injected")]
    [InlineData("\"water_volume\": -1, \"correction\": false", 422, "request.out_of_range", "water_volume")]
    [InlineData("\"oil_volume\": 1e13", 422, "request.out_of_range", "oil_volume")]
    [InlineData("\"oil_volume\": -1e13, \"correction\": true", 422, "request.out_of_range", "oil_volume")]
    [InlineData("\"gas_volume\": 1e999", 422, "request.out_of_range", "gas_volume")]
    [InlineData("\"days_on\": 32", 422, "request.out_of_range", "days_on")]
    [InlineData("\"days_on\": 31.001", 422, "request.out_of_range", "days_on")]
    [InlineData("\"days_on\": -1", 422, "request.out_of_range", "days_on")]
    [InlineData("\"days_on\": -1, \"correction\": true", 422, "request.out_of_range", "days_on")]
    [InlineData("\"notes\": [\"a\\u0000b\"]", 422, "request.out_of_range", "notes")]
    [InlineData("\"notes\": [\"\\ud800\"]", 422, "request.out_of_range", "notes")]
    [InlineData("\"notes\": [null]", 422, "request.out_of_range", "notes")]
    [InlineData("\"oil_volume\": \"much\"", 400, "request.malformed", "oil_volume")]
    [InlineData("\"oil_volume\": \"12\"", 400, "request.malformed", "oil_volume")]
    [InlineData("\"oil_volume\": \"NaN\"", 400, "request.malformed", "oil_volume")]
    [InlineData("\"oil_volume\": [12]", 400, "request.malformed", "oil_volume")]
    [InlineData("\"days_on\": true", 400, "request.malformed", "days_on")]
    [InlineData("\"correction\": \"yes\"", 400, "request.malformed", "correction")]
    [InlineData("\"notes\": \"estimated\"", 400, "request.malformed", "notes")]
    [InlineData("\"notes\": [1]", 400, "request.malformed", "notes")]
    [InlineData("\"oil\": 1", 400, "request.unknown_field", "oil")]
    public async Task A_value_that_cannot_be_is_refused_by_name(string member, int status, string code, string name)
    {
        var well = (await app.GivenWell()).Id();
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

        await app.Refuses(
            status,
            code,
            name,
            () => Post($$"""{"well_id": {{well}}, "date": "2019-01-01", {{member}}}""")
        );
        await app.Refuses(status, code, name, () => Put(record, $$"""{{{member}}}"""));
        await app.Refuses(
            status,
            code,
            $"records[0].{name}",
            () => Batch($$"""{"records": [{"well_id": {{well}}, "date": "2019-01-01", {{member}}}]}""")
        );
        Assert.Equal(10, (await app.Get($"/api/v1/production/{record}")).Number("oil_volume"));
    }

    [Theory]
    [InlineData("\"1066-10-14\"", 422, "request.out_of_range", "date")]
    [InlineData("\"1799-12-31\"", 422, "request.out_of_range", "date")]
    [InlineData("\"9999-12-31\"", 422, "request.out_of_range", "date")]
    [InlineData("null", 422, "request.out_of_range", "date")]
    [InlineData("\"2021-02-29\"", 400, "request.malformed", "date")]
    [InlineData("\"2020-1-1\"", 400, "request.malformed", "date")]
    [InlineData("\"2020-01\"", 400, "request.malformed", "date")]
    [InlineData("\"01/02/2020\"", 400, "request.malformed", "date")]
    [InlineData("\"2020-01-01T00:00:00\"", 400, "request.malformed", "date")]
    [InlineData("\"\"", 400, "request.malformed", "date")]
    [InlineData("43831", 400, "request.malformed", "date")]
    [InlineData("\"2020-01-01\", \"period\": \"week\"", 400, "request.malformed", "period")]
    [InlineData("\"2020-01-01\", \"period\": \"Month\"", 400, "request.malformed", "period")]
    [InlineData("\"2020-01-01\", \"period\": 1", 400, "request.malformed", "period")]
    [InlineData("\"2020-01-01\", \"period\": \"day\", \"days_on\": 1.5", 422, "request.out_of_range", "days_on")]
    [InlineData("\"2021-02-01\", \"days_on\": 29", 422, "request.out_of_range", "days_on")]
    public async Task A_time_that_cannot_be_is_refused(string date, int status, string code, string name)
    {
        var well = (await app.GivenWell()).Id();

        await app.Refuses(status, code, name, () => Post($$"""{"well_id": {{well}}, "date": {{date}}}"""));
        await app.Refuses(
            status,
            code,
            $"records[0].{name}",
            () => Batch($$"""{"records": [{"well_id": {{well}}, "date": {{date}}}]}""")
        );
    }

    [Fact]
    public async Task A_date_of_next_year_is_refused_and_this_month_and_next_are_not()
    {
        var well = (await app.GivenWell()).Id();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

        await app.Refuses(
            422,
            "request.out_of_range",
            "date",
            () => app.Post("/api/v1/production", new { well_id = well, date = today.AddYears(1) })
        );
        await app.GivenRecord(new { well_id = well, date = today });
        await app.GivenRecord(new { well_id = well, date = today.AddMonths(1) });
        await app.GivenRecord(new { well_id = well, date = "1800-01-01" });
    }

    [Fact]
    public async Task A_correction_can_be_written_back_as_it_was_read_and_not_made_larger()
    {
        var well = (await app.GivenWell()).Id();
        var record = await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                gas_volume = -3,
                correction = true,
            }
        );

        var same = await app.Put($"/api/v1/production/{record.Id()}", record);
        Assert.Equal(1, (await same.Body()).Number("version"));
        var other = new { gas_volume = -4 };
        await app.Refuses(
            422,
            "request.out_of_range",
            "gas_volume",
            () => app.Put($"/api/v1/production/{record.Id()}", other)
        );
    }

    [Fact]
    public async Task A_correction_may_be_negative_and_a_month_may_be_on_all_its_days()
    {
        var well = (await app.GivenWell()).Id();

        var correction = await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = -12.5,
                correction = true,
            }
        );
        Assert.Equal(-12.5, correction.Number("oil_volume"));
        var full = await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-03-01",
                days_on = 31.0,
                oil_volume = 1e12,
            }
        );
        Assert.Equal((31, 1e12), (full.Number("days_on"), full.Number("oil_volume")));
        Assert.Equal(
            30.5,
            (
                await app.GivenRecord(
                    new
                    {
                        well_id = well,
                        date = "2020-05-01",
                        days_on = 30.5,
                    }
                )
            ).Number("days_on")
        );
        Assert.Equal(
            29,
            (
                await app.GivenRecord(
                    new
                    {
                        well_id = well,
                        date = "2020-02-01",
                        days_on = 29,
                    }
                )
            ).Number("days_on")
        );
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public async Task A_note_has_at_most_10000_characters(int length, bool taken)
    {
        var well = (await app.GivenWell()).Id();
        var record = new
        {
            well_id = well,
            date = "2020-01-01",
            notes = new[] { "short", new string('n', length) },
        };

        if (taken)
            Assert.Equal(length, ((string)(await app.GivenRecord(record))["notes"]![1]!).Length);
        else
            await app.Refuses(422, "request.out_of_range", "notes", () => app.Post("/api/v1/production", record));
    }

    [Theory]
    [InlineData("999999999", 422, "well.unknown", "well_id")]
    [InlineData("1000000000000000", 422, "well.unknown", "well_id")]
    [InlineData("9223372036854775807", 422, "well.unknown", "well_id")]
    [InlineData("0", 422, "well.unknown", "well_id")]
    [InlineData("-1", 422, "well.unknown", "well_id")]
    [InlineData("1e30", 400, "request.malformed", "well_id")]
    [InlineData("1.5", 400, "request.malformed", "well_id")]
    [InlineData("\"1\"", 400, "request.malformed", "well_id")]
    [InlineData("null", 422, "request.out_of_range", "well_id")]
    public async Task A_well_that_is_not_there_is_named(string wellId, int status, string code, string name)
    {
        await app.Refuses(status, code, name, () => Post($$"""{"well_id": {{wellId}}, "date": "2020-01-01"}"""));
        await app.Refuses(
            status,
            code,
            $"records[0].{name}",
            () => Batch($$"""{"records": [{"well_id": {{wellId}}, "date": "2020-01-01"}]}""")
        );
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4194304")]
    [InlineData("1000000000000000")]
    [InlineData("9223372036854775807")]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task A_record_that_is_not_there_is_404(string id)
    {
        await Unknown(() => app.Ask($"/api/v1/production/{id}"));
        await Unknown(() => app.Ask($"/api/v1/production/{id}/history"));
        await Unknown(() => app.Put($"/api/v1/production/{id}", new { oil_volume = 1 }));
        await Unknown(() => app.Delete($"/api/v1/production/{id}"));

        Task Unknown(Func<Task<HttpResponseMessage>> send) => app.Refuses(404, "production.unknown", null, send);
    }

    [Fact]
    public async Task An_id_whose_date_is_not_the_first_of_its_period_is_404()
    {
        var well = (await app.GivenWell()).Id();
        var record = (
            await app.GivenRecord(
                new
                {
                    well_id = well,
                    date = "2020-01-01",
                    oil_volume = 1,
                }
            )
        ).Id();

        foreach (var id in new[] { record + 1, record - 1, record + (1 << 20) + 31, record + (2 << 20) + 1 })
            await app.Refuses(404, "production.unknown", null, () => app.Ask($"/api/v1/production/{id}"));
    }

    private Task<HttpResponseMessage> Post(string json) => app.SendJson(HttpMethod.Post, "/api/v1/production", json);

    private Task<HttpResponseMessage> Put(long id, string json) =>
        app.SendJson(HttpMethod.Put, $"/api/v1/production/{id}", json);

    private Task<HttpResponseMessage> Batch(string json) =>
        app.SendJson(HttpMethod.Post, "/api/v1/production/batch", json);
}

[Trait("Store", "SQLite")]
public sealed class BadProductionOnSqlite(SqliteApp app) : BadProduction<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class BadProductionOnPostgres(PostgresApp app)
    : BadProduction<PostgresApp>(app),
        IClassFixture<PostgresApp>;
