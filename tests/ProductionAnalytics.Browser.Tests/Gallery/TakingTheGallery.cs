using System.Globalization;
using System.Net;
using System.Text;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Gallery;

/// <summary>Pictures of every screen in both themes and three widths, on one page to look through: dev/gallery.</summary>
[Trait("Shows", "Gallery")]
public sealed class TakingTheGallery(Chromium chromium, DemoServer demo, RunningServer empty)
    : IClassFixture<DemoServer>,
        IClassFixture<RunningServer>
{
    private static readonly (int Width, int Height)[] Sizes = [(1440, 900), (360, 740), (2560, 1440)];
    private static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    [Fact]
    public async Task Every_screen_in_both_themes_and_three_widths()
    {
        var folder = Directory.CreateDirectory(
            Environment.GetEnvironmentVariable("GALLERY_DIR") is { Length: > 0 } given
                ? given
                : Path.Combine(PublishedApp.Root(), "artifacts", "gallery")
        );
        var (page, failed) = (new StringBuilder(Head), new List<string>());
        foreach (var screen in Screens.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{WebUtility.HtmlEncode(screen.Name)}</h2><div>");
            foreach (var (theme, size) in Pictures(screen))
            {
                var file = FormattableString.Invariant($"{FileName(screen)}-{size.Width}-{theme}.png");
                if (await Trouble(() => Take(screen, theme, size, Path.Combine(folder.FullName, file))) is { } trouble)
                    failed.Add($"{file}: {trouble}");
                page.Append(CultureInfo.InvariantCulture, $"<a href='{file}'><img src='{file}' alt='{file}'></a>");
            }

            page.Append("</div>");
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "index.html"),
            page.ToString(),
            TestContext.Current.CancellationToken
        );
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    /// <summary>A screen that does not come must not cost the pictures of the others.</summary>
    private static async Task<string?> Trouble(Func<Task> picture)
    {
        try
        {
            await picture();
            return null;
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            return e.Message;
        }
    }

    private static IEnumerable<(ColorScheme Theme, (int Width, int Height) Size)> Pictures(Screen screen) =>
        from size in Sizes.Take(screen.Once ? 1 : Sizes.Length)
        from theme in Themes.Take(screen.Once ? 1 : Themes.Length)
        select (theme, size);

    private async Task Take(Screen screen, ColorScheme theme, (int Width, int Height) size, string file)
    {
        var phone = size.Width < 600;
        var server = screen.Empty ? empty : demo;
        var visitor = await chromium.NewVisitor(
            server.Address,
            server.Accounts.CookiesOf(screen.As),
            new()
            {
                ViewportSize = new() { Width = size.Width, Height = size.Height },
                ColorScheme = theme,
                HasTouch = phone,
                IsMobile = phone,
            }
        );
        try
        {
            if (!screen.FirstVisit)
                await visitor.Page.AddInitScriptAsync("localStorage.setItem('pa.first-run', 'dismissed')");
            if (screen.Held is { } held)
                await visitor.HoldAnswersTo(held);
            if (screen.Cut is { } cut)
                await visitor.Page.RouteAsync($"**/{cut}", route => route.AbortAsync());
            await visitor.Page.GotoAsync(screen.Address);
            await screen.Ready(visitor);
            await visitor.NothingFades();
            await visitor.Page.ScreenshotAsync(new() { Path = file, FullPage = phone });
        }
        finally
        {
            await visitor.Leave();
        }
    }

    private static string FileName(Screen screen) =>
        screen.Name.ToLowerInvariant().Replace(", ", "-").Replace(' ', '-');

    private const string Head = """
        <!doctype html><meta charset="utf-8"><title>Gallery</title>
        <style>body{font:14px sans-serif;margin:24px;background:#888}div{display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}img{height:420px;box-shadow:0 1px 6px #0006}</style>
        """;
}
