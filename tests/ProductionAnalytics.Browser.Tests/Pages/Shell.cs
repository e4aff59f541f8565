namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>What surrounds every page.</summary>
public sealed class Shell(IPage page)
{
    public ILocator Root => page.Locator(":root");

    public ILocator Navigation(string name) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Units(string name) =>
        page.GetByRole(AriaRole.Group, new() { Name = "Units" }).GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Search => page.GetByRole(AriaRole.Combobox, new() { Name = "Search wells, operators, fields" });

    public ILocator Found => page.GetByRole(AriaRole.Listbox, new() { Name = "Found" });
    public ILocator Hit(string name) => page.GetByRole(AriaRole.Option, new() { Name = name });

    public ILocator Shortcuts => page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
    public ILocator Offline => page.Locator("pa-offline-bar").GetByRole(AriaRole.Alert);

    public ILocator DarkTheme => page.GetByRole(AriaRole.Button, new() { Name = "Switch to the dark theme" });
}
