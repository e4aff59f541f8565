using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>Cards, charts, table and filter say the same thing, and keep saying it.</summary>
public sealed class ReadingTheDashboard(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task Cards_bars_chart_and_table_agree_with_the_raw_records_of_a_region()
    {
        await Api.GivenProducer("Merlin A-1", "ME");
        await Api.GivenProducer("Kestrel B-2", "KE");
        var records = await Api.AllRecords("region=ME");
        var december = records.Where(record => record.Date == new DateOnly(2024, 12, 1)).ToList();
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled("?basis=volume");

        await engineer.Dashboard.Filter.ChooseRegion("ME");
        await engineer.Dashboard.Production.ShowAsTable();

        var (oil, water) = (Shown.Sum(december, r => r.OilVolume), Shown.Sum(december, r => r.WaterVolume));
        await Expect(engineer.Dashboard.Figure("Oil").Locator(".value"))
            .ToHaveAttributeAsync("title", $"{Shown.Full(oil)} bbl");
        await Expect(engineer.Dashboard.Figure("Water cut"))
            .ToContainTextAsync(FormattableString.Invariant($"{100 * water / (oil + water):0.0} %"));
        await Expect(engineer.Dashboard.Figure("Producing wells")).ToContainTextAsync("1 of 1");
        await Expect(engineer.Dashboard.Production.TwinCells).ToHaveTextAsync(Shown.MonthlyTwin(records));
        var all = Shown.Full(Shown.Sum(records, record => record.OilVolume));
        await Expect(engineer.Dashboard.Region("ME")).ToContainTextAsync($"{all} bbl");
        await engineer.Dashboard.Records.ShouldHaveRows(records.Count);
        await Expect(engineer.Page.GetByRole(AriaRole.Status).GetByText("1 well", new() { Exact = true }))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task Stacked_by_region_the_table_twin_has_a_column_for_each()
    {
        await Api.GivenProducer("Osprey A-1", "OS");
        await Api.GivenProducer("Harrier B-2", "HA");
        await Api.GivenProducer("Harrier B-3", "HA");
        var records = await Api.AllRecords("region=HA");
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled("?region=HA&region=OS&basis=volume&interval=year");

        await engineer.Dashboard.Production.Menu("Stacked").SelectOptionAsync("By region");
        await engineer.Dashboard.Production.ShowAsTable();

        await Expect(engineer.Dashboard.Production.TwinHeads)
            .ToHaveTextAsync(["Date", "HA, bbl", "OS, bbl", "Together, bbl"]);
        var sum = Shown.Sum(records, record => record.OilVolume);
        await Expect(engineer.Dashboard.Production.TwinCells)
            .ToHaveTextAsync(["2024", Shown.Full(sum), Shown.Full(sum / 2), Shown.Full(sum * 1.5)]);
        await Expect(engineer.Page).ToHaveURLAsync(new Regex("stack=region"));
    }

    [Fact]
    public async Task The_window_below_the_chart_sets_the_months_by_keys_and_back_returns_to_all()
    {
        await Api.GivenProducer("Goshawk C-3", "GO");
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled("?region=GO");

        await engineer.Dashboard.Production.Handle("First month shown").PressAsync("ArrowRight");
        await engineer.Dashboard.Production.Handle("First month shown").PressAsync("ArrowRight");
        await Expect(engineer.Dashboard.Filter.Chips).ToContainTextAsync("Months: From Mar 2024");
        await engineer.Dashboard.Records.ShouldHaveRows(10);

        await engineer.Page.GoBackAsync();
        await engineer.Dashboard.Records.ShouldHaveRows(12);
        await Expect(engineer.Page).ToHaveURLAsync(new Regex(@"\?region=GO$"));
    }

    [Fact]
    public async Task Typed_text_is_one_step_in_the_history()
    {
        await Api.GivenProducer("Buzzard A-1", "BU");
        await Api.GivenProducer("Bunting B-2", "BU");
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled("?region=BU");

        var find = engineer.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find by name" });
        await find.PressSequentiallyAsync("Buz");
        await engineer.Dashboard.Records.ShouldHaveRows(12);
        await find.PressSequentiallyAsync("zard A");
        await Expect(engineer.Page).ToHaveURLAsync(new Regex("q=Buzzard%20A"));

        await engineer.Page.GoBackAsync();
        await engineer.Dashboard.Records.ShouldHaveRows(24);
        await Expect(find).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Columns_that_were_chosen_are_there_again_after_a_reload()
    {
        await Api.GivenProducer("Curlew A-1", "CU");
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled("?region=CU");
        await engineer
            .Dashboard.RecordsCard.Root.GetByRole(AriaRole.Button, new() { NameRegex = new("^Columns") })
            .ClickAsync();
        var columns = engineer.Page.GetByRole(AriaRole.Group, new() { Name = "Columns shown" });
        await columns.GetByLabel("Condensate, bbl").CheckAsync();
        await columns.GetByLabel("Dataset").UncheckAsync();
        await engineer.Page.ReloadAsync();

        await Expect(engineer.Dashboard.Records.Head("Condensate, bbl")).ToBeVisibleAsync();
        await Expect(engineer.Dashboard.Records.Head("Dataset")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Search_opens_a_well_and_turns_an_operator_into_a_filter_with_keys_alone()
    {
        var well = await Api.GivenWell("Avocet D-4", "AV", "Avocet Petroleum");
        await Api.GivenMonth(well, "2024-05", 100);
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled("?region=AV");

        await engineer.Page.Keyboard.PressAsync("/");
        await Expect(engineer.Shell.Search).ToBeFocusedAsync();
        await engineer.Page.Keyboard.TypeAsync("avocet");
        await Expect(engineer.Shell.Hit("Avocet Petroleum")).ToBeVisibleAsync();
        await Expect(engineer.Shell.Found).ToHaveAttributeAsync("aria-busy", "false");
        await engineer.Page.Keyboard.PressAsync("ArrowUp");
        await engineer.Page.Keyboard.PressAsync("Enter");
        await Expect(engineer.Dashboard.Filter.Chips).ToContainTextAsync("Operator: Avocet Petroleum");

        await engineer.Page.Keyboard.PressAsync("/");
        await Expect(engineer.Shell.Search).ToBeFocusedAsync();
        await engineer.Page.Keyboard.TypeAsync("avocet d");
        await Expect(engineer.Shell.Hit("Avocet D-4")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(engineer.Shell.Hit("Avocet Petroleum")).ToBeHiddenAsync();
        await engineer.Page.Keyboard.PressAsync("Enter");
        await engineer.Well.ShouldBe("Avocet D-4");

        await engineer.Page.Keyboard.PressAsync("?");
        await Expect(engineer.Shell.Shortcuts).ToContainTextAsync("Go to Wells");
    }
}
