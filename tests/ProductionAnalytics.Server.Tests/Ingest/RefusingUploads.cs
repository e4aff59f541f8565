using System.Text;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Forms that are none, fields that cannot be, names that a sender makes up: refused, or harmless.</summary>
public abstract class RefusingUploads<TApp>(TApp app)
    where TApp : TestApp
{
    private const string Header = "source_key,date,oil_volume_bbl,gas_volume_mcf,water_volume_bbl\n";

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
            var accepted = await Send(fits);
            Assert.Equal(202, (int)accepted.StatusCode);
            await small.GetStringAsync($"{accepted.Header("Location")}/events", TestApp.Ct);

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
}

[Trait("Store", "SQLite")]
public sealed class RefusingUploadsOnSqlite(SqliteApp app) : RefusingUploads<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class RefusingUploadsOnPostgres(PostgresApp app)
    : RefusingUploads<PostgresApp>(app),
        IClassFixture<PostgresApp>;
