using Deque.AxeCore.Playwright;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>axe finds nothing, in either theme.</summary>
public sealed class MeetingNoBarrier(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task On_the_dashboard_and_its_panels(ColorScheme theme)
    {
        await Api.GivenProducer($"Wren {theme}", $"W{theme}");
        var reader = await Visit(new() { ColorScheme = theme });
        await reader.Dashboard.OpenFilled($"?region=W{theme}");
        await ShouldHaveNoBarrier(reader, "dashboard");

        await reader.Dashboard.Production.ShowAsTable();
        await reader.Dashboard.Filter.RegionButton.ClickAsync();
        await Expect(reader.Dashboard.Filter.Region($"W{theme}")).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "dashboard with table twin and region panel");

        await reader.Dashboard.Open("?region=nowhere");
        await Expect(reader.Page.GetByText("No production matches this filter")).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "dashboard without a match");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Among_the_wells_and_in_the_dialog_to_add_one(ColorScheme theme)
    {
        await Api.GivenWell($"Robin {theme}", "RO", "Gannet Energy");
        var reader = await Visit(new() { ColorScheme = theme });
        await reader.Wells.Open();
        await Expect(reader.Wells.Table.Row($"Robin {theme}")).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "wells");

        await reader.Wells.Add.ClickAsync();
        await reader.Wells.AddDialog.Fill(("Latitude", "north"));
        await reader.Wells.AddDialog.Button("Add the well").ClickAsync();
        await Expect(reader.Wells.AddDialog.Message).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "dialog with complaints");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Among_the_imports_and_in_one_of_them(ColorScheme theme)
    {
        var import = await Api.GivenImport(
            "n.csv",
            "source_key,date,oil_volume\nn-1,2024-01-05,-7\nn-1,2024-02-01,8\n"
        );
        var refused = await Api.GivenImport("e.csv", "source_key,date,oil_volume\n");
        var reader = await Visit(new() { ColorScheme = theme });
        await reader.Imports.Open();
        await Expect(reader.Imports.History.Rows).Not.ToHaveCountAsync(0);
        await reader.Imports.Picker.SetInputFilesAsync(Pages.ImportsPage.Text("later.csv", "source_key,date\n"));
        await reader.Imports.Upload.Root.GetByText("Options").ClickAsync();
        await reader.Imports.Formats.Root.GetByText("Plain CSV").ClickAsync();
        await ShouldHaveNoBarrier(reader, "imports");

        await reader.Page.GotoAsync($"/imports/{import}");
        await Expect(reader.Import.Findings.Rows).ToHaveCountAsync(2);
        await ShouldHaveNoBarrier(reader, "import with findings");
        await reader.Page.GotoAsync($"/imports/{refused}");
        await Expect(reader.Import.Outcome).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "refused import");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task While_records_are_edited(ColorScheme theme)
    {
        var well = await Api.GivenProducer($"Serin {theme}", "SE");
        var reader = await Visit(new() { ColorScheme = theme });
        await reader.Well.Open(well.Id, well.Name);
        await reader.Well.Records.Type("Dec 2024", 1, "5");
        await reader.Well.Records.Type("Nov 2024", 1, "many");
        await Expect(reader.Well.RecordsCard.Root).ToContainTextAsync("1 cannot be saved");
        await ShouldHaveNoBarrier(reader, "records with changes");

        await reader.Well.RecordsCard.Button("Paste").ClickAsync();
        var paste = reader.Well.Dialog("Paste from a spreadsheet");
        await paste.Root.GetByLabel("Block").FillAsync("Jan 2025\t31\t7\nMay\t1\t2");
        await Expect(paste.Root).ToContainTextAsync("1 add one");
        await ShouldHaveNoBarrier(reader, "paste dialog");
        await paste.Button("Cancel").ClickAsync();

        await reader.Well.Records.Action("History of 2024-12-01").ClickAsync();
        await Expect(reader.Well.Dialog("History of Dec 2024").Root).ToContainTextAsync("Added by hand");
        await ShouldHaveNoBarrier(reader, "history of a record");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task On_the_well_page_and_in_its_dialogs(ColorScheme theme)
    {
        var well = await Api.GivenProducer($"Finch {theme}", "FI");
        var reader = await Visit(new() { ColorScheme = theme });
        reader.Foresees("status of 409");
        await reader.Well.Open(well.Id, well.Name);
        await Expect(reader.Well.History.Canvas).ToBeVisibleAsync();
        await Expect(reader.Well.Records.Rows).Not.ToHaveCountAsync(0);
        await ShouldHaveNoBarrier(reader, "well page");

        await reader.Well.Records.Action("Edit 2024-12-01").ClickAsync();
        await Expect(reader.Well.Dialog("Edit Dec 2024").Root).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "dialog of a month");
        await reader.Page.Keyboard.PressAsync("Escape");

        await reader.Well.Delete.ClickAsync();
        var delete = reader.Well.Dialog($"Delete {well.Name}?");
        await delete.Button("Delete the well").ClickAsync();
        await Expect(delete.Message).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "dialog before deleting");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task On_the_map_with_a_selection_and_the_form_of_a_radius(ColorScheme theme)
    {
        await Api.GivenProducer($"Plover {theme}", $"P{theme}", (-90, 28));
        var reader = await Visit(new() { ColorScheme = theme });
        await reader.Map.Open($"?region=P{theme}&near=-90,28,25&view=28,-90,9");
        await reader.Map.StripShouldBeSettled();
        await Expect(reader.Map.Selection).ToContainTextAsync("1 well selected");
        await ShouldHaveNoBarrier(reader, "map");

        await reader.Map.PointAt(-90, 28);
        await Expect(reader.Page.Locator("pa-well-card")).ToContainTextAsync("bbl/d");
        await reader.Map.RadiusButton.ClickAsync();
        await Expect(reader.Page.GetByLabel("Latitude")).ToBeFocusedAsync();
        await ShouldHaveNoBarrier(reader, "map with the form of a radius");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task On_the_way_in(ColorScheme theme)
    {
        var reader = await Visit(new() { ColorScheme = theme }, Role.Nobody);
        reader.Foresees("status of 401");
        await reader.Page.GotoAsync("/dashboard");
        await reader.SignIn.As("nobody", "not this one");
        await Expect(reader.SignIn.Said).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "sign-in with a refusal");

        await reader.Page.GotoAsync("/sign-in/invitation?id=a&token=b");
        await reader.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("short");
        await reader.SignIn.Button("Keep the password and sign in").ClickAsync();
        await ShouldHaveNoBarrier(reader, "invitation");
        await reader.Page.GotoAsync("/sign-in/first");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "Create the first account" }))
            .ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "first account");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task In_the_account_and_among_saved_views(ColorScheme theme)
    {
        await Api.GivenProducer($"Smew {theme}", $"S{theme}");
        var reader = await Visit(new() { ColorScheme = theme });
        await reader.Account.Open();
        await reader.Account.SecondFactor.Button("Set it up").ClickAsync();
        await Expect(reader.Page.GetByLabel("Secret")).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "account with a second factor to come");
        await reader.Account.KeysCard.Button("New key").ClickAsync();
        var dialog = reader.Admin.Dialog("New API key");
        await dialog.Fill(("Name", $"axe {theme}"));
        await ShouldHaveNoBarrier(reader, "dialog of a new key");
        await dialog.Button("Make the key").ClickAsync();
        await Expect(reader.Page.GetByLabel("The new key")).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "a new key");
        await reader.Admin.Dialog($"The key axe {theme}").Confirm("Done");
        await reader.Menu.Opener.ClickAsync();
        await ShouldHaveNoBarrier(reader, "menu of the account");

        await reader.Dashboard.OpenFilled($"?region=S{theme}");
        await reader.Views.Keep($"View {theme}");
        await Expect(reader.Views.Own).ToContainTextAsync($"View {theme}");
        await ShouldHaveNoBarrier(reader, "saved views");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task On_the_pages_of_administrators(ColorScheme theme)
    {
        var reader = await Visit(new() { ColorScheme = theme }, Role.Administrator);
        await reader.Admin.Open("people");
        await reader.Admin.People.Row("steward").ClickAsync();
        await Expect(reader.Admin.Dialog("steward").Root.Locator(":focus")).ToHaveCountAsync(1);
        await ShouldHaveNoBarrier(reader, "a person");
        await reader.Page.Keyboard.PressAsync("Escape");
        foreach (var part in new[] { "roles", "datasets" })
        {
            await reader.Admin.Open(part);
            await ShouldHaveNoBarrier(reader, part);
        }

        await reader.Admin.Open("keys");
        await Expect(reader.Admin.Keys.Rows).Not.ToHaveCountAsync(0);
        await ShouldHaveNoBarrier(reader, "keys");
        await reader.Admin.Open("audit");
        await Expect(reader.Admin.Audit.Rows).Not.ToHaveCountAsync(0);
        await ShouldHaveNoBarrier(reader, "audit");
        await reader.Admin.Audit.RowAt(1).ClickAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "an entry of the audit");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task In_the_assistant(ColorScheme theme)
    {
        await Api.GivenProducer($"Knot {theme}", $"K{theme}");
        var reader = await Visit(new() { ColorScheme = theme });
        await reader.Dashboard.OpenFilled($"?region=K{theme}");
        await reader.Assistant.Open();
        await ShouldHaveNoBarrier(reader, "assistant, empty");
        await reader.Assistant.Ask("oil of what I am looking at by month");
        await Expect(reader.Assistant.Answer.GetByRole(AriaRole.Img).Locator("canvas")).ToBeVisibleAsync();
        await ShouldHaveNoBarrier(reader, "assistant with a chart");
        await reader.Assistant.Ask("top 3 wells by oil in 2024 as a table");
        await Expect(reader.Assistant.Rows).Not.ToHaveCountAsync(0);
        await reader.Assistant.Ask("what is the price of oil");
        await ShouldHaveNoBarrier(reader, "assistant with a table and a refusal");
        await reader.Assistant.Button("History").ClickAsync();
        await ShouldHaveNoBarrier(reader, "history of the assistant");
    }

    private static async Task ShouldHaveNoBarrier(Visitor reader, string where)
    {
        await reader.NothingFades();
        var result = await reader.Page.RunAxe();
        Assert.NotEmpty(result.Passes);
        var found = result
            .Violations.SelectMany(rule => rule.Nodes.Select(node => $"{where}: {rule.Id}, {rule.Help}\n  {node.Html}"))
            .ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
