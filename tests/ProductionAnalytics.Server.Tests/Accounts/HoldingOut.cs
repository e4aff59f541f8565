using System.Net.Sockets;
using System.Text;
using ProductionAnalytics.Server.Tests.Platform;
using ProductionAnalytics.Server.Tests.Serving;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>The server as a process of its own, with what it writes to its log.</summary>
public sealed class LoggingServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("pa-hold-").FullName;
    private ServerProcess server = null!;

    public HttpClient Http { get; private set; } = null!;

    public string Output => server.Output;

    public async ValueTask InitializeAsync()
    {
        server = ServerProcess.Start(
            folder,
            new Dictionary<string, string>
            {
                ["DATA_DIR"] = folder,
                ["POSTGRES_SERVER"] = "",
                ["BACKEND_PORT"] = "0",
                ["LOG_LEVEL"] = "information",
            },
            "serve",
            "--empty"
        );
        Http = await server.Ready();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Requests that are too large, too slow, or are meant for the log.</summary>
public sealed class HoldingOut(LoggingServer server) : IClassFixture<LoggingServer>
{
    private readonly HttpClient http = server.Http;

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read_to_its_end()
    {
        using var huge = new ByteArrayContent(new byte[17 * 1024 * 1024]);
        huge.Headers.ContentType = new("application/json");
        await (await http.PostAsync("/api/v1/wells", huge, TestApp.Ct)).ShouldBe(413, "request.too_large");
    }

    [Fact]
    public async Task Headers_that_are_too_large_are_refused()
    {
        var reply = await Raw(
            $"GET /api/v1/wells HTTP/1.1\r\nHost: localhost\r\nX-Big: {new string('x', 70_000)}\r\n\r\n"
        );
        Assert.StartsWith("HTTP/1.1 431", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_never_finishes_the_headers_is_not_waited_for()
    {
        var reply = await Raw("GET /api/v1/wells HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        Assert.True(reply.Length == 0 || reply.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), reply);
        Assert.True((await http.GetAsync("/health/live", TestApp.Ct)).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("GET /api/v1/wells%0d%0aSet-Cookie:%20x=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData(
        "GET /dashboard?x=%0d%0aLocation:%20http://evil.example HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )]
    [InlineData("GET /api/v1/auth/company?to=%0d%0aevil HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    public async Task What_was_sent_becomes_no_header_of_the_reply(string request)
    {
        var reply = await Raw(request);
        var headers = reply.Split("\r\n\r\n")[0];
        Assert.DoesNotContain("\r\nSet-Cookie", headers, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\r\nLocation", headers, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_line_break_in_an_address_begins_no_line_of_the_log_and_secrets_are_not_logged()
    {
        await http.GetAsync("/api/v1/nothing%0a{\"@l\":\"Fatal\",\"@m\":\"forged\"}", TestApp.Ct);
        await http.GetAsync("/sign-in/first?token=very-secret-word", TestApp.Ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nothing-else");
        request.Headers.Add("Authorization", "Bearer pa_very-secret-word");
        request.Headers.Add("Cookie", "pa_session=very-secret-word");
        await http.SendAsync(request, TestApp.Ct);
        while (!server.Output.Contains("nothing-else", StringComparison.Ordinal))
            await Task.Yield();

        Assert.Contains("/api/v1/nothing%0A", server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            server.Output.Split('\n'),
            l => l.StartsWith("{\"@l\":\"Fatal\"", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("very-secret-word", server.Output, StringComparison.Ordinal);
    }

    /// <summary>What comes back until the server ends the connection.</summary>
    private async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", http.BaseAddress!.Port, TestApp.Ct);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestApp.Ct);
        using var reply = new MemoryStream();
        try
        {
            await stream.CopyToAsync(reply, TestApp.Ct);
        }
        catch (IOException)
        {
            // The server hung up in the middle of what was sent.
        }

        return Encoding.Latin1.GetString(reply.ToArray());
    }
}
