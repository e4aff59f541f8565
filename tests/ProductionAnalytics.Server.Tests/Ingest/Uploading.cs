using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Files that come in over HTTP: taken, loaded in their turn, told about while they go, and listed afterwards.</summary>
public abstract class Uploading<TApp>(TApp app)
    where TApp : TestApp
{
    private const string Header = "source_key,date,oil_volume_bbl,gas_volume_mcf,water_volume_bbl\n";

    [Fact]
    public async Task An_upload_is_taken_followed_to_its_end_and_then_in_the_store()
    {
        var reply = await app.Upload([UploadedFile.Of("ours.csv", Header + "up-1,2024-01-01,10,20,30\n")]);
        var begun = await reply.Body();
        Assert.Equal(
            (202, $"/api/v1/imports/{begun.Id()}", "auto", "local"),
            ((int)reply.StatusCode, reply.Header("Location"), begun.Text("format"), begun.Text("started_by"))
        );
        Assert.Equal("ours.csv", begun["files"]![0]!.Text("name"));

        var events = await app.Events(begun.Id());
        Assert.Equal("finished", events[^1].Kind);
        Assert.All(events.SkipLast(1), e => Assert.Equal("progress", e.Kind));
        var import = events[^1].Import;
        Assert.Equal(("succeeded", 1, (1, 0, 0)), (import.Text("state"), import.Number("progress"), import.Counts()));
        Assert.Equal(import.ToJsonString(), (await app.Get(reply.Header("Location")!)).ToJsonString());

        var record = (await app.Get("/api/v1/production?well_name=up-1"))[0]!;
        Assert.Equal(
            (10, 20, 30),
            (record.Number("oil_volume"), record.Number("gas_volume"), record.Number("water_volume"))
        );
        Assert.Empty(app.LeftBehind());
    }

    [Fact]
    public async Task Progress_never_goes_back_and_the_last_event_is_the_import_as_it_is_kept()
    {
        var files = new[] { "grow", "grows", "grown" }.Select(name => Large(name, wells: 100)).ToArray();
        var accepted = await app.Upload(files, [("format", "csv")]);

        var events = await app.Events((await accepted.Body()).Id());

        var shares = events.ConvertAll(e => e.Import.Number("progress")!.Value);
        Assert.Equal(shares.Order(), shares);
        Assert.InRange(events.Count, 3, int.MaxValue);
        Assert.Equal(1, shares[^1]);
        Assert.Equal("finished", Assert.Single(await app.Events(events[0].Import.Id())).Kind);
    }

    [Fact]
    public async Task Findings_come_in_pages_and_by_severity_and_code_under_the_name_of_the_upload()
    {
        var rows = new StringBuilder(Header);
        for (var i = 0; i < 40; i++)
            rows.Append(
                CultureInfo.InvariantCulture,
                $"found-1,{2000 + i / 12}-{i % 12 + 1:00}-0{(i < 3 ? 2 : 1)},{(i == 5 ? "ten" : i == 7 ? "-1" : "1")},,\n"
            );
        var import = await app.Imported("findings.csv", rows.ToString());

        Assert.Equal((40, 1, 5), ((long)import["rows_read"]!, (long)import["rejected"]!, (long)import["findings"]!));
        var all = await app.Findings(import);
        Assert.Equal(
            ["date.moved", "date.moved", "date.moved", "row.value", "volume.negative"],
            all.All<string>("code")
        );
        Assert.All(all, f => Assert.Equal("findings.csv", f!.Text("file")));
        Assert.Equal(
            (7, "oil_volume_bbl", "ten", "error"),
            ((long)all[3]!["line"]!, all[3]!.Text("column"), all[3]!.Text("value"), all[3]!.Text("severity"))
        );

        var address = $"/api/v1/imports/{import.Id()}/findings";
        var page = await app.Ask($"{address}?limit=2&skip=2");
        Assert.Equal("5", page.Header("X-Total-Count"));
        Assert.Equal([3, 4], (await page.Body()).All<int>("number"));
        Assert.Equal($"<{address}?limit=2&skip=4>; rel=\"next\"", page.Header("Link"));
        Assert.Null((await app.Ask($"{address}?limit=2&skip=4")).Header("Link"));
        Assert.Equal(["row.value"], (await app.Get($"{address}?severity=error")).All<string>("code"));
        Assert.Equal(4, (await app.Get($"{address}?code=date.moved&code=volume.negative")).AsArray().Count);
        Assert.Equal(1, await app.Total($"{address}?severity=warning&code=volume.negative"));
        await (await app.Ask($"{address}?severity=grave")).ShouldBe(400, "request.malformed");

        var table = await Exports.Table.Of(await app.Ask(address, ("Accept", "text/csv")));
        Assert.Equal(all.All<string>("code"), table.Texts("code").Select(c => c!));
        Assert.Equal(all.Select(f => (double?)f!["line"]), table.Numbers("line"));
        await (await app.Ask("/api/v1/imports/999999/findings")).ShouldBe(404, "import.unknown");
    }

    [Fact]
    public async Task Imports_are_listed_newest_first_and_by_state()
    {
        var good = await app.Imported("listed.csv", Header + "list-1,2024-01-01,1,,\n");
        var bad = await app.Imported("refused.csv", "nothing like it\n");

        var reply = await app.Ask("/api/v1/imports?limit=2");
        Assert.Equal([bad.Id(), good.Id()], (await reply.Body()).All<long>("id"));
        var total = long.Parse(reply.Header("X-Total-Count")!, CultureInfo.InvariantCulture);
        Assert.InRange(total, 2, long.MaxValue);
        Assert.Equal(total > 2 ? "</api/v1/imports?limit=2&skip=2>; rel=\"next\"" : null, reply.Header("Link"));
        Assert.Equal(good.Id(), (await app.Get("/api/v1/imports?state=succeeded&limit=1"))[0]!.Id());
        Assert.All(
            (await app.Get("/api/v1/imports?state=failed")).All<string>("state"),
            s => Assert.Equal("failed", s)
        );
        Assert.Equal(good.Id(), (await app.Get("/api/v1/imports?limit=1&skip=1"))[0]!.Id());
        await (await app.Ask("/api/v1/imports?state=lost")).ShouldBe(400, "request.malformed");
        await (await app.Ask("/api/v1/imports/999999")).ShouldBe(404, "import.unknown");
        await (await app.Ask("/api/v1/imports/999999/events")).ShouldBe(404, "import.unknown");
    }

    [Fact]
    public async Task Of_several_files_a_refused_one_says_why_and_the_others_are_loaded()
    {
        var import = await app.Imported([
            UploadedFile.Of("first.csv", "nonsense\n"),
            UploadedFile.Of("second.csv", Header + "several-1,2024-01-01,5,,\n"),
            new("third.csv", []),
        ]);

        Assert.Equal("succeeded", import.Text("state"));
        Assert.Equal(["failed", "succeeded", "failed"], import["files"]!.All<string>("state"));
        Assert.Equal(["", "csv", ""], import["files"]!.AsArray().Select(f => (string?)f!["format"] ?? ""));
        Assert.StartsWith(
            "first.csv: the file looks like none of",
            import["files"]![0]!.Text("failure"),
            StringComparison.Ordinal
        );
        var findings = await app.Findings(import, "&severity=error");
        Assert.Equal(["first.csv", "third.csv"], findings.All<string>("file"));
        Assert.Equal([5], (await app.Get("/api/v1/production?well_name=several-1")).All<double>("oil_volume"));
    }

    [Fact]
    public async Task Each_file_is_told_by_its_content_and_goes_to_its_own_dataset()
    {
        var import = await app.Imported([
            UploadedFile.Of("a", Header + "told-1,2024-01-01,1,,\n"),
            UploadedFile.Of("b", Samples.OgorRow("608120777700", "202401", 2)),
            UploadedFile.At(Samples.Ok("sodir-field-monthly", "windows-line-ends.csv")),
            UploadedFile.At(Samples.Ok("sodir-wellbores", "exploration.csv")),
            UploadedFile.At(Samples.Ok("bsee-boreholes", "two-wells.txt")),
            UploadedFile.At(Samples.Ok("volve", "two-days-of-a-well.xlsx")),
        ]);

        Assert.All(import["files"]!.All<string>("state"), s => Assert.Equal("succeeded", s));
        Assert.Equal(
            ["csv", "bsee-ogor-a", "sodir-field-monthly", "sodir-wellbores", "bsee-boreholes", "volve"],
            import["files"]!.All<string>("format")
        );
        Assert.Equal(
            ["bsee", "manual", "sodir", "volve"],
            (await app.Get("/api/v1/datasets"))
                .All<string>("key")
                .Where(k => k is "bsee" or "manual" or "sodir" or "volve")
        );
    }

    [Fact]
    public async Task A_repeated_upload_gets_its_first_reply_and_is_loaded_once()
    {
        UploadedFile[] files = [UploadedFile.Of("once.csv", Header + "once-1,2024-01-01,1,,\n")];
        var key = ("Idempotency-Key", "upload once");
        var first = await app.Upload(files, null, key);
        await app.Finished(first);
        var imports = await app.Total("/api/v1/imports?limit=1");

        var second = await app.Upload(files, null, key);
        Assert.Equal(
            (202, "true", first.Header("Location")),
            ((int)second.StatusCode, second.Header("Idempotency-Replayed"), second.Header("Location"))
        );
        Assert.Equal((await first.Body()).ToJsonString(), (await second.Body()).ToJsonString());
        await (await app.Upload([.. files, files[0]], null, key)).ShouldBe(422, "idempotency.mismatch");
        Assert.Equal(imports, await app.Total("/api/v1/imports?limit=1"));
        Assert.Empty(app.LeftBehind());
    }

    [Fact]
    public async Task An_upload_that_takes_long_keeps_its_key()
    {
        var slow = new SlowContent(Encoding.ASCII.GetBytes(Header + "slow-1,2024-01-01,1,,\n"));
        var sending = app.Http.SendForm(
            new MultipartFormDataContent { { slow, "files", "slow.csv" } },
            ("Idempotency-Key", "slow")
        );
        await slow.IsOnItsWay;
        await using (var db = app.Store.Open())
            while (await Age(db) == 0) { }

        await app.Post("/api/v1/wells", new { name = "Meanwhile" }, ("Idempotency-Key", "meanwhile"));
        slow.Continue();

        var reply = await sending;
        Assert.Equal("succeeded", (await app.Finished(reply)).Text("state"));
    }

    [Fact]
    public async Task An_import_that_waits_or_runs_is_cancelled_and_leaves_the_store_as_it_was()
    {
        var before = await app.Everything();
        var running = await (await app.Upload([Large("running", wells: 500)], [("format", "csv")])).Body();
        var waiting = await (
            await app.Upload([UploadedFile.Of("waiting.csv", Header + "waiting-1,2024-01-01,1,,\n")])
        ).Body();

        var asked = await app.Http.PostAsync($"/api/v1/imports/{waiting.Id()}/cancel", null, TestApp.Ct);
        Assert.Equal((202, $"/api/v1/imports/{waiting.Id()}"), ((int)asked.StatusCode, asked.Header("Location")));
        await UntilItReads(running.Id());
        Assert.Equal(
            202,
            (int)(await app.Http.PostAsync($"/api/v1/imports/{running.Id()}/cancel", null, TestApp.Ct)).StatusCode
        );

        foreach (var import in new[] { running, waiting })
        {
            var end = (await app.Events(import.Id()))[^1].Import;
            Assert.Equal(("cancelled", (0, 0, 0)), (end.Text("state"), end.Counts()));
            Assert.Equal(["cancelled"], end["files"]!.All<string>("state"));
            await (await app.Http.PostAsync($"/api/v1/imports/{import.Id()}/cancel", null, TestApp.Ct)).ShouldBe(
                409,
                "import.finished"
            );
        }

        Assert.Equal(before, await app.Everything());
        Assert.Empty(app.LeftBehind());
        await (await app.Http.PostAsync("/api/v1/imports/999999/cancel", null, TestApp.Ct)).ShouldBe(
            404,
            "import.unknown"
        );
    }

    /// <summary>Makes the slow attempt years old, once it is there.</summary>
    private static Task<int> Age(Data.AppDb db) =>
        new Data.Sql(db)
            .Add("UPDATE idempotency_keys SET started_at = '2020-01-01 00:00:00' WHERE key = 'slow'")
            .Execute(TestApp.Ct);

    private async Task UntilItReads(long import)
    {
        using var http = app.Streaming();
        using var stream = new StreamReader(await http.GetStreamAsync($"/api/v1/imports/{import}/events", TestApp.Ct));
        while (await stream.ReadLineAsync(TestApp.Ct) is { } line)
            if (
                line.StartsWith("data: ", StringComparison.Ordinal)
                && JsonNode.Parse(line[6..])!.Number("progress") > 0
            )
                return;

        Assert.Fail("The import ended before it told of its progress.");
    }

    /// <summary>Fifty years of months for each of the wells.</summary>
    private static UploadedFile Large(string name, int wells)
    {
        var text = new StringBuilder(Header);
        for (var well = 0; well < wells; well++)
        for (var month = 0; month < 600; month++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name}-{well},{1970 + month / 12}-{month % 12 + 1:00}-01,{month},{month * 2},{well}\n"
            );
        return UploadedFile.Of($"{name}.csv", text.ToString());
    }
}

[Trait("Store", "SQLite")]
public sealed class UploadingOnSqlite(SqliteApp app) : Uploading<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class UploadingOnPostgres(PostgresApp app) : Uploading<PostgresApp>(app), IClassFixture<PostgresApp>;
