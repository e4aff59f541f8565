using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Tests.Accounts;
using ProductionAnalytics.Server.Tests.Platform;
using Role = ProductionAnalytics.Server.Data.Accounts.Role;

namespace ProductionAnalytics.Server.Tests.Assistant.Mcp;

/// <summary>Other assistants, through the protocol's own client.</summary>
public abstract class AskingOverMcp<TApp>(TApp app)
    where TApp : TestApp
{
    private static readonly Uri Address = new("http://localhost/mcp");

    [Fact]
    public async Task A_client_is_told_of_every_tool_and_that_it_only_reads()
    {
        await using var client = await Connect(await app.GivenKey(Role.Viewer));
        Assert.NotEmpty(client.ServerInfo!.Version);
        Assert.Contains("null means not reported", client.ServerInstructions);

        var listed = await client.ListToolsAsync(cancellationToken: TestApp.Ct);

        var catalogue = app.Services.GetRequiredService<ToolCatalogue>().Tools;
        Assert.Equal(catalogue.Select(t => t.Name), listed.Select(t => t.Name));
        foreach (var (tool, shown) in catalogue.Zip(listed))
        {
            Assert.Equal(tool.Description, shown.Description);
            Assert.True(JsonNode.DeepEquals(tool.Schema, JsonNode.Parse(shown.JsonSchema.GetRawText())), tool.Name);
            Assert.NotNull(shown.ReturnJsonSchema);
            var hints = shown.ProtocolTool.Annotations!;
            Assert.Equal(
                (true, false, true, false),
                (hints.ReadOnlyHint, hints.DestructiveHint, hints.IdempotentHint, hints.OpenWorldHint)
            );
        }
    }

    [Fact]
    public async Task An_answer_has_its_table_its_remarks_and_where_it_comes_from()
    {
        var well = await app.GivenWell("Asked \"by\"\tothers", new { region = "Far" });
        await app.GivenOil((long)well["id"]!, 100, null, 50.5);
        await using var client = await Connect(await app.GivenKey(Role.Viewer));

        var answer = await Call(
            client,
            "totals",
            """{"measures":["oil","gas"],"wells":{"region":["Far"]},"group_by":"well"}"""
        );

        Assert.NotEqual(true, answer.IsError);
        var table = JsonNode.Parse(answer.StructuredContent!.Value.GetRawText())!;
        Assert.Equal(
            """[{"name":"well","unit":null},{"name":"oil","unit":"bbl"},{"name":"gas","unit":"Mcf"},{"name":"well_id","unit":null}]""",
            table["columns"]!.ToJsonString()
        );
        var row = table["rows"]![0]!.AsArray();
        Assert.Equal(("Asked \"by\"\tothers", 150.5), ((string)row[0]!, (double)row[1]!));
        Assert.Null(row[2]);
        Assert.Contains("Nobody reported gas", table["remarks"]!.ToJsonString());
        var from = table["provenance"]!;
        Assert.Equal(("totals", 1L, "2020-01-01"), (from.Text("tool"), (long)from["wells"]!, from.Text("start_date")));
        Assert.Equal(("/dashboard?region=Far", 10), (from.Text("view"), (int)from["arguments"]!["top"]!));
        Assert.True((long)from["as_of_version"]! > 0);

        var text = Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text;
        Assert.StartsWith("well\toil (bbl)\tgas (Mcf)\twell_id\n", text, StringComparison.Ordinal);
        Assert.Contains("Asked \"by\" others\t150.5\tnot reported\t", text);
    }

    [Fact]
    public async Task What_is_wrong_with_arguments_is_said_so_that_it_can_be_mended()
    {
        await using var client = await Connect(await app.GivenKey(Role.Viewer));

        var refused = await Call(client, "totals", """{"measures":["petrol"]}""");
        Assert.True(refused.IsError);
        Assert.StartsWith(
            "The argument 'measures[0]' must be one of oil,",
            ((TextContentBlock)refused.Content[0]).Text,
            StringComparison.Ordinal
        );
        Assert.Null(refused.StructuredContent);

        var unknown = await Assert.ThrowsAsync<McpProtocolException>(async () =>
            await Call(client, "drop_table", "{}")
        );
        Assert.Equal(McpErrorCode.InvalidParams, unknown.ErrorCode);
    }

    [Fact]
    public async Task Nobody_asks_without_a_key_and_no_page_of_another_site_does()
    {
        var viewer = await app.GivenKey(Role.Viewer);
        using var http = await app.With(("AUTH", "required"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(http));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(http, ("Authorization", "Bearer pa_wrong")));
        Assert.Equal(HttpStatusCode.OK, await Status(app.Http, ("Authorization", $"Bearer {viewer}")));
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await Status(app.Http, ("Authorization", $"Bearer {viewer}"), ("Origin", "https://evil.example"))
        );
        Assert.Equal(
            HttpStatusCode.OK,
            await Status(app.Http, ("Authorization", $"Bearer {viewer}"), ("Origin", "http://localhost"))
        );
    }

    [Fact]
    public async Task Too_many_and_too_large_questions_are_refused()
    {
        using var http = await app.With(("RATE_LIMIT", "1"), ("AUTH", "required"), ("AUTH_ANONYMOUS_READ", "true"));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++)
            statuses.Add(await Status(http));
        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);

        using var server = app.OnAPort();
        using var large = new StringContent(new string(' ', 2 * 1024 * 1024) + "{}", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "mcp") { Content = large };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        var reply = await server.SendAsync(request, TestApp.Ct);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
    }

    private Task<McpClient> Connect(string key) =>
        McpClient.CreateAsync(
            new HttpClientTransport(
                new HttpClientTransportOptions
                {
                    Endpoint = Address,
                    TransportMode = HttpTransportMode.StreamableHttp,
                    AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" },
                },
                app.Streaming()
            ),
            cancellationToken: TestApp.Ct
        );

    private static async Task<CallToolResult> Call(McpClient client, string tool, string arguments) =>
        await client.CallToolAsync(
            tool,
            JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!,
            cancellationToken: TestApp.Ct
        );

    private static async Task<HttpStatusCode> Status(HttpClient http, params (string Name, string Value)[] headers)
    {
        var question = new
        {
            jsonrpc = "2.0",
            id = 1,
            method = "initialize",
            @params = new
            {
                protocolVersion = "2025-11-25",
                capabilities = new { },
                clientInfo = new { name = "test", version = "1" },
            },
        };
        var reply = await http.Send(
            HttpMethod.Post,
            Address.AbsolutePath,
            question,
            [("Accept", "application/json, text/event-stream"), .. headers]
        );
        return reply.StatusCode;
    }
}

[Trait("Store", "SQLite")]
public sealed class AskingOverMcpOnSqlite(SqliteApp app) : AskingOverMcp<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class AskingOverMcpOnPostgres(PostgresApp app)
    : AskingOverMcp<PostgresApp>(app),
        IClassFixture<PostgresApp>;
