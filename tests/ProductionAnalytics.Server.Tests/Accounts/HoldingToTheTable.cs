using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>Everybody tries every endpoint, and gets what the table of rights says.</summary>
/// <param name="open">A server whose visitors may read.</param>
public abstract class HoldingToTheTable<TApp, TOpen>(TApp app, TOpen open)
    where TApp : TestApp
    where TOpen : TestApp
{
    private readonly Dictionary<string, Person> signedIn = [];

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var rows = RightsTable.Read().Select(r => $"{r.Method} {r.Address}").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(rows.Distinct(), rows);
        Assert.Equal(RightsTable.EndpointsOf(app), rows);
    }

    [Fact]
    public void Each_role_may_what_those_before_it_may()
    {
        string[] rising = ["nobody", "visitor", "viewer", "editor", "steward", "administrator"];
        foreach (var row in RightsTable.Read())
        foreach (var (less, more) in rising.Zip(rising[1..]))
            Assert.True(!row.May[less] || row.May[more], $"{row.Method} {row.Address}: {less} may, {more} may not");
    }

    [Fact]
    public async Task Everybody_gets_what_the_table_says()
    {
        var (real, there) = (await RealRecords(app), await RealRecords(open));
        var wrong = new List<string>();
        var (allowed, refused) = (0, 0);
        foreach (var row in RightsTable.Read())
        foreach (var (who, may) in row.May)
        {
            var (status, code) = await Try(who, row, who == "visitor" ? there : real);
            var isRefused = code is "auth.required" or "auth.forbidden";
            if (isRefused == may || status >= 500)
                wrong.Add($"{row.Method} {row.Address} as {who}: {status} {code}");
            // Who may read reads: nothing is missing, and nothing of it is empty by chance.
            if (may && row.Method == "GET" && status >= 400 && code is not ("auth.no_account" or "auth.no_company"))
                wrong.Add($"{row.Method} {row.Address} as {who} was not answered: {status} {code}");
            if (isRefused)
                refused++;
            else
                allowed++;
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(allowed > 300 && refused > 100, $"{allowed} calls were allowed, {refused} refused");
    }

    /// <summary>Norway's fields by month, and what can be asked about them.</summary>
    private static async Task<Dictionary<string, string>> RealRecords(TestApp app)
    {
        var owner = await app.SignedIn("owner", Role.Administrator);
        await app.Import(
            "sodir-field-monthly",
            Path.Combine(Repository.RealData, "sodir", "field_production_monthly.csv")
        );
        var well = (await owner.Read("/api/v1/wells?limit=1"))[0]!.Id();
        var record = (await owner.Read($"/api/v1/production?well_id={well}&limit=1"))[0]!.Id();
        var import = (await owner.Read("/api/v1/imports"))[0]!.Id();
        var view = await owner.Create(
            "/api/v1/views",
            new
            {
                name = "All",
                screen = "dashboard",
                query = "",
            }
        );
        var person = (await app.GivenAccount("somebody", Role.Viewer)).Id;
        return new Dictionary<string, string>
        {
            ["/wells/{id}"] = $"/wells/{well}",
            ["/production/{id}"] = $"/production/{record}",
            ["/production/well/{wellId}"] = $"/production/well/{well}",
            ["/imports/{id}"] = $"/imports/{import}",
            ["/views/{id}"] = $"/views/{view.Text("id")}",
            ["/people/{id}"] = $"/people/{person}",
            ["/datasets/{key}"] = "/datasets/manual",
            ["/map/tiles/{z}/{x}/{y}.mvt"] = "/map/tiles/0/0/0.mvt",
            ["/openapi/{documentName}.json"] = "/openapi/v1.json",
            ["/docs/{documentName?}"] = "/docs/",
            ["/search"] = "/search?q=a",
        };
    }

    private async Task<(int Status, string? Code)> Try(string who, Right row, Dictionary<string, string> real)
    {
        var person = who switch
        {
            "nobody" => await Person.At(app),
            "visitor" => await Person.At(open),
            // These end the session with which they are asked.
            _ when row.Address is "/auth/sign-out" or "/account/sessions" => await SignedIn(who),
            _ => signedIn.TryGetValue(who, out var known) ? known : signedIn[who] = await SignedIn(who),
        };
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), Address(row, real));
        request.Content = (row.Method, row.Address) switch
        {
            ("POST", "/imports") => Uploads.Form([UploadedFile.Of("a.csv", "source_key,date,oil_volume\n")], []),
            ("POST", "/imports/{id}/cancel") or ("POST", "/auth/sign-out") => null,
            ("PUT", "/wells/{id}") => JsonContent.Create(new { name = "renamed" }),
            ("PUT", "/people/{id}") => JsonContent.Create(new { name = "somebody", role = "viewer" }),
            ("POST" or "PUT", _) => JsonContent.Create(new { name = $"{who}" }),
            _ => null,
        };
        var reply = await person.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestApp.Ct);
        if (row.Address == "/account/sessions" && row.Method == "DELETE")
            signedIn.Remove(who);
        var code =
            reply.Content.Headers.ContentType?.MediaType == "application/problem+json"
                ? (string?)JsonNode.Parse(await reply.Content.ReadAsStringAsync(TestApp.Ct))!["code"]
                : null;
        return ((int)reply.StatusCode, code);
    }

    private Task<Person> SignedIn(string who) => app.SignedIn(Enum.Parse<Role>(who, ignoreCase: true));

    /// <summary>What is removed was never there, so that the next one may try it too.</summary>
    private static string Address(Right row, Dictionary<string, string> real)
    {
        var path = row.Address;
        if (row.Method == "DELETE")
            path = path.Replace("{id}", "999999", StringComparison.Ordinal)
                .Replace("{key}", "nothing", StringComparison.Ordinal);
        foreach (var (pattern, address) in real.OrderByDescending(r => r.Key.Length))
            if (path.StartsWith(pattern, StringComparison.Ordinal))
                path = address + path[pattern.Length..];
        path = path.Replace("{id}", "1", StringComparison.Ordinal);
        string[] atRoot = ["/health", "/version", "/config.json", "/openapi", "/docs"];
        return atRoot.Any(r => path.StartsWith(r, StringComparison.Ordinal)) ? path : $"/api/v1{path}";
    }
}

public sealed class OpenSqliteApp : SqliteApp
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>
        {
            ["POSTGRES_SERVER"] = "",
            ["AUTH_ANONYMOUS_READ"] = "true",
            ["RATE_LIMIT_SIGN_IN"] = "100000",
        };
}

public sealed class OpenPostgresApp : PostgresApp
{
    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(base.Settings)
        {
            ["AUTH_ANONYMOUS_READ"] = "true",
            ["RATE_LIMIT_SIGN_IN"] = "100000",
        };
}

[Trait("Store", "SQLite")]
[Trait("Data", "Real")]
public sealed class HoldingToTheTableOnSqlite(FastSqliteApp app, OpenSqliteApp open)
    : HoldingToTheTable<FastSqliteApp, OpenSqliteApp>(app, open),
        IClassFixture<FastSqliteApp>,
        IClassFixture<OpenSqliteApp>;

[Trait("Store", "Postgres")]
[Trait("Data", "Real")]
public sealed class HoldingToTheTableOnPostgres(FastPostgresApp app, OpenPostgresApp open)
    : HoldingToTheTable<FastPostgresApp, OpenPostgresApp>(app, open),
        IClassFixture<FastPostgresApp>,
        IClassFixture<OpenPostgresApp>;
