namespace ProductionAnalytics.Browser.Tests.Pages;

public sealed class WellPage(IPage page)
{
    public ChartCard History => new(Card.Find(page, "History"));
    public Card RecordsCard => new(Card.Find(page, "Records"));
    public RecordsGrid Records => new(page);
    public DataTable Findings => new(page, "Findings of the well");
    public ILocator Saved => RecordsCard.Root.GetByText("Earlier values stay in their history");
    public ChangeDialog MonthDialog => new(page, "Add a month");
    public ILocator Edit => page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true });
    public ILocator Delete => page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true });

    public async Task Open(long id, string name)
    {
        await page.GotoAsync(FormattableString.Invariant($"/wells/{id}"));
        await ShouldBe(name);
    }

    public Task ShouldBe(string name) =>
        Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();

    /// <summary>What the header says under a name like <c>Cum. oil</c>.</summary>
    public ILocator Fact(string name) =>
        page.GetByRole(AriaRole.Term).Filter(new() { HasText = name }).Locator("xpath=following-sibling::dd");

    public ChangeDialog Dialog(string title) => new(page, title);
}
