using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>Somebody who uses no pointer.</summary>
public sealed class WorkingByKeyboard(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_filter_a_row_and_the_dialogs_are_reached_and_left_with_keys_alone()
    {
        await Api.GivenProducer("Linnet A-1", "LI");
        await Api.GivenProducer("Siskin B-2", "SI");
        var engineer = await Visit();
        var (dashboard, keyboard) = (engineer.Dashboard, engineer.Page.Keyboard);
        await dashboard.OpenFilled();

        await engineer.TabTo(dashboard.Filter.RegionButton);
        await keyboard.PressAsync("Enter");
        await Expect(dashboard.Filter.RegionPanel.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await keyboard.TypeAsync("SI");
        await Expect(dashboard.Filter.Region("LI")).ToBeHiddenAsync();
        await engineer.TabTo(dashboard.Filter.Region("SI"));
        await keyboard.PressAsync("Space");
        await keyboard.PressAsync("Escape");
        await Expect(dashboard.Filter.RegionButton).ToBeFocusedAsync();
        await dashboard.Records.ShouldHaveRows(12);

        await engineer.TabTo(dashboard.Records.RowAt(1));
        await keyboard.PressAsync("ArrowDown");
        await Expect(dashboard.Records.RowAt(2)).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await engineer.Well.ShouldBe("Siskin B-2");
        await Expect(engineer.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();

        await engineer.TabTo(engineer.Well.Edit);
        await keyboard.PressAsync("Enter");
        var edit = engineer.Wells.EditDialog("Siskin B-2");
        await Expect(edit.Field("Name")).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");
        await Expect(edit.Root).ToBeHiddenAsync();
        await Expect(engineer.Well.Edit).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_month_is_added_with_keys_alone()
    {
        var well = await Api.GivenWell("Dipper C-3");
        var engineer = await Visit();
        var keyboard = engineer.Page.Keyboard;
        await engineer.Well.Open(well.Id, "Dipper C-3");
        await engineer.TabTo(engineer.Well.RecordsCard.Button("Add a month"));
        await keyboard.PressAsync("Enter");
        await Expect(engineer.Well.MonthDialog.Field("Month")).ToBeFocusedAsync();
        await keyboard.TypeAsync("Mar");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("2024");
        await engineer.TabTo(engineer.Well.MonthDialog.Field("Oil"));
        await keyboard.TypeAsync("700");
        await keyboard.PressAsync("Enter");

        await Expect(engineer.Well.Records.Row("Mar 2024")).ToContainTextAsync("700");
    }

    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_content()
    {
        var engineer = await Visit();
        await engineer.Wells.Open();
        await engineer.Page.Keyboard.PressAsync("Tab");
        await Expect(engineer.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await engineer.Page.Keyboard.PressAsync("Enter");
        await Expect(engineer.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }
}
