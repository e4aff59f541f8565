using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using ProductionAnalytics.Server.Tests.Map;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>A database server that does not answer any more, and then does again.</summary>
[Trait("Store", "Postgres")]
public sealed class LosingTheStore(LosingTheStore.WiredApp app) : IClassFixture<LosingTheStore.WiredApp>
{
    private const string Series = "/api/v1/analytics/series?measures=oil";

    [Fact(Timeout = 600_000)]
    public async Task Analytics_go_on_from_memory_and_say_so_and_nothing_is_written_until_it_is_back()
    {
        var place = new
        {
            region = "LS",
            longitude = -90,
            latitude = 27,
        };
        var well = await app.GivenWell("Adrift", place);
        await app.GivenOil(well.Id(), 100, 50);
        await app.Cubes.CatchUp(TestApp.Ct);
        var before = await app.Ask(Series);

        app.Cable.PullOut();
        var away = await app.Ask(Series, ("If-None-Match", before.Header("ETag")!));
        var (known, kept) = (await before.Body(), await away.Body());
        Assert.Equal(["store_away"], Notes(kept));
        Assert.Equal(known["groups"]!.ToJsonString(), kept["groups"]!.ToJsonString());
        Assert.Equal((long)known["as_of_version"]!, (long)kept["as_of_version"]!);
        Assert.Contains(
            "LS",
            (await app.Get("/api/v1/wells/facets"))["region"]!.AsArray().Select(f => f!.Text("value"))
        );
        Assert.Equal(1, (await app.Tile(0, 0, 0, "region=LS")).Count);
        Assert.Equal(1, (long)(await app.Get("/api/v1/map/bounds?region=LS"))["located"]!);
        Assert.Single((await app.Get("/api/v1/search?q=adrift")).AsArray());
        var refused = await app.Http.PostAsJsonAsync("/api/v1/wells", new { name = "Lost" }, TestApp.Ct);
        await refused.ShouldBe(503, "store.unreachable");
        Assert.NotNull(refused.Header("Retry-After"));

        app.Cable.PutIn();
        var back = await UntilItIsAnotherAnswer(away.Header("ETag")!, TestContext.Current.CancellationToken);
        Assert.Empty(Notes(back));
        await app.GivenOil(well.Id(), 70, 50);
        Assert.Equal(70, (double)(await app.Get(Series))["groups"]![0]!["oil"]![0]!);
    }

    private async Task<JsonNode> UntilItIsAnotherAnswer(string tag, CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var reply = await app.Ask(Series, ("If-None-Match", tag));
            if (reply.StatusCode == HttpStatusCode.OK)
                return await reply.Body();
        }
    }

    private static IEnumerable<string> Notes(JsonNode answer) => answer["notes"]!.AsArray().Select(n => (string)n!);

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
