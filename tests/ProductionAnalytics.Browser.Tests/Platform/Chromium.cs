using ProductionAnalytics.Browser.Tests.Platform;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>One browser for the whole run; every visitor has a profile of their own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium",
        "/usr/bin/google-chrome",
        "/usr/bin/chromium-browser",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        // Two cores are shared with servers and an import: a page may take its time, a wrong one never gets right.
        SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Find(),
                Args =
                [
                    "--use-angle=swiftshader",
                    "--enable-unsafe-swiftshader",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    internal async Task<Visitor> NewVisitor(
        Uri home,
        System.Net.CookieContainer? session,
        BrowserNewContextOptions? options
    )
    {
        options ??= new()
        {
            ViewportSize = new() { Width = 1440, Height = 900 },
        };
        options.BaseURL = home.ToString();
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        if (session is not null)
            await context.AddCookiesAsync(session.GetCookies(home).Select(Shared));
        return await Visitor.Arrive(context, home);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static Cookie Shared(System.Net.Cookie cookie) =>
        new()
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
            HttpOnly = cookie.HttpOnly,
            SameSite = SameSiteAttribute.Lax,
        };

    private static string Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given
            ? given
            : Usual.FirstOrDefault(File.Exists)
                ?? throw new InvalidOperationException(
                    "Chromium was not found: install it (sudo apt-get install chromium fonts-dejavu-core fonts-liberation) or set CHROMIUM to a Chromium or Chrome."
                );
}
