using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>How somebody likes to look at things.</summary>
public sealed class RememberingChoices(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task Metric_units_and_the_dark_theme_are_still_there_after_a_reload()
    {
        await Api.GivenProducer("Ruff A-1", "RU");
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled();
        await Expect(engineer.Shell.Root).ToHaveAttributeAsync("data-theme", "light");
        await Expect(engineer.Dashboard.Records.Head("Oil, bbl")).ToBeVisibleAsync();

        await engineer.Shell.Units("Metric").ClickAsync();
        await engineer.Shell.DarkTheme.ClickAsync();
        await Expect(engineer.Dashboard.Records.Head("Oil, Sm³")).ToBeVisibleAsync();
        await engineer.Page.ReloadAsync();

        await Expect(engineer.Shell.Root).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(engineer.Shell.Units("Metric")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(engineer.Dashboard.Records.Head("Gas, 10³ Sm³")).ToBeVisibleAsync();
        // December's 12,000 bbl at 0.158987294928 m³ each.
        await Expect(engineer.Dashboard.Records.Row("Dec 2024")).ToContainTextAsync("1,907.848");
    }

    [Fact]
    public async Task Who_chose_nothing_gets_the_theme_of_the_system()
    {
        var engineer = await Visit(new() { ColorScheme = ColorScheme.Dark });
        await engineer.Dashboard.Open();
        await Expect(engineer.Shell.Root).ToHaveAttributeAsync("data-theme", "dark");
    }
}
