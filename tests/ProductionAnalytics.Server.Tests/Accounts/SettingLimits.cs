using System.Net.Http.Json;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>How much anybody may ask, what browsers are told, and whose word about an address counts.</summary>
public abstract class SettingLimits<TApp>(TApp app)
    where TApp : TestApp
{
    protected TApp App { get; } = app;

    [Fact]
    public async Task Too_many_attempts_to_sign_in_are_told_to_wait()
    {
        await App.GivenAccount("hammered", Role.Viewer);
        using var http = await App.With(("RATE_LIMIT_SIGN_IN", "3"), ("AUTH", "required"));
        var statuses = new List<int>();
        HttpResponseMessage? last = null;
        for (var i = 0; i < 5; i++)
        {
            last = await http.PostAsJsonAsync("/api/v1/auth/sign-in", new { name = "x", password = "y" }, TestApp.Ct);
            statuses.Add((int)last.StatusCode);
        }

        Assert.Equal([401, 401, 401, 429, 429], statuses);
        await last!.ShouldBe(429, "request.too_many");
        Assert.InRange(
            int.Parse(last!.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture),
            1,
            60
        );
        // Another address is not made to wait for this one.
        var other = await http.Send(
            HttpMethod.Post,
            "/api/v1/auth/sign-in",
            new { name = "x", password = "y" },
            (FromAddress.Header, "203.0.113.7")
        );
        Assert.Equal(401, (int)other.StatusCode);
    }

    [Fact]
    public async Task Too_many_questions_are_told_to_wait()
    {
        using var http = await App.With(("RATE_LIMIT", "1"), ("AUTH", "required"), ("AUTH_ANONYMOUS_READ", "true"));
        var statuses = new List<int>();
        for (var i = 0; i < 30; i++)
            statuses.Add((int)(await http.GetAsync("/api/v1/formats", TestApp.Ct)).StatusCode);

        Assert.Contains(200, statuses);
        Assert.Contains(429, statuses);
        Assert.Equal(200, (int)(await http.GetAsync("/health/live", TestApp.Ct)).StatusCode);
    }

    [Fact]
    public async Task Replies_say_what_a_browser_may_do_with_them()
    {
        var reply = await App.Ask("/version");
        var policy = reply.Header("Content-Security-Policy")!;
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", reply.Header("Referrer-Policy"));
        Assert.Null(reply.Header("Strict-Transport-Security"));
        Assert.Null(reply.Header("Server"));

        var secure = await App.Http.Send(HttpMethod.Get, "https://localhost/version");
        Assert.Contains("max-age=31536000", secure.Header("Strict-Transport-Security"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_over_https_is_bound_to_its_host_and_never_readable()
    {
        await App.GivenAccount("secure", Role.Viewer);
        var reply = await App.Http.Send(
            HttpMethod.Post,
            "https://localhost/api/v1/auth/sign-in",
            new { name = "secure", password = Person.Password }
        );
        var cookie = reply
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.Contains("pa_session", StringComparison.Ordinal));
        Assert.StartsWith("__Host-pa_session=", cookie, StringComparison.Ordinal);
        foreach (var part in new[] { "secure", "httponly", "samesite=lax", "path=/" })
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Only_a_trusted_proxy_says_where_somebody_comes_from()
    {
        using var http = await App.With(
            ("TRUSTED_PROXIES", "10.0.0.0/8"),
            ("AUTH", "required"),
            ("RATE_LIMIT_SIGN_IN", "1")
        );
        Assert.Equal(401, await Attempt("10.1.2.3", "198.51.100.1"));
        Assert.Equal(401, await Attempt("10.1.2.3", "198.51.100.2"));
        Assert.Equal(429, await Attempt("10.9.9.9", "198.51.100.2"));
        Assert.Equal(401, await Attempt("203.0.113.1", "198.51.100.3"));
        Assert.Equal(429, await Attempt("203.0.113.1", "198.51.100.4"));
        await (await http.Send(HttpMethod.Get, "/api/v1/wells", null, ("X-Forwarded-For", "127.0.0.1"))).ShouldBe(
            401,
            "auth.required"
        );

        async Task<int> Attempt(string from, string forwarded) =>
            (int)
                (
                    await http.Send(
                        HttpMethod.Post,
                        "/api/v1/auth/sign-in",
                        new { name = "x", password = "y" },
                        (FromAddress.Header, from),
                        ("X-Forwarded-For", forwarded)
                    )
                ).StatusCode;
    }
}

[Trait("Store", "SQLite")]
public sealed class SettingLimitsOnSqlite(FastSqliteApp app)
    : SettingLimits<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class SettingLimitsOnPostgres(FastPostgresApp app)
    : SettingLimits<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>
{
    /// <summary>Only PostgreSQL has several servers, of which one has a limit.</summary>
    [Fact]
    public async Task One_who_asks_too_much_does_not_make_others_wait()
    {
        var (busy, calm) = (await App.GivenKey(Role.Viewer), await App.GivenKey(Role.Viewer));
        using var http = await App.With(("RATE_LIMIT", "1"));
        var statuses = new List<int>();
        for (var i = 0; i < 20; i++)
            statuses.Add(await Ask(busy));

        Assert.Contains(429, statuses);
        Assert.Equal(200, await Ask(calm));

        async Task<int> Ask(string key) =>
            (int)(await http.Send(HttpMethod.Get, "/api/v1/formats", null, Accounts.Bearer(key))).StatusCode;
    }
}
