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
            (202, $"/api/v1/imports/{begun.Id()}", "auto", "api"),
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

    [Theory]
    [InlineData("format", "excel", 400, "request.malformed")]
    [InlineData("format", "CSV", 400, "request.malformed")]
    [InlineData("strict", "maybe", 400, "request.malformed")]
    [InlineData("overwrite_edits", "1", 400, "request.malformed")]
    [InlineData("nonsense", "1", 400, "request.unknown_field")]
    [InlineData("files", "as text", 400, "request.malformed")]
    [InlineData("dataset", "North Sea", 422, "request.out_of_range")]
    [InlineData("dataset", "../etc", 422, "request.out_of_range")]
    [InlineData("dataset", "a12345678901234567890123456789012345678901234567890", 422, "request.out_of_range")]
    public Task A_field_that_cannot_be_is_refused(string name, string value, int status, string code) =>
        Refuses(status, code, name, () => app.Upload([UploadedFile.Of("a.csv", Header)], [(name, value)]));

    [Fact]
    public async Task A_form_without_a_file_or_with_a_field_twice_or_too_long_is_refused()
    {
        await Refuses(422, "request.out_of_range", "files", () => app.Upload([], [("format", "csv")]));
        await Refuses(
            400,
            "request.repeated_parameter",
            "format",
            () => app.Upload([UploadedFile.Of("a.csv", Header)], [("format", "csv"), ("format", "auto")])
        );
        await Refuses(
            400,
            "request.malformed",
            "",
            () => app.Upload([UploadedFile.Of("a.csv", Header)], [("dataset", new string('a', 2_000))])
        );
        await Refuses(
            400,
            "request.unknown_field",
            "nonsense",
            () =>
                app.Http.PostAsync(
                    "/api/v1/imports?nonsense=1",
                    Uploads.Form([UploadedFile.Of("a.csv", Header)], []),
                    TestApp.Ct
                )
        );
    }

    [Theory]
    [InlineData("application/json", 415)]
    [InlineData("multipart/form-data", 415)]
    [InlineData("multipart/form-data; boundary=", 415)]
    [InlineData("multipart/form-data; boundary=\"\"", 415)]
    [InlineData("multipart/mixed; boundary=b", 415)]
    [InlineData("multipart/form-data; boundary=other", 400)]
    public async Task A_body_that_is_no_such_form_is_refused(string type, int status)
    {
        var body = Raw("Content-Disposition: form-data; name=\"files\"; filename=\"a.csv\"");
        await Refuses(
            status,
            status == 415 ? "request.unsupported_media_type" : "request.malformed",
            null,
            () => SendRaw(type, body)
        );
    }

    [Fact]
    public async Task A_form_that_ends_early_or_has_a_part_without_a_name_is_refused()
    {
        var whole = Raw("Content-Disposition: form-data; name=\"files\"; filename=\"a.csv\"");
        foreach (var length in new[] { 0, 1, 10, whole.Length / 2, whole.Length - 6 })
            await Refuses(
                400,
                "request.malformed",
                "",
                () => SendRaw("multipart/form-data; boundary=b", whole[..length])
            );
        foreach (
            var header in new[]
            {
                "X-Other: 1",
                "Content-Disposition: form-data",
                "Content-Disposition: form-data; name=\"\"",
            }
        )
            await Refuses(400, "request.malformed", "", () => SendRaw("multipart/form-data; boundary=b", Raw(header)));
    }

    [Fact]
    public async Task Above_UPLOAD_MAX_MB_an_upload_is_413_and_says_so()
    {
        using var small = await app.With(("UPLOAD_MAX_MB", "1"));
        var most = Header + "limit-1,2024-01-01,1,,\n" + new string('\n', 1024 * 1024);
        foreach (var isChunked in new[] { false, true })
        {
            var (fits, above) = (
                Encoding.ASCII.GetBytes(most[..(1024 * 1024)]),
                Encoding.ASCII.GetBytes(most[..(1024 * 1024 + 1)])
            );
            var problem = await (await Send(above)).ShouldBe(413, "request.too_large");
            Assert.Contains("UPLOAD_MAX_MB", problem.Text("detail"), StringComparison.Ordinal);
            await (await Send(new byte[4 << 20])).ShouldBe(413, "request.too_large");
            Assert.Equal(202, (int)(await Send(fits)).StatusCode);

            Task<HttpResponseMessage> Send(byte[] bytes)
            {
                HttpContent content = isChunked
                    ? new StreamContent(new Unseekable(bytes))
                    : new ByteArrayContent(bytes);
                return small.SendForm(new MultipartFormDataContent { { content, "files", "limit.csv" } });
            }
        }
    }

    [Theory]
    [InlineData("filename=\"../../x.csv\"", "x.csv")]
    [InlineData("filename=\"C:\\\\data\\\\x.csv\"", "x.csv")]
    [InlineData("filename=\"/etc/passwd\"", "passwd")]
    [InlineData("filename=\"..\"", "..")]
    [InlineData("filename=\"../\"", "file 1")]
    [InlineData("filename*=UTF-8''a%0D%0Ab%00.csv", "ab.csv")]
    [InlineData("filename=x; filename*=UTF-8''%C3%86gir.csv", "Ægir.csv")]
    public async Task A_name_that_a_sender_makes_up_is_shown_without_its_path_and_never_becomes_one(
        string given,
        string shown
    )
    {
        var reply = await SendRaw(
            "multipart/form-data; boundary=b",
            Raw(
                $"Content-Disposition: form-data; name=\"files\"; {given}",
                "source_key,date,oil_volume\nname-1,2024-01-01,ten\n"
            )
        );

        var import = await app.Finished(reply);
        Assert.Equal(shown, import["files"]![0]!.Text("name"));
        Assert.All((await app.Findings(import)).All<string>("file"), file => Assert.Equal(shown, file));
        Assert.Empty(app.LeftBehind());
        Assert.DoesNotContain(
            Directory.EnumerateFiles(app.AllSettings()["DATA_DIR"], "*", SearchOption.AllDirectories),
            file => Path.GetFileName(file) == shown
        );
    }

    [Fact]
    public Task A_file_that_was_not_chosen_is_no_file() =>
        Refuses(
            400,
            "request.malformed",
            "files",
            () =>
                SendRaw(
                    "multipart/form-data; boundary=b",
                    Raw("Content-Disposition: form-data; name=\"files\"; filename=\"\"", "")
                )
        );

    [Fact]
    public async Task A_name_of_300_characters_is_cut_to_200()
    {
        var import = await app.Imported(new string('n', 300), Header + "long-1,2024-01-01,1,,\n");
        Assert.Equal(("succeeded", new string('n', 200)), (import.Text("state"), import["files"]![0]!.Text("name")));
    }

    [Fact]
    public async Task Strict_refuses_a_file_with_any_bad_row()
    {
        var rows =
            Header
            + string.Concat(
                Enumerable.Range(0, 30).Select(i => $"strict-1,{1980 + i}-01-01,{(i == 9 ? "x" : "1")},,\n")
            );
        var strict = await app.Imported("strict.csv", rows, ("strict", "true"));
        Assert.Equal(("failed", true), (strict.Text("state"), (bool)strict["strict"]!));
        Assert.Equal("file.too_many_rejected", (await app.Findings(strict)).All<string>("code")[^1]);
        Assert.Equal(0, await app.Total("/api/v1/wells?well_name=strict-1"));

        var lenient = await app.Imported("strict.csv", rows, ("strict", "false"));
        Assert.Equal(
            ("succeeded", 29, 1),
            (lenient.Text("state"), lenient.Counts().Inserted, (long)lenient["rejected"]!)
        );
    }

    [Fact]
    public async Task A_record_changed_by_hand_stays_unless_the_upload_says_to_overwrite_edits()
    {
        const string text = Header + "edited-1,2024-01-01,10,,\n";
        await app.Imported("edited.csv", text, ("dataset", "edits"));
        var id = (await app.Get("/api/v1/production?well_name=edited-1"))[0]!.Id();
        await app.Put($"/api/v1/production/{id}", new { oil_volume = 11 });

        var kept = await app.Imported("edited.csv", text, ("dataset", "edits"));
        Assert.Equal((1, (0, 0, 0)), ((long)kept["kept_edits"]!, kept.Counts() with { Inserted = 0 }));
        Assert.Equal(11, (await app.Get($"/api/v1/production/{id}")).Number("oil_volume"));

        var taken = await app.Imported("edited.csv", text, ("dataset", "edits"), ("overwrite_edits", "true"));
        Assert.Equal((0, (0, 1, 0)), ((long)taken["kept_edits"]!, taken.Counts()));
        Assert.Equal(10, (await app.Get($"/api/v1/production/{id}")).Number("oil_volume"));
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
    public async Task Totals_say_what_the_datasets_held_before_and_after_also_when_the_first_file_was_refused()
    {
        var first = await app.Imported("totals.csv", Header + "t-1,2024-01-01,10,20,\n", ("dataset", "totals-1"));
        AssertTotals(first, (null, 10), (null, 20), (null, null));

        var second = await app.Imported(
            [
                UploadedFile.Of("no.csv", "nonsense\n"),
                UploadedFile.Of("a.csv", Header + "t-1,2024-01-01,11,20,\n"),
                UploadedFile.Of("b.csv", "dataset," + Header + "totals-2,t-1,2024-01-01,100,,1\n"),
            ],
            ("dataset", "totals-1")
        );
        AssertTotals(second, (10, 111), (20, 20), (null, 1));

        var metric = await app.Get($"/api/v1/imports/{first.Id()}?units=metric");
        Assert.Equal("Sm3", metric.Text("oil_unit"));
        Assert.Equal(10 * 0.158987294928, metric["totals"]!["oil"]!.Number("after")!.Value, 1e-12);
    }

    [Fact]
    public async Task A_source_can_be_loaded_into_a_second_dataset_beside_the_first()
    {
        UploadedFile[] files =
        [
            UploadedFile.Of("ogora.txt", Samples.OgorRow("608110000100", "202301", 7)),
            UploadedFile.At(Samples.Ok("bsee-boreholes", "two-wells.txt")),
        ];
        await app.Imported(files);
        var second = await app.Imported(files, ("dataset", "bsee2"));

        Assert.Equal(("succeeded", "bsee2"), (second.Text("state"), second.Text("dataset")));
        foreach (var dataset in new[] { "bsee", "bsee2" })
        {
            var well = (await app.Get($"/api/v1/wells?dataset={dataset}&api_number=608110000100"))[0]!;
            Assert.Equal(("GC 205 A001 ST00BP00", 27.5), (well.Text("name"), well.Number("latitude")));
            Assert.Equal(
                [7],
                (
                    await app.Get($"/api/v1/production?well_id={well.Id()}&start_date=2023-01-01&end_date=2023-01-01")
                ).All<double>("oil_volume")
            );
        }

        var (one, two) = (await app.Get("/api/v1/datasets/bsee"), await app.Get("/api/v1/datasets/bsee2"));
        Assert.Equal(
            (one.Text("credit"), one.Text("reported_units")),
            (two.Text("credit"), two.Text("reported_units"))
        );
        Assert.NotEqual(one.Text("title"), two.Text("title"));
    }

    [Fact]
    public async Task One_plain_file_names_wells_by_key_number_and_id_and_goes_to_several_datasets()
    {
        var well = (await app.GivenWell("Known by id")).Id();
        var import = await app.Imported(
            "mixed.csv",
            "dataset,source_key,api_number,well_id,name,date,oil_volume\n"
                + "mixed-1,k-1,,,Key one,2024-01-01,1\n"
                + "mixed-2,k-1,,,Key two,2024-01-01,2\n"
                + "mixed-1,,60-812-34567-89,,By number,2024-01-01,3\n"
                + $",,,{well},,2024-01-01,4\n"
                + ",k-2,,,Without dataset,2024-01-01,5\n",
            ("dataset", "mixed-3")
        );

        Assert.Equal(("succeeded", (5, 0, 0)), (import.Text("state"), import.Counts()));
        Assert.Equal(["By number", "Key one"], (await app.Get("/api/v1/wells?dataset=mixed-1")).All<string>("name"));
        Assert.Equal(["Key two"], (await app.Get("/api/v1/wells?dataset=mixed-2")).All<string>("name"));
        Assert.Equal(["Without dataset"], (await app.Get("/api/v1/wells?dataset=mixed-3")).All<string>("name"));
        Assert.Equal([4], (await app.Get($"/api/v1/production?well_id={well}")).All<double>("oil_volume"));
        Assert.Equal(
            ("Known by id", "manual"),
            (
                (await app.Get($"/api/v1/wells/{well}")).Text("name"),
                (await app.Get($"/api/v1/wells/{well}")).Text("dataset")
            )
        );
    }

    [Fact]
    public async Task An_id_that_no_well_has_is_a_finding_and_the_other_rows_are_loaded()
    {
        var well = (await app.GivenWell("Known among unknown")).Id();
        var rows = string.Concat(
            Enumerable
                .Range(0, 40)
                .Select(i => $"{(i == 3 ? 1_999_999_999 : well)},{2000 + i / 12}-{i % 12 + 1:00},1\n")
        );
        var import = await app.Imported("ids.csv", "well_id,date,oil_volume\n" + rows);

        Assert.Equal(("succeeded", 39, 1), (import.Text("state"), import.Counts().Inserted, (long)import["rejected"]!));
        var finding = Assert.Single(await app.Findings(import))!;
        Assert.Equal(
            ("well.unknown", "error", 5, "1999999999"),
            (finding.Text("code"), finding.Text("severity"), (long)finding["line"]!, finding.Text("value"))
        );

        var none = await app.Imported("ids.csv", "well_id,date,oil_volume\n1999999999,2024-01,1\n");
        Assert.Equal("failed", none.Text("state"));
    }

    [Fact]
    public async Task A_well_named_by_its_key_and_by_its_id_in_one_file_is_one_well()
    {
        var well = await app.GivenWell("Twice named");
        var import = await app.Imported(
            "twice.csv",
            $"source_key,well_id,date,oil_volume\n{well.Text("source_key")},,2024-01-01,1\n,{well.Id()},2024-02-01,2\n"
        );
        Assert.Equal(("succeeded", 2), (import.Text("state"), import.Counts().Inserted));
        Assert.Equal([1, 2], (await app.Get($"/api/v1/production?well_id={well.Id()}")).All<double>("oil_volume"));

        var both = await app.Imported(
            "both.csv",
            "source_key,well_id,date,oil_volume\n"
                + string.Concat(
                    Enumerable.Range(1, 30).Select(i => $"{well.Text("source_key")},,{1980 + i}-01-01,{i}\n")
                )
                + $",{well.Id()},1990-01-01,99\n"
        );
        Assert.Equal(("succeeded", 30, 1), (both.Text("state"), both.Counts().Inserted, (long)both["rejected"]!));
        Assert.Equal(["record.repeated"], (await app.Findings(both)).All<string>("code"));
        Assert.Equal(
            [10],
            (
                await app.Get($"/api/v1/production?well_id={well.Id()}&start_date=1990-01-01&end_date=1990-01-01")
            ).All<double>("oil_volume")
        );
    }

    [Fact]
    public async Task Of_repeated_rows_the_first_is_taken_and_the_others_are_findings()
    {
        var rows = string.Concat(Enumerable.Range(0, 39).Select(i => $"repeated-1,{1980 + i}-01-01,{i},,\n"));
        var import = await app.Imported("repeated.csv", Header + rows + "repeated-1,1985-01-31,99,,\n");

        Assert.Equal(("succeeded", 39, 1), (import.Text("state"), import.Counts().Inserted, (long)import["rejected"]!));
        var finding = (await app.Findings(import, "&code=record.repeated"))[0]!;
        Assert.Equal((41, "error"), ((long)finding["line"]!, finding.Text("severity")));
        Assert.Equal(
            [5],
            (
                await app.Get("/api/v1/production?well_name=repeated-1&start_date=1985-01-01&end_date=1985-01-01")
            ).All<double>("oil_volume")
        );
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

    private static void AssertTotals(
        JsonNode import,
        (double?, double?) oil,
        (double?, double?) gas,
        (double?, double?) water
    )
    {
        var totals = import["totals"]!;
        Assert.Equal((oil, gas, water), (Of("oil"), Of("gas"), Of("water")));

        (double?, double?) Of(string phase) => (totals[phase]!.Number("before"), totals[phase]!.Number("after"));
    }

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

    private async Task Refuses(int status, string code, string? member, Func<Task<HttpResponseMessage>> send)
    {
        var imports = await app.Total("/api/v1/imports?limit=1");
        await app.Refuses(status, code, member, send);
        Assert.Equal(imports, await app.Total("/api/v1/imports?limit=1"));
        Assert.Empty(app.LeftBehind());
    }

    private async Task<HttpResponseMessage> SendRaw(string type, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await app.Http.PostAsync("/api/v1/imports", content, TestApp.Ct);
    }

    private static byte[] Raw(string partHeader, string text = Header) =>
        Encoding.UTF8.GetBytes($"--b\r\n{partHeader}\r\n\r\n{text}\r\n--b--\r\n");

    /// <summary>Bytes of which nobody knows beforehand how many there are.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    /// <summary>Sends half of itself, then waits until it may go on.</summary>
    private sealed class SlowContent(byte[] bytes) : HttpContent
    {
        private readonly TaskCompletionSource half = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsOnItsWay => half.Task;

        public void Continue() => go.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await stream.FlushAsync();
            half.SetResult();
            await go.Task;
            await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

[Trait("Store", "SQLite")]
public sealed class UploadingOnSqlite(SqliteApp app) : Uploading<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class UploadingOnPostgres(PostgresApp app) : Uploading<PostgresApp>(app), IClassFixture<PostgresApp>;
