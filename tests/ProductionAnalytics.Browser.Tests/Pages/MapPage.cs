using System.Globalization;

namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>The map, used by its longitudes and latitudes.</summary>
public sealed class MapPage(IPage page)
{
    /// <summary>WebGL in software on two cores: the first drawing takes its time.</summary>
    private const float MostDrawing = 90_000;

    private ILocator View => page.GetByTestId("map");

    public FilterBar Filter => new(page);
    public ILocator Canvas => View.Locator(".maplibregl-canvas");
    public ILocator Strip => page.GetByRole(AriaRole.Complementary);
    public ILocator Selection => page.Locator("pa-selection-bar");
    public ILocator Note => page.Locator(".note");
    public ILocator OpenInDashboard => Strip.GetByRole(AriaRole.Link, new() { Name = "Open in dashboard" });
    public ILocator RadiusButton => Strip.GetByRole(AriaRole.Button, new() { Name = "Radius by coordinates" });
    public ILocator WellLinks => Strip.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link);

    public ILocator Tool(string name) =>
        page.GetByRole(AriaRole.Toolbar, new() { Name = "Map tools" })
            .GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task Open(string query = "")
    {
        await page.GotoAsync($"/map{query}");
        await ShouldBeDrawn();
    }

    /// <summary>Every tile of the frame is there and drawn.</summary>
    public Task ShouldBeDrawn() =>
        Expect(View).ToHaveAttributeAsync("data-idle", "true", new() { Timeout = MostDrawing });

    /// <summary>What lies over the map: a failure, or why it is empty.</summary>
    public Task ShouldSay(string text) => Expect(Note).ToContainTextAsync(text, new() { Timeout = MostDrawing });

    /// <summary>The strip speaks of what is in the frame or chosen now.</summary>
    public Task StripShouldBeSettled() => Expect(Strip).ToHaveAttributeAsync("aria-busy", "false");

    /// <summary>West, south, east, north.</summary>
    public async Task<double[]> Frame() =>
        [
            .. (await View.GetAttributeAsync("data-frame"))!
                .Split(',')
                .Select(text => double.Parse(text, CultureInfo.InvariantCulture)),
        ];

    /// <summary>Where a place is on the screen, by the web mercator projection.</summary>
    public async Task<(float X, float Y)> At(double longitude, double latitude)
    {
        var frame = await Frame();
        var box = (await View.BoundingBoxAsync())!;
        var x = (longitude - frame[0]) / (frame[2] - frame[0]);
        var y = (North(frame[3]) - North(latitude)) / (North(frame[3]) - North(frame[1]));
        return ((float)(box.X + (x * box.Width)), (float)(box.Y + (y * box.Height)));
    }

    /// <summary>Draws along places with the button held.</summary>
    public async Task Draw(string tool, params (double Longitude, double Latitude)[] places)
    {
        await Tool(tool).ClickAsync();
        var (x, y) = await At(places[0].Longitude, places[0].Latitude);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        foreach (var place in places[1..])
        {
            (x, y) = await At(place.Longitude, place.Latitude);
            await page.Mouse.MoveAsync(x, y, new() { Steps = 8 });
        }

        await page.Mouse.UpAsync();
    }

    public async Task Click(double longitude, double latitude)
    {
        var (x, y) = await At(longitude, latitude);
        await page.Mouse.ClickAsync(x, y);
    }

    public async Task PointAt(double longitude, double latitude)
    {
        var (x, y) = await At(longitude, latitude);
        await page.Mouse.MoveAsync(x - 2, y);
        await page.Mouse.MoveAsync(x, y);
    }

    private static double North(double latitude) => Math.Log(Math.Tan((Math.PI / 4) + (latitude * Math.PI / 360)));
}
