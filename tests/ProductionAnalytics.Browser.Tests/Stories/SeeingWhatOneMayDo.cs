using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>Nobody is offered what would be refused, and everybody what would not.</summary>
public sealed class SeeingWhatOneMayDo(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    /// <summary>What changes something, where it is, and from which role on.</summary>
    private static readonly (string Screen, string Control, Role From)[] Controls =
    [
        ("wells", "Add a well", Role.Editor),
        ("wells", "Edit Godwit A-1", Role.Editor),
        ("wells", "Delete Godwit A-1", Role.Editor),
        ("well", "Edit", Role.Editor),
        ("well", "Delete", Role.Editor),
        ("well", "Paste", Role.Editor),
        ("well", "Add a month", Role.Editor),
        ("well", "Edit 2024-12-01", Role.Editor),
        ("well", "Delete 2024-12-01", Role.Editor),
        ("imports", "Choose files", Role.Editor),
        ("imports", "Remove the dataset rights", Role.Steward),
        ("people", "Add a person", Role.Administrator),
    ];

    /// <summary>What everybody has; it says that the screen is there.</summary>
    private static readonly Dictionary<string, string> Always = new()
    {
        ["wells"] = "GeoJSON",
        ["well"] = "History of 2024-12-01",
        ["imports"] = "Look for new imports",
        ["people"] = "Keyboard shortcuts",
    };

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Administrator)]
    public async Task A_control_is_there_for_who_may_use_it_and_for_nobody_else(Role role)
    {
        var well = await Api.WellsNamed("Godwit A-1") is [var there]
            ? there
            : await Api.GivenProducer("Godwit A-1", "GW");
        await Api.GivenImport("rights.csv", "dataset,source_key,date,oil_volume\nrights,r-1,2024-01-01,5\n");
        var visitor = await Visit(role: role);
        visitor.Foresees("status of 403");
        foreach (var screen in Always.Keys)
        {
            await visitor.Page.GotoAsync(AddressOf(screen, well.Id));
            await Expect(Button(visitor, Always[screen]).First).ToBeVisibleAsync();
            await Settle(visitor, screen);
            foreach (var (_, control, from) in Controls.Where(control => control.Screen == screen))
            {
                var found = control == "Choose files" ? visitor.Imports.Picker : Button(visitor, control);
                await Expect(found).ToHaveCountAsync(role >= from ? 1 : 0);
            }
        }

        await Expect(visitor.Shell.Navigation("Admin")).ToHaveCountAsync(role == Role.Administrator ? 1 : 0);
    }

    [Fact]
    public async Task A_viewer_changes_no_cell_and_walks_every_screen_without_a_refusal()
    {
        var well = await Api.GivenProducer("Twite A-1", "TW");
        var import = await Api.GivenImport("t.csv", "source_key,date,oil_volume\nt-1,2024-01-01,5\n");
        var viewer = await Visit(role: Role.Viewer);
        await viewer.Dashboard.OpenFilled();
        await viewer.Map.Open("?region=TW");
        await viewer.Map.StripShouldBeSettled();
        await viewer.Imports.OpenAsViewer();
        await viewer.Page.GotoAsync($"/imports/{import}");
        await viewer.Import.ShouldBe("Loaded");
        await viewer.Account.Open();

        await viewer.Well.Open(well.Id, well.Name);
        var cell = viewer.Well.Records.Cell("Dec 2024", 1);
        await Expect(cell).ToHaveAttributeAsync("aria-readonly", "true");
        await cell.ClickAsync();
        await viewer.Page.Keyboard.TypeAsync("5");
        await Expect(viewer.Page.Locator("input.editor")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_is_no_administrator_is_told_so()
    {
        var editor = await Visit();
        await editor.Page.GotoAsync("/admin/audit");
        await Expect(editor.Page.GetByRole(AriaRole.Heading, new() { Name = "This page is for administrators" }))
            .ToBeVisibleAsync();
        await Expect(editor.Page.GetByText("Your role here is Editor.")).ToBeVisibleAsync();
    }

    private static string AddressOf(string screen, long well) =>
        screen switch
        {
            "wells" => "/wells?q=Godwit",
            "well" => $"/wells/{well}",
            "people" => "/admin/people",
            _ => $"/{screen}",
        };

    /// <summary>Waits for what comes later than the first control of the screen.</summary>
    private static async Task Settle(Visitor visitor, string screen)
    {
        if (screen == "wells")
            await Expect(visitor.Wells.Table.Row("Godwit A-1")).ToBeVisibleAsync();
        if (screen == "imports")
            await Expect(visitor.Imports.Datasets.Root.GetByRole(AriaRole.Link, new() { Name = "rights" }))
                .ToBeVisibleAsync();
    }

    private static ILocator Button(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
