namespace ProductionAnalytics.Browser.Tests.Pages;

public sealed class DashboardPage(IPage page)
{
    public FilterBar Filter => new(page);
    public ChartCard Production => new(Card.Find(page, "Production"));
    public Card Regions => new(Card.Find(page, "Oil by region"));

    /// <summary>One of the numbers of the latest month, by its name.</summary>
    public ILocator Figure(string name) =>
        page.Locator("pa-figure-cards .figure").Filter(new() { Has = page.Locator("dt", new() { HasText = name }) });

    public Card RecordsCard => new(Card.Find(page, "Records"));
    public DataTable Records => new(page, "Production records");

    public async Task Open(string query = "")
    {
        await page.GotoAsync($"/dashboard{query}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dashboard" })).ToBeAttachedAsync();
    }

    /// <summary>Opens the dashboard and waits until every card shows its data.</summary>
    public async Task OpenFilled(string query = "")
    {
        await Open(query);
        await ShouldBeFilled();
    }

    public async Task ShouldBeFilled()
    {
        await ShouldBeDrawn();
        await Expect(Region("")).Not.ToHaveCountAsync(0);
        await Expect(Records.Rows).Not.ToHaveCountAsync(0);
    }

    public async Task ShouldBeDrawn()
    {
        await Expect(Production.Canvas).ToBeVisibleAsync();
        await Expect(Figure("Oil")).ToBeVisibleAsync();
    }

    /// <summary>The bars whose row says <paramref name="text"/>; a row is a button that filters.</summary>
    public ILocator Region(string text) =>
        Regions.Root.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button).Filter(new() { HasText = text });

    /// <summary>Where each card stands and how large it is.</summary>
    public async Task<IReadOnlyList<(float X, float Y, float Width, float Height)>> Places()
    {
        var places = new List<(float, float, float, float)>();
        foreach (var card in new[] { Production.Root, Regions.Root, RecordsCard.Root })
        {
            var box = (await card.BoundingBoxAsync())!;
            places.Add((box.X, box.Y, box.Width, box.Height));
        }

        return places;
    }
}
