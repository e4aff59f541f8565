using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>What people try who should not get in, or not so far.</summary>
public abstract class KeepingOut<TApp>(TApp app)
    where TApp : TestApp
{
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' OR 1=1 --")]
    public async Task A_forged_cookie_is_nobody(string cookie)
    {
        await app.GivenAccount("real", Role.Administrator);
        var reply = await app.Ask("/api/v1/wells", ("Cookie", $"pa_session={cookie}"));
        await reply.ShouldBe(401, "auth.required");
    }

    [Fact]
    public async Task What_the_store_keeps_of_a_session_or_a_key_opens_nothing()
    {
        var ann = await app.SignedIn("hashes", Role.Administrator);
        var key = await app.GivenKey(Role.Viewer);
        await using var db = app.Store.Open();
        var session = await db.Sessions.OrderBy(s => s.Id).LastAsync(TestApp.Ct);
        var kept = await db.ApiKeys.OrderBy(k => k.Id).LastAsync(TestApp.Ct);

        Assert.DoesNotContain(ann.Browser.Cookie(Browser.SessionCookie)!, session.SecretHash, StringComparison.Ordinal);
        await (await app.Ask("/api/v1/wells", ("Cookie", $"pa_session={session.SecretHash}"))).ShouldBe(
            401,
            "auth.required"
        );
        await (await app.Ask("/api/v1/wells", Accounts.Bearer($"pa_{kept.SecretHash}"))).ShouldBe(401, "auth.required");
        Assert.True((await app.Ask("/api/v1/wells", Accounts.Bearer(key))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_change_needs_the_word_that_only_our_page_can_read()
    {
        var ed = await app.SignedIn("ed", Role.Editor);
        ed.Browser.IsOurPage = false;
        await (await ed.Post("/api/v1/wells", new { name = "CSRF" })).ShouldBe(403, "auth.antiforgery");
        await (await ed.Post("/api/v1/auth/sign-out")).ShouldBe(403, "auth.antiforgery");
        await (await ed.Delete("/api/v1/wells/1")).ShouldBe(403, "auth.antiforgery");
        var word = ed.Browser.Cookie(Browser.TokenCookie)!;
        await (
            await ed.Post("/api/v1/wells", new { name = "CSRF" }, (Browser.TokenHeader, word[..^2] + "xx"))
        ).ShouldBe(403, "auth.antiforgery");

        // Another's word is not one's own.
        var other = await app.SignedIn("other", Role.Editor);
        await (
            await ed.Post(
                "/api/v1/wells",
                new { name = "CSRF" },
                (Browser.TokenHeader, other.Browser.Cookie(Browser.TokenCookie)!)
            )
        ).ShouldBe(403, "auth.antiforgery");

        ed.Browser.IsOurPage = true;
        Assert.Equal(201, (int)(await ed.Post("/api/v1/wells", new { name = "ours" })).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_in_any_case()
    {
        var account = await app.GivenAccount("sleeper", Role.Viewer);
        foreach (
            var (unused, daysLeft, status) in new[]
            {
                (TimeSpan.FromHours(11.9), 1.0, 200),
                (TimeSpan.FromHours(12.1), 1.0, 401),
                (TimeSpan.Zero, -0.001, 401),
            }
        )
        {
            var secret = await app.GivenSession(account, unused, daysLeft);
            var reply = await app.Ask("/api/v1/account", ("Cookie", $"{Browser.SessionCookie}={secret}"));
            Assert.Equal(status, (int)reply.StatusCode);
        }
    }

    [Fact]
    public async Task Keys_expire_are_revoked_and_never_may_more_than_their_owner()
    {
        var admin = await app.SignedIn("keeper", Role.Administrator);
        var ed = await app.SignedIn("key owner", Role.Editor);
        await (await ed.Post("/api/v1/account/keys", new { name = "k", role = "steward" })).ShouldBe(
            422,
            "request.out_of_range"
        );
        await (
            await ed.Post(
                "/api/v1/account/keys",
                new
                {
                    name = "k",
                    role = "viewer",
                    expires_at = "2020-01-01T00:00:00Z",
                }
            )
        ).ShouldBe(422, "request.out_of_range");
        var made = await ed.Create("/api/v1/account/keys", new { name = "loader", role = "editor" });
        var key = made.Text("secret");

        Assert.Equal(
            201,
            (int)(await app.Post("/api/v1/wells", new { name = "by key" }, Accounts.Bearer(key))).StatusCode
        );
        await (await app.Ask("/api/v1/account", Accounts.Bearer(key))).ShouldBe(403, "auth.no_account");
        var listed = (await ed.Read("/api/v1/account/keys"))[0]!;
        Assert.Equal(
            ("loader", "active", true),
            (listed.Text("name"), listed.Text("state"), listed["last_used_at"] is not null)
        );
        Assert.Null(listed["secret"]);

        var owner = (await admin.Read("/api/v1/people")).AsArray().Single(p => p!.Text("name") == "key owner")!.Id();
        await (await admin.Put($"/api/v1/people/{owner}", new { name = "key owner", role = "viewer" })).Body();
        await (await app.Post("/api/v1/wells", new { name = "no more" }, Accounts.Bearer(key))).ShouldBe(
            403,
            "auth.forbidden"
        );
        Assert.Equal(204, (int)(await ed.Delete($"/api/v1/account/keys/{made.Id()}")).StatusCode);
        await (await app.Ask("/api/v1/wells", Accounts.Bearer(key))).ShouldBe(401, "auth.required");

        var expired = await app.GivenKey(
            Role.Administrator,
            TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1)
        );
        await (await app.Ask("/api/v1/wells", Accounts.Bearer(expired))).ShouldBe(401, "auth.required");
    }

    [Fact]
    public async Task Nobody_reaches_what_is_anothers_by_its_id()
    {
        var ann = await app.SignedIn("ann", Role.Editor);
        var eve = await app.SignedIn("eve", Role.Editor);
        var session = (await ann.Read("/api/v1/account/sessions"))[0]!.Id();
        var key = (await ann.Create("/api/v1/account/keys", new { name = "hers", role = "viewer" })).Id();
        var view = (
            await ann.Create(
                "/api/v1/views",
                new
                {
                    name = "hers",
                    screen = "map",
                    query = "region=GC",
                }
            )
        ).Text("id");

        await (await eve.Delete($"/api/v1/account/sessions/{session}")).ShouldBe(404, "session.unknown");
        await (await eve.Delete($"/api/v1/account/keys/{key}")).ShouldBe(404, "key.unknown");
        await (await eve.Delete($"/api/v1/views/{view}")).ShouldBe(403, "view.not_yours");
        await (
            await eve.Put(
                $"/api/v1/views/{view}",
                new
                {
                    name = "mine now",
                    screen = "map",
                    query = "",
                }
            )
        ).ShouldBe(403, "view.not_yours");
        Assert.Empty((await eve.Read("/api/v1/views")).AsArray());
        Assert.False((bool)(await eve.Read($"/api/v1/views/{view}"))["mine"]!);
        await (await eve.Get("/api/v1/people/1")).ShouldBe(403, "auth.forbidden");
        await (await eve.Put("/api/v1/people/1", new { name = "eve", role = "administrator" })).ShouldBe(
            403,
            "auth.forbidden"
        );
        Assert.Equal("ann", (await ann.Read("/api/v1/account")).Text("name"));
        // Nor by a key for repeating a request that another used.
        var first = await ann.Post("/api/v1/wells", new { name = "A" }, ("Idempotency-Key", "shared"));
        Assert.Equal(201, (int)first.StatusCode);
        await (await eve.Post("/api/v1/wells", new { name = "A" }, ("Idempotency-Key", "shared"))).ShouldBe(
            422,
            "idempotency.mismatch"
        );
    }

    [Theory]
    [InlineData("/api/v1/../v1/people")]
    [InlineData("/api/v1/%2e%2e/v1/people")]
    [InlineData("//api/v1/people")]
    [InlineData("/api/v1//people")]
    [InlineData("/api/v1/people/")]
    [InlineData("/API/V1/PEOPLE")]
    [InlineData("/api/people")]
    [InlineData("/api/v1/people;x=1")]
    [InlineData("/health/../api/v1/people")]
    [InlineData("/health/live/..%2f..%2fapi/v1/people")]
    [InlineData("/sign-in/../api/v1/people")]
    [InlineData("/api/v1/auth/../people")]
    public async Task No_spelling_of_an_address_gets_around_the_refusal(string address)
    {
        await app.GivenAccount("owner of paths", Role.Administrator);
        var reply = await app.Ask(address);
        Assert.Contains((int)reply.StatusCode, new[] { 400, 401, 404 });
        Assert.DoesNotContain(
            "owner of paths",
            await reply.Content.ReadAsStringAsync(TestApp.Ct),
            StringComparison.Ordinal
        );
        var viewer = await app.SignedIn("path viewer", Role.Viewer);
        Assert.Contains((int)(await viewer.Get(address)).StatusCode, new[] { 400, 403, 404 });
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_with_the_next_request()
    {
        var admin = await app.SignedIn("giver", Role.Administrator);
        var ed = await app.SignedIn("taken", Role.Editor);
        Assert.Equal(201, (int)(await ed.Post("/api/v1/wells", new { name = "while editor" })).StatusCode);
        var id = (await ed.Read("/api/v1/account")).Id();

        await (await admin.Put($"/api/v1/people/{id}", new { name = "taken", role = "viewer" })).Body();
        await (await ed.Post("/api/v1/wells", new { name = "after" })).ShouldBe(403, "auth.forbidden");
        await (
            await admin.Put(
                $"/api/v1/people/{id}",
                new
                {
                    name = "taken",
                    role = "viewer",
                    disabled = true,
                }
            )
        ).Body();
        await (await ed.Get("/api/v1/wells")).ShouldBe(401, "auth.required");
    }

    [Fact]
    public async Task A_secret_is_not_kept_for_a_second_request()
    {
        var ann = await app.SignedIn("once", Role.Editor);
        await (
            await ann.Post("/api/v1/account/keys", new { name = "k", role = "viewer" }, ("Idempotency-Key", "k-1"))
        ).ShouldBe(422, "idempotency.not_supported");
    }
}

[Trait("Store", "SQLite")]
public sealed class KeepingOutOnSqlite(FastSqliteApp app)
    : KeepingOut<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class KeepingOutOnPostgres(FastPostgresApp app)
    : KeepingOut<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>;
