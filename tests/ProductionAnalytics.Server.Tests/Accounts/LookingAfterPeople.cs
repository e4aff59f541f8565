using System.Web;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>Administrators make accounts, hand over links, and cannot lock everybody out.</summary>
public abstract class LookingAfterPeople<TApp>(TApp app)
    where TApp : TestApp
{
    protected TApp App { get; } = app;

    [Fact]
    public async Task A_new_person_chooses_a_password_by_a_link_that_is_good_once()
    {
        var admin = await App.SignedIn("boss", Role.Administrator);
        var made = await admin.Create("/api/v1/people", new { name = "New Hire", role = "editor" });
        await (await admin.Post("/api/v1/people", new { name = "new hire", role = "viewer" })).ShouldBe(
            409,
            "person.exists"
        );
        await (await (await Person.At(App)).TrySignIn("New Hire", "")).ShouldBe(401, "auth.failed");
        var link = HttpUtility.ParseQueryString(made.Text("invitation").Split('?')[1]);
        var (id, token) = (long.Parse(link["id"]!, System.Globalization.CultureInfo.InvariantCulture), link["token"]!);

        var hire = await Person.At(App);
        await (await Accept(hire, id + 1000, token, Person.Password)).ShouldBe(403, "auth.link_invalid");
        await (await Accept(hire, id, token[..^3], Person.Password)).ShouldBe(403, "auth.link_invalid");
        await (await Accept(hire, id, token, "short")).ShouldBe(422, "request.out_of_range");
        await (await Accept(hire, id, token, Person.Password)).Body();
        Assert.Equal("editor", (await hire.Read("/config.json")).Text("role"));
        await hire.Create("/api/v1/wells", new { name = "first" });
        await (await Accept(await Person.At(App), id, token, "another good lantern ferry")).ShouldBe(
            403,
            "auth.link_invalid"
        );
        await (await Person.At(App)).SignIn("New Hire");
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var admin = await App.SignedIn("last", Role.Administrator);
        foreach (
            var other in (await admin.Read("/api/v1/people"))
                .AsArray()
                .Where(p => p!.Text("role") == "administrator" && p!.Text("name") != "last")
        )
            await (
                await admin.Put($"/api/v1/people/{other!.Id()}", new { name = other!.Text("name"), role = "viewer" })
            ).Body();
        var id = (await admin.Read("/api/v1/account")).Id();

        await (await admin.Delete($"/api/v1/people/{id}")).ShouldBe(409, "person.last_administrator");
        await (await admin.Put($"/api/v1/people/{id}", new { name = "last", role = "steward" })).ShouldBe(
            409,
            "person.last_administrator"
        );
        await (
            await admin.Put(
                $"/api/v1/people/{id}",
                new
                {
                    name = "last",
                    role = "administrator",
                    disabled = true,
                }
            )
        ).ShouldBe(409, "person.last_administrator");
        Assert.Equal("administrator", (await admin.Read("/config.json")).Text("role"));
    }

    [Fact]
    public async Task An_account_that_is_removed_takes_its_sessions_and_keys_along()
    {
        var admin = await App.SignedIn("remover", Role.Administrator);
        var gone = await App.SignedIn("gone", Role.Editor);
        var key = (await gone.Create("/api/v1/account/keys", new { name = "k", role = "editor" })).Text("secret");
        await gone.Create(
            "/api/v1/views",
            new
            {
                name = "v",
                screen = "wells",
                query = "",
            }
        );
        var id = (await gone.Read("/api/v1/account")).Id();

        Assert.Equal(204, (int)(await admin.Delete($"/api/v1/people/{id}")).StatusCode);

        await (await gone.Get("/api/v1/wells")).ShouldBe(401, "auth.required");
        await (await App.Ask("/api/v1/wells", Accounts.Bearer(key))).ShouldBe(401, "auth.required");
        await (await admin.Get($"/api/v1/people/{id}")).ShouldBe(404, "person.unknown");
    }

    [Fact]
    public async Task Somebody_signs_out_everywhere_and_a_new_password_ends_other_sessions()
    {
        await App.GivenAccount("roamer", Role.Viewer);
        var (desk, phone, tablet) = (
            await (await Person.At(App)).SignIn("roamer"),
            await (await Person.At(App)).SignIn("roamer"),
            await (await Person.At(App)).SignIn("roamer")
        );
        var sessions = (await desk.Read("/api/v1/account/sessions")).AsArray();
        Assert.Equal((3, 1), (sessions.Count, sessions.Count(s => (bool)s!["current"]!)));
        var third = sessions.First(s => !(bool)s!["current"]!)!.Id();
        Assert.Equal(204, (int)(await desk.Delete($"/api/v1/account/sessions/{third}")).StatusCode);
        await (await tablet.Get("/api/v1/account")).ShouldBe(401, "auth.required");

        const string next = "velvet harbour cactus nine";
        await (
            await desk.Put("/api/v1/account/password", new { current_password = "wrong", new_password = next })
        ).ShouldBe(422, "request.out_of_range");
        Assert.Equal(
            204,
            (int)
                (
                    await desk.Put(
                        "/api/v1/account/password",
                        new { current_password = Person.Password, new_password = next }
                    )
                ).StatusCode
        );
        await (await phone.Get("/api/v1/account")).ShouldBe(401, "auth.required");
        await desk.Read("/api/v1/account");
        await (await phone.TrySignIn("roamer", Person.Password)).ShouldBe(401, "auth.failed");
        await phone.SignIn("roamer", next);
        Assert.Equal(204, (int)(await phone.Delete("/api/v1/account/sessions")).StatusCode);
        await (await desk.Get("/api/v1/account")).ShouldBe(401, "auth.required");
        await (await phone.Get("/api/v1/account")).ShouldBe(401, "auth.required");
    }

    private static Task<HttpResponseMessage> Accept(Person person, long id, string token, string password) =>
        person.Post(
            "/api/v1/auth/invitation",
            new
            {
                id,
                token,
                password,
            }
        );
}

[Trait("Store", "SQLite")]
public sealed class LookingAfterPeopleOnSqlite(FastSqliteApp app)
    : LookingAfterPeople<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class LookingAfterPeopleOnPostgres(FastPostgresApp app)
    : LookingAfterPeople<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>
{
    /// <summary>Only PostgreSQL has several servers.</summary>
    [Fact]
    public async Task Two_servers_on_one_store_know_the_same_sessions_and_words()
    {
        var here = await App.SignedIn("traveller", Role.Editor);
        var there = await Person.At(App, ("AUTH", "required"));
        foreach (var name in new[] { Browser.SessionCookie, Browser.TokenCookie, "pa_antiforgery" })
            there.Browser.Set(name, here.Browser.Cookie(name)!);

        await there.Create("/api/v1/wells", new { name = "at the other server" });
        Assert.Equal(204, (int)(await there.Post("/api/v1/auth/sign-out")).StatusCode);
        while ((int)(await here.Get("/api/v1/account")).StatusCode != 401)
            await Task.Yield();
    }
}
