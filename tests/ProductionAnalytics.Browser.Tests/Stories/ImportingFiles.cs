using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Pages;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>A data steward brings in files through the page.</summary>
public sealed class ImportingFiles(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    private const string Small =
        "source_key,name,date,oil_volume,gas_volume\n"
        + "i-1,Import 1,2024-01-01,100,10\n"
        + "i-1,Import 1,2024-02-15,-7,20\n"
        + "i-2,Import 2,2024-01-01,50,\n";

    [Fact]
    public async Task A_file_is_loaded_and_the_change_in_totals_is_told()
    {
        var steward = await Visit();
        await steward.Imports.Open();
        await steward.Imports.Import(
            ImportsPage.Text("told.csv", Small.Replace("i-", "told-", StringComparison.Ordinal))
        );

        await steward.Import.ShouldBe("Loaded");
        await Expect(steward.Import.Files.Root.GetByRole(AriaRole.Row).Nth(1))
            .ToHaveTextAsync(new Regex(@"told\.csv.*Loaded.*csv.*3\s*3\s*0\s*0\s*0\s*0\s*2", RegexOptions.Singleline));
        await Expect(steward.Import.Total("Oil").Last).ToHaveTextAsync("+143");
        await Expect(steward.Import.Total("Gas").Last).ToHaveTextAsync("+30");

        await steward.Shell.Navigation("Imports").ClickAsync();
        await Expect(steward.Imports.History.Row("told.csv")).ToContainTextAsync("Loaded");
        await steward.Imports.History.Link("told.csv").ClickAsync();
        await steward.Page.ReloadAsync();
        await steward.Import.ShouldBe("Loaded");
    }

    [Fact]
    public async Task Findings_are_narrowed_and_saved_as_they_are_shown()
    {
        var import = await Api.GivenImport("narrow.csv", Small.Replace("i-", "narrow-", StringComparison.Ordinal));
        var steward = await Visit();
        await steward.Page.GotoAsync($"/imports/{import}");
        await steward.Import.Findings.ShouldHaveRows(2);

        await steward.Import.FindingsCard.Root.GetByRole(AriaRole.Searchbox).FillAsync("correction");
        await steward.Import.Findings.ShouldHaveRows(1);
        await Expect(steward.Import.Findings.Rows).ToContainTextAsync(["volume.negative"]);
        var download = await steward.Page.RunAndWaitForDownloadAsync(() =>
            steward.Import.FindingsCard.Root.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync()
        );
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(2, lines.Length);
        Assert.Contains("volume.negative", lines[1], StringComparison.Ordinal);

        await steward.Import.FindingsCard.Root.GetByRole(AriaRole.Searchbox).FillAsync("");
        await steward.Import.FindingsCard.Root.GetByRole(AriaRole.Button, new() { Name = "Date moved" }).ClickAsync();
        await Expect(steward.Import.Findings.Rows).ToContainTextAsync(["2024-02-15"]);
        await steward.Import.FindingsCard.Choice("Severity", "Errors 0").ClickAsync();
        await Expect(steward.Import.FindingsCard.Root).ToContainTextAsync("No finding matches these filters.");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_in_words_that_say_what_to_do()
    {
        var steward = await Visit();
        await steward.Imports.Open();
        await steward.Imports.Import(ImportsPage.Text("holiday.csv", "dear,diary\ntoday,was nice\n"));

        await steward.Import.ShouldBe("Refused");
        await Expect(steward.Import.Outcome).ToContainTextAsync("holiday.csv was refused.");
        await Expect(steward.Import.Outcome).ToContainTextAsync("The store is as it was.");
        await Expect(steward.Import.Outcome).ToContainTextAsync("What can be read");
    }

    [Fact]
    public async Task An_upload_that_is_cancelled_imports_nothing()
    {
        var steward = await Visit();
        steward.Foresees("net::ERR_");
        await steward.Imports.Open();
        var held = await steward.HoldAnswersTo("imports");
        await steward.Imports.Import(ImportsPage.Text("never.csv", Small));
        await steward.Imports.Upload.Button("Cancel the upload").ClickAsync();

        await Expect(steward.Imports.Upload.Problem).ToContainTextAsync("The upload was cancelled.");
        await Expect(steward.Imports.Chosen).ToContainTextAsync("never.csv");
        await Expect(steward.Imports.History.Row("never.csv")).ToHaveCountAsync(0);
        held.Drop();
    }

    [Fact]
    public async Task A_running_import_that_is_cancelled_leaves_nothing()
    {
        var steward = await Visit();
        await steward.Imports.Open();
        await steward.Imports.Import(ImportsPage.Text("long.csv", Long(wells: 1_000)));
        await steward.Import.Cancel.ClickAsync();

        await steward.Import.ShouldBe("Cancelled");
        await Expect(steward.Import.Total("Oil").Last).ToHaveTextAsync("–");
        Assert.Empty(await Api.AllRecords("dataset=long"));
        await steward.Shell.Navigation("Imports").ClickAsync();
        await Expect(steward.Imports.History.Row("long.csv")).ToContainTextAsync("Cancelled");
    }

    /// <summary>Twenty-five years of each well: more than can be read before a person reaches the button.</summary>
    private static string Long(int wells)
    {
        var text = new StringBuilder("dataset,source_key,date,oil_volume\n");
        for (var well = 0; well < wells; well++)
        for (var month = 0; month < 300; month++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"long,long-{well},{1990 + month / 12}-{month % 12 + 1:00}-01,{month}\n"
            );
        return text.ToString();
    }

    [Fact]
    public async Task A_dataset_goes_only_after_it_was_said_how_much_goes()
    {
        await Api.GivenImport("gone.csv", "dataset,source_key,date,oil_volume\ngone,g-1,2024-01-01,5\n");
        var steward = await Visit(role: Role.Steward);
        await steward.Imports.Open();

        await steward.Imports.Datasets.Button("Remove the dataset gone").ClickAsync();
        var dialog = new ChangeDialog(steward.Page, "Remove gone?");
        await Expect(dialog.Root).ToContainTextAsync(new Regex(@"1 well\s+and\s+1 production record\s+go"));
        await dialog.Confirm("Remove the dataset");
        await Expect(steward.Imports.Datasets.Button("Remove the dataset gone")).ToHaveCountAsync(0);
        Assert.Empty(await Api.AllRecords("dataset=gone"));
    }
}

/// <summary>A year of the US Gulf of Mexico as the regulator publishes it, through the page.</summary>
[Trait("Data", "Real")]
public sealed class ImportingAYear(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    private static string Year => PublishedApp.RealFile("bsee", "ogora2024delimit.zip");

    [Fact]
    public async Task A_year_is_loaded_with_totals_exactly_right_and_half_a_file_is_refused()
    {
        var steward = await Visit();
        await steward.Imports.Open();
        await steward.Imports.Import(ImportsPage.At(Year, bytes: 700_000));
        await steward.Import.ShouldBe("Refused");
        await Expect(steward.Import.Outcome).ToContainTextAsync("download or copy it again");
        await Expect(steward.Import.Total("Oil").Last).ToHaveTextAsync("–");

        await steward.Imports.Open();
        await steward.Imports.Import(ImportsPage.At(Year));
        await steward.Import.ShouldBe("Loaded");
        await Expect(steward.Import.Total("Oil").First).ToHaveTextAsync("– → 656,280,631");
        await Expect(steward.Import.Total("Gas").First).ToHaveTextAsync("– → 686,707,546");
        await Expect(steward.Import.Total("Water").First).ToHaveTextAsync("– → 395,112,074");
        var raw = await Api.AllRecords("dataset=bsee");
        Assert.Equal(
            (656_280_631, 686_707_546, 395_112_074),
            (raw.Sum(r => r.OilVolume), raw.Sum(r => r.GasVolume), raw.Sum(r => r.WaterVolume))
        );
        await Expect(steward.Import.Changed.Root).ToContainTextAsync(Shown.Full(raw.Count));
    }
}
