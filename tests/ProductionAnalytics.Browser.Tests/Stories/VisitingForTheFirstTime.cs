using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>Somebody who has just started the program and sees the demo basin.</summary>
public sealed class VisitingForTheFirstTime(Chromium chromium, DemoServer server)
    : Story(chromium, server),
        IClassFixture<DemoServer>
{
    [Fact]
    public async Task A_visitor_is_told_what_to_do_next_and_removes_the_demo_knowing_how_much_goes()
    {
        var visitor = await Visit(role: Role.Steward);
        await visitor.Dashboard.OpenFilled();
        var hint = visitor.Page.GetByRole(AriaRole.Complementary, new() { Name = "You are looking at demo data" });
        await Expect(hint.GetByRole(AriaRole.Link, new() { Name = "Import a file" })).ToBeVisibleAsync();

        await hint.GetByRole(AriaRole.Button, new() { Name = "Connect PostgreSQL" }).ClickAsync();
        await Expect(hint).ToContainTextAsync("POSTGRES_SERVER=");
        await hint.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();

        await hint.GetByRole(AriaRole.Button, new() { Name = "Remove the demo" }).ClickAsync();
        var (wells, records) = await Api.SizeOf("demo");
        var question = visitor.Page.GetByRole(AriaRole.Dialog);
        await Expect(question)
            .ToContainTextAsync($"{Shown.Full(wells)} wells and {Shown.Full(records)} production records go");

        var colleague = await Visit();
        await colleague.Dashboard.OpenFilled();
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Do not show this again" }).ClickAsync();
        await colleague.Page.ReloadAsync();
        await Expect(colleague.Dashboard.Production.Canvas).ToBeVisibleAsync();
        await Expect(colleague.Page.GetByText("You are looking at demo data")).ToBeHiddenAsync();

        await question.GetByRole(AriaRole.Button, new() { Name = "Remove the dataset" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "No production loaded yet" }))
            .ToBeVisibleAsync();
    }
}
