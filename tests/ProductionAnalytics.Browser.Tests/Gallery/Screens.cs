using ProductionAnalytics.Browser.Tests.Pages;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Gallery;

/// <summary>Every screen and its states; a page adds itself with a line.</summary>
internal static class Screens
{
    /// <summary>All of the API: nothing comes, or nothing is there any more.</summary>
    private const string Everything = "api/v1/**";

    public static IReadOnlyList<Screen> All { get; } =
    [.. Dashboard(), .. Map(), .. Wells(), .. Imports(), .. ComingIn(), .. Account(), .. Admin(), .. Around()];

    private static IEnumerable<Screen> Dashboard() =>
        [
            new("Dashboard", "/dashboard", v => v.Dashboard.ShouldBeFilled()),
            new(
                "Dashboard, stacked and treemap",
                "/dashboard?stack=region&shape=treemap",
                v => v.Dashboard.ShouldBeDrawn()
            ),
            new(
                "Dashboard, filtered and logarithmic",
                "/dashboard?scale=log&start_date=2020-01-01",
                v => v.Dashboard.ShouldBeFilled()
            ),
            new("Dashboard, a facet", "/dashboard", OpenFacet),
            new("Dashboard, first visit", "/dashboard", v => v.Dashboard.ShouldBeFilled()) { FirstVisit = true },
            new("Dashboard, as a table", "/dashboard", v => v.Dashboard.Production.ShowAsTable()),
            new("Dashboard, loading", "/dashboard", v => Expect(v.Dashboard.Production.Progress).ToBeVisibleAsync())
            {
                Held = Everything,
            },
            new("Dashboard, a card failed", "/dashboard", v => Expect(v.Dashboard.Regions.Problem).ToBeVisibleAsync())
            {
                Cut = "analytics/totals*",
            },
            new("Dashboard, nothing matches", "/dashboard?region=nowhere", Says("No production matches this filter"))
            {
                Once = true,
            },
            new("Dashboard, empty store", "/dashboard", Says("No production loaded yet")) { Empty = true },
        ];

    private static IEnumerable<Screen> Map() =>
        [
            new("Map", "/map", OnTheMap),
            new("Map, near", "/map?view=32.35,-103.75,10", OnTheMap),
            new("Map, a radius as the filter", "/map?near=-103.75,32.35,30&view=32.35,-103.75,8", OnTheMap),
            new("Map, nothing matches", "/map?region=nowhere", v => v.Map.ShouldSay("No")) { Once = true },
            new("Map, tiles failed", "/map", v => v.Map.ShouldSay("")) { Cut = "map/tiles/**", Once = true },
            new("Map, loading", "/map", v => Expect(v.Map.Strip).ToHaveAttributeAsync("aria-busy", "true"))
            {
                Held = Everything,
                Once = true,
            },
            new("Map, empty store", "/map", v => v.Map.ShouldSay("")) { Empty = true, Once = true },
        ];

    private static IEnumerable<Screen> Wells() =>
        [
            new("Wells", "/wells", v => HasRows(v.Wells.Table.Rows)),
            new("Wells, loading", "/wells", v => Expect(v.Wells.Card.Progress).ToBeVisibleAsync())
            {
                Held = Everything,
                Once = true,
            },
            new("Wells, failed", "/wells", v => Expect(v.Wells.Card.Problem).ToBeVisibleAsync())
            {
                Cut = "api/v1/wells?*",
                Once = true,
            },
            new("Wells, empty store", "/wells", v => Expect(v.Wells.Add).ToBeVisibleAsync())
            {
                Empty = true,
                Once = true,
            },
            new("Wells, add one", "/wells", AddAWell),
            new("Well", "/wells/1", v => Expect(v.Well.History.Canvas).ToBeVisibleAsync()),
            new("Well, records", "/wells/1", EditRecords),
            new("Well, before deleting", "/wells/1", v => v.Well.Delete.ClickAsync()) { Once = true },
            new(
                "Well, loading",
                "/wells/1",
                v => Expect(v.Page.GetByRole(AriaRole.Progressbar).First).ToBeVisibleAsync()
            )
            {
                Held = Everything,
                Once = true,
            },
            new(
                "Well, unknown",
                "/wells/999999",
                v => Expect(v.Page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync()
            )
            {
                Once = true,
            },
        ];

    private static IEnumerable<Screen> Imports() =>
        [
            new("Imports", "/imports", v => HasRows(v.Imports.History.Rows)),
            new("Imports, files chosen", "/imports", ChooseFiles),
            new("Imports, empty store", "/imports", v => Expect(v.Imports.Picker).ToBeAttachedAsync())
            {
                Empty = true,
                Once = true,
            },
            new("Import", "/imports/1", v => HasRows(v.Import.Findings.Rows)),
            new(
                "Import, unknown",
                "/imports/999999",
                v => Expect(v.Page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync()
            )
            {
                Once = true,
            },
        ];

    private static IEnumerable<Screen> ComingIn() =>
        [
            new("Sign in", "/sign-in", v => Expect(v.SignIn.Name).ToBeFocusedAsync()) { As = Role.Nobody },
            new("Sign in, refused", "/sign-in", Refused) { As = Role.Nobody, Once = true },
            new("Invitation", "/sign-in/invitation?id=a&token=b", Says("Choose your password")) { As = Role.Nobody },
            new("First account", "/sign-in/first", Says("Create the first account")) { As = Role.Nobody, Once = true },
        ];

    private static IEnumerable<Screen> Account() =>
        [
            new("Account", "/account", v => Expect(v.Account.Sessions.Root.GetByText("this one")).ToBeVisibleAsync()),
            new("Account, second factor", "/account", SetUpSecondFactor) { Once = true },
            new("Account, menu", "/dashboard", v => v.Menu.Opener.ClickAsync()) { As = Role.Administrator },
            new("Saved views", "/dashboard", v => v.Views.Open()),
        ];

    private static IEnumerable<Screen> Admin() =>
        [
            new("People", "/admin/people", v => HasRows(v.Admin.People.Rows)) { As = Role.Administrator },
            new("People, one", "/admin/people", v => v.Admin.People.Row("steward").ClickAsync())
            {
                As = Role.Administrator,
                Once = true,
            },
            new("Roles", "/admin/roles", Says("each may do what those before it may")) { As = Role.Administrator },
            new("Keys", "/admin/keys", v => HasRows(v.Admin.Keys.Rows)) { As = Role.Administrator, Once = true },
            new("Audit", "/admin/audit", v => HasRows(v.Admin.Audit.Rows)) { As = Role.Administrator },
            new("Admin, for somebody else", "/admin", Says("This page is for administrators")) { Once = true },
        ];

    private static IEnumerable<Screen> Around() =>
        [
            new("Assistant", "/dashboard", v => v.Assistant.Open()),
            new("Assistant, a table", "/dashboard", v => Ask(v, "top 5 operators by gas in the last 12 months")),
            new("Assistant, a chart", "/dashboard", v => Ask(v, "oil and water by year")),
            new("Assistant, a question back", "/map", v => Ask(v, "salt draw oil 2024")) { Once = true },
            new("Assistant, refused", "/wells", v => Ask(v, "what is the price of oil")) { Once = true },
            new("Assistant, failed", "/wells", v => Ask(v, "oil by year")) { Cut = "api/v1/chatbot", Once = true },
            new("Search", "/wells", Search),
            new("Shortcuts", "/wells", Shortcuts) { Once = true },
            new("Server away", "/wells", v => Expect(v.Shell.Offline).ToBeVisibleAsync()) { Cut = Everything },
            new("No such page", "/no-such-page", Says("There is no such page")) { Once = true },
        ];

    private static Func<Visitor, Task> Says(string text) => v => Expect(v.Page.GetByText(text)).ToBeVisibleAsync();

    private static Task HasRows(ILocator rows) => Expect(rows).Not.ToHaveCountAsync(0);

    private static async Task OpenFacet(Visitor visitor)
    {
        await visitor.Dashboard.ShouldBeFilled();
        var inSight = visitor.Dashboard.Filter.RegionButton;
        // On a phone all facets are behind one button.
        var button = await inSight.IsVisibleAsync()
            ? inSight
            : visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Filters") });
        await button.First.ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog).First).ToBeVisibleAsync();
    }

    private static async Task OnTheMap(Visitor visitor)
    {
        await visitor.Map.ShouldBeDrawn();
        await visitor.Map.StripShouldBeSettled();
    }

    private static async Task Refused(Visitor visitor)
    {
        await visitor.SignIn.As("somebody", "not this one");
        await Expect(visitor.SignIn.Said).ToBeVisibleAsync();
    }

    private static async Task SetUpSecondFactor(Visitor visitor)
    {
        await visitor.Account.SecondFactor.Button("Set it up").ClickAsync();
        await Expect(visitor.Page.GetByLabel("Secret")).ToBeVisibleAsync();
    }

    private static async Task AddAWell(Visitor visitor)
    {
        await visitor.Wells.Add.ClickAsync();
        await visitor.Wells.AddDialog.Fill(("Latitude", "north"));
        await visitor.Wells.AddDialog.Button("Add the well").ClickAsync();
        await Expect(visitor.Wells.AddDialog.Message).ToBeVisibleAsync();
    }

    private static async Task EditRecords(Visitor visitor)
    {
        await HasRows(visitor.Well.Records.Rows);
        await visitor.Well.RecordsCard.Root.ScrollIntoViewIfNeededAsync();
        await visitor.Well.Records.Cell("2024", 1).First.ClickAsync();
    }

    private static async Task ChooseFiles(Visitor visitor)
    {
        await HasRows(visitor.Imports.History.Rows);
        await visitor.Imports.Picker.SetInputFilesAsync([
            ImportsPage.Text("ogora2024delimit.csv", "source_key,date,oil_volume\n"),
            ImportsPage.Text("a well of mine, with a rather long name indeed.csv", "source_key,date\n"),
        ]);
        await visitor.Imports.Upload.Root.GetByText("Options").ClickAsync();
    }

    private static async Task Ask(Visitor visitor, string question)
    {
        await visitor.Assistant.Open();
        await visitor.Assistant.Ask(question);
    }

    private static async Task Search(Visitor visitor)
    {
        await HasRows(visitor.Wells.Table.Rows);
        await visitor.Page.Keyboard.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync("salt");
        await Expect(visitor.Shell.Found).ToBeVisibleAsync();
    }

    private static async Task Shortcuts(Visitor visitor)
    {
        await HasRows(visitor.Wells.Table.Rows);
        await visitor.Page.Keyboard.PressAsync("?");
        await Expect(visitor.Shell.Shortcuts).ToBeVisibleAsync();
    }
}
