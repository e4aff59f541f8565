using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Serving;

/// <summary>Two server processes on one PostgreSQL, of which one stands still for a while.</summary>
[Trait("Store", "Postgres")]
public sealed class TwoServers(PostgresApp app) : IClassFixture<PostgresApp>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pa-two-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_server_that_stood_still_answers_rightly_as_soon_as_it_goes_on()
    {
        var (moved, gone) = (await Well("moved", "GC"), await Well("gone", "GC"));
        await app.GivenOil(moved, 10, 20);
        await app.GivenOil(gone, 1, 2);
        await using var server = ServerProcess.Start(
            folder,
            new Dictionary<string, string>(app.AllSettings()) { ["DATA_DIR"] = folder, ["BACKEND_PORT"] = "0" },
            "serve",
            "--empty"
        );
        using var other = await server.Ready();
        Assert.Equal([("GC", 33.0)], await Regions(other));

        server.Signal("STOP");
        await (await app.Put($"/api/v1/wells/{moved}", new { name = "moved", region = "MC" })).Body();
        await app.GivenRecord(
            new
            {
                well_id = moved,
                date = "2020-03-01",
                oil_volume = 70,
            }
        );
        Assert.True((await app.Delete($"/api/v1/wells/{gone}?cascade=true")).IsSuccessStatusCode);
        server.Signal("CONT");

        Assert.Equal([("MC", 100.0)], await Regions(other));
        Assert.Equal([("MC", 100.0)], await Regions(app.Http));
    }

    private async Task<long> Well(string name, string region) => (await app.GivenWell(name, new { region })).Id();

    private static async Task<List<(string, double)>> Regions(HttpClient http)
    {
        var totals = await http.GetFromJsonAsync<JsonNode>("/api/v1/analytics/totals?group_by=region", TestApp.Ct);
        return [.. totals!["rows"]!.AsArray().Select(r => (r!.Text("key"), r!.Number("oil")!.Value))];
    }
}
