using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>Two people work on one record at the same time.</summary>
public sealed class EditingTogether(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_second_to_save_a_well_is_told_and_keeps_what_was_typed()
    {
        var well = await Api.GivenWell("Avocet A-1", "AV", "Gannet Energy");
        var (first, second) = (await Visit(), await Visit());
        second.Foresees("status of 412");
        await first.Well.Open(well.Id, "Avocet A-1");
        await second.Well.Open(well.Id, "Avocet A-1");
        await first.Well.Edit.ClickAsync();
        await second.Well.Edit.ClickAsync();

        var (firstEdit, secondEdit) = (first.Wells.EditDialog("Avocet A-1"), second.Wells.EditDialog("Avocet A-1"));
        await firstEdit.Fill(("Operator", "Petrel Oil"));
        await secondEdit.Fill(("Field", "Avocet"));
        await firstEdit.Confirm("Save");
        await secondEdit.Button("Save").ClickAsync();

        await Expect(secondEdit.Message).ToContainTextAsync("Somebody else changed this since you opened it.");
        await Expect(secondEdit.Field("Field")).ToHaveValueAsync("Avocet");
        Assert.Null((await Api.WellsNamed("Avocet A-1")).Single().Field);

        await secondEdit.Button("Load the current version").ClickAsync();
        await Expect(secondEdit.Field("Operator")).ToHaveValueAsync("Petrel Oil");
        await Expect(secondEdit.Field("Field")).ToHaveValueAsync("Avocet");
        await secondEdit.Confirm("Save");

        var saved = (await Api.WellsNamed("Avocet A-1")).Single();
        Assert.Equal(("Petrel Oil", "Avocet"), (saved.Operator, saved.Field));
    }

    [Fact]
    public async Task A_well_whose_production_was_changed_meanwhile_is_not_deleted_unseen()
    {
        var well = await Api.GivenWell("Dunlin B-2");
        var engineer = await Visit();
        engineer.Foresees("status of 412");
        await engineer.Well.Open(well.Id, "Dunlin B-2");
        await engineer.Well.Delete.ClickAsync();
        await Api.GivenMonth(well, "2024-01", 500);

        var dialog = engineer.Well.Dialog("Delete Dunlin B-2?");
        await dialog.Button("Delete the well").ClickAsync();

        await Expect(dialog.Message).ToContainTextAsync("Somebody else changed this since you opened it.");
        Assert.Single(await Api.WellsNamed("Dunlin B-2"));
    }
}
