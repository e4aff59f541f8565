using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>The main job on the regulator's own files, which the command line loads while the server runs.</summary>
[Trait("Data", "Real")]
public sealed class ReadingRealProduction(Chromium chromium, RealProduction server)
    : Story(chromium, server),
        IClassFixture<RealProduction>
{
    [Fact]
    public async Task An_engineer_filters_to_a_region_and_finds_the_totals_of_its_raw_records_in_the_chart()
    {
        var records = await Api.AllRecords("region=GC");
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled();

        await engineer.Dashboard.Filter.ChooseRegion("GC");
        await engineer.Dashboard.Production.Choose("Basis", "Volume");
        await engineer.Dashboard.Production.ShowAsTable();

        await Expect(engineer.Page).ToHaveURLAsync(new Regex(@"\?region=GC&basis=volume$"));
        await Expect(engineer.Dashboard.Production.TwinHeads)
            .ToHaveTextAsync(["Month", "Oil, bbl", "Gas, Mcf", "Water, bbl", "Wells"]);
        await Expect(engineer.Dashboard.Production.TwinCells).ToHaveTextAsync(Shown.MonthlyTwin(records));

        await engineer.Dashboard.Records.ShouldHaveRows(records.Count);
        await Expect(engineer.Dashboard.RecordsCard.Root).ToContainTextAsync($"{Shown.Full(records.Count)} records");
        var year = records.Where(record => record.Date.Year == 2024);
        var oil = Shown.Full(Shown.Sum(year, record => record.OilVolume));
        await Expect(engineer.Dashboard.Region("GC")).ToContainTextAsync($"{oil} bbl");
    }

    [Fact]
    public async Task An_engineer_reads_the_published_totals_of_the_whole_gulf()
    {
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled("?basis=volume&interval=year&start_date=2020-01-01");
        await engineer.Dashboard.Production.ShowAsTable();

        // As the regulator's files add up: ../shared/data/README.md.
        await Expect(engineer.Dashboard.Region("MC")).ToContainTextAsync("1,286,559,604 bbl");
        await Expect(engineer.Dashboard.Region("GC")).ToContainTextAsync("899,073,355 bbl");
        foreach (var total in new[] { "656,280,631", "680,849,109", "610,189,500", "426,582,155", "809,201,656" })
            await Expect(engineer.Dashboard.Production.TwinCells.GetByText(total)).ToBeVisibleAsync();
        await engineer.Dashboard.Records.ShouldHaveRows(376_660);
    }

    [Fact]
    public async Task An_engineer_scrolls_to_the_last_of_many_records_with_one_key()
    {
        var count = (await Api.AllRecords("region=GC")).Count;
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled("?region=GC");

        await engineer.Dashboard.Records.RowAt(1).FocusAsync();
        await engineer.Page.Keyboard.PressAsync("End");

        await Expect(engineer.Dashboard.Records.RowAt(count)).ToBeFocusedAsync();
        await Expect(engineer.Dashboard.Records.RowAt(count)).ToContainTextAsync("Jan 2020");
    }

    [Fact]
    public async Task A_link_that_was_sent_shows_a_colleague_the_same_view()
    {
        var records = await Api.AllRecords("region=WR&start_date=2023-01-01&end_date=2023-12-01");
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled();
        await engineer.Dashboard.Filter.ChooseRegion("WR");
        await engineer.Dashboard.Filter.ChooseMonths("2023-01", "2023-12");
        await engineer.Dashboard.Production.Choose("Basis", "Volume");
        await Expect(engineer.Page)
            .ToHaveURLAsync(new Regex(@"\?region=WR&start_date=2023-01-01&end_date=2023-12-01&basis=volume$"));

        var colleague = await Visit();
        await colleague.Page.GotoAsync(engineer.Page.Url);
        await colleague.Dashboard.Production.ShowAsTable();

        await Expect(colleague.Dashboard.Production.TwinCells).ToHaveTextAsync(Shown.MonthlyTwin(records));
        await Expect(colleague.Dashboard.Filter.Chips).ToContainTextAsync("Region: WR");
        await Expect(colleague.Dashboard.Filter.Chips).ToContainTextAsync("Months: Jan 2023 – Dec 2023");
        await colleague.Dashboard.Records.ShouldHaveRows(records.Count);
    }

    [Fact]
    public async Task Back_and_forward_lead_through_the_filters_that_were_chosen()
    {
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled();
        await engineer.Dashboard.Region("KC").ClickAsync();
        await Expect(engineer.Dashboard.Region("")).ToHaveCountAsync(1);
        await engineer.Dashboard.Filter.ChooseRegion("AC");
        await Expect(engineer.Dashboard.Region("")).ToHaveCountAsync(2);

        await engineer.Page.GoBackAsync();
        await Expect(engineer.Dashboard.Region("")).ToHaveCountAsync(1);
        await Expect(engineer.Dashboard.Filter.Chips).ToContainTextAsync("Region: KC");
        await engineer.Page.GoBackAsync();
        await Expect(engineer.Dashboard.Filter.Chips).ToBeHiddenAsync();
        await engineer.Dashboard.Records.ShouldHaveRows(376_660);

        await engineer.Page.GoForwardAsync();
        await engineer.Page.GoForwardAsync();
        await Expect(engineer.Dashboard.Filter.Chips).ToContainTextAsync("Region: KC, AC");
        await Expect(engineer.Page).ToHaveURLAsync(new Regex(@"\?region=KC&region=AC$"));
    }
}
