namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>A goal that somebody reaches in the browser. A page that complains fails the story that saw it.</summary>
public abstract class Story(Chromium chromium, RunningServer server) : IAsyncLifetime
{
    private readonly List<Visitor> visitors = [];

    protected RunningServer Server => server;
    protected Api Api => server.Api;

    protected Task<Visitor> Visit(BrowserNewContextOptions? options = null, Role role = Role.Editor) =>
        Arrive(server.Address, role == Role.Nobody ? null : server.Accounts.CookiesOf(role), options);

    /// <summary>Somebody with an account of their own, which the story may change.</summary>
    protected async Task<Visitor> VisitAs(string name, Role role = Role.Editor) =>
        await Arrive(server.Address, await server.Accounts.Add(name, role), null);

    protected async Task<Visitor> Arrive(
        Uri home,
        System.Net.CookieContainer? session = null,
        BrowserNewContextOptions? options = null
    )
    {
        var visitor = await chromium.NewVisitor(home, session, options);
        visitors.Add(visitor);
        return visitor;
    }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            foreach (var (i, visitor) in visitors.Index())
                TestContext.Current.AddAttachment(
                    $"visitor {i + 1}.png",
                    await visitor.Page.ScreenshotAsync(),
                    "image/png"
                );
        foreach (var visitor in visitors)
            await visitor.Leave();
        var complaints = visitors.SelectMany(visitor => visitor.Unforeseen()).ToList();
        Assert.True(complaints.Count == 0, $"A page complained:\n{string.Join('\n', complaints)}");
    }
}
