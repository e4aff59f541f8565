using System.Net;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Serving;

/// <summary>What an operator sees of the process.</summary>
[Trait("Store", "SQLite")]
public sealed class StartingAndStopping : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pa-serve-").FullName;

    private static IReadOnlyDictionary<string, string> Any { get; } =
        new Dictionary<string, string> { ["BACKEND_PORT"] = "0", ["POSTGRES_SERVER"] = "" };

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public async Task It_says_that_it_drains_before_it_stops_cleanly(string signal)
    {
        await using var server = ServerProcess.Start(folder, Any, "serve", "--empty");
        using var http = await server.Ready();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready", TestApp.Ct)).StatusCode);

        server.Signal(signal);

        await (await UntilNotReady(http)).ShouldBe(503, "server.draining");
        Assert.Equal(0, await server.Ended());
        Assert.Contains("SQLite", server.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "data", "production.db")));
    }

    [Fact]
    public async Task A_dot_env_file_is_read_and_the_environment_wins_over_it()
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, ".env"),
            "PROJECT_NAME=\"From the file\"\nVERSION=9.9.9\nBACKEND_PORT=1\n",
            TestApp.Ct
        );
        await using var server = ServerProcess.Start(
            folder,
            new Dictionary<string, string>(Any) { ["VERSION"] = "8.8.8" },
            "serve"
        );
        using var http = await server.Ready();

        Assert.Equal(
            """{"name":"From the file","version":"8.8.8","api":"/api/v1"}""",
            await http.GetStringAsync("/version", TestApp.Ct)
        );
    }

    [Theory]
    [InlineData("BACKEND_PORT", "eighty")]
    [InlineData("LOG_LEVEL", "loud")]
    public async Task A_bad_setting_stops_the_start_with_one_sentence(string name, string value)
    {
        await using var server = ServerProcess.Start(
            folder,
            new Dictionary<string, string>(Any) { [name] = value },
            "serve"
        );

        Assert.Equal(2, await server.Ended());
        Assert.StartsWith($"{name} is '{value}'", server.Output.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', server.Output.Trim());
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused_in_one_sentence()
    {
        await using var first = ServerProcess.Start(folder, Any, "serve");
        using var http = await first.Ready();
        await using var second = ServerProcess.Start(folder, Any, "serve");

        Assert.Equal(2, await second.Ended());
        Assert.StartsWith("DATA_DIR", second.Output.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', second.Output.Trim());
    }

    [Fact]
    public async Task Logs_are_json_with_the_trace_of_the_request()
    {
        await using var server = ServerProcess.Start(folder, Any, "serve");
        using var http = await server.Ready();
        await http.GetAsync("/api/v1/wells?limit=1", TestApp.Ct);
        server.Signal("TERM");
        await server.Ended();

        var line = server.Output.Split('\n').Single(l => l.Contains("/api/v1/wells", StringComparison.Ordinal));
        var entry = JsonDocument.Parse(line).RootElement;
        Assert.Equal(200, entry.GetProperty("StatusCode").GetInt32());
        Assert.Equal(32, entry.GetProperty("@tr").GetString()!.Length);
    }

    [Fact]
    public async Task The_doctor_says_what_is_there_before_and_after_the_first_start()
    {
        Assert.Contains("Store: not there yet", await Output(0, "doctor"), StringComparison.Ordinal);
        Assert.Contains("ran ", await Output(0, "migrate"), StringComparison.Ordinal);
        Assert.Contains("is up to date", await Output(0, "migrate"), StringComparison.Ordinal);
        Assert.Contains("Migrations: up to date. 0 wells.", await Output(0, "doctor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_ends_with_2_and_a_file_that_cannot_be_loaded_with_1()
    {
        var file = Path.Combine(folder, "nonsense.txt");
        await File.WriteAllTextAsync(file, "nonsense\n", TestApp.Ct);

        Assert.Contains(
            "nonsense.txt, line 1",
            await Output(1, "import", "bsee-ogor-a", file),
            StringComparison.Ordinal
        );
        await Output(2, "import", "no-such-format", file);
        await Output(2, "import", "bsee-ogor-a", Path.Combine(folder, "missing.zip"));
        await Output(2, "no-such-command");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> Output(int wantedCode, params string[] arguments)
    {
        await using var command = ServerProcess.Start(folder, Any, arguments);
        var code = await command.Ended();
        Assert.True(code == wantedCode, $"{string.Join(' ', arguments)} ended with {code}: {command.Output}");
        return command.Output;
    }

    private static async Task<HttpResponseMessage> UntilNotReady(HttpClient http)
    {
        while (true)
        {
            var reply = await http.GetAsync("/health/ready", TestApp.Ct);
            if (reply.StatusCode != HttpStatusCode.OK)
                return reply;
        }
    }
}
