namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>One card of a page, in whichever state it is.</summary>
public class Card(ILocator root)
{
    public ILocator Root => root;
    public ILocator Problem => root.GetByRole(AriaRole.Alert);
    public ILocator Progress => root.GetByRole(AriaRole.Progressbar);
    public ILocator TryAgain => Button("Try again");

    public static ILocator Find(IPage page, string heading) =>
        page.GetByRole(AriaRole.Region, new() { Name = heading, Exact = true });

    public ILocator Button(string name) => root.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>One of the exclusive states side by side, like <c>Interval</c> and <c>Year</c>.</summary>
    public ILocator Choice(string group, string name) =>
        root.GetByRole(AriaRole.Group, new() { Name = group, Exact = true })
            .GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}

/// <summary>A card with a rate-time chart and its table twin.</summary>
public sealed class ChartCard(ILocator root) : Card(root)
{
    public ILocator Chart => Root.GetByRole(AriaRole.Img);

    /// <summary>What the chart is drawn on, once it is drawn.</summary>
    public ILocator Canvas => Chart.Locator("canvas");
    public ILocator TwinHeads => Root.GetByRole(AriaRole.Columnheader);
    public ILocator TwinCells => Root.GetByRole(AriaRole.Cell);

    /// <summary>The ends of the window over all months, below the chart.</summary>
    public ILocator Handle(string name) => Root.GetByRole(AriaRole.Slider, new() { Name = name });

    public ILocator Menu(string name) => Root.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true });

    public async Task ShowAsTable()
    {
        await Button("Show as table").ClickAsync();
        await Expect(Root.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
    }

    public Task Choose(string group, string name) => Choice(group, name).ClickAsync();
}
