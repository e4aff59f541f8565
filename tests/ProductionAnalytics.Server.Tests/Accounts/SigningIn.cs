using System.Diagnostics;
using OtpNet;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>Passwords, second factors and what is told to who has neither.</summary>
public abstract class SigningIn<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task A_person_signs_in_by_name_in_any_case_and_out_again()
    {
        await app.GivenAccount("Grace H.", Role.Editor);
        var grace = await (await Person.At(app)).SignIn("grace h.");
        Assert.Equal("Grace H.", (await grace.Read("/api/v1/account")).Text("name"));
        var cookie = grace.Browser.Cookie(Browser.SessionCookie)!;

        Assert.Equal(204, (int)(await grace.Post("/api/v1/auth/sign-out")).StatusCode);

        Assert.Null(grace.Browser.Cookie(Browser.SessionCookie));
        var replay = await Person.At(app);
        replay.Browser.Set(Browser.SessionCookie, cookie);
        await (await replay.Get("/api/v1/account")).ShouldBe(401, "auth.required");
    }

    [Fact]
    public async Task Nobody_learns_whether_a_name_exists_is_locked_or_disabled()
    {
        await app.GivenAccount("known", Role.Viewer);
        await app.GivenAccount("locked", Role.Viewer);
        var admin = await app.SignedIn("boss", Role.Administrator);
        var off = (await app.GivenAccount("off", Role.Viewer)).Id;
        await (
            await admin.Put(
                $"/api/v1/people/{off}",
                new
                {
                    name = "off",
                    role = "viewer",
                    disabled = true,
                }
            )
        ).Body();
        var eve = await Person.At(app);
        for (var i = 0; i < 5; i++)
            await eve.TrySignIn("locked", "wrong");

        var answers = new HashSet<string>();
        foreach (
            var (name, password) in new[]
            {
                ("known", "wrong"),
                ("nobody", "wrong"),
                ("locked", "wrong"),
                ("locked", Person.Password),
                ("off", Person.Password),
            }
        )
        {
            var reply = await eve.TrySignIn(name, password);
            await reply.ShouldBe(401, "auth.failed");
            answers.Add(await reply.Content.ReadAsStringAsync(TestApp.Ct));
        }

        Assert.Single(answers);
        var locked = (await admin.Read("/api/v1/people")).AsArray().Single(p => p!.Text("name") == "locked")!;
        Assert.NotNull((string?)locked["locked_until"]);
    }

    /// <summary>Not a measure of speed: an unknown name must weigh a password too.</summary>
    [Fact]
    public async Task An_unknown_name_takes_as_long_as_a_known_one()
    {
        await app.GivenAccount("timed", Role.Viewer);
        var eve = await Person.At(app);
        await eve.TrySignIn("nobody at all", "wrong");
        await eve.TrySignIn("timed", "wrong");

        var (known, unknown) = (new List<double>(), new List<double>());
        for (var i = 0; i < 4; i++)
        {
            known.Add(await Seconds(() => eve.TrySignIn("timed", "wrong")));
            unknown.Add(await Seconds(() => eve.TrySignIn($"nobody {i}", "wrong")));
        }

        Assert.True(unknown.Min() > known.Min() / 3, $"{unknown.Min():0.000} s and {known.Min():0.000} s");
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_after_the_password_and_each_code_is_good_once()
    {
        var ada = await app.SignedIn("ada", Role.Viewer);
        var secret = (await (await ada.Post("/api/v1/account/second-factor")).Body()).Text("secret");
        var totp = new Totp(Base32Encoding.ToBytes(secret));
        await (await ada.Put("/api/v1/account/second-factor", new { code = "000000" })).ShouldBe(
            422,
            "request.out_of_range"
        );
        var first = totp.ComputeTotp();
        var recovery = (await (await ada.Put("/api/v1/account/second-factor", new { code = first })).Body())[
            "recovery_codes"
        ]!
            .AsArray()
            .Select(c => (string)c!)
            .ToList();
        Assert.Equal(10, recovery.Distinct().Count());

        var other = await Person.At(app);
        await (await other.TrySignIn("ada", "wrong", "123456")).ShouldBe(401, "auth.failed");
        await (await other.TrySignIn("ada", Person.Password)).ShouldBe(401, "auth.second_factor_required");
        await (await other.TrySignIn("ada", Person.Password, "abc")).ShouldBe(401, "auth.second_factor_failed");
        // The code that turned it on was used.
        await (await other.TrySignIn("ada", Person.Password, first)).ShouldBe(401, "auth.second_factor_failed");
        await other.SignIn("ada", Person.Password, recovery[0]);
        Assert.Equal(9, (int)(await other.Read("/api/v1/account"))["recovery_codes_left"]!);
        await (await other.TrySignIn("ada", Person.Password, recovery[0])).ShouldBe(401, "auth.second_factor_failed");

        await (await ada.Post("/api/v1/account/second-factor/off", new { password = "wrong" })).ShouldBe(
            422,
            "request.out_of_range"
        );
        Assert.Equal(
            204,
            (int)(await ada.Post("/api/v1/account/second-factor/off", new { password = Person.Password })).StatusCode
        );
        await (await Person.At(app)).SignIn("ada");
    }

    [Fact]
    public async Task Failed_and_successful_attempts_are_written_down_without_what_was_typed()
    {
        await app.GivenAccount("watched", Role.Viewer);
        var person = await Person.At(app);
        await person.TrySignIn("watched", "not the password");
        await person.TrySignIn("my secret typed too early", "x");
        await person.SignIn("watched");

        var audit = await app.Audited();
        Assert.Contains(
            audit,
            a => (a.Action, a.Subject, a.Outcome) == (AuditAction.SignedIn, "account watched", "done")
        );
        Assert.Contains(
            audit,
            a => (a.Action, a.Subject, a.Outcome) == (AuditAction.SignInFailed, "account watched", "refused")
        );
        Assert.All(audit.Where(a => a.Action == AuditAction.SignInFailed), a => Assert.Equal("127.0.0.1", a.Address));
        var all = string.Join('\n', audit.Select(a => $"{a.Actor} {a.Subject} {a.Note} {a.Before} {a.After}"));
        Assert.DoesNotContain("my secret", all, StringComparison.Ordinal);
        Assert.DoesNotContain("not the password", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_there_before_is_not_the_one_that_is_signed_in()
    {
        await app.GivenAccount("victim", Role.Editor);
        var eve = await app.SignedIn("eve", Role.Viewer);
        var planted = eve.Browser.Cookie(Browser.SessionCookie)!;
        var victim = await Person.At(app);
        victim.Browser.Set(Browser.SessionCookie, planted);

        await victim.SignIn("victim");

        Assert.NotEqual(planted, victim.Browser.Cookie(Browser.SessionCookie));
        await (await eve.Get("/api/v1/account")).ShouldBe(401, "auth.required");
    }

    [Fact]
    public async Task Nobody_is_signed_in_by_a_page_of_another_site()
    {
        await app.GivenAccount("lured", Role.Viewer);
        var reply = await (await Person.At(app)).Post(
            "/api/v1/auth/sign-in",
            new { name = "lured", password = Person.Password },
            ("Origin", "https://evil.example")
        );
        await reply.ShouldBe(403, "auth.origin");
        Assert.Null(reply.Header("Set-Cookie"));
    }

    private static async Task<double> Seconds(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }
}

[Trait("Store", "SQLite")]
public sealed class SigningInOnSqlite(WeighingSqliteApp app)
    : SigningIn<WeighingSqliteApp>(app),
        IClassFixture<WeighingSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class SigningInOnPostgres(WeighingPostgresApp app)
    : SigningIn<WeighingPostgresApp>(app),
        IClassFixture<WeighingPostgresApp>;
