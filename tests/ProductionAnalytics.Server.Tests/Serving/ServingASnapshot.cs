using System.Net;
using System.Text.Json.Nodes;
using ProductionAnalytics.Core.Cube.Snapshots;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Ingest.Synthetic;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Serving;

/// <summary>A server on a snapshot alone answers as one with the store would, and changes nothing.</summary>
public abstract class ServingASnapshot<TApp>(TApp app) : IDisposable
    where TApp : TestApp
{
    private static readonly string[] Questions =
    [
        "analytics/series?measures=oil,gas,water,boe,well_count,water_cut",
        "analytics/series?measures=oil&group_by=region&align=first_production",
        "analytics/series?measures=gas&state=TX&start_date=2020-01-01",
        "analytics/totals?group_by=operator",
        "analytics/totals?group_by=status&q=energy",
        "analytics/totals?group_by=vintage&bbox=-104,30,-95,40",
        "analytics/summary",
        "analytics/movers?by=operator",
        "wells/facets",
        "wells/facets?region=Amber%20Plain",
        "datasets",
        $"datasets/{SyntheticBasin.Key}",
    ];

    private static readonly string[] OfTheStore =
    [
        "wells",
        "wells/1",
        "production",
        "imports",
        "analytics/series?measures=oil&interval=day",
        "export/production",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("pa-alone-").FullName;

    private string Snapshot => Path.Combine(folder, "kept.snapshot");

    [Fact]
    public async Task Analytics_facets_and_datasets_answer_as_with_the_store_and_the_rest_says_why_not()
    {
        await Keep();
        await using var server = Start(Snapshot);
        using var http = await server.Ready();

        foreach (var question in Questions)
        {
            var (alone, known) = (await Answer(http, question), await app.Get($"/api/v1/{question}"));
            if (question.StartsWith("analytics", StringComparison.Ordinal))
                Assert.Equal(["read_only"], Noted(alone).Except(Noted(known)));
            Assert.Equal(Plain(known), Plain(alone));
        }

        foreach (var question in OfTheStore)
            await (await http.Send(HttpMethod.Get, $"/api/v1/{question}")).ShouldBe(503, "store.read_only");
        foreach (var address in new[] { "/health/live", "/health/ready", "/version", "/config.json" })
            Assert.Equal(HttpStatusCode.OK, (await http.Send(HttpMethod.Get, address)).StatusCode);
    }

    [Fact]
    public async Task Whatever_would_change_something_is_refused_and_nothing_is_left_behind()
    {
        await Keep();
        await using var server = Start(Snapshot);
        using var http = await server.Ready();

        foreach (
            var (method, address) in new[]
            {
                (HttpMethod.Post, "wells"),
                (HttpMethod.Put, "wells/1"),
                (HttpMethod.Delete, "wells/1"),
                (HttpMethod.Post, "production"),
                (HttpMethod.Post, "production/batch"),
                (HttpMethod.Post, "imports"),
                (HttpMethod.Post, "selections"),
                (HttpMethod.Delete, "datasets/synthetic"),
            }
        )
        {
            // A body that no operation takes: whoever read it would say so in place of the refusal.
            var refused = await http.Send(method, $"/api/v1/{address}", new { unknown = 1 }, ("Idempotency-Key", "k"));
            await refused.ShouldBe(503, "store.read_only");
            Assert.Null(refused.Header("Retry-After"));
        }

        Assert.Equal([Snapshot], Directory.EnumerateFileSystemEntries(folder));
        Assert.Contains("read-only on the snapshot", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_or_another_one_is_not_served()
    {
        await Keep();
        var bytes = await File.ReadAllBytesAsync(Snapshot, TestApp.Ct);
        await ShouldEnd(1, Given("cut.snapshot", bytes[..(bytes.Length / 2)]), "it is cut off");
        bytes[bytes.Length / 2] ^= 1;
        await ShouldEnd(1, Given("changed.snapshot", bytes), "a checksum is wrong");
        await ShouldEnd(1, Given("diary.txt", "Dear diary, nothing happened today."u8.ToArray()), "no snapshot");
        await ShouldEnd(1, Given("empty", []), "ends before its header");
        CubeSnapshot.Save(Path.Combine(folder, "other"), [], "[1]");
        await ShouldEnd(1, Path.Combine(folder, "other"), "whose cube it is");
        await ShouldEnd(2, Path.Combine(folder, "missing"), "does not exist");
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private string Given(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Some wells, of which the same again changes nothing, kept as the server of the store keeps them.</summary>
    private async Task Keep()
    {
        var basin = new SyntheticBasin(Wells: 200, Months: 40, Seed: 21);
        await new SyntheticImport(app.Store, TimeProvider.System, basin, SyntheticBasin.Key).Run(null, TestApp.Ct);
        await app.Cubes.CatchUp(TestApp.Ct);
        var cube = (await app.Cubes.Fresh(TestApp.Ct))!;
        CubeSnapshot.Save(Snapshot, cube.Cube.Blocks, SnapshotAbout.Of(cube, cube.At!.Value).Write());
    }

    private async Task ShouldEnd(int code, string snapshot, string why)
    {
        await using var server = Start(snapshot);
        Assert.True(await server.Ended() == code, server.Output);
        Assert.Contains(why, server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", server.Output, StringComparison.Ordinal);
    }

    private ServerProcess Start(string snapshot) =>
        ServerProcess.Start(
            folder,
            new Dictionary<string, string>(app.AllSettings()) { ["DATA_DIR"] = folder, ["BACKEND_PORT"] = "0" },
            "serve",
            "--snapshot",
            snapshot
        );

    private static async Task<JsonNode> Answer(HttpClient http, string question) =>
        JsonNode.Parse(await http.GetStringAsync($"/api/v1/{question}", TestApp.Ct))!;

    private static IEnumerable<string> Noted(JsonNode answer) => answer["notes"]!.AsArray().Select(n => (string)n!);

    private static string Plain(JsonNode answer)
    {
        var plain = answer.DeepClone();
        if (plain is JsonObject reply && reply["notes"] is JsonArray)
            reply.Remove("notes");
        return plain.ToJsonString();
    }
}

[Trait("Store", "SQLite")]
public sealed class ServingASnapshotOfSqlite(SqliteApp app)
    : ServingASnapshot<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ServingASnapshotOfPostgres(PostgresApp app)
    : ServingASnapshot<PostgresApp>(app),
        IClassFixture<PostgresApp>;
