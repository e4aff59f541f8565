using System.Text.RegularExpressions;

namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>Everything that narrows what is on the screen.</summary>
public sealed class FilterBar(IPage page)
{
    private ILocator Bar => page.GetByRole(AriaRole.Search, new() { Name = "Filter" });

    public ILocator RegionButton => Bar.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Region") }).First;
    public ILocator RegionPanel => page.GetByRole(AriaRole.Dialog, new() { Name = "Region" });

    /// <summary>How many wells the filter leaves.</summary>
    public ILocator Scope => page.Locator("pa-filter-bar .scope").GetByRole(AriaRole.Status);
    public ILocator Chips => Bar.GetByRole(AriaRole.List, new() { Name = "Active filters" });

    public ILocator Region(string code) =>
        RegionPanel.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex($"^{code} ") });

    /// <summary>On a phone every filter is behind one button.</summary>
    private ILocator Sheet => page.GetByRole(AriaRole.Dialog, new() { Name = "Filters" });

    public async Task OpenOnAPhone(string facet)
    {
        await Bar.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Filters") }).TapAsync();
        await Sheet.Locator("summary").Filter(new() { HasText = facet }).TapAsync();
    }

    public ILocator Option(string code) =>
        Sheet.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex($"^{code} ") });

    public async Task ChooseRegion(string code)
    {
        await RegionButton.ClickAsync();
        await Region(code).CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(RegionPanel).ToBeHiddenAsync();
    }

    /// <summary>Months as <c>2024-01</c>, starting from a page that shows all months.</summary>
    public async Task ChooseMonths(string first, string last)
    {
        await Bar.GetByRole(AriaRole.Button, new() { Name = "All months" }).ClickAsync();
        await Month("First month").FillAsync(first);
        await Month("Last month").FillAsync(last);
        await page.Keyboard.PressAsync("Escape");
        await Expect(Month("First month")).ToBeHiddenAsync();
    }

    /// <summary>The window below the chart has handles of nearly the same names.</summary>
    private ILocator Month(string label) => page.GetByLabel(label, new() { Exact = true });
}
