using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>The first run, with nothing in the store.</summary>
public sealed class StartingEmpty(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_dashboard_says_what_to_do_next_and_leads_there()
    {
        var engineer = await Visit();
        await engineer.Page.GotoAsync("/");
        await Expect(engineer.Page).ToHaveURLAsync(new Regex("/dashboard$"));
        await Expect(engineer.Page.GetByRole(AriaRole.Heading, new() { Name = "No production loaded yet" }))
            .ToBeVisibleAsync();
        await Expect(engineer.Page.GetByText("dev/pa demo load")).ToBeVisibleAsync();

        await engineer.Page.GetByRole(AriaRole.Link, new() { Name = "go to the wells" }).ClickAsync();
        await Expect(engineer.Wells.Card.Root).ToContainTextAsync("There is no well yet. Add one, or import a file");
        await Expect(engineer.Wells.Add).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_address_without_a_page_leads_back()
    {
        var engineer = await Visit();
        await engineer.Page.GotoAsync("/no-such-page");
        await Expect(engineer.Page.GetByRole(AriaRole.Heading, new() { Name = "There is no such page" }))
            .ToBeVisibleAsync();
        await engineer.Page.GetByRole(AriaRole.Link, new() { Name = "Go to the dashboard" }).ClickAsync();
        await Expect(engineer.Page).ToHaveTitleAsync("Dashboard · Oil & Gas Production Analytics");
    }
}
