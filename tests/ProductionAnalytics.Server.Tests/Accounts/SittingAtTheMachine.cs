using System.Net.Http.Json;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>While nobody has an account, whoever sits at the machine is administrator, and nobody else gets in.</summary>
public abstract class SittingAtTheMachine<TApp>(TApp app)
    where TApp : TestApp
{
    [Theory]
    [InlineData("Host", "pa.example.com")]
    [InlineData("Host", "127.0.0.1.example.com")]
    [InlineData("Host", "localhost.example.com:8000")]
    [InlineData("Host", "[::1]")]
    [InlineData("Host", "0.0.0.0")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("CF-Connecting-IP", "127.0.0.1")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:4200")]
    [InlineData("Origin", "https://localhost")]
    [InlineData(FromAddress.Header, "192.168.1.20")]
    [InlineData(FromAddress.Header, "fe80::1")]
    [InlineData("Authorization", "Bearer pa_nonsense")]
    [InlineData("Authorization", "Basic YWRtaW46YWRtaW4=")]
    public async Task What_does_not_come_from_the_machine_itself_must_sign_in(string header, string value)
    {
        await (await app.Ask("/api/v1/wells", (header, value))).ShouldBe(401, "auth.required");
        await (await app.Post("/api/v1/wells", new { name = "W" }, (header, value))).ShouldBe(401, "auth.required");
        await (await app.Ask("/api/v1/people", (header, value))).ShouldBe(401, "auth.required");
        await (await app.Ask("/openapi/v1.json", (header, value))).ShouldBe(401, "auth.required");
        await (await app.Ask("/api/v1/nonsense", (header, value))).ShouldBe(401, "auth.required");
        await (
            await app.Post("/api/v1/auth/first", new { name = "eve", password = Person.Password }, (header, value))
        ).ShouldBeOneOf(403, "auth.link_invalid", "auth.origin");
    }

    [Theory]
    [InlineData("Host", "localhost:8000")]
    [InlineData("Host", "LOCALHOST")]
    [InlineData("Host", "127.0.0.1:65000")]
    [InlineData("Origin", "http://localhost")]
    [InlineData(FromAddress.Header, "::1")]
    [InlineData(FromAddress.Header, "127.8.9.10")]
    [InlineData(FromAddress.Header, "::ffff:127.0.0.1")]
    public async Task The_machine_itself_is_administrator(string header, string value)
    {
        Assert.True((await app.Ask("/api/v1/people", (header, value))).IsSuccessStatusCode);
        var config = await (await app.Ask("/config.json", (header, value))).Body();
        Assert.Equal(
            ("local", true, "administrator", null),
            (
                config["access"]!.Text("mode"),
                (bool)config["access"]!["first_account"]!,
                config.Text("role"),
                (string?)config["user"]
            )
        );
    }

    [Fact]
    public async Task Everybody_may_ask_whether_the_server_lives()
    {
        foreach (var address in new[] { "/health/live", "/health/ready", "/version", "/config.json" })
        {
            var reply = await app.Ask(address, ("Host", "pa.example.com"), (FromAddress.Header, "203.0.113.9"));
            Assert.True(reply.IsSuccessStatusCode, address);
        }
    }

    [Theory]
    [InlineData("AUTH", "required")]
    [InlineData("BIND_ADDRESS", "0.0.0.0")]
    [InlineData("BIND_ADDRESS", "192.0.2.1")]
    public async Task A_server_for_a_network_lets_nobody_in(string setting, string value)
    {
        using var http = await app.With((setting, value));

        await (await http.Send(HttpMethod.Get, "/api/v1/wells")).ShouldBe(401, "auth.required");
        var config = await (await http.GetAsync("/config.json", TestApp.Ct)).Body();
        Assert.Equal("none", config["access"]!.Text("mode"));
        Assert.Equal(
            401,
            (int)(await http.PostAsJsonAsync("/api/v1/wells", new { name = "W" }, TestApp.Ct)).StatusCode
        );
    }

    [Fact]
    public async Task Where_visitors_may_read_they_may_do_nothing_else()
    {
        using var http = await app.With(("AUTH", "required"), ("AUTH_ANONYMOUS_READ", "true"));

        Assert.True((await http.Send(HttpMethod.Get, "/api/v1/wells")).IsSuccessStatusCode);
        await (await http.Send(HttpMethod.Post, "/api/v1/wells", new { name = "W" })).ShouldBe(401, "auth.required");
        await (await http.Send(HttpMethod.Get, "/api/v1/audit")).ShouldBe(401, "auth.required");
        // A key that is not one does not make a visitor of who sends it.
        await (
            await http.Send(HttpMethod.Get, "/api/v1/wells", null, ("Authorization", "Bearer pa_nonsense"))
        ).ShouldBe(401, "auth.required");
    }
}

[Trait("Store", "SQLite")]
public sealed class SittingAtTheMachineOnSqlite(FastSqliteApp app)
    : SittingAtTheMachine<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class SittingAtTheMachineOnPostgres(FastPostgresApp app)
    : SittingAtTheMachine<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>;
