using ProductionAnalytics.Browser.Tests.Pages;

namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>One person with a browser of their own.</summary>
public sealed class Visitor
{
    private readonly IBrowserContext context;
    private readonly Complaints complaints;

    private Visitor(IBrowserContext context, IPage page, Complaints complaints)
    {
        this.context = context;
        this.complaints = complaints;
        Page = page;
    }

    public IPage Page { get; }
    public Shell Shell => new(Page);
    public DashboardPage Dashboard => new(Page);
    public MapPage Map => new(Page);
    public WellsPage Wells => new(Page);
    public WellPage Well => new(Page);
    public ImportsPage Imports => new(Page);
    public ImportPage Import => new(Page);
    public SignInPage SignIn => new(Page);
    public AccountMenu Menu => new(Page);
    public AccountPage Account => new(Page);
    public AdminPages Admin => new(Page);
    public ViewsMenu Views => new(Page);
    public AssistantPanel Assistant => new(Page);

    internal static async Task<Visitor> Arrive(IBrowserContext context, Uri home)
    {
        var complaints = await Complaints.Of(context, home);
        return new Visitor(context, await context.NewPageAsync(), complaints);
    }

    /// <summary>The browser itself writes an error for every refused or failed request; a story about one says so.</summary>
    public void Foresees(string complaint) => complaints.Foresee(complaint);

    /// <summary>Keeps the server's answers back until the story lets them through.</summary>
    public async Task<HeldAnswers> HoldAnswersTo(string path)
    {
        var held = new HeldAnswers();
        await Page.RouteAsync($"**/{path}", held.Hold);
        return held;
    }

    /// <summary>Presses the tab key until <paramref name="wanted"/> has the focus.</summary>
    public async Task TabTo(ILocator wanted)
    {
        const int most = 60;
        await wanted.WaitForAsync();
        for (var i = 0; i < most; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail($"{most} presses of the tab key do not reach {wanted}.");
    }

    /// <summary>A device that makes and keeps passkeys, and agrees to everything.</summary>
    public async Task HasAnAuthenticator()
    {
        var browser = await context.NewCDPSessionAsync(Page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }

    /// <summary>Waits until nothing fades or slides in any more, so that colours and places can be measured.</summary>
    public Task NothingFades() =>
        Page.EvaluateAsync(
            "Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity).map(a => a.finished.catch(() => {})))"
        );

    internal IEnumerable<string> Unforeseen() => complaints.Unforeseen();

    internal ValueTask Leave() => context.DisposeAsync();
}

/// <summary>Answers that are on their way until they are released.</summary>
public sealed class HeldAnswers
{
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => released.SetResult();

    /// <summary>Nobody waits for them any more.</summary>
    public void Drop() => released.TrySetCanceled();

    internal async Task Hold(IRoute route)
    {
        await released.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (released.Task.IsCompletedSuccessfully)
            await route.ContinueAsync();
    }
}
