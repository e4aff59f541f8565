using System.Text;
using System.Text.Json.Nodes;

namespace ProductionAnalytics.Server.Tests.Platform;

/// <summary>A file as a browser sends it.</summary>
internal sealed record UploadedFile(string Name, byte[] Bytes)
{
    public static UploadedFile Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public static UploadedFile At(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}

/// <summary>What a listener hears of an import.</summary>
internal sealed record ImportEvent(string Kind, JsonObject Import);

/// <summary>Sends files over HTTP, and follows what becomes of them.</summary>
internal static class Uploads
{
    public static Task<HttpResponseMessage> Upload(
        this TestApp app,
        UploadedFile[] files,
        (string Name, string Value)[]? fields = null,
        params (string Name, string Value)[] headers
    ) => app.Http.SendForm(Form(files, fields ?? []), headers);

    public static async Task<HttpResponseMessage> SendForm(
        this HttpClient http,
        HttpContent form,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = form };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await http.SendAsync(request, TestApp.Ct);
    }

    public static MultipartFormDataContent Form(UploadedFile[] files, (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var file in files)
            form.Add(new ByteArrayContent(file.Bytes), "files", file.Name);
        return form;
    }

    /// <summary>An import that is over, however it went.</summary>
    public static Task<JsonObject> Imported(
        this TestApp app,
        string name,
        string text,
        params (string, string)[] fields
    ) => app.Imported([UploadedFile.Of(name, text)], fields);

    public static async Task<JsonObject> Imported(
        this TestApp app,
        UploadedFile[] files,
        params (string Name, string Value)[] fields
    ) => await app.Finished(await app.Upload(files, fields));

    public static async Task<JsonObject> Finished(this TestApp app, HttpResponseMessage accepted) =>
        (await app.Events((await accepted.Body()).Id()))[^1].Import;

    /// <summary>All that is told of an import, up to its end.</summary>
    public static async Task<List<ImportEvent>> Events(this TestApp app, long import)
    {
        var reply = await app.Ask($"/api/v1/imports/{import}/events");
        Assert.Equal("text/event-stream", reply.Content.Headers.ContentType?.MediaType);
        var text = await reply.Content.ReadAsStringAsync(TestApp.Ct);
        return [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Event)];
    }

    public static ImportEvent Event(string block)
    {
        var lines = block.Split('\n');
        return new(Line("event"), JsonNode.Parse(Line("data"))!.AsObject());

        string Line(string field) =>
            string.Concat(
                lines
                    .Where(l => l.StartsWith($"{field}: ", StringComparison.Ordinal))
                    .Select(l => l[(field.Length + 2)..])
            );
    }

    public static async Task<JsonArray> Findings(this TestApp app, JsonNode import, string more = "") =>
        (await app.Get($"/api/v1/imports/{import.Id()}/findings?limit=1000{more}")).AsArray();

    public static (long Inserted, long Updated, long Unchanged) Counts(this JsonNode import) =>
        ((long)import["inserted"]!, (long)import["updated"]!, (long)import["unchanged"]!);

    /// <summary>Everything that an import can change, byte for byte.</summary>
    public static async Task<string> Everything(this TestApp app) =>
        await app.Http.GetStringAsync("/api/v1/export/wells?dataset=", TestApp.Ct)
        + await app.Http.GetStringAsync("/api/v1/export/production?derived=true", TestApp.Ct)
        + (await app.Get("/api/v1/datasets")).ToJsonString()
        + (await app.Get("/api/v1/analytics/totals"))["as_of_version"];

    /// <summary>Files that imports left behind, without the lock that goes when the end is told.</summary>
    public static List<string> LeftBehind(this TestApp app)
    {
        var tmp = Path.Combine(app.AllSettings()["DATA_DIR"], "tmp");
        return Directory.Exists(tmp)
            ?
            [
                .. Directory
                    .EnumerateFiles(tmp, "*", SearchOption.AllDirectories)
                    .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)),
            ]
            : [];
    }
}
