using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>An engineer corrects months where they stand, and sees where each number comes from.</summary>
public sealed class EditingRecords(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_wrong_month_that_is_corrected_shows_in_every_total_and_can_be_put_back()
    {
        var well = await Api.GivenProducer("Bittern A-1", "BI");
        await Api.GivenProducer("Bittern A-2", "BI");
        var engineer = await Visit();
        await engineer.Well.Open(well.Id, "Bittern A-1");

        await engineer.Well.Records.Type("Nov 2024", 1, "7,777.5");
        await engineer.Well.Records.Type("Nov 2024", 3, "");
        await Expect(engineer.Well.RecordsCard.Root).ToContainTextAsync("2 unsaved changes in 1 record");
        await engineer.Well.RecordsCard.Button("Save").ClickAsync();
        await Expect(engineer.Well.Saved).ToBeVisibleAsync();

        var changed = (await Api.RecordsOf(well)).Single(r => r.Date == new DateOnly(2024, 11, 1));
        Assert.Equal((7777.5, 2000, null), (changed.OilVolume, changed.GasVolume, changed.WaterVolume));
        await ShouldShowOnTheDashboard(await Visit(), "BI");

        await engineer.Well.RecordsCard.Button("Undo").ClickAsync();
        await Expect(engineer.Well.Records.Row("Nov 2024")).ToContainTextAsync("11,000");
        Assert.Equal(11000, (await Api.RecordsOf(well)).Single(r => r.Date == changed.Date).OilVolume);
        await ShouldShowOnTheDashboard(await Visit(), "BI");
    }

    [Fact]
    public async Task What_cannot_be_right_is_marked_and_keeps_all_from_being_saved()
    {
        var well = await Api.GivenProducer("Ruff B-2", "RU");
        var engineer = await Visit();
        await engineer.Well.Open(well.Id, "Ruff B-2");

        await engineer.Well.Records.Type("Dec 2024", 1, "lots");
        await engineer.Well.Records.Type("Nov 2024", 0, "31");
        await Expect(engineer.Well.Records.Cell("Dec 2024", 1)).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(engineer.Well.Records.Cell("Nov 2024", 0))
            .ToHaveAttributeAsync("title", "0 to 30 days are possible");
        await Expect(engineer.Well.RecordsCard.Button("Save")).ToBeDisabledAsync();

        await engineer.Well.Records.Type("Nov 2024", 0, "30");
        await engineer.Well.Records.Type("Dec 2024", 1, "-5");
        await Expect(engineer.Well.RecordsCard.Button("Save")).ToBeDisabledAsync();
        await engineer.Page.GetByLabel("A volume below zero corrects an earlier report").CheckAsync();
        await engineer.Well.RecordsCard.Button("Save").ClickAsync();
        await Expect(engineer.Well.Saved).ToBeVisibleAsync();
        Assert.Equal(-5, (await Api.RecordsOf(well))[^1].OilVolume);
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_values_and_chooses()
    {
        var well = await Api.GivenProducer("Godwit C-3", "GO");
        var records = await Api.RecordsOf(well);
        var engineer = await Visit();
        engineer.Foresees("status of 412");
        await engineer.Well.Open(well.Id, "Godwit C-3");
        await engineer.Well.Records.Type("Dec 2024", 1, "111");
        await engineer.Well.Records.Type("Nov 2024", 1, "222");
        await engineer.Well.Records.Type("Oct 2024", 1, "333");

        await Api.Change(records[^1], 999);
        await Api.Change(records[^2], 888);
        await engineer.Well.RecordsCard.Button("Save").ClickAsync();
        var dialog = engineer.Well.Dialog("Somebody else changed these records");
        await Expect(dialog.Root.GetByRole(AriaRole.Row).Filter(new() { HasText = "Oil" }))
            .ToHaveTextAsync([new Regex(@"12,000\s*999\s*111"), new Regex(@"11,000\s*888\s*222")]);
        Assert.Equal([888, 999], (await Api.RecordsOf(well)).TakeLast(2).Select(r => r.OilVolume));

        await dialog.Root.GetByRole(AriaRole.Group, new() { Name = "Dec 2024" }).GetByLabel("Take theirs").CheckAsync();
        await dialog.Confirm("Continue");
        await Expect(engineer.Well.RecordsCard.Root).ToContainTextAsync("2 unsaved changes in 2 records");
        await Expect(engineer.Well.Records.Cell("Nov 2024", 1)).ToContainTextAsync("888");
        await engineer.Well.RecordsCard.Button("Save").ClickAsync();
        await Expect(engineer.Well.Saved).ToBeVisibleAsync();
        Assert.Equal([333, 222, 999], (await Api.RecordsOf(well)).TakeLast(3).Select(r => r.OilVolume));
    }

    [Fact]
    public async Task A_block_with_months_is_shown_before_it_is_taken_and_undone_in_one()
    {
        var well = await Api.GivenProducer("Dotterel D-4", "DO");
        var engineer = await Visit();
        await engineer.Well.Open(well.Id, "Dotterel D-4");

        await engineer.Well.Records.Paste(
            "Dec 2024",
            1,
            "Month\tOil\tWater\nNov 2024\t11000\t9\nDec 2024\t12000\t600\nJan 2025\t500\t\nFeb 2025\tx\t1\n"
        );
        var dialog = engineer.Well.Dialog("Paste from a spreadsheet");
        await Expect(dialog.Root)
            .ToContainTextAsync("4 rows: 1 change a month, 1 add one, 1 say what is stored, 1 cannot be read.");
        await dialog.Confirm("Put into the table");
        await Expect(engineer.Well.Records.Row("Jan 2025")).ToContainTextAsync("new");
        Assert.Equal(12, (await Api.RecordsOf(well)).Count);

        await engineer.Well.RecordsCard.Button("Save").ClickAsync();
        await Expect(engineer.Well.Saved).ToBeVisibleAsync();
        var saved = await Api.RecordsOf(well);
        Assert.Equal((13, 500, null), (saved.Count, saved[^1].OilVolume, saved[^1].WaterVolume));
        Assert.Equal(9, saved[10].WaterVolume);

        await engineer.Well.RecordsCard.Button("Undo").ClickAsync();
        await Expect(engineer.Well.Records.Row("Jan 2025")).ToHaveCountAsync(0);
        var back = await Api.RecordsOf(well);
        Assert.Equal((12, 550), (back.Count, back[10].WaterVolume));
    }

    [Fact]
    public async Task Numbers_alone_go_in_from_the_chosen_cell_on()
    {
        var well = await Api.GivenProducer("Knot E-5", "KN");
        var engineer = await Visit();
        await engineer.Well.Open(well.Id, "Knot E-5");

        await engineer.Well.Records.Paste("Feb 2024", 1, "1\t2\n3\t4\n5\t6\n");
        await Expect(engineer.Well.RecordsCard.Root).ToContainTextAsync("4 unsaved changes in 2 records");
        await Expect(engineer.Well.RecordsCard.Root).ToContainTextAsync("2 pasted values lay outside the table");
        await engineer.Well.RecordsCard.Button("Undo").ClickAsync();
        await Expect(engineer.Well.RecordsCard.Button("Save")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Cells_are_reached_and_changed_with_keys_alone_and_not_left_unsaved_unseen()
    {
        var well = await Api.GivenProducer("Snipe F-6", "SN");
        var engineer = await Visit();
        var keyboard = engineer.Page.Keyboard;
        await engineer.Well.Open(well.Id, "Snipe F-6");
        await engineer.TabTo(engineer.Well.Records.Cell("Dec 2024", 0));
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowRight");
        await Expect(engineer.Well.Records.Cell("Nov 2024", 1)).ToBeFocusedAsync();
        await keyboard.TypeAsync("42");
        await keyboard.PressAsync("Tab");
        await Expect(engineer.Well.Records.Cell("Nov 2024", 2)).ToBeFocusedAsync();
        await keyboard.PressAsync("F2");
        await keyboard.TypeAsync("43");
        await keyboard.PressAsync("Escape");
        await Expect(engineer.Well.RecordsCard.Root).ToContainTextAsync("1 unsaved change in 1 record");

        await engineer.Shell.Navigation("Wells").ClickAsync();
        await engineer.Well.Dialog("Leave without saving?").Button("Cancel").ClickAsync();
        await Expect(engineer.Well.Records.Cell("Nov 2024", 1)).ToContainTextAsync("42");
    }

    [Fact]
    public async Task Each_number_says_which_import_brought_it_and_who_changed_it()
    {
        var import = await Api.GivenImport(
            "history.csv",
            "source_key,name,date,oil_volume\nh-1,Plover H-1,2024-01-01,-70\nh-1,Plover H-1,2024-02-01,80\n"
        );
        var well = (await Api.WellsNamed("Plover H-1")).Single();
        await Api.Change((await Api.RecordsOf(well))[1], 81);
        var engineer = await Visit();
        await engineer.Well.Open(well.Id, "Plover H-1");

        await engineer.Well.Records.Action("History of 2024-02-01").ClickAsync();
        var dialog = engineer.Well.Dialog("History of Feb 2024");
        await Expect(dialog.Root.GetByRole(AriaRole.List, new() { Name = "Versions" }).Locator("> li"))
            .ToHaveTextAsync([
                new Regex(@"Now.*version 2.*Changed by key stories.*80 → 81", RegexOptions.Singleline),
                new Regex($@"version 1.*Brought by an import\s*import {import}.*– → 80", RegexOptions.Singleline),
            ]);
        await dialog.Button("Close").ClickAsync();

        await Expect(engineer.Well.Findings.Row("volume.negative")).ToContainTextAsync("-70");
        await engineer.Well.Findings.Link($"Import {import}").ClickAsync();
        await Expect(engineer.Page).ToHaveURLAsync(new Regex($"/imports/{import}"));
    }

    /// <summary>The chart's table twin holds exactly the sums of the raw records.</summary>
    private async Task ShouldShowOnTheDashboard(Visitor visitor, string region)
    {
        await visitor.Dashboard.OpenFilled($"?region={region}&basis=volume");
        await visitor.Dashboard.Production.ShowAsTable();
        await Expect(visitor.Dashboard.Production.TwinCells)
            .ToHaveTextAsync(Shown.MonthlyTwin(await Api.AllRecords($"region={region}")));
    }
}
