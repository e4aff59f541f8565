using System.Diagnostics;
using System.Net;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Tests.Ingest;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Storing;

/// <summary>Several writers at once: nobody's change is lost, and nobody who reads the changes misses one.</summary>
public abstract class WritingTogether<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task Of_two_people_who_edit_the_version_they_both_saw_one_is_told_to_look_again()
    {
        var well = await app.GivenWell();
        var record = await app.GivenRecord(
            new
            {
                well_id = (long)well["id"]!,
                date = "2020-01-01",
                oil_volume = 1,
            }
        );
        var address = $"/api/v1/production/{record["id"]}";

        var replies = await Task.WhenAll(Edit(address, 2, "\"v1\""), Edit(address, 3, "\"v1\""));

        var won = Assert.Single(replies, r => r.StatusCode == HttpStatusCode.OK);
        await Assert.Single(replies, r => r.StatusCode != HttpStatusCode.OK).ShouldBe(412, "record.changed");
        Assert.Equal((double?)(await won.Body())["oil_volume"], (double?)(await app.Get(address))["oil_volume"]);
        Assert.Equal(1, (double?)(await app.Get($"{address}/history")).AsArray().Single()!["oil_volume"]);
    }

    [Fact]
    public async Task Without_a_version_the_last_writer_wins_and_history_keeps_every_loser()
    {
        var well = await app.GivenWell();
        var record = await app.GivenRecord(
            new
            {
                well_id = (long)well["id"]!,
                date = "2020-01-01",
                oil_volume = 0,
            }
        );
        var address = $"/api/v1/production/{record["id"]}";

        var replies = await Task.WhenAll(Enumerable.Range(1, 8).Select(oil => Edit(address, oil, version: null)));

        Assert.All(replies, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        var earlier = (await app.Get($"{address}/history")).AsArray().Select(h => (int)h!["oil_volume"]!);
        var now = (int)(await app.Get(address))["oil_volume"]!;
        Assert.Equal(Enumerable.Range(0, 9), earlier.Append(now).Order());
    }

    [Fact]
    public async Task Months_added_to_one_well_at_once_all_count_in_its_totals()
    {
        var well = await app.GivenWell();
        var id = (long)well["id"]!;

        await Task.WhenAll(
            Enumerable
                .Range(1, 12)
                .Select(month =>
                    app.GivenRecord(
                        new
                        {
                            well_id = id,
                            date = $"2021-{month:00}-01",
                            oil_volume = month,
                        }
                    )
                )
        );

        Assert.Equal(78, (double?)(await app.Get($"/api/v1/wells/{id}"))["cum_oil"]);
    }

    [Fact]
    public async Task A_transaction_that_starts_first_and_commits_last_has_the_later_version()
    {
        var slow = (long)(await app.GivenWell("slow"))["id"]!;
        var fast = (long)(await app.GivenWell("fast"))["id"]!;
        var (started, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());

        var first = app.Store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async scope =>
            {
                await scope.Lock([slow], TestApp.Ct);
                scope.TouchHeaders([slow]);
                started.SetResult();
                await mayEnd.Task;
                return 0;
            },
            TestApp.Ct
        );
        await started.Task;

        var second = app.Store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async scope =>
            {
                await scope.Lock([fast], TestApp.Ct);
                scope.TouchHeaders([fast]);
                return 0;
            },
            TestApp.Ct
        );
        if (app is PostgresApp)
            await second;
        var seen = await Changes();
        mayEnd.SetResult();
        await Task.WhenAll(first, second);

        // A reader that took what it saw and asks for what is newer gets the rest.
        var newest = seen.Count == 0 ? 0 : seen.Max(c => c.Version);
        var later = (await Changes()).Where(c => c.Version > newest).Select(c => c.WellId);
        Assert.Equal(
            [slow, fast],
            seen.Select(c => c.WellId).Concat(later).Where(id => id == slow || id == fast).Distinct().Order()
        );
        Assert.Contains(slow, later);
    }

    [Fact]
    public async Task The_command_line_imports_while_the_server_writes_without_an_error()
    {
        var well = (long)(await app.GivenWell())["id"]!;
        var rows = string.Concat(
            Enumerable
                .Range(0, 20_000)
                .Select(i => Samples.OgorRow($"6081{i % 2_000:00000000}", $"20{10 + i / 2_000}01", i))
        );
        using var import = Start(
            "import",
            "bsee-ogor-a",
            app.GivenFile("many.txt", System.Text.Encoding.ASCII.GetBytes(rows))
        );

        var edits = 0;
        for (var oil = 0; !import.HasExited || oil == 0; oil++, edits++)
            (
                await app.SendJson(
                    HttpMethod.Post,
                    "/api/v1/production/batch",
                    $$"""{"records":[{"well_id":{{well}},"date":"2020-01-01","oil_volume":{{oil}}}]}"""
                )
            ).EnsureSuccessStatusCode();
        await import.WaitForExitAsync(TestApp.Ct);

        var output =
            await import.StandardOutput.ReadToEndAsync(TestApp.Ct)
            + await import.StandardError.ReadToEndAsync(TestApp.Ct);
        Assert.True(import.ExitCode == 0, output);
        Assert.Contains("20,000 new", output, StringComparison.Ordinal);
        Assert.Equal(edits - 1, (double?)(await app.Get($"/api/v1/wells/{well}"))["cum_oil"]);
    }

    private Task<HttpResponseMessage> Edit(string address, int oil, string? version) =>
        app.SendJson(
            HttpMethod.Put,
            address,
            $$"""{"oil_volume":{{oil}}}""",
            headers =>
            {
                if (version is not null)
                    headers.IfMatch.ParseAdd(version);
            }
        );

    private async Task<List<(long Version, long WellId)>> Changes()
    {
        await using var db = app.Store.Open();
        return
        [
            .. db.Changes.Select(c => new { c.Version, c.WellId }).AsEnumerable().Select(c => (c.Version, c.WellId)),
        ];
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ProductionAnalytics.Server.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in app.AllSettings())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

[Trait("Store", "SQLite")]
public sealed class WritingTogetherOnSqlite(SqliteApp app) : WritingTogether<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class WritingTogetherOnPostgres(PostgresApp app)
    : WritingTogether<PostgresApp>(app),
        IClassFixture<PostgresApp>;
