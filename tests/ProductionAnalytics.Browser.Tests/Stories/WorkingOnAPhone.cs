using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>360 by 800 pixels and a finger.</summary>
public sealed class WorkingOnAPhone(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    /// <summary>
    /// Controls that a finger 44 pixels wide would miss: each is probed 21 pixels to every side of its middle,
    /// wherever its row can be scrolled to.
    /// While a dialog is open only its controls count; a checkbox is reached by its label.
    /// </summary>
    private const string MissedControls = """
        () => {
          const reach = 21;
          const dialog = document.querySelector('dialog[open], [role=dialog]') ?? document;
          const controls = [...dialog.querySelectorAll('button, a[href], input, select, textarea')]
            .filter(control => control.checkVisibility({ visibilityProperty: true }) && !control.matches('.skip'));
          const missed = (target, inline) => {
            target.scrollIntoView({ block: 'center', inline });
            const { x, y, width, height } = target.getBoundingClientRect();
            return [[0, 0], [0, -reach], [0, reach], [-reach, 0], [reach, 0]]
              .filter(([dx, dy]) => !target.contains(document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy)));
          };
          return controls.flatMap(control => {
            const target = control.matches('[type=checkbox], [type=radio], [type=file]') ? control.closest('label') ?? control : control;
            const least = ['center', 'end'].map(inline => missed(target, inline)).sort((a, b) => a.length - b.length)[0];
            return least.length === 0 ? [] : [`misses ${JSON.stringify(least)} from the middle of ${control.outerHTML.slice(0, 160)}`];
          });
        }
        """;

    [Fact]
    public async Task Every_page_fits_the_width_and_every_control_a_finger()
    {
        var well = await Api.GivenProducer("Gadwall A-1", "GA");
        var visitor = await VisitByPhone();
        await visitor.Dashboard.OpenFilled("?region=GA&start_date=2024-01-01");
        await ShouldFit(visitor);

        await visitor.Wells.Open("?region=GA");
        await Expect(visitor.Wells.Table.Rows).ToHaveCountAsync(1);
        await ShouldFit(visitor);

        await visitor.Well.Open(well.Id, "Gadwall A-1");
        await Expect(visitor.Well.Records.Rows).ToHaveCountAsync(12);
        await Expect(visitor.Well.History.Canvas).ToBeVisibleAsync();
        await ShouldFit(visitor);

        var import = await Api.GivenImport(
            "g.csv",
            "source_key,date,oil_volume\ng-1,2024-01-05,-7\ng-1,2024-02-01,8\n"
        );
        await visitor.Imports.Open();
        await Expect(visitor.Imports.History.Rows).Not.ToHaveCountAsync(0);
        await Expect(visitor.Imports.Datasets.Root).ToContainTextAsync("Entered by hand");
        await visitor.Imports.Picker.SetInputFilesAsync(Pages.ImportsPage.Text("later.csv", "source_key,date\n"));
        await visitor.Imports.Upload.Root.GetByText("Options").TapAsync();
        await ShouldFit(visitor);

        await visitor.Page.GotoAsync($"/imports/{import}");
        await Expect(visitor.Import.Findings.Rows).ToHaveCountAsync(2);
        await ShouldFit(visitor);
    }

    [Fact]
    public async Task A_month_is_corrected_with_a_finger()
    {
        var well = await Api.GivenProducer("Pintail D-4", "PI");
        var visitor = await VisitByPhone();
        await visitor.Well.Open(well.Id, "Pintail D-4");
        await visitor.Well.Records.Cell("Dec 2024", 1).TapAsync();
        await visitor.Well.Records.Root.GetByRole(AriaRole.Textbox).FillAsync("12345");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await ShouldFit(visitor);

        await visitor.Well.RecordsCard.Button("Save").TapAsync();
        await Expect(visitor.Well.Saved).ToBeVisibleAsync();
        Assert.Equal(12345, (await Api.RecordsOf(well))[^1].OilVolume);
    }

    [Fact]
    public async Task The_map_fits_too_and_a_tap_on_a_well_says_who_it_is()
    {
        await Api.GivenProducer("Goosander D-4", "GO", (-90, 28));
        var visitor = await VisitByPhone();
        await visitor.Map.Open("?region=GO&near=-90,28,25&view=28,-90,10");
        await visitor.Map.StripShouldBeSettled();
        await Expect(visitor.Map.Selection).ToContainTextAsync("1 well selected");
        await ShouldFit(visitor);

        var (x, y) = await visitor.Map.At(-90, 28);
        await visitor.Page.Touchscreen.TapAsync(x, y);
        var card = visitor.Page.Locator("pa-well-card");
        await Expect(card).ToContainTextAsync("Goosander D-4");
        await card.GetByRole(AriaRole.Link, new() { Name = "Goosander D-4" }).TapAsync();
        await visitor.Well.ShouldBe("Goosander D-4");
    }

    [Fact]
    public async Task Panels_and_dialogs_fit_too()
    {
        await Api.GivenProducer("Shoveler B-2", "SH");
        var visitor = await VisitByPhone();
        await visitor.Dashboard.OpenFilled();
        await visitor.Dashboard.Filter.OpenOnAPhone("Region");
        await Expect(visitor.Dashboard.Filter.Option("SH")).ToBeVisibleAsync();
        await ShouldFit(visitor);

        await visitor.Wells.Open();
        await visitor.Wells.Add.TapAsync();
        await Expect(visitor.Wells.AddDialog.Field("Name")).ToBeVisibleAsync();
        await ShouldFit(visitor);
    }

    [Fact]
    public async Task The_assistant_fits_too()
    {
        await Api.GivenProducer("Teal E-5", "TE");
        var visitor = await VisitByPhone();
        await visitor.Dashboard.OpenFilled("?region=TE");
        await visitor.Assistant.Open();
        await ShouldFit(visitor);
        await visitor.Assistant.Ask("Oil of what I am looking at by month");
        await visitor.Assistant.Button("Show as table").TapAsync();
        await Expect(visitor.Assistant.Answer).ToContainTextAsync("8 of 12 rows shown.");
        await ShouldFit(visitor);
        await visitor.Assistant.Button("History").TapAsync();
        await Expect(visitor.Assistant.Root).ToContainTextAsync("1 question");
        await ShouldFit(visitor);
    }

    [Fact]
    public async Task The_navigation_is_in_reach_of_the_thumb_on_every_page()
    {
        await Api.GivenProducer("Garganey C-3", "GY");
        var visitor = await VisitByPhone();
        await visitor.Dashboard.OpenFilled();
        var box = await visitor.Shell.Navigation("Wells").BoundingBoxAsync();
        Assert.InRange(box!.Y + box.Height, 700, 800);

        await visitor.Shell.Navigation("Wells").TapAsync();
        await visitor.Wells.Table.Row("Garganey C-3").TapAsync();
        await visitor.Well.ShouldBe("Garganey C-3");
        await visitor.Shell.Navigation("Dashboard").TapAsync();
        await Expect(visitor.Dashboard.Production.Root).ToBeVisibleAsync();
    }

    private Task<Visitor> VisitByPhone() =>
        Visit(
            new()
            {
                ViewportSize = new() { Width = 360, Height = 800 },
                HasTouch = true,
                IsMobile = true,
            }
        );

    private static async Task ShouldFit(Visitor visitor)
    {
        await visitor.NothingFades();
        Assert.Equal(360, await visitor.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        Assert.Equal(360, await visitor.Page.Locator("main").EvaluateAsync<int>("main => main.scrollWidth"));
        var missed = await visitor.Page.EvaluateAsync<string[]>(MissedControls);
        Assert.True(missed.Length == 0, string.Join('\n', missed));
    }
}
