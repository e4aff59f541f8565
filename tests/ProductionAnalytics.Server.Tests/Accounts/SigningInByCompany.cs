using System.Net;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>A company vouches for its people: a real OpenID provider, code flow and all.</summary>
public abstract class SigningInByCompany<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task People_come_with_the_role_of_their_groups_and_lose_it_with_them()
    {
        await using var company = await CompanyProvider.Start();
        var settings = Settings(company);
        var person = await Person.At(app, settings);
        var config = await person.Read("/config.json");
        Assert.Equal(
            ("none", "Example Energy"),
            (config["access"]!.Text("mode"), config["access"]!.Text("company_sign_in"))
        );

        (company.Name, company.Subject, company.Groups) = ("olga", "s-1", ["engineers", "others"]);
        Assert.Equal("/map?region=MC", await Come(person, company, "/map?region=MC"));
        Assert.Equal(("olga", "editor"), Who(await person.Read("/config.json")));
        await person.Create("/api/v1/wells", new { name = "by company" });
        var account = await person.Read("/api/v1/account");
        Assert.True((bool)account["company"]!);
        Assert.False((bool)account["has_password"]!);

        company.Groups = ["wells-admins", "engineers"];
        await Come(person, company, "/");
        Assert.Equal(("olga", "administrator"), Who(await person.Read("/config.json")));
        // The tests of this class share a store, in any order: others have come as others.
        Assert.Single((await person.Read("/api/v1/people")).AsArray(), p => p!.Text("name") == "olga");

        // Another person of the same name is another account.
        (company.Subject, company.Groups) = ("s-2", ["engineers"]);
        var namesake = await person.Another();
        await Come(namesake, company, "/");
        Assert.StartsWith("olga (", (await namesake.Read("/config.json")).Text("user"), StringComparison.Ordinal);

        (company.Subject, company.Groups) = ("s-1", ["canteen"]);
        Assert.Equal("/sign-in?refused=no_role", await Come(await person.Another(), company, "/"));
    }

    [Fact]
    public async Task An_answer_that_was_not_asked_for_signs_nobody_in()
    {
        await using var company = await CompanyProvider.Start();
        company.Groups = ["engineers"];
        var person = await Person.At(app, Settings(company));
        var toCompany = (await person.Get("/api/v1/auth/company?to=/")).Headers.Location!;
        var back = await AtCompany(toCompany);

        // Another browser has not asked; its cookie is missing.
        var other = await person.Another();
        Assert.Equal("/sign-in?refused=failed", (await other.Get(back.PathAndQuery)).Headers.Location!.OriginalString);
        Assert.Equal(
            "/sign-in?refused=failed",
            (await person.Get("/sign-in/company?code=made-up&state=x")).Headers.Location!.OriginalString
        );
        Assert.Equal("/", (await person.Get(back.PathAndQuery)).Headers.Location!.OriginalString);
        // A code is good once.
        Assert.Equal(
            "/sign-in?refused=failed",
            (await (await person.Another()).Get(back.PathAndQuery)).Headers.Location!.OriginalString
        );
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site_afterwards(string to)
    {
        await using var company = await CompanyProvider.Start();
        company.Groups = ["engineers"];
        var person = await Person.At(app, Settings(company));
        Assert.Equal("/", await Come(person, company, to));
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_said_to_be_away()
    {
        var person = await Person.At(
            app,
            ("OIDC_AUTHORITY", "http://127.0.0.1:9"),
            ("OIDC_CLIENT_ID", "x"),
            ("OIDC_DEFAULT_ROLE", "viewer")
        );
        var reply = await person.Get("/api/v1/auth/company");
        Assert.Equal(
            (HttpStatusCode.Redirect, "/sign-in?refused=unreachable"),
            (reply.StatusCode, reply.Headers.Location!.OriginalString)
        );
        await (await (await Person.At(app)).Get("/api/v1/auth/company")).ShouldBe(404, "auth.no_company");
    }

    private static (string, string) Who(System.Text.Json.Nodes.JsonNode config) =>
        (config.Text("user"), config.Text("role"));

    private static async Task<string> Come(Person person, CompanyProvider company, string to)
    {
        var toCompany = (await person.Get($"/api/v1/auth/company?to={Uri.EscapeDataString(to)}")).Headers.Location!;
        Assert.StartsWith(company.Address, toCompany.ToString(), StringComparison.Ordinal);
        var back = await AtCompany(toCompany);
        return (await person.Get(back.PathAndQuery)).Headers.Location!.OriginalString;
    }

    private static async Task<Uri> AtCompany(Uri address)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var reply = await browser.GetAsync(address, TestApp.Ct);
        Assert.True(reply.StatusCode == HttpStatusCode.Redirect, await reply.Content.ReadAsStringAsync(TestApp.Ct));
        return reply.Headers.Location!;
    }

    private static (string, string)[] Settings(CompanyProvider company) =>
        [
            ("AUTH", "required"),
            ("OIDC_AUTHORITY", company.Address),
            ("OIDC_CLIENT_ID", CompanyProvider.Client),
            ("OIDC_CLIENT_SECRET", CompanyProvider.ClientSecret),
            ("OIDC_TITLE", "Example Energy"),
            ("OIDC_ROLES", "wells-admins=administrator,engineers=editor"),
            ("RATE_LIMIT_SIGN_IN", "100000"),
        ];
}

[Trait("Store", "SQLite")]
public sealed class SigningInByCompanyOnSqlite(FastSqliteApp app)
    : SigningInByCompany<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class SigningInByCompanyOnPostgres(FastPostgresApp app)
    : SigningInByCompany<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>;
