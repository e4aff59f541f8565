namespace ProductionAnalytics.Browser.Tests.Pages;

public sealed class WellsPage(IPage page)
{
    public FilterBar Filter => new(page);
    public Card Card => new(Card.Find(page, "Wells"));
    public DataTable Table => new(page, "Wells");
    public ChangeDialog AddDialog => new(page, "Add a well");
    public ILocator Find => page.GetByRole(AriaRole.Searchbox, new() { Name = "Find by name" });
    public ILocator Add => page.GetByRole(AriaRole.Button, new() { Name = "Add a well" });

    public async Task Open(string query = "")
    {
        await page.GotoAsync($"/wells{query}");
        await Expect(Add).ToBeVisibleAsync();
    }

    public ChangeDialog Dialog(string title) => new(page, title);

    public ChangeDialog EditDialog(string well) => new(page, $"Edit {well}");
}
