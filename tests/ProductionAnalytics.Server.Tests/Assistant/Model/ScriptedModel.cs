using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Assistant.Model;

/// <summary>A real server like OpenAI's on this machine that says what a test wrote for it, one script a request.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly Func<int, Func<HttpContext, Task>> script;

    private ScriptedModel(Func<int, Func<HttpContext, Task>> script)
    {
        this.script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapPost("/v1/chat/completions", Say);
    }

    /// <summary>What it was sent.</summary>
    public ConcurrentQueue<JsonNode> Asked { get; } = [];

    public Uri Endpoint =>
        new(
            server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
                + "/v1"
        );

    /// <param name="script">The last goes on for ever.</param>
    public static async Task<ScriptedModel> That(params Func<HttpContext, Task>[] script)
    {
        var model = new ScriptedModel(i => script[Math.Min(i, script.Length - 1)]);
        await model.server.StartAsync(TestApp.Ct);
        return model;
    }

    /// <summary>In pieces, as models write.</summary>
    public static Func<HttpContext, Task> Says(string text, long tokens = 20) =>
        http =>
            Stream(http, [.. text.Chunk(7).Select(piece => Delta(new { content = new string(piece) })), Usage(tokens)]);

    public static Func<HttpContext, Task> Calls(string tool, string arguments) =>
        http =>
            Stream(
                http,
                [
                    Delta(
                        new
                        {
                            role = "assistant",
                            tool_calls = new[]
                            {
                                new
                                {
                                    index = 0,
                                    id = $"call_{Guid.NewGuid():n}",
                                    type = "function",
                                    function = new { name = tool, arguments },
                                },
                            },
                        }
                    ),
                    """{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}""",
                    Usage(20),
                ]
            );

    public static Func<HttpContext, Task> Fails(int status) =>
        http =>
        {
            http.Response.StatusCode = status;
            return http.Response.WriteAsync("""{"error":{"message":"secret detail of the operator's"}}""");
        };

    public static Func<HttpContext, Task> Sends(string raw) => http => Stream(http, [raw]);

    /// <summary>Begins, and says nothing more until it is given up.</summary>
    public static Func<HttpContext, Task> Hangs { get; } =
        async http =>
        {
            http.Response.ContentType = "text/event-stream";
            await http.Response.Body.FlushAsync(http.RequestAborted);
            var gone = new TaskCompletionSource();
            await using var _ = http.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        };

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task Say(HttpContext http)
    {
        var place = Asked.Count;
        Asked.Enqueue((await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!);
        await script(place)(http);
    }

    private static async Task Stream(HttpContext http, IEnumerable<string> chunks)
    {
        http.Response.ContentType = "text/event-stream";
        foreach (var chunk in chunks.Append("[DONE]"))
        {
            await http.Response.WriteAsync($"data: {chunk}\n\n", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }

    private static string Delta(object delta) =>
        JsonSerializer.Serialize(
            new
            {
                id = "c",
                @object = "chat.completion.chunk",
                created = 1,
                model = "m",
                choices = new[]
                {
                    new
                    {
                        index = 0,
                        delta,
                        finish_reason = (string?)null,
                    },
                },
            }
        );

    private static string Usage(long tokens) =>
        $$$"""{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"usage":{"prompt_tokens":{{{tokens}}},"completion_tokens":0,"total_tokens":{{{tokens}}}}}""";
}
