using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>A database server that does not answer any more, and then does again.</summary>
[Trait("Store", "Postgres")]
public sealed class LosingTheStore(LosingTheStore.WiredApp app) : IClassFixture<LosingTheStore.WiredApp>
{
    private const string Series = "/api/v1/analytics/series?measures=oil";

    [Fact]
    public async Task Analytics_go_on_from_memory_and_say_so_and_nothing_is_written_until_it_is_back()
    {
        var well = await app.GivenWell(more: new { region = "LS" });
        await app.GivenOil(well.Id(), 100, 50);
        await app.Cubes.CatchUp(TestApp.Ct);
        var before = await app.Get(Series);

        app.Cable.PullOut();
        var away = await app.Get(Series);
        Assert.Equal(["store_away"], away["notes"]!.AsArray().Select(n => (string)n!));
        Assert.Equal(before["groups"]!.ToJsonString(), away["groups"]!.ToJsonString());
        Assert.Equal((long)before["as_of_version"]!, (long)away["as_of_version"]!);
        Assert.Contains(
            "LS",
            (await app.Get("/api/v1/wells/facets"))["region"]!.AsArray().Select(f => f!.Text("value"))
        );
        var refused = await app.Http.PostAsJsonAsync("/api/v1/wells", new { name = "Lost" }, TestApp.Ct);
        await refused.ShouldBe(503, "store.unreachable");
        Assert.NotNull(refused.Header("Retry-After"));

        app.Cable.PutIn();
        // The first tries may meet connections that went with the cable.
        while (
            !(await app.Http.PostAsJsonAsync("/api/v1/wells", new { name = "Back" }, TestApp.Ct)).IsSuccessStatusCode
        )
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        await app.GivenOil(well.Id(), 70, 50);
        JsonNode back;
        do back = await app.Get(Series);
        while (back["notes"]!.AsArray().Count > 0);
        Assert.Equal(70, (double)back["groups"]![0]!["oil"]![0]!);
    }

    /// <summary>On a PostgreSQL server at the other end of a cable.</summary>
    public sealed class WiredApp : PostgresApp
    {
        internal Cable Cable { get; } = ToServer();

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(base.Settings)
            {
                ["POSTGRES_SERVER"] = "127.0.0.1",
                ["POSTGRES_PORT"] = Cable.Port.ToString(CultureInfo.InvariantCulture),
            };

        private static Cable ToServer()
        {
            var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_POSTGRES"));
            var cable = new Cable(server.Host!, server.Port);
            cable.PutIn();
            return cable;
        }
    }
}
