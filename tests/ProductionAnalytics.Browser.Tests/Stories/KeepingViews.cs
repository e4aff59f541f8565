using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>What is on the screen, kept under a name and shared.</summary>
public sealed class KeepingViews(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_view_is_kept_changed_renamed_and_removed()
    {
        await Api.GivenProducer("Pipit A-1", "PI");
        await Api.GivenProducer("Pipit B-2", "PJ");
        var engineer = await VisitAs("pipit", Role.Viewer);
        await engineer.Dashboard.OpenFilled("?region=PI&stack=operator");
        await engineer.Views.Keep("Only PI");
        await Expect(engineer.Views.Own).ToContainTextAsync("Only PI");
        await engineer.Page.Keyboard.PressAsync("Escape");
        await Expect(engineer.Views.Opener).ToHaveTextAsync(new Regex(@"^\s*Only PI\s*$"));

        await engineer.Dashboard.Filter.ChooseRegion("PJ");
        await Expect(engineer.Views.Opener).ToContainTextAsync("changed");
        await engineer.Views.Open();
        await engineer.Views.Button("Save the changes").ClickAsync();
        await Expect(engineer.Views.Opener).Not.ToContainTextAsync("changed");

        await engineer.Views.Button("Rename Only PI").ClickAsync();
        await engineer.Views.Panel.GetByLabel("New name").FillAsync("PI and PJ");
        await engineer.Views.Button("Rename").ClickAsync();
        await Expect(engineer.Views.Opener).ToContainTextAsync("PI and PJ");
        await engineer.Page.Keyboard.PressAsync("Escape");

        await engineer.Page.GotoAsync("/wells");
        await engineer.Views.Open();
        await engineer.Views.Own.GetByRole(AriaRole.Link, new() { NameRegex = new("PI and PJ") }).ClickAsync();
        await Expect(engineer.Page).ToHaveURLAsync(new Regex(@"/dashboard\?.*region=PI&region=PJ.*&saved="));
        await Expect(engineer.Dashboard.Filter.Chips).ToContainTextAsync("PI");

        await engineer.Views.Open();
        await engineer.Views.Button("Remove PI and PJ").ClickAsync();
        await engineer.Views.Button("Remove it").ClickAsync();
        await Expect(engineer.Views.Own).ToContainTextAsync("None yet");
    }

    [Fact]
    public async Task A_name_that_is_taken_can_be_overwritten()
    {
        await Api.GivenProducer("Whinchat A-1", "WC");
        var engineer = await VisitAs("whinchat");
        engineer.Foresees("status of 409");
        await engineer.Wells.Open("?region=WC");
        await engineer.Views.Keep("Mine");
        await Expect(engineer.Views.Own).ToContainTextAsync("Mine");
        await engineer.Wells.Open("?region=WC&sort=-name");
        await engineer.Views.Keep("Mine");
        await engineer.Views.Button("Overwrite “Mine”").ClickAsync();
        await Expect(engineer.Page).ToHaveURLAsync(new Regex("saved="));
        await Expect(engineer.Views.Opener).Not.ToContainTextAsync("changed");
    }

    [Fact]
    public async Task A_colleague_opens_the_link_of_a_view_and_cannot_change_it()
    {
        await Api.GivenProducer("Stonechat A-1", "SC", (-90, 28));
        using var editor = Server.Accounts.Caller(Role.Editor);
        var view = await editor.Post(
            "views",
            new
            {
                name = "Stonechats",
                screen = "map",
                query = "region=SC",
            }
        );
        var colleague = await Visit(role: Role.Viewer);
        await colleague.Page.GotoAsync($"/views/{view.GetProperty("id").GetString()}");
        await Expect(colleague.Page).ToHaveURLAsync(new Regex(@"/map\?region=SC&saved="));
        await colleague.Map.StripShouldBeSettled();
        await Expect(colleague.Views.Opener).ToHaveTextAsync(new Regex(@"^\s*Stonechats\s*$"));

        await colleague.Page.GotoAsync($"/map?region=SC&q=A-1&saved={view.GetProperty("id").GetString()}");
        await Expect(colleague.Views.Opener).ToContainTextAsync("changed");
        await colleague.Views.Open();
        await Expect(colleague.Views.Panel).ToContainTextAsync("of editor");
        await Expect(colleague.Views.Button("Save the changes")).ToHaveCountAsync(0);
        await Expect(colleague.Views.Own).ToContainTextAsync("None yet");
    }

    [Fact]
    public async Task A_view_that_is_gone_says_so()
    {
        var engineer = await Visit();
        engineer.Foresees("status of 404");
        await engineer.Page.GotoAsync("/views/v_nothing");
        await Expect(engineer.Page.GetByRole(AriaRole.Heading, new() { Name = "There is no such view" }))
            .ToBeVisibleAsync();
    }
}
