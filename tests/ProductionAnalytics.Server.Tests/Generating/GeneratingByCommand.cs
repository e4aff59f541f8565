using System.Text.Json.Nodes;
using ProductionAnalytics.Core.Cube.Snapshots;
using ProductionAnalytics.Server.Tests.Platform;
using ProductionAnalytics.Server.Tests.Serving;

namespace ProductionAnalytics.Server.Tests.Generating;

/// <summary>Generating as an operator types it.</summary>
[Trait("Store", "SQLite")]
public sealed class GeneratingByCommand(SqliteApp app) : IClassFixture<SqliteApp>
{
    private string Folder => app.AllSettings()["DATA_DIR"];

    [Fact]
    public async Task Into_the_store_it_says_what_was_made_and_with_json_how_the_import_went()
    {
        var printed = await Run(0, "generate", "--wells", "20", "--months", "3", "--into", "store", "--json");

        var import = JsonNode.Parse(Assert.Single(printed))!;
        Assert.Equal(
            ("succeeded", "cli", 60),
            (import.Text("state"), import.Text("started_by"), (long)import["inserted"]!)
        );
        Assert.Equal(
            "wells: 0 new, 0 changed, 20 the same",
            (await Run(0, "generate", "--wells", "20", "--months", "3", "--into", "store"))[0]
        );
    }

    [Fact]
    public async Task A_snapshot_appears_whole_under_the_name_that_was_given_or_one_that_says_what_it_is()
    {
        var named = Path.Combine(Folder, "named.snapshot");
        await Run(0, "generate", "--wells", "30", "--months", "4", "--into", "snapshot", "--out", named);
        await Run(0, "generate", "--wells", "30", "--months", "4", "--into", "snapshot", "--seed", "9");

        Assert.Equal(30, CubeSnapshot.Load(named).Cube.Wells);
        Assert.Equal(30, CubeSnapshot.Load(Path.Combine(Folder, "synthetic-30x4-9.snapshot")).Cube.Wells);
        Assert.Empty(Directory.EnumerateFiles(Folder, "*.unfinished"));
    }

    [Fact]
    public async Task Killed_while_it_writes_there_is_no_snapshot_and_interrupted_not_even_a_part_of_one()
    {
        var (path, part) = (Path.Combine(Folder, "big.snapshot"), Path.Combine(Folder, "big.snapshot.unfinished"));
        foreach (var (signal, leavesPart) in new[] { ("KILL", true), ("INT", false) })
        {
            await using var command = ServerProcess.Start(
                Folder,
                app.AllSettings(),
                ["generate", "--wells", "400000", "--months", "300", "--into", "snapshot", "--out", path]
            );
            while (!File.Exists(part) || new FileInfo(part).Length == 0)
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            command.Signal(signal);

            Assert.NotEqual(0, await command.Ended());
            Assert.False(File.Exists(path));
            Assert.Equal(leavesPart, File.Exists(part));
            File.Delete(part);
        }
    }

    [Theory]
    [InlineData("--into store")]
    [InlineData("--wells 10 --into store")]
    [InlineData("--months 10 --into store")]
    [InlineData("--wells 10 --months 10")]
    [InlineData("--wells 10 --months 10 --into disk")]
    [InlineData("--wells 0 --months 10 --into store")]
    [InlineData("--wells 10 --months 601 --into store")]
    [InlineData("--wells 5000000 --months 1 --into store")]
    [InlineData("--wells ten --months 10 --into store")]
    [InlineData("--wells 10 --months 10 --into store --seed -1")]
    [InlineData("--wells 10 --months 10 --into store --out x")]
    [InlineData("--wells 10 --months 10 --into store --dataset Big")]
    [InlineData("--wells 10 --months 10 --into snapshot --out nowhere/x")]
    [InlineData("--wells 10 --months 10 --into snapshot --out .")]
    public Task Wrong_usage_ends_with_2(string arguments) => Run(2, ["generate", .. arguments.Split(' ')]);

    [Fact]
    public async Task A_file_that_is_no_snapshot_is_not_written_over()
    {
        var path = app.GivenFile("diary.txt", "Dear diary"u8.ToArray());
        await Run(2, "generate", "--wells", "1", "--months", "1", "--into", "snapshot", "--out", path);
        Assert.Equal("Dear diary", await File.ReadAllTextAsync(path, TestApp.Ct));
    }

    private async Task<IReadOnlyList<string>> Run(int wantedCode, params string[] arguments)
    {
        await using var command = ServerProcess.Start(Folder, app.AllSettings(), arguments);
        var code = await command.Ended();
        Assert.True(code == wantedCode, $"{string.Join(' ', arguments)} ended with {code}: {command.Output}");
        return command.Printed;
    }
}
