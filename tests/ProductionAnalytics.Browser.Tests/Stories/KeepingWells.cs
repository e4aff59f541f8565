using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>An engineer keeps wells and their months by hand.</summary>
public sealed class KeepingWells(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_well_is_added_once_however_often_the_button_is_pressed_then_found_and_edited()
    {
        var engineer = await Visit();
        await engineer.Wells.Open();
        await engineer.Wells.Add.ClickAsync();
        await engineer.Wells.AddDialog.Fill(("Name", "Kestrel A-1"), ("Operator", "Gannet Energy"), ("Region", "KE"));
        await engineer.Wells.AddDialog.Button("Add the well").DblClickAsync();
        await engineer.Well.ShouldBe("Kestrel A-1");
        Assert.Single(await Api.WellsNamed("Kestrel A-1"));

        await engineer.Shell.Navigation("Wells").ClickAsync();
        await engineer.Wells.Find.FillAsync("kestrel");
        await engineer.Wells.Table.ShouldHaveRows(1);
        await Expect(engineer.Page).ToHaveURLAsync(new Regex(@"\?q=kestrel$"));

        await engineer.Wells.Table.Action("Edit Kestrel A-1").ClickAsync();
        var edit = engineer.Wells.EditDialog("Kestrel A-1");
        await Expect(edit.Field("Operator")).ToHaveValueAsync("Gannet Energy");
        await edit.Fill(("Operator", "Petrel Oil"), ("Field", "Kestrel"));
        await edit.Confirm("Save");
        await Expect(engineer.Wells.Table.Row("Kestrel A-1")).ToContainTextAsync("Petrel Oil");
        Assert.Equal("Kestrel", (await Api.WellsNamed("Kestrel A-1")).Single().Field);
    }

    [Fact]
    public async Task A_month_that_is_added_edited_and_deleted_shows_in_table_chart_and_header()
    {
        var well = await Api.GivenWell("Merlin B-2");
        var engineer = await Visit();
        await engineer.Well.Open(well.Id, "Merlin B-2");
        await Expect(engineer.Well.History.Root).ToContainTextAsync("This well has no production yet.");

        await engineer.Well.RecordsCard.Button("Add a month").ClickAsync();
        var add = engineer.Well.MonthDialog;
        await add.Fill(("Month", "2024-03"), ("Oil", "12,500"), ("Gas", "8000"), ("Days on", "30.5"));
        await add.Confirm("Add the month");

        await engineer.Well.History.Choose("Basis", "Volume");
        await engineer.Well.History.ShowAsTable();
        // Water was left blank: not reported, which is not zero.
        await Expect(engineer.Well.History.TwinCells).ToHaveTextAsync(["Mar 2024", "12,500", "8,000", "–", "1"]);
        await Expect(engineer.Well.Records.Row("Mar 2024")).ToContainTextAsync("30.5");
        await Expect(engineer.Well.Fact("Cum. oil")).ToHaveTextAsync("12.5 Mbbl");

        await engineer.Well.Records.Action("Edit 2024-03-01").ClickAsync();
        var edit = engineer.Well.Dialog("Edit Mar 2024");
        await Expect(edit.Field("Oil")).ToHaveValueAsync("12500");
        await edit.Fill(("Oil", "13000"), ("Water", "0"));
        await edit.Confirm("Save");
        await Expect(engineer.Well.History.TwinCells).ToHaveTextAsync(["Mar 2024", "13,000", "8,000", "0", "1"]);
        await Expect(engineer.Well.Fact("Cum. oil")).ToHaveTextAsync("13 Mbbl");

        await engineer.Well.Records.Action("Delete 2024-03-01").ClickAsync();
        await engineer.Well.Dialog("Delete Mar 2024?").Confirm("Delete the record");
        await Expect(engineer.Well.RecordsCard.Root).ToContainTextAsync("No month is recorded yet.");
        await Expect(engineer.Well.Fact("Cum. oil")).ToHaveTextAsync("–");
        Assert.Empty(await Api.RecordsOf(well));
    }

    [Fact]
    public async Task Whoever_deletes_a_well_is_told_how_many_records_go_with_it()
    {
        var well = await Api.GivenProducer("Osprey C-3", "OS");
        var engineer = await Visit();
        // The server refuses the first time, and the browser writes that down.
        engineer.Foresees("status of 409");
        await engineer.Well.Open(well.Id, "Osprey C-3");

        await engineer.Well.Delete.ClickAsync();
        var dialog = engineer.Well.Dialog("Delete Osprey C-3?");
        await dialog.Button("Delete the well").ClickAsync();
        await Expect(dialog.Message).ToContainTextAsync("12 production records");
        Assert.Single(await Api.WellsNamed("Osprey C-3"));

        await dialog.Confirm("Delete the well and its records");
        await Expect(engineer.Page).ToHaveURLAsync(new Regex("/wells$"));
        Assert.Empty(await Api.WellsNamed("Osprey C-3"));
    }

    [Fact]
    public async Task What_cannot_be_right_is_said_beside_the_entry_and_nothing_is_saved()
    {
        var well = await Api.GivenWell("Heron D-4");
        var engineer = await Visit();
        engineer.Foresees("status of 422");
        await engineer.Well.Open(well.Id, "Heron D-4");
        await engineer.Well.RecordsCard.Button("Add a month").ClickAsync();
        var dialog = engineer.Well.MonthDialog;

        await dialog.Fill(("Month", "2024-02"), ("Oil", "lots"));
        await dialog.Button("Add the month").ClickAsync();
        await Expect(dialog.Field("Oil")).ToHaveAccessibleDescriptionAsync(new Regex("“lots” is not a number"));

        await dialog.Fill(("Oil", "-20"), ("Days on", "31"));
        await dialog.Button("Add the month").ClickAsync();
        await Expect(dialog.Field("Oil")).ToHaveAccessibleDescriptionAsync(new Regex("Must not be below 0"));
        await Expect(dialog.Field("Days on")).ToHaveAccessibleDescriptionAsync(new Regex("0 to 29"));
        await Expect(dialog.Message).ToContainTextAsync("Not saved");
        Assert.Empty(await Api.RecordsOf(well));

        await dialog.Field("A volume is below zero").CheckAsync();
        await dialog.Fill(("Days on", ""));
        await dialog.Confirm("Add the month");
        await Expect(engineer.Well.Records.Row("Feb 2024")).ToContainTextAsync("−20");
        Assert.Equal(-20, (await Api.RecordsOf(well)).Single().OilVolume);
    }

    [Fact]
    public async Task Notes_of_a_month_are_shown_and_survive_an_edit_of_its_volumes()
    {
        var well = await Api.GivenWell("Plover E-5");
        await Api.GivenMonth(well, "2024-05", 900, 0, 0, ["Meter replaced on the 12th", "Estimated until then"]);
        await Api.GivenMonth(well, "2024-06", 800);
        var engineer = await Visit();
        await engineer.Well.Open(well.Id, "Plover E-5");
        await Expect(engineer.Well.Records.Row("May 2024"))
            .ToContainTextAsync("Meter replaced on the 12th · Estimated until then");

        await engineer.Well.Records.Action("Edit 2024-05-01").ClickAsync();
        var edit = engineer.Well.Dialog("Edit May 2024");
        await edit.Fill(("Oil", "950"));
        await edit.Confirm("Save");

        await Expect(engineer.Well.Records.Row("May 2024")).ToContainTextAsync("950");
        var record = (await Api.RecordsOf(well)).Single(r => r.OilVolume == 950);
        Assert.Equal(["Meter replaced on the 12th", "Estimated until then"], record.Notes);
    }

    [Fact]
    public async Task A_log_scale_counts_the_zeros_that_it_cannot_draw()
    {
        var well = await Api.GivenWell("Curlew F-6");
        await Api.GivenMonth(well, "2024-01", 100, 10, 1);
        await Api.GivenMonth(well, "2024-02", 0, 10, 1);
        await Api.GivenMonth(well, "2024-04", 100, 10, 1);
        var engineer = await Visit();
        await engineer.Well.Open(well.Id, "Curlew F-6");
        await Expect(engineer.Well.History.Root).ToContainTextAsync("1 of 4 months without a report");

        await engineer.Well.History.Choose("Scale", "Log");

        await Expect(engineer.Well.History.Root).ToContainTextAsync("1 zero month, off the log axis");
        await Expect(engineer.Well.History.Chart.First)
            .ToHaveAccessibleNameAsync(new Regex("4 months, 1 without a report, 1 with a zero off the log axis"));
    }
}
