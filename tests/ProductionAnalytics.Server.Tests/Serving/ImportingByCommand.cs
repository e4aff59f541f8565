using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Ingest;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Serving;

/// <summary>Imports as an operator types them, beside a server on the same folder.</summary>
[Trait("Store", "SQLite")]
public sealed class ImportingByCommand(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string Header = "source_key,date,oil_volume,gas_volume,water_volume\n";

    [Fact]
    public async Task The_last_line_with_json_is_the_import_as_the_server_tells_of_it()
    {
        var file = Given("json.csv", Header + "json-1,2024-01-02,1,,-3\n");

        var (_, printed) = await Run(0, "import", "csv", file, "--json");

        var import = JsonNode.Parse(Assert.Single(printed))!.AsObject();
        Assert.Equal(
            ("succeeded", "cli", 2),
            (import.Text("state"), import.Text("started_by"), (long)import["findings"]!)
        );
        Assert.Equal(import.ToJsonString(), (await app.Get($"/api/v1/imports/{import.Id()}")).ToJsonString());
    }

    [Fact]
    public async Task Into_a_pipe_it_prints_plain_lines_and_no_progress()
    {
        var (output, printed) = await Run(
            0,
            "import",
            "csv",
            Given("plain.csv", Header + "plain-1,2024-01-01,1,2,3\n")
        );

        Assert.Equal(
            [
                "plain.csv: succeeded as csv, 1 rows read, 0 rejected",
                "  wells: 1 new, 0 changed, 0 the same",
                "  records: 1 new, 0 changed, 0 the same",
            ],
            printed.Take(3)
        );
        Assert.Equal(4, printed.Count);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Several_files_are_told_by_content_and_a_refused_one_does_not_stop_the_others()
    {
        var (output, _) = await Run(
            0,
            "import",
            "auto",
            Given("nonsense.csv", "nonsense\n"),
            Given("auto.csv", Header + "auto-1,2024-01-01,1,,\n"),
            Samples.Ok("bsee-boreholes", "two-wells.txt")
        );
        Assert.Contains("nonsense.csv: failed", output, StringComparison.Ordinal);
        Assert.Contains("auto.csv: succeeded as csv", output, StringComparison.Ordinal);
        Assert.Contains("two-wells.txt: succeeded as bsee-boreholes", output, StringComparison.Ordinal);
        Assert.Contains("2 of 3 files loaded", output, StringComparison.Ordinal);
        await Run(1, "import", "auto", Given("nonsense.csv", "nonsense\n"));
    }

    [Fact]
    public async Task Strict_dataset_and_overwriting_edits_do_what_their_names_say()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 30).Select(i => $"options-1,{1980 + i}-01-01,{(i == 9 ? "x" : "1")},,\n")
        );
        var file = Given("options.csv", Header + rows);
        Assert.Contains(
            "(none may be with --strict)",
            (await Run(1, "import", "csv", file, "--strict")).Output,
            StringComparison.Ordinal
        );
        await Run(0, "import", "csv", file, "--dataset", "options");
        Assert.Equal(29, await app.Total("/api/v1/production?limit=1&dataset=options"));

        var id = (await app.Get("/api/v1/production?dataset=options"))[0]!.Id();
        await app.Put($"/api/v1/production/{id}", new { oil_volume = 7 });
        Assert.Contains(
            "1 edited by hand and kept",
            (await Run(0, "import", "csv", file, "--dataset", "options")).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(7, (await app.Get($"/api/v1/production/{id}")).Number("oil_volume"));
        await Run(0, "import", "csv", file, "--dataset", "options", "--overwrite-edits");
        Assert.Equal(1, (await app.Get($"/api/v1/production/{id}")).Number("oil_volume"));

        await Run(2, "import", "csv", file, "--dataset", "North Sea");
        await Run(2, "import", "csv", file, "--nonsense");
        await Run(2, "import", "csv");
    }

    [Fact]
    public async Task Interrupted_at_the_keyboard_it_is_cancelled_and_says_so()
    {
        var file = Given("long.csv", Large("long", wells: 800));
        var before = await app.Everything();
        var known = await app.Total("/api/v1/imports?limit=1");
        await using var command = ServerProcess.Start(Folder, app.AllSettings(), "import", "csv", file);
        while (await app.Total("/api/v1/imports?limit=1") == known) { }
        var import = (await app.Get("/api/v1/imports?limit=1"))[0]!;

        command.Signal("INT");

        Assert.Equal(1, await command.Ended());
        Assert.Equal("cancelled", command.Printed[^1]);
        Assert.Equal("cancelled", (await app.Get($"/api/v1/imports/{import.Id()}")).Text("state"));
        Assert.Equal(before, await app.Everything());
        Assert.Empty(app.LeftBehind());
    }

    [Fact]
    public async Task The_demo_is_loaded_and_removed_by_command()
    {
        Assert.Contains("demo-basin.csv: succeeded", (await Run(0, "demo", "load")).Output, StringComparison.Ordinal);
        Assert.Equal(600, await app.Total("/api/v1/wells?limit=1&dataset=demo"));
        Assert.StartsWith(
            "Removed the demo basin: 600 wells",
            (await Run(0, "demo", "remove")).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await app.Total("/api/v1/wells?limit=1&dataset=demo"));
        Assert.Equal("There is no demo basin in this store.", (await Run(1, "demo", "remove")).Output);
    }

    /// <summary>With little room the staging fails, with more of it the merge.</summary>
    [Theory]
    [InlineData(1_024)]
    [InlineData(2_048)]
    [InlineData(3_072)]
    public async Task Without_room_on_the_disk_it_fails_with_a_sentence_and_later_it_succeeds(int kilobytes)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, $"room-{kilobytes}")).FullName;
        var settings = new Dictionary<string, string>(app.AllSettings()) { ["DATA_DIR"] = folder };
        var (good, large) = (
            Given("good.csv", Header + "room-0,2024-01-01,1,,\n"),
            Given("large.csv", Large("room", wells: 200))
        );
        await Run(0, settings, "import", "csv", good);
        var before = await Oil(settings);

        await using var full = ServerProcess.StartWithLittleRoom(folder, settings, kilobytes, "import", "csv", large);
        Assert.Equal(1, await full.Ended());
        Assert.True(
            full.Output.Contains("The disk is full", StringComparison.Ordinal)
                || full.Output.Contains("The disk cannot be read or written", StringComparison.Ordinal),
            full.Output
        );
        Assert.Contains("large.csv: failed", full.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", full.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Oil(settings));

        await Run(0, settings, "import", "csv", large);
        Assert.Equal(before + 200 * Enumerable.Range(0, 300).Sum(), await Oil(settings));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "tmp")));
    }

    private string Folder => app.AllSettings()["DATA_DIR"];

    private string Given(string name, string text) => app.GivenFile(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Twenty-five years of months for each of the wells.</summary>
    private static string Large(string name, int wells)
    {
        var text = new StringBuilder(Header);
        for (var well = 0; well < wells; well++)
        for (var month = 0; month < 300; month++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name}-{well},{1990 + month / 12}-{month % 12 + 1:00}-01,{month},{month * 2},{well}\n"
            );
        return text.ToString();
    }

    /// <summary>All the oil of the store, told by an import that changes nothing.</summary>
    private async Task<double> Oil(IReadOnlyDictionary<string, string> settings)
    {
        var (_, printed) = await Run(
            0,
            settings,
            "import",
            "csv",
            Given("good.csv", Header + "room-0,2024-01-01,1,,\n"),
            "--json"
        );
        return JsonNode.Parse(printed[^1])!["totals"]!["oil"]!.Number("after")!.Value;
    }

    private Task<(string Output, IReadOnlyList<string> Printed)> Run(int wantedCode, params string[] arguments) =>
        Run(wantedCode, app.AllSettings(), arguments);

    private async Task<(string Output, IReadOnlyList<string> Printed)> Run(
        int wantedCode,
        IReadOnlyDictionary<string, string> settings,
        params string[] arguments
    )
    {
        await using var command = ServerProcess.Start(Folder, settings, arguments);
        var code = await command.Ended();
        Assert.True(code == wantedCode, $"{string.Join(' ', arguments)} ended with {code}: {command.Output}");
        return (command.Output, command.Printed);
    }
}
