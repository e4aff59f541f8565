using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Serving;

/// <summary>What a server does that finds nothing in its store.</summary>
[Trait("Store", "SQLite")]
public sealed class FirstStarts : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pa-first-").FullName;

    private static IReadOnlyDictionary<string, string> Any { get; } =
        new Dictionary<string, string> { ["BACKEND_PORT"] = "0", ["POSTGRES_SERVER"] = "" };

    [Fact]
    public async Task An_empty_store_gets_the_demo_once_and_a_removed_one_does_not_come_back()
    {
        await using (var first = ServerProcess.Start(folder, Any, "serve"))
        {
            using var http = await first.Ready();
            Assert.Equal(("demo", "succeeded"), await Demo(http));
            Assert.Equal("600", await Wells(http));
            Assert.True((await http.DeleteAsync("/api/v1/datasets/demo", TestApp.Ct)).IsSuccessStatusCode);
            first.Signal("TERM");
            await first.Ended();
        }

        Assert.Equal(("0", 1), await AfterAStart("serve"));
    }

    [Fact(Timeout = 600_000)]
    public async Task A_demo_that_was_interrupted_is_loaded_by_the_next_start()
    {
        await using (var first = ServerProcess.Start(folder, Any, "serve"))
        {
            using var http = await first.Ready();
            while ((await Imports(http)).Count == 0)
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            first.Signal("KILL");
            await first.Ended();
        }

        await using var second = ServerProcess.Start(folder, Any, "serve");
        using var again = await second.Ready();
        while ((await Imports(again)).Count < 2)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        Assert.Equal(("demo", "succeeded"), await Demo(again));
        Assert.Equal("interrupted", (await Imports(again))[1]!.Text("failure"));
        Assert.Equal("600", await Wells(again));
    }

    [Fact]
    public async Task Empty_means_empty() => Assert.Equal(("0", 0), await AfterAStart("serve", "--empty"));

    [Fact]
    public async Task A_store_with_a_well_gets_no_demo()
    {
        await using (var first = ServerProcess.Start(folder, Any, "serve", "--empty"))
        {
            using var http = await first.Ready();
            Assert.True(
                (await http.PostAsJsonAsync("/api/v1/wells", new { name = "Ours" }, TestApp.Ct)).IsSuccessStatusCode
            );
            first.Signal("TERM");
            await first.Ended();
        }

        Assert.Equal(("1", 0), await AfterAStart("serve"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Wells and imports, once an upload was through: a demo would have come first.</summary>
    private async Task<(string? Wells, int Imports)> AfterAStart(params string[] arguments)
    {
        await using var server = ServerProcess.Start(folder, Any, arguments);
        using var http = await server.Ready();
        var reply = await http.SendForm(Uploads.Form([UploadedFile.Of("nothing.csv", "nothing\n")], []));
        await http.GetStringAsync($"{reply.Header("Location")}/events", TestApp.Ct);
        return (await Wells(http), (await Imports(http)).Count - 1);
    }

    /// <summary>Newest first.</summary>
    private static async Task<JsonArray> Imports(HttpClient http) =>
        JsonNode.Parse(await http.GetStringAsync("/api/v1/imports", TestApp.Ct))!.AsArray();

    /// <summary>The import that a first start makes, once it is there and over.</summary>
    private static async Task<(string By, string State)> Demo(HttpClient http)
    {
        while (true)
        {
            var imports = await Imports(http);
            if (imports.Count == 0)
                continue;

            var text = await http.GetStringAsync($"/api/v1/imports/{imports[0]!.Id()}/events", TestApp.Ct);
            var last = Uploads.Event(text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[^1]).Import;
            return (last.Text("started_by"), last.Text("state"));
        }
    }

    private static async Task<string?> Wells(HttpClient http) =>
        (await http.GetAsync("/api/v1/wells?limit=1", TestApp.Ct)).Header("X-Total-Count");
}
