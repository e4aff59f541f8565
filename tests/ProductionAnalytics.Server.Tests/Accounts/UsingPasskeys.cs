using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>A passkey is made by who is signed in, and signs in without a password.</summary>
public abstract class UsingPasskeys<TApp>(TApp app)
    where TApp : TestApp
{
    private static readonly (string, string) Here = ("Origin", "http://localhost");

    [Fact]
    public async Task A_passkey_signs_its_owner_in_and_is_worth_nothing_once_it_is_removed()
    {
        var ida = await app.SignedIn("ida", Role.Editor);
        using var passkey = new Authenticator();
        var made = await Add(ida, passkey);
        Assert.Equal("my phone", made.Text("name"));
        Assert.Equal("my phone", (await ida.Read("/api/v1/account/passkeys"))[0]!.Text("name"));

        var phone = await ida.Another();
        var (question, answer) = await SignIn(phone, passkey);
        Assert.Equal("ida", (await answer.Body()).Text("name"));
        await phone.Create("/api/v1/wells", new { name = "by passkey" });
        // The same answer again is none: what was asked is forgotten.
        var replay = await (await ida.Another()).Post("/api/v1/auth/passkey", new { credential = question }, Here);
        await replay.ShouldBe(401, "auth.failed");

        Assert.Equal(204, (int)(await ida.Delete($"/api/v1/account/passkeys/{made.Text("id")}")).StatusCode);
        await (await SignIn(await ida.Another(), passkey)).Answer.ShouldBe(401, "auth.failed");
    }

    [Fact]
    public async Task A_passkey_that_nobody_made_here_signs_nobody_in()
    {
        var ida = await app.SignedIn("real owner", Role.Viewer);
        using var known = new Authenticator();
        await Add(ida, known);
        using var forged = new Authenticator();
        await (await SignIn(await ida.Another(), forged)).Answer.ShouldBe(401, "auth.failed");
        await (await (await ida.Another()).Post("/api/v1/auth/passkey", new { credential = new { } }, Here)).ShouldBe(
            401,
            "auth.failed"
        );
        await (await ida.Post("/api/v1/account/passkeys", new { name = "x", credential = new { } }, Here)).ShouldBe(
            422,
            "request.out_of_range"
        );
    }

    internal static async Task<System.Text.Json.Nodes.JsonNode> Add(Person person, Authenticator passkey) =>
        await (await TryAdd(person, passkey)).Body();

    internal static async Task<HttpResponseMessage> TryAdd(Person person, Authenticator passkey)
    {
        var options = await (await person.Post("/api/v1/account/passkeys/options")).Body();
        return await person.Post(
            "/api/v1/account/passkeys",
            new { name = "my phone", credential = passkey.Make(options) },
            Here
        );
    }

    internal static async Task<(System.Text.Json.Nodes.JsonNode Question, HttpResponseMessage Answer)> SignIn(
        Person person,
        Authenticator passkey
    )
    {
        var options = await (await person.Post("/api/v1/auth/passkey/options")).Body();
        var credential = passkey.Sign(options);
        return (credential, await person.Post("/api/v1/auth/passkey", new { credential }, Here));
    }
}

[Trait("Store", "SQLite")]
public sealed class UsingPasskeysOnSqlite(FastSqliteApp app)
    : UsingPasskeys<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class UsingPasskeysOnPostgres(FastPostgresApp app)
    : UsingPasskeys<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>;
