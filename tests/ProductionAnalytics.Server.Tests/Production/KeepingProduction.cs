using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Production;

/// <summary>A record's life: made, read, replaced, deleted, made again, and never forgotten.</summary>
public abstract class KeepingProduction<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task A_new_record_has_what_was_sent_and_null_for_the_rest()
    {
        var well = await app.GivenWell("New", new { region = "GC" });
        var reply = await app.Post(
            "/api/v1/production",
            new
            {
                well_id = well.Id(),
                date = "2020-01-01",
                oil_volume = 10.25,
                water_volume = 0,
            }
        );
        var made = (await reply.Body()).AsObject();

        Assert.Equal((201, "\"v1\""), ((int)reply.StatusCode, reply.Header("ETag")));
        Assert.Equal($"/api/v1/production/{made.Id()}", reply.Header("Location"));
        Assert.Equal(
            ("New", "GC", "manual", "month", "2020-01-01"),
            (made.Text("well_name"), made.Text("region"), made.Text("dataset"), made.Text("period"), made.Text("date"))
        );
        Assert.Equal((10.25, 0), (made.Number("oil_volume"), made.Number("water_volume")));
        foreach (var member in new[] { "gas_volume", "condensate_volume", "ngl_volume", "gas_injected", "days_on" })
            Assert.True(made.ContainsKey(member) && made[member] is null, member);
        Assert.Equal("[] false", $"{made["notes"]!.ToJsonString()} {made["edited"]}");
        Assert.True(JsonNode.DeepEquals(made, await app.Get(reply.Header("Location")!)));
    }

    [Fact]
    public async Task A_record_tells_which_import_brought_its_values_until_a_person_changes_them()
    {
        var import = (
            await app.Imported("p.csv", "source_key,name,date,oil_volume\np-1,Provenance,2024-01-01,7\n")
        ).Id();
        var record = (await app.Get("/api/v1/production?well_name=Provenance&limit=1"))[0]!;
        var address = $"/api/v1/production/{record.Id()}";
        var brought = await app.Get(address);
        Assert.Equal(import, (long?)brought["import_id"]);

        (await app.Put(address, brought)).EnsureSuccessStatusCode();
        Assert.Equal(import, (long?)(await app.Get(address))["import_id"]);
        (await app.Put(address, new { oil_volume = 8 })).EnsureSuccessStatusCode();
        Assert.Null((await app.Get(address))["import_id"]);
        Assert.Equal(import, (long?)(await app.Get($"{address}/history"))[0]!["import_id"]);
    }

    /// <summary>From 1800 to 2020 are 220 years with 53 leap days, 80,353 days; a month counts 1 · 2^20 more.</summary>
    [Theory]
    [InlineData("day", "1800-01-01", 0)]
    [InlineData("month", "2020-01-01", 1_048_576 + 80_353)]
    [InlineData("month", "2020-02-01", 1_048_576 + 80_384)]
    [InlineData("quarter", "2020-01-01", 2_097_152 + 80_353)]
    [InlineData("year", "2020-01-01", 3_145_728 + 80_353)]
    public async Task An_id_is_made_of_the_well_the_period_and_the_days_since_1800(
        string period,
        string date,
        long rest
    )
    {
        var well = (await app.GivenWell()).Id();
        var record = await app.GivenRecord(
            new
            {
                well_id = well,
                period,
                date,
            }
        );

        Assert.Equal(well * 4_194_304 + rest, record.Id());
        Assert.True(JsonNode.DeepEquals(record, await app.Get($"/api/v1/production/{record.Id()}")));
    }

    [Theory]
    [InlineData("month", "2020-02-29", "2020-02-01")]
    [InlineData("quarter", "2020-05-17", "2020-04-01")]
    [InlineData("quarter", "2020-12-31", "2020-10-01")]
    [InlineData("year", "2020-05-17", "2020-01-01")]
    public async Task A_date_inside_the_period_is_moved_to_its_first_day(string period, string date, string start)
    {
        var well = (await app.GivenWell()).Id();
        var moved = await app.GivenRecord(
            new
            {
                well_id = well,
                period,
                date,
                oil_volume = 1,
            }
        );

        Assert.Equal(start, moved.Text("date"));
        Assert.Equal("""["date_moved_to_period_start"]""", moved["notes"]!.ToJsonString());
        await Exists(
            new
            {
                well_id = well,
                period,
                date = start,
            },
            moved.Id()
        );
    }

    [Fact]
    public async Task A_day_is_not_moved_and_notes_that_were_sent_stay()
    {
        var well = (await app.GivenWell()).Id();

        var day = await app.GivenRecord(
            new
            {
                well_id = well,
                period = "day",
                date = "2020-05-17",
                days_on = 1,
            }
        );
        Assert.Equal(("2020-05-17", "[]"), (day.Text("date"), day["notes"]!.ToJsonString()));
        var noted = await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-05-17",
                notes = new[] { "estimated" },
            }
        );
        Assert.Equal("""["estimated","date_moved_to_period_start"]""", noted["notes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_second_record_of_one_month_is_refused_and_names_the_first()
    {
        var well = (await app.GivenWell()).Id();
        var first = (
            await app.GivenRecord(
                new
                {
                    well_id = well,
                    date = "2020-01-01",
                    oil_volume = 10,
                }
            )
        ).Id();

        await Exists(
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 11,
            },
            first
        );
        await Exists(
            new
            {
                well_id = well,
                date = "2020-01-31",
                period = "month",
            },
            first
        );
        await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                period = "year",
            }
        );
    }

    [Fact]
    public async Task A_volume_left_out_of_a_replacement_is_null()
    {
        var well = (await app.GivenWell()).Id();
        var record = await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 10,
                gas_volume = 20,
                water_volume = 30,
                condensate_volume = 1,
                ngl_volume = 2,
                water_injected = 3,
                gas_injected = 4,
                days_on = 31,
                notes = new[] { "estimated" },
            }
        );

        var reply = await app.Put($"/api/v1/production/{record.Id()}", new { oil_volume = 11 });
        var now = (await reply.Body()).AsObject();
        Assert.Equal((200, "\"v2\""), ((int)reply.StatusCode, reply.Header("ETag")));
        Assert.Equal(11, now.Number("oil_volume"));
        foreach (
            var (member, _) in record.Where(m =>
                m.Key.EndsWith("volume", StringComparison.Ordinal)
                || m.Key.EndsWith("injected", StringComparison.Ordinal)
            )
        )
            Assert.True(member == "oil_volume" || now[member] is null, member);
        Assert.Null(now["days_on"]);
        Assert.Equal((record.Id(), "2020-01-01"), (now.Id(), now.Text("date")));
        Assert.True(JsonNode.DeepEquals(now, await app.Get($"/api/v1/production/{record.Id()}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?units=metric")]
    public async Task A_record_that_is_written_back_as_it_was_read_stays_as_it_was(string units)
    {
        var well = (await app.GivenWell()).Id();
        var made = await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-17",
                oil_volume = 10.1,
                gas_volume = 1 / 3.0,
                water_volume = 0,
                days_on = 30.5,
                notes = new[] { "estimated" },
            }
        );
        var address = $"/api/v1/production/{made.Id()}{units}";
        var (read, before) = (await app.Get(address), await app.State());

        var reply = await app.Put(address, read);
        Assert.True(JsonNode.DeepEquals(read, await reply.Body()));
        Assert.Equal("\"v1\"", reply.Header("ETag"));
        Assert.Equal(before, await app.State());

        read["oil_volume"] = 99;
        Assert.Equal(99, (await (await app.Put(address, read)).Body()).Number("oil_volume")!.Value, 1e-10);
    }

    [Theory]
    [InlineData("id", "7")]
    [InlineData("well_id", "7777")]
    [InlineData("date", "\"2020-02-01\"")]
    [InlineData("date", "\"2020-01-02\"")]
    [InlineData("period", "\"year\"")]
    [InlineData("well_name", "\"B\"")]
    [InlineData("region", "\"MC\"")]
    [InlineData("dataset", "\"bsee\"")]
    [InlineData("edited", "true")]
    [InlineData("version", "2")]
    [InlineData("oil_unit", "\"Sm3\"")]
    public async Task A_member_that_may_not_change_is_refused_where_it_differs(string member, string value)
    {
        var well = (await app.GivenWell()).Id();
        var record = await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 10,
            }
        );
        record[member] = JsonNode.Parse(value);

        await app.Refuses(
            422,
            "request.read_only",
            member,
            () => app.Put($"/api/v1/production/{(long)well * 4_194_304 + 1_048_576 + 80_353}", record)
        );
    }

    [Fact]
    public async Task A_writer_who_saw_another_version_is_stopped()
    {
        var well = (await app.GivenWell()).Id();
        var address = $"/api/v1/production/{(await app.GivenRecord(new { well_id = well, date = "2020-01-01" })).Id()}";
        (await app.Put(address, new { oil_volume = 1 }, ("If-Match", "\"v1\""))).EnsureSuccessStatusCode();

        await Stale(() => app.Put(address, new { oil_volume = 2 }, ("If-Match", "\"v1\"")));
        await Stale(() => app.Delete(address, ("If-Match", "\"v1\"")));
        Assert.Equal(304, (int)(await app.Ask(address, ("If-None-Match", "\"v2\""))).StatusCode);
        Assert.Equal(200, (int)(await app.Ask(address, ("If-None-Match", "\"v1\""))).StatusCode);
        Assert.Equal(1, (await app.Get(address)).Number("oil_volume"));

        (await app.Put(address, new { oil_volume = 3 })).EnsureSuccessStatusCode();
        Assert.Equal(204, (int)(await app.Delete(address, ("If-Match", "\"v3\""))).StatusCode);

        Task Stale(Func<Task<HttpResponseMessage>> send) => app.Refuses(412, "record.changed", null, send);
    }

    [Fact]
    public async Task The_history_has_the_earlier_values_newest_first()
    {
        var well = (await app.GivenWell()).Id();
        var record = await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 10,
                notes = new[] { "estimated" },
            }
        );
        var address = $"/api/v1/production/{record.Id()}";
        Assert.Empty((await app.Get($"{address}/history")).AsArray());

        await app.Put(
            address,
            new
            {
                oil_volume = 11,
                gas_volume = 5,
                days_on = 3,
            }
        );
        await app.Put(address, new { oil_volume = 12 });
        await app.Delete(address);

        var history = (await app.Get($"{address}/history")).AsArray();
        Assert.Equal([3, 2, 1], history.Select(h => (int)h!["version"]!));
        Assert.Equal([12, 11, 10], history.Select(h => h!.Number("oil_volume")));
        Assert.Equal([null, 5, null], history.Select(h => h!.Number("gas_volume")));
        Assert.Equal([null, 3, null], history.Select(h => h!.Number("days_on")));
        Assert.Equal(["deleted", "replaced", "replaced"], history.All<string>("action"));
        Assert.Equal("""["estimated"]""", history[2]!["notes"]!.ToJsonString());
        Assert.All(history.All<string>("replaced_by"), by => Assert.Equal("local", by));
        var metric = await app.Get($"{address}/history?units=metric");
        Assert.Equal(12 * 0.158987294928, metric[0]!.Number("oil_volume")!.Value, 1e-12);
    }

    [Fact]
    public async Task A_record_that_is_made_again_never_has_an_old_tag()
    {
        var well = (await app.GivenWell()).Id();
        var body = new
        {
            well_id = well,
            date = "2020-01-01",
            oil_volume = 10,
        };
        var tags = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            var made = await app.Post("/api/v1/production", body);
            var address = made.Header("Location")!;
            tags.Add(made.Header("ETag"));
            tags.Add((await app.Put(address, new { oil_volume = 11 + i })).Header("ETag"));
            Assert.Equal(204, (int)(await app.Delete(address)).StatusCode);
            await (await app.Ask(address)).ShouldBe(404, "production.unknown");
        }

        var batch = await app.Post("/api/v1/production/batch", new { records = new[] { body } });
        Assert.Equal(1, (int)(await batch.Body())["inserted"]!);
        var record = (await app.Get($"/api/v1/production/well/{well}"))[0]!;
        tags.Add($"\"v{record["version"]}\"");
        Assert.Equal(tags.Count, tags.Distinct().Count());
        var history = await app.Get($"/api/v1/production/{record.Id()}/history");
        Assert.Equal(["13", "10", "12", "10", "11", "10"], history.AsArray().Select(h => $"{h!["oil_volume"]}"));
    }

    private async Task Exists(object record, long existing)
    {
        var problem = await app.Refuses(409, "production.exists", null, () => app.Post("/api/v1/production", record));
        Assert.Equal(existing, (long)problem["existing_id"]!);
    }
}

[Trait("Store", "SQLite")]
public sealed class KeepingProductionOnSqlite(SqliteApp app)
    : KeepingProduction<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class KeepingProductionOnPostgres(PostgresApp app)
    : KeepingProduction<PostgresApp>(app),
        IClassFixture<PostgresApp>;
