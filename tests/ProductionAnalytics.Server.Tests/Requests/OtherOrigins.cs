using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Requests;

/// <summary>Pages of other sites may use the API only where the settings name them.</summary>
public abstract class OtherOrigins<TApp>(TApp app)
    where TApp : TestApp
{
    private const string Friend = "https://charts.example.com";

    private static readonly string[] Exposed =
    [
        "X-Total-Count",
        "X-Next-Cursor",
        "X-Units",
        "Link",
        "ETag",
        "Location",
        "Retry-After",
    ];

    [Fact]
    public async Task Nobody_else_is_let_in_by_default()
    {
        var reply = await app.Ask("/api/v1/wells", ("Origin", Friend));
        // A page of another site does not sit at the machine either.
        await reply.ShouldBe(401, "auth.required");
        Assert.DoesNotContain(reply.Headers, IsOfCors);

        Assert.DoesNotContain((await Preflight(app.Http, Friend)).Headers, IsOfCors);
    }

    [Theory]
    [InlineData("https://charts.example.com")]
    [InlineData("[\"https://charts.example.com\", \"http://localhost:4200\"]")]
    [InlineData("http://localhost:4200, https://charts.example.com/")]
    public async Task A_site_that_the_settings_name_reads_the_headers_of_the_contract(string origins)
    {
        using var http = await app.With(("BACKEND_CORS_ORIGINS", origins), ("AUTH_ANONYMOUS_READ", "true"));
        foreach (var address in new[] { "/api/v1/wells", "/api/v1/wells?limit=0", "/api/v1/nonsense" })
        {
            var reply = await http.Send(HttpMethod.Get, address, null, ("Origin", Friend));
            Assert.Equal(Friend, reply.Header("Access-Control-Allow-Origin"));
            Assert.Empty(Exposed.Except(Listed(reply, "Access-Control-Expose-Headers")));
        }
    }

    [Fact]
    public async Task A_site_that_the_settings_name_may_write()
    {
        using var http = await app.With(("BACKEND_CORS_ORIGINS", Friend));

        var reply = await Preflight(http, Friend);
        Assert.Equal(204, (int)reply.StatusCode);
        Assert.Equal(Friend, reply.Header("Access-Control-Allow-Origin"));
        Assert.Contains("PUT", Listed(reply, "Access-Control-Allow-Methods"));
        Assert.Empty(
            new[] { "Content-Type", "If-Match", "Idempotency-Key" }.Except(
                Listed(reply, "Access-Control-Allow-Headers"),
                StringComparer.OrdinalIgnoreCase
            )
        );
    }

    [Fact]
    public async Task A_site_that_the_settings_do_not_name_is_not_let_in()
    {
        using var http = await app.With(("BACKEND_CORS_ORIGINS", Friend));

        foreach (var origin in new[] { "https://evil.example.com", "http://charts.example.com", "null" })
        {
            var reply = await http.Send(HttpMethod.Get, "/api/v1/wells", null, ("Origin", origin));
            Assert.Null(reply.Header("Access-Control-Allow-Origin"));
            Assert.Null((await Preflight(http, origin)).Header("Access-Control-Allow-Origin"));
        }
    }

    private static Task<HttpResponseMessage> Preflight(HttpClient http, string origin) =>
        http.Send(
            HttpMethod.Options,
            "/api/v1/wells/1",
            null,
            ("Origin", origin),
            ("Access-Control-Request-Method", "PUT"),
            ("Access-Control-Request-Headers", "content-type,if-match,idempotency-key")
        );

    private static bool IsOfCors(KeyValuePair<string, IEnumerable<string>> header) =>
        header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Listed(HttpResponseMessage reply, string header) =>
        [.. (reply.Header(header) ?? "").Split(',', StringSplitOptions.TrimEntries)];
}

[Trait("Store", "SQLite")]
public sealed class OtherOriginsOnSqlite(SqliteApp app) : OtherOrigins<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class OtherOriginsOnPostgres(PostgresApp app)
    : OtherOrigins<PostgresApp>(app),
        IClassFixture<PostgresApp>;
