using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Wells;

/// <summary>A well's life: made, read, replaced, deleted, and never forgotten.</summary>
public abstract class KeepingWells<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task A_new_well_has_what_was_sent_and_defaults_for_the_rest()
    {
        var reply = await app.Post("/api/v1/wells", new { name = "Plain" });
        var made = (await reply.Body()).AsObject();

        Assert.Equal(201, (int)reply.StatusCode);
        Assert.Equal($"/api/v1/wells/{made.Id()}", reply.Header("Location"));
        Assert.Equal("\"v1\"", reply.Header("ETag"));
        Assert.Equal(
            ("Plain", "manual", $"manual-{made.Id()}", "well", 1),
            (
                made.Text("name"),
                made.Text("dataset"),
                made.Text("source_key"),
                made.Text("entity_type"),
                (int)made["version"]!
            )
        );
        foreach (var member in new[] { "api_number", "latitude", "region", "first_production", "cum_oil" })
            Assert.True(made.ContainsKey(member) && made[member] is null, member);

        var read = await app.Ask(reply.Header("Location")!);
        Assert.Equal("\"v1\"", read.Header("ETag"));
        Assert.True(JsonNode.DeepEquals(made, await read.Body()));
    }

    [Fact]
    public async Task Every_member_that_was_sent_comes_back()
    {
        var sent = Everything("Full");
        var made = await app.GivenWell("Full", sent);

        foreach (var (member, value) in sent.Where(m => m.Key != "api_number"))
            Assert.True(JsonNode.DeepEquals(value, made[member]), $"{member}: {made[member]?.ToJsonString()}");
        Assert.Equal("608084006001", made.Text("api_number"));
        Assert.Equal("reported", made.Text("first_production_origin"));
    }

    [Fact]
    public async Task A_second_well_with_the_same_source_key_is_refused_and_names_the_first()
    {
        var first = await app.GivenWell("Keyed", new { source_key = "K-1" });

        foreach (
            var body in new object[]
            {
                new { name = "B", source_key = "K-1" },
                new
                {
                    name = "B",
                    dataset = "manual",
                    source_key = "K-1",
                },
            }
        )
        {
            var problem = await app.Refuses(409, "well.exists", null, () => app.Post("/api/v1/wells", body));
            Assert.Equal(first.Id(), (long)problem["existing_id"]!);
        }

        await app.GivenWell("Keyed", new { source_key = "k-1" });
    }

    [Fact]
    public async Task Equal_names_are_allowed()
    {
        await app.GivenWell("Namesake");
        await app.GivenWell("Namesake");

        Assert.Equal(2, await app.Total("/api/v1/wells?well_name=Namesake"));
    }

    [Fact]
    public async Task A_default_source_key_makes_way_for_one_that_was_sent()
    {
        var next = (await app.GivenWell("Before")).Id() + 1;
        await app.GivenWell("Squatter", new { source_key = $"manual-{next + 1}" });

        var made = await app.GivenWell("Displaced");
        Assert.NotEqual($"manual-{next + 1}", made.Text("source_key"));
    }

    [Fact]
    public async Task An_id_is_never_used_again()
    {
        var first = (await app.GivenWell("Short-lived")).Id();
        await Deleted($"/api/v1/wells/{first}");

        Assert.True((await app.GivenWell("Successor")).Id() > first);
        await (await app.Ask($"/api/v1/wells/{first}")).ShouldBe(404, "well.unknown");
    }

    [Fact]
    public async Task A_replaced_well_has_what_was_sent_and_nothing_else()
    {
        var made = await app.GivenWell("Before", Everything("Before"));
        var reply = await app.Put($"/api/v1/wells/{made.Id()}", new { name = "After", region = "MC" });
        var now = await reply.Body();

        Assert.Equal((200, "\"v2\"", 2), ((int)reply.StatusCode, reply.Header("ETag"), (int)now["version"]!));
        Assert.Equal(("After", "MC", "well"), (now.Text("name"), now.Text("region"), now.Text("entity_type")));
        Assert.Equal((made.Id(), made.Text("source_key")), (now.Id(), now.Text("source_key")));
        foreach (var member in new[] { "latitude", "operator", "spud_date", "first_production", "total_depth_ft" })
            Assert.Null(now[member]);
        Assert.True(JsonNode.DeepEquals(now, await app.Get($"/api/v1/wells/{made.Id()}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?units=metric")]
    public async Task A_well_that_is_written_back_as_it_was_read_stays_as_it_was(string units)
    {
        var address = $"/api/v1/wells/{(await app.GivenWell("Same", Everything("Same"))).Id()}{units}";
        await app.GivenOil((await app.Get(address)).Id(), 10.1, null, 0, 33.3);
        var (read, before) = (await app.Get(address), await app.State());

        var reply = await app.Put(address, read);
        Assert.True(JsonNode.DeepEquals(read, await reply.Body()));
        Assert.Equal($"\"v{read["version"]}\"", reply.Header("ETag"));
        Assert.Equal(before, await app.State());
    }

    [Theory]
    [InlineData("id", "7")]
    [InlineData("version", "7")]
    [InlineData("dataset", "\"bsee\"")]
    [InlineData("source_key", "\"other\"")]
    [InlineData("first_production_origin", "\"reported\"")]
    [InlineData("last_production", "\"2020-01-01\"")]
    [InlineData("cum_oil", "1")]
    [InlineData("months_on", "12")]
    [InlineData("oil_unit", "\"Sm3\"")]
    public async Task A_member_that_may_not_change_is_refused_where_it_differs(string member, string value)
    {
        var address = $"/api/v1/wells/{(await app.GivenWell("Fixed")).Id()}";
        var read = (await app.Get(address)).AsObject();
        read[member] = JsonNode.Parse(value);

        await app.Refuses(422, "request.read_only", member, () => app.Put(address, read));
    }

    [Fact]
    public async Task A_writer_who_saw_another_version_is_stopped()
    {
        var address = $"/api/v1/wells/{(await app.GivenWell("Contended")).Id()}";
        (await app.Put(address, new { name = "First" }, ("If-Match", "\"v1\""))).EnsureSuccessStatusCode();

        await Stale(() => app.Put(address, new { name = "Second" }, ("If-Match", "\"v1\"")));
        await Stale(() => app.Put(address, new { name = "Second" }, ("If-Match", "\"v3\", \"v4\"")));
        await Stale(() => app.Delete(address, ("If-Match", "\"v1\"")));
        Assert.Equal("First", (await app.Get(address)).Text("name"));

        (await app.Put(address, new { name = "Third" }, ("If-Match", "\"v1\", \"v2\""))).EnsureSuccessStatusCode();
        (await app.Put(address, new { name = "Fourth" }, ("If-Match", "*"))).EnsureSuccessStatusCode();
        (await app.Put(address, new { name = "Last" })).EnsureSuccessStatusCode();
        Assert.Equal(204, (int)(await app.Delete(address, ("If-Match", "\"v5\""))).StatusCode);

        Task Stale(Func<Task<HttpResponseMessage>> send) => app.Refuses(412, "record.changed", null, send);
    }

    [Fact]
    public async Task A_reader_who_has_the_answer_is_told_so()
    {
        var well = (await app.GivenWell("Cached", new { region = "Cached" })).Id();
        foreach (
            var address in new[]
            {
                $"/api/v1/wells/{well}",
                $"/api/v1/wells/{well}/history",
                "/api/v1/wells?region=Cached",
                "/api/v1/wells/facets?region=Cached",
                "/api/v1/production?region=Cached",
                $"/api/v1/production/well/{well}",
                "/api/v1/analytics/series?region=Cached",
                "/api/v1/analytics/totals?region=Cached",
            }
        )
        {
            var tag = (await app.Ask(address)).Header("ETag")!;
            var known = await app.Ask(address, ("If-None-Match", tag));
            Assert.Equal((304, tag), ((int)known.StatusCode, known.Header("ETag")));
            Assert.Empty(await known.Content.ReadAsByteArrayAsync(TestApp.Ct));
            Assert.Equal(200, (int)(await app.Ask(address, ("If-None-Match", "\"v999\""))).StatusCode);

            (
                await app.Put($"/api/v1/wells/{well}", new { name = $"Cached at {address}", region = "Cached" })
            ).EnsureSuccessStatusCode();
            Assert.Equal(200, (int)(await app.Ask(address, ("If-None-Match", tag))).StatusCode);
        }
    }

    /// <summary>The totals of a well are part of the answer, so a tag from before they changed must not be held to be current.</summary>
    [Fact]
    public async Task A_reader_whose_totals_are_old_is_given_the_new_ones()
    {
        var well = (await app.GivenWell("Totals")).Id();
        await app.GivenOil(well, 10);
        var tag = (await app.Ask($"/api/v1/wells/{well}")).Header("ETag")!;
        await app.GivenOil(well, 10, 20);

        var reply = await app.Ask($"/api/v1/wells/{well}", ("If-None-Match", tag));
        Assert.Equal(200, (int)reply.StatusCode);
        Assert.Equal(30, (await reply.Body()).Number("cum_oil"));
    }

    [Fact]
    public async Task Answers_of_different_kinds_have_different_tags()
    {
        await app.GivenWell("Kinds", new { region = "Kinds" });
        var tags = new[]
        {
            (await app.Ask("/api/v1/wells?region=Kinds")).Header("ETag"),
            (await app.Ask("/api/v1/wells?region=Kinds&limit=1")).Header("ETag"),
            (await app.Ask("/api/v1/wells?region=Kinds", ("Accept", "text/csv"))).Header("ETag"),
            (await app.Ask("/api/v1/wells?region=Kinds", ("Accept", "application/geo+json"))).Header("ETag"),
            (await app.Ask("/api/v1/wells?region=Kinds&units=metric")).Header("ETag"),
        };

        Assert.Equal(5, tags.Distinct().Count());
    }

    [Fact]
    public async Task A_well_with_production_is_deleted_only_with_its_records()
    {
        var well = (await app.GivenWell("Productive")).Id();
        await app.GivenOil(well, 10, 20);
        var record = (await app.Get($"/api/v1/production/well/{well}"))[0]!.Id();

        await app.Refuses(409, "well.has_production", null, () => app.Delete($"/api/v1/wells/{well}"));
        await app.Refuses(409, "well.has_production", null, () => app.Delete($"/api/v1/wells/{well}?cascade=false"));
        await Deleted($"/api/v1/wells/{well}?cascade=true");

        await (await app.Ask($"/api/v1/wells/{well}")).ShouldBe(404, "well.unknown");
        await (await app.Ask($"/api/v1/production/{record}")).ShouldBe(404, "production.unknown");
        Assert.Equal(0, await app.Total($"/api/v1/production?well_id={well}"));
        var earlier = Assert.Single((await app.Get($"/api/v1/production/{record}/history")).AsArray())!;
        Assert.Equal((10, "deleted"), (earlier.Number("oil_volume"), earlier.Text("action")));
        var history = (await app.Get($"/api/v1/wells/{well}/history")).AsArray();
        Assert.Equal(["deleted", "created"], history.Select(h => h!.Text("action")));
    }

    [Fact]
    public async Task The_history_says_who_changed_what_and_when()
    {
        var started = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1);
        var well = (await app.GivenWell("One", new { region = "GC" })).Id();
        await app.Put(
            $"/api/v1/wells/{well}",
            new
            {
                name = "Two",
                region = "GC",
                latitude = 1,
                longitude = 2,
            }
        );
        await app.Put(
            $"/api/v1/wells/{well}",
            new
            {
                name = "Two",
                region = "MC",
                latitude = 1,
                longitude = 2,
            }
        );

        var history = (await app.Get($"/api/v1/wells/{well}/history")).AsArray();
        Assert.Equal([3, 2, 1], history.Select(h => (long)h!["version"]!));
        Assert.Equal(["replaced", "replaced", "created"], history.All<string>("action"));
        Assert.All(history.All<string>("by"), by => Assert.Equal("local", by));
        Assert.All(history, h => Assert.InRange(((DateTime)h!["at"]!).ToUniversalTime(), started, DateTime.MaxValue));
        Assert.Equal(["region: GC → MC"], Changes(history[0]!));
        Assert.Equal(["latitude:  → 1", "longitude:  → 2", "name: One → Two"], Changes(history[1]!));

        await Deleted($"/api/v1/wells/{well}");
        Assert.Equal(200, (int)(await app.Ask($"/api/v1/wells/{well}/history")).StatusCode);
    }

    private async Task Deleted(string address) => Assert.Equal(204, (int)(await app.Delete(address)).StatusCode);

    private static IEnumerable<string> Changes(JsonNode version) =>
        version["changes"]!
            .AsArray()
            .Select(c => $"{c!.Text("member")}: {c!["before"]} → {c["after"]}")
            .Order(StringComparer.Ordinal);

    private static JsonObject Everything(string sourceKey) =>
        new()
        {
            ["source_key"] = $"{sourceKey}-{Guid.NewGuid():n}",
            ["entity_type"] = "wellbore",
            ["api_number"] = "60-808-40060-01",
            ["latitude"] = 27.123456789,
            ["longitude"] = -90.000001,
            ["region"] = "GC",
            ["country"] = "US",
            ["state"] = "LA",
            ["county"] = "Offshore",
            ["basin"] = "Gulf",
            ["field"] = "GC640",
            ["reservoir"] = "Miocene",
            ["operator"] = "Ørsted & Søn",
            ["status"] = "producing",
            ["well_type"] = "oil",
            ["spud_date"] = "1999-12-31",
            ["completion_date"] = "2000-02-29",
            ["total_depth_ft"] = 30000.5,
            ["lateral_length_ft"] = 0.0,
            ["water_depth_ft"] = 4300.25,
            ["first_production"] = "2001-04-15",
        };
}

[Trait("Store", "SQLite")]
public sealed class KeepingWellsOnSqlite(SqliteApp app) : KeepingWells<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class KeepingWellsOnPostgres(PostgresApp app)
    : KeepingWells<PostgresApp>(app),
        IClassFixture<PostgresApp>;
