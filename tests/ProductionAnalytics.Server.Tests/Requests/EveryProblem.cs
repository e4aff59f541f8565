using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Requests;

/// <summary>Problems that the framework makes by itself are documents with a code, like our own.</summary>
public abstract class EveryProblem<TApp>(TApp app)
    where TApp : TestApp
{
    [Theory]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/nonsense")]
    [InlineData("/api/v1/wells/1/nonsense")]
    [InlineData("/api/v1/wells/A-1")]
    [InlineData("/api/v1/wells/1000000000000000000000000")]
    [InlineData("/api/v999/wells")]
    [InlineData("/api/nonsense")]
    public async Task An_address_that_nothing_has_is_404(string address)
    {
        var problem = await (await app.Ask(address)).ShouldBe(404, "route.unknown");

        Assert.Equal(404, (int)problem["status"]!);
        Assert.StartsWith("/api", problem.Text("instance"), StringComparison.Ordinal);
        foreach (var member in new[] { "type", "title", "detail" })
            Assert.NotEmpty(problem.Text(member));
    }

    [Theory]
    [InlineData("PATCH", "/api/v1/wells/1", "DELETE, GET, PUT")]
    [InlineData("DELETE", "/api/v1/wells", "GET, POST")]
    [InlineData("POST", "/api/v1/wells/facets", "GET")]
    [InlineData("PUT", "/api/v1/analytics/series", "GET")]
    public async Task A_method_that_an_address_does_not_take_is_405(string method, string address, string allowed)
    {
        var reply = await app.Http.Send(new HttpMethod(method), address, new { });

        await reply.ShouldBe(405, "method.not_allowed");
        Assert.Equal(allowed, string.Join(", ", reply.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("/api/v1/wells", "image/png")]
    [InlineData("/api/v1/wells/facets", "text/csv")]
    [InlineData("/api/v1/production", "application/geo+json")]
    [InlineData("/api/v1/analytics/series", "text/html")]
    public async Task A_type_that_cannot_be_produced_is_406(string address, string type) =>
        await (await app.Ask(address, ("Accept", type))).ShouldBe(406, "request.not_acceptable");

    /// <summary>A client that asks for a table still has to be told what was wrong.</summary>
    [Theory]
    [InlineData("GET", "/api/v1/nonsense", 404, "route.unknown")]
    [InlineData("PATCH", "/api/v1/wells", 405, "method.not_allowed")]
    [InlineData("GET", "/api/v1/wells?limit=0", 422, "request.out_of_range")]
    [InlineData("GET", "/api/v1/production/well/2000000000", 404, "well.unknown")]
    public async Task A_problem_is_a_problem_document_whatever_was_asked_for(
        string method,
        string address,
        int status,
        string code
    )
    {
        foreach (var type in new[] { "text/csv", "application/json", "application/problem+json", "*/*" })
            await (await app.Http.Send(new HttpMethod(method), address, null, ("Accept", type))).ShouldBe(status, code);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_413_and_one_of_another_type_415()
    {
        var large = new byte[16 * 1024 * 1024 + 1];
        await (await app.SendBytes(HttpMethod.Post, "/api/v1/wells", large)).ShouldBe(413, "request.too_large");

        using var text = new StringContent("name=A-1", new MediaTypeHeaderValue("text/plain"));
        await (await app.Http.PostAsync("/api/v1/wells", text, TestApp.Ct)).ShouldBe(
            415,
            "request.unsupported_media_type"
        );
    }

    [Fact]
    public async Task A_request_line_of_16_kB_is_read_and_a_longer_one_is_414()
    {
        using var http = app.OnAPort();
        foreach (var room in new[] { 0, 40, 200, 100_000 })
        {
            var reply = await http.Send(HttpMethod.Get, AddressOf(16 * 1024 + room));
            if (room == 0)
                Assert.Equal("[]", await reply.Content.ReadAsStringAsync(TestApp.Ct));
            else
                await reply.ShouldBe(414, "request.too_long");
        }
    }

    [Fact]
    public async Task A_problem_names_nothing_internal()
    {
        var problem = await (await app.Ask("/api/v1/wells?limit=0")).ShouldBe(422, "request.out_of_range");

        Assert.Equal(
            ["code", "detail", "errors", "instance", "status", "title", "type"],
            ((JsonObject)problem).Select(m => m.Key).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>A list of values that no well has, in a request line of so many bytes.</summary>
    private static string AddressOf(int bytes)
    {
        const string Before = "/api/v1/wells?operator=x";
        const string Value = "&operator=0123456789";
        var left = bytes - "GET  HTTP/1.1\r\n".Length - Before.Length;
        return Before
            + string.Concat(Enumerable.Repeat(Value, left / Value.Length))
            + new string('&', left % Value.Length);
    }
}

[Trait("Store", "SQLite")]
public sealed class EveryProblemOnSqlite(SqliteApp app) : EveryProblem<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class EveryProblemOnPostgres(PostgresApp app)
    : EveryProblem<PostgresApp>(app),
        IClassFixture<PostgresApp>;
