using System.Net;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Contract;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>Keeps cookies as a browser does, and sends back the word that our page sends with every change.</summary>
internal sealed class Browser : DelegatingHandler
{
    public const string SessionCookie = "pa_session";
    public const string TokenCookie = "XSRF-TOKEN";
    public const string TokenHeader = "X-XSRF-TOKEN";

    public CookieContainer Cookies { get; } = new();

    /// <summary>Whether it is our page that asks; another site's cannot read the word.</summary>
    public bool IsOurPage { get; set; } = true;

    public string? Cookie(string name) =>
        Cookies.GetCookies(new Uri("http://localhost")).FirstOrDefault(c => c.Name == name)?.Value;

    public void Set(string name, string value) => Cookies.Add(new Cookie(name, value, "/", "localhost"));

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var here = new Uri("http://localhost" + request.RequestUri!.AbsolutePath);
        if (Cookies.GetCookieHeader(here) is { Length: > 0 } cookies)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        if (request.Method != HttpMethod.Get && IsOurPage && Cookie(TokenCookie) is { } token)
            request.Headers.TryAddWithoutValidation(TokenHeader, token);
        var reply = await base.SendAsync(request, cancellationToken);
        if (reply.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set)
                Cookies.SetCookies(here, cookie.Replace("expires", "Expires", StringComparison.Ordinal));
        return reply;
    }
}

/// <summary>Somebody in front of a browser of their own.</summary>
internal sealed class Person(HttpClient http, Browser browser, Func<DelegatingHandler[], HttpClient> server)
{
    public const string Password = "quartz lantern ferry oblique";

    public HttpClient Http { get; } = http;

    public Browser Browser { get; } = browser;

    public static Task<Person> At(TestApp app, params (string Name, string Value)[] settings) =>
        At(settings.Length == 0 ? app.Through : app.Beside(settings));

    /// <summary>Somebody else at the same server.</summary>
    public Task<Person> Another() => At(server);

    private static async Task<Person> At(Func<DelegatingHandler[], HttpClient> server)
    {
        var browser = new Browser();
        var http = server([browser, new ContractCheck(await ContractDocument.Published())]);
        return new Person(http, browser, server);
    }

    public Task<HttpResponseMessage> Get(string address, params (string, string)[] headers) =>
        Http.Send(HttpMethod.Get, address, null, headers);

    public Task<HttpResponseMessage> Post(string address, object? body = null, params (string, string)[] headers) =>
        Http.Send(HttpMethod.Post, address, body, headers);

    public Task<HttpResponseMessage> Put(string address, object body) => Http.Send(HttpMethod.Put, address, body);

    public Task<HttpResponseMessage> Delete(string address) => Http.Send(HttpMethod.Delete, address);

    public async Task<JsonNode> Read(string address) => await (await Get(address)).Body();

    public Task<HttpResponseMessage> TrySignIn(string name, string password, string? code = null) =>
        Post(
            "/api/v1/auth/sign-in",
            new
            {
                name,
                password,
                code,
            }
        );

    public async Task<Person> SignIn(string name, string password = Password, string? code = null)
    {
        await (await TrySignIn(name, password, code)).Body();
        return this;
    }

    public async Task<JsonNode> Create(string address, object body)
    {
        var reply = await Post(address, body);
        Assert.Equal(HttpStatusCode.Created, reply.StatusCode);
        return await reply.Body();
    }
}
