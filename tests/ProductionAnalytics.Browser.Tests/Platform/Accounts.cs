using System.Net;
using System.Net.Http.Json;
using System.Web;

namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>As who somebody visits.</summary>
public enum Role
{
    Nobody,
    Viewer,
    Editor,
    Steward,
    Administrator,
}

/// <summary>One account of each role, named after it, and a way into each.</summary>
public sealed class Accounts
{
    public const string Password = "a basin of quiet herons";

    private readonly Uri server;
    private readonly Dictionary<Role, CookieContainer> cookies = [];

    private Accounts(Uri server) => this.server = server;

    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Takes a new store into use, as whoever sits at its machine does.</summary>
    public static async Task<Accounts> Create(Uri server)
    {
        var accounts = new Accounts(server);
        using var first = accounts.Caller(Role.Administrator);
        await first.Post("auth/first", new { name = NameOf(Role.Administrator), password = Password });
        foreach (var role in new[] { Role.Viewer, Role.Editor, Role.Steward })
            accounts.cookies[role] = await accounts.Add(NameOf(role), role);
        return accounts;
    }

    /// <summary>Somebody new, in a session of their own.</summary>
    public async Task<CookieContainer> Add(string name, Role role)
    {
        using var administrator = Caller(Role.Administrator);
        var link = await administrator.Invite(name, role);
        var jar = new CookieContainer();
        using var invited = new AccountCaller(server, jar);
        await invited.Post(
            "auth/invitation",
            new
            {
                id = int.Parse(link["id"]!, System.Globalization.CultureInfo.InvariantCulture),
                token = link["token"],
                password = Password,
            }
        );
        return jar;
    }

    /// <summary>The API as somebody of the role calls it, in the session that the role has.</summary>
    public AccountCaller Caller(Role role)
    {
        if (!cookies.TryGetValue(role, out var jar))
            cookies[role] = jar = new();
        return new(server, jar);
    }

    /// <summary>The cookies that make a browser somebody of the role.</summary>
    internal CookieContainer? CookiesOf(Role role) => role == Role.Nobody ? null : cookies[role];
}

/// <summary>Calls with a session's cookies, as the web app makes them.</summary>
public sealed class AccountCaller : IDisposable
{
    private readonly Uri server;
    private readonly CookieContainer jar;
    private readonly HttpClient http;

    public AccountCaller(Uri server, CookieContainer jar)
    {
        (this.server, this.jar) = (server, jar);
        http = new(new HttpClientHandler { CookieContainer = jar }) { BaseAddress = new Uri(server, "/api/v1/") };
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<JsonElement> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<JsonElement> Post(string path, object body) => Send(HttpMethod.Post, path, body);

    public Task<JsonElement> Put(string path, object body) => Send(HttpMethod.Put, path, body);

    public Task<JsonElement> Delete(string path) => Send(HttpMethod.Delete, path, null);

    /// <summary>The parts of the one-time link that somebody new is sent.</summary>
    internal async Task<System.Collections.Specialized.NameValueCollection> Invite(string name, Role role)
    {
        var person = await Post("people", new { name, role = Accounts.NameOf(role) });
        var link = new Uri(server, person.GetProperty("invitation").GetString());
        return HttpUtility.ParseQueryString(link.Query);
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> Send(HttpMethod method, string path, object? body)
    {
        if (method != HttpMethod.Get)
            (await http.GetAsync(new Uri(server, "/config.json"), Ct)).Dispose();
        using var request = new HttpRequestMessage(method, path);
        if (jar.GetCookies(server)["XSRF-TOKEN"] is { } token)
            request.Headers.Add("X-XSRF-TOKEN", token.Value);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var reply = await http.SendAsync(request, Ct);
        var text = await reply.Content.ReadAsStringAsync(Ct);
        Assert.True(reply.IsSuccessStatusCode, $"{method} {path}: {(int)reply.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
