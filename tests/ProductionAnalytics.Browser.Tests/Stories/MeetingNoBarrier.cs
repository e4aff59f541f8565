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
