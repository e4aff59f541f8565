namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>What surrounds every page.</summary>
public sealed class Shell(IPage page)
{
    public ILocator Root => page.Locator(":root");

    public ILocator Navigation(string name) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Units(string name) =>
        page.GetByRole(AriaRole.Group, new() { Name = "Units" }).GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator DarkTheme => page.GetByRole(AriaRole.Button, new() { Name = "Switch to the dark theme" });
}
