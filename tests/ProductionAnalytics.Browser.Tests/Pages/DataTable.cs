namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>A table of any length, of which only the rows in sight exist.</summary>
public sealed class DataTable(IPage page, string label)
{
    public ILocator Root => page.GetByRole(AriaRole.Table, new() { Name = label, Exact = true });

    /// <summary>The rows with a record, without the head.</summary>
    public ILocator Rows => Root.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Cell) });

    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    public ILocator Link(string name) => Root.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Action(string name) => Root.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Head(string name) => Root.GetByRole(AriaRole.Columnheader, new() { Name = name });

    public Task ShouldHaveRows(int count) =>
        Expect(Root).ToHaveAttributeAsync("aria-rowcount", FormattableString.Invariant($"{count + 1}"));

    public ILocator RowAt(int position) =>
        page.Locator($"[role=row][aria-rowindex='{FormattableString.Invariant($"{position + 1}")}']");
}
