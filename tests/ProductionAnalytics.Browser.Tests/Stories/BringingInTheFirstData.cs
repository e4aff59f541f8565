using ProductionAnalytics.Browser.Tests.Pages;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>The page was opened before there was anything to show, as on a first start while the demo is loaded.</summary>
public sealed class BringingInTheFirstData(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task What_was_loaded_meanwhile_shows_by_itself()
    {
        var visitor = await Visit();
        await visitor.Page.GotoAsync("/dashboard");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "No production loaded yet" }))
            .ToBeVisibleAsync();

        await Api.GivenProducer("Wren W-1", "WR");

        await visitor.Dashboard.ShouldBeFilled();
    }
}

/// <summary>There is the demo basin, and somebody brings in data of their own.</summary>
public sealed class ReplacingTheDemo(Chromium chromium, DemoServer server)
    : Story(chromium, server),
        IClassFixture<DemoServer>
{
    [Fact]
    public async Task Every_screen_knows_at_once_what_was_imported_on_another()
    {
        var visitor = await Visit();
        var hint = visitor.Page.GetByRole(AriaRole.Complementary, new() { Name = "You are looking at demo data" });
        await visitor.Dashboard.OpenFilled();
        await Expect(hint).ToBeVisibleAsync();

        await visitor.Shell.Navigation("Imports").ClickAsync();
        await visitor.Imports.Import(
            ImportsPage.Text("own.csv", "source_key,name,date,oil_volume\nown-1,Own 1,2024-01-01,100\n")
        );
        await visitor.Import.ShouldBe("Loaded");
        await visitor.Shell.Navigation("Dashboard").ClickAsync();

        await visitor.Dashboard.ShouldBeFilled();
        await Expect(visitor.Dashboard.Filter.Scope).ToHaveTextAsync("1 well");
        await Expect(hint).ToBeHiddenAsync();
    }
}
