using System.Globalization;
using System.Text.RegularExpressions;
using System.Web;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>A field of nine wells in three rows, half a degree apart; the one in the middle lies at 90° W, 28° N.</summary>
public sealed class FieldOfWells : RunningServer
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        for (var row = 0; row < 3; row++)
        for (var column = 0; column < 3; column++)
            await Api.GivenProducer(
                FormattableString.Invariant($"Auk {"ABC"[row]}-{column + 1}"),
                "AU",
                (-90.5 + (column * 0.5), 28.5 - (row * 0.5))
            );
        await Api.GivenWell("Auk X-9 without a position", "AU");
    }
}

/// <summary>What is drawn on the map is a filter that every screen obeys.</summary>
public sealed class ChoosingOnTheMap(Chromium chromium, FieldOfWells server)
    : Story(chromium, server),
        IClassFixture<FieldOfWells>
{
    private const string View = "?view=28,-90,8.2";

    [Fact]
    public async Task A_lasso_chooses_wells_and_the_dashboard_shows_what_their_raw_records_add_up_to()
    {
        var engineer = await Visit();
        await engineer.Map.Open(View);
        await engineer.Map.StripShouldBeSettled();
        await Expect(engineer.Map.Strip).ToContainTextAsync("9 wells in view");

        await engineer.Map.Draw(
            "Select by lasso",
            (-90.25, 28.75),
            (-89.25, 28.75),
            (-89.25, 27.25),
            (-89.75, 27.25),
            (-90.2, 28.2)
        );

        await Expect(engineer.Page).ToHaveURLAsync(new Regex("polygon="));
        var corners = CornersIn(engineer.Page.Url);
        Assert.InRange(corners.Count, 4, 64);
        var inside = (await Api.AllWells()).Where(well => IsInside(well, corners)).ToList();
        Assert.Equal(["Auk A-2", "Auk A-3", "Auk B-2", "Auk B-3", "Auk C-3"], inside.Select(w => w.Name).Order());

        await Expect(engineer.Map.Selection).ToContainTextAsync($"{inside.Count} wells selected");
        await Expect(engineer.Map.Filter.Chips).ToContainTextAsync($"Lasso: {inside.Count} wells");
        await Expect(engineer.Map.Strip).ToContainTextAsync($"{inside.Count} wells selected");
        var records = new List<RawRecord>();
        foreach (var well in inside)
            records.AddRange(await Api.RecordsOf(well));
        var december = records.Where(record => record.Date == new DateOnly(2024, 12, 1)).ToList();
        var oil = Shown.Sum(december, record => record.OilVolume)!.Value / 31 / 1000;
        await Expect(engineer.Map.Strip)
            .ToContainTextAsync($"{oil.ToString("0.###", CultureInfo.InvariantCulture)} Mbbl/d");
        await Expect(engineer.Map.WellLinks).ToHaveCountAsync(inside.Count);

        await engineer.Map.OpenInDashboard.ClickAsync();
        await engineer.Dashboard.Production.Choose("Basis", "Volume");
        await engineer.Dashboard.Production.ShowAsTable();
        await Expect(engineer.Dashboard.Production.TwinCells).ToHaveTextAsync(Shown.MonthlyTwin(records));
        await Expect(engineer.Dashboard.Filter.Chips).ToContainTextAsync($"Lasso: {inside.Count} wells");

        await engineer.Shell.Navigation("Map").ClickAsync();
        await engineer.Map.ShouldBeDrawn();
        await engineer.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the selection" }).ClickAsync();
        await Expect(engineer.Map.Filter.Chips).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_well_is_met_with_the_pointer_opened_with_a_click_and_a_link_leads_a_colleague_to_the_same_view()
    {
        var engineer = await Visit();
        await engineer.Map.Open("?colour=operator&view=28.5,-90.5,13");
        await engineer.Map.PointAt(-90.5, 28.5);
        var card = engineer.Page.Locator("pa-well-card");
        await Expect(card).ToContainTextAsync("Auk A-1");
        await Expect(card).ToContainTextAsync("Gannet Energy");
        await Expect(card).ToContainTextAsync("387 bbl/d, Dec 2024");
        var frame = await engineer.Map.Frame();

        var colleague = await Visit();
        await colleague.Page.GotoAsync(engineer.Page.Url);
        await colleague.Map.ShouldBeDrawn();
        Assert.All(frame.Zip(await colleague.Map.Frame()), pair => Assert.Equal(pair.First, pair.Second, 3));
        await Expect(colleague.Page.GetByLabel("Colour by")).ToHaveValueAsync("operator");

        await engineer.Map.Click(-90.5, 28.5);
        await engineer.Well.ShouldBe("Auk A-1");
    }

    [Fact]
    public async Task A_radius_is_given_by_its_coordinates_with_keys_alone()
    {
        var engineer = await Visit();
        var keyboard = engineer.Page.Keyboard;
        await engineer.Map.Open(View);

        await engineer.TabTo(engineer.Map.RadiusButton);
        await keyboard.PressAsync("Enter");
        await Expect(engineer.Page.GetByLabel("Latitude")).ToBeFocusedAsync();
        await keyboard.TypeAsync("95");
        await keyboard.PressAsync("Enter");
        await Expect(engineer.Page.GetByText("Latitude must be -90 to 90.")).ToBeVisibleAsync();
        await keyboard.PressAsync("Control+A");
        foreach (var value in new[] { "28", "-90", "60" })
        {
            await keyboard.TypeAsync(value);
            await keyboard.PressAsync("Tab");
        }

        await keyboard.PressAsync("Enter");
        // Half a degree north or south is 55.6 km, east or west there 49.1 km; the corners are 74 km away.
        await Expect(engineer.Map.Selection).ToContainTextAsync("5 wells selected");
        await Expect(engineer.Map.Strip).ToContainTextAsync("5 wells selected");
        await Expect(engineer.Page).ToHaveURLAsync(new Regex("near=-90,28,60"));

        await engineer.TabTo(engineer.Map.WellLinks.First);
        await keyboard.PressAsync("Enter");
        await Expect(engineer.Page).ToHaveURLAsync(new Regex(@"/wells/\d+"));
    }

    [Fact]
    public async Task Tiles_that_fail_are_said_and_asked_for_again()
    {
        var engineer = await Visit();
        engineer.Foresees("status of 500");
        await engineer.Page.RouteAsync("**/map/tiles/**", route => route.FulfillAsync(new() { Status = 500 }));
        await engineer.Page.GotoAsync($"/map{View}");
        await engineer.Map.ShouldSay("A part of the map did not arrive.");

        await engineer.Page.UnrouteAsync("**/map/tiles/**");
        await engineer.Map.Note.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(engineer.Map.Note).ToBeHiddenAsync();
        await engineer.Map.ShouldBeDrawn();
        await engineer.Map.PointAt(-90, 28);
        await Expect(engineer.Page.Locator("pa-well-card")).ToContainTextAsync("Auk B-2");
    }

    [Fact]
    public async Task Where_nothing_can_be_drawn_or_nothing_lies_the_page_says_so_and_the_list_stands_in()
    {
        var engineer = await Visit();
        await engineer.Page.AddInitScriptAsync(
            "HTMLCanvasElement.prototype.getContext = (get => function (kind, ...rest) { return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest); })(HTMLCanvasElement.prototype.getContext)"
        );
        await engineer.Page.GotoAsync("/map");
        await Expect(engineer.Page.GetByText("The map cannot be drawn in this browser")).ToBeVisibleAsync();
        await Expect(engineer.Map.WellLinks).ToHaveCountAsync(10);
        await Expect(engineer.Map.Strip).ToContainTextAsync("10 wells");

        await engineer.Page.GotoAsync("/map?region=nowhere");
        await engineer.Map.ShouldSay("No well with a position matches this filter.");
    }

    private static List<(double X, double Y)> CornersIn(string url) =>
        [
            .. HttpUtility.ParseQueryString(new Uri(url).Query)["polygon"]!
                .Split(',')
                .Select(corner =>
                    corner.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray()
                )
                .Select(corner => (corner[0], corner[1])),
        ];

    /// <summary>By the number of edges to the east of the well.</summary>
    private static bool IsInside(RawWell well, List<(double X, double Y)> corners) =>
        well is { Longitude: { } x, Latitude: { } y }
        && corners
            .Zip([.. corners.Skip(1), corners[0]])
            .Count(edge =>
                edge.First.Y > y != edge.Second.Y > y
                && x
                    < edge.First.X
                        + ((y - edge.First.Y) / (edge.Second.Y - edge.First.Y) * (edge.Second.X - edge.First.X))
            ) % 2
            == 1;
}
