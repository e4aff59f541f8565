using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Requests;

/// <summary>A request that is sent again, because nobody knows whether the first one arrived.</summary>
public abstract class RepeatedRequests<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task A_repeated_request_gets_its_first_reply_and_makes_one_record()
    {
        var well = (await app.GivenWell("Repeated")).Id();
        (string, Func<(string, string), Task<HttpResponseMessage>>)[] requests =
        [
            ("well", key => app.Post("/api/v1/wells", new { name = "Again" }, key)),
            ("record", key => app.Post("/api/v1/production", new { well_id = well, date = "2020-01-01" }, key)),
            ("change", key => app.Put($"/api/v1/wells/{well}", new { name = "Repeated twice" }, key)),
            ("batch", key => app.Post("/api/v1/production/batch", Batch(well), key)),
        ];
        foreach (var (key, send) in requests)
        {
            var first = await send(("Idempotency-Key", key));
            var body = (await first.Body()).ToJsonString();
            Assert.Null(first.Header("Idempotency-Replayed"));
            var after = await app.State();

            var second = await send(("Idempotency-Key", key));
            Assert.Equal("true", second.Header("Idempotency-Replayed"));
            Assert.Equal(first.StatusCode, second.StatusCode);
            Assert.Equal(body, (await second.Body()).ToJsonString());
            Assert.Equal(first.Header("Location"), second.Header("Location"));
            Assert.Equal(first.Header("ETag"), second.Header("ETag"));
            Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
            Assert.Equal(after, await app.State());
        }
    }

    [Fact]
    public async Task A_repeated_delete_is_done_once()
    {
        var well = (await app.GivenWell("Gone")).Id();

        var first = await app.Delete($"/api/v1/wells/{well}", ("Idempotency-Key", "delete"));
        var second = await app.Delete($"/api/v1/wells/{well}", ("Idempotency-Key", "delete"));
        Assert.Equal((204, 204), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Equal("true", second.Header("Idempotency-Replayed"));
        await (await app.Delete($"/api/v1/wells/{well}")).ShouldBe(404, "well.unknown");
    }

    [Fact]
    public async Task Another_request_with_a_used_key_is_refused()
    {
        var key = ("Idempotency-Key", "used");
        var well = (await (await app.Post("/api/v1/wells", new { name = "First" }, key)).Body()).Id();

        await Mismatch(() => app.Post("/api/v1/wells", new { name = "Second" }, key));
        await Mismatch(() => app.Post("/api/v1/wells?units=metric", new { name = "First" }, key));
        await Mismatch(() => app.Put($"/api/v1/wells/{well}", new { name = "First" }, key));
        await Mismatch(() => app.Delete($"/api/v1/wells/{well}", key));

        Task Mismatch(Func<Task<HttpResponseMessage>> send) => app.Refuses(422, "idempotency.mismatch", null, send);
    }

    [Fact]
    public async Task A_refused_request_may_be_sent_again_with_its_key()
    {
        var key = ("Idempotency-Key", "refused");
        foreach (
            var body in new object[]
            {
                new
                {
                    name = "A-1",
                    latitude = 91,
                    longitude = 0,
                },
                new { nam = "A-1" },
            }
        )
            Assert.InRange((int)(await app.Post("/api/v1/wells", body, key)).StatusCode, 400, 422);

        var mended = await app.Post(
            "/api/v1/wells",
            new
            {
                name = "A-1",
                latitude = 9.1,
                longitude = 0,
            },
            key
        );
        Assert.Equal(201, (int)mended.StatusCode);
        Assert.Null(mended.Header("Idempotency-Replayed"));

        var stale = ("Idempotency-Key", "stale");
        var address = mended.Header("Location")!;
        await (await app.Delete(address, stale, ("If-Match", "\"v7\""))).ShouldBe(412, "record.changed");
        Assert.Equal(204, (int)(await app.Delete(address, stale, ("If-Match", "\"v1\""))).StatusCode);
    }

    [Fact]
    public async Task A_key_that_cannot_be_kept_is_refused() =>
        await app.Refuses(
            422,
            "request.out_of_range",
            null,
            () => app.Post("/api/v1/wells", new { name = "A-1" }, ("Idempotency-Key", new string('k', 201)))
        );

    [Fact]
    public async Task Without_a_key_each_request_makes_its_own_record()
    {
        var first = await app.GivenWell("Twice");
        var second = await app.GivenWell("Twice");

        Assert.NotEqual(first.Id(), second.Id());
    }

    [Fact]
    public async Task Of_twenty_requests_at_once_with_one_key_exactly_one_is_done()
    {
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => app.Post("/api/v1/wells", new { name = "Once" }, ("Idempotency-Key", "once")))
        );

        Assert.Equal(1, await app.Total("/api/v1/wells?well_name=Once"));
        var done = replies.Where(r => (int)r.StatusCode == 201 && r.Header("Idempotency-Replayed") is null);
        var location = Assert.Single(done).Header("Location");
        foreach (var reply in replies.Where(r => r.Header("Idempotency-Replayed") is not null))
            Assert.Equal((201, location), ((int)reply.StatusCode, reply.Header("Location")));
        foreach (var reply in replies.Where(r => (int)r.StatusCode != 201))
        {
            await reply.ShouldBe(409, "idempotency.in_progress");
            Assert.NotNull(reply.Header("Retry-After"));
        }

        var later = await app.Post("/api/v1/wells", new { name = "Once" }, ("Idempotency-Key", "once"));
        Assert.Equal((location, "true"), (later.Header("Location"), later.Header("Idempotency-Replayed")));
    }

    private static object Batch(long well) =>
        new
        {
            records = new[]
            {
                new
                {
                    well_id = well,
                    date = "2020-02-01",
                    oil_volume = 5,
                },
            },
        };
}

[Trait("Store", "SQLite")]
public sealed class RepeatedRequestsOnSqlite(SqliteApp app)
    : RepeatedRequests<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class RepeatedRequestsOnPostgres(PostgresApp app)
    : RepeatedRequests<PostgresApp>(app),
        IClassFixture<PostgresApp>;
