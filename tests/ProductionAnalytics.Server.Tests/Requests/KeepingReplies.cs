using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Tests.Analytics;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Requests;

/// <summary>An analytic answer is kept until the store has another version, and is nobody else's answer.</summary>
public abstract class KeepingReplies<TApp>(TApp app)
    where TApp : TestApp
{
    private readonly string region = $"R{Guid.NewGuid():n}"[..9];

    private string Totals => $"/api/v1/analytics/totals?group_by=well&region={region}";

    /// <summary>What changes without a new version is seen by nobody who has the answer already.</summary>
    [Fact]
    public async Task The_same_question_is_answered_once_for_each_version()
    {
        var well = await GivenWell(oil: 100);
        var first = await Text(Totals);
        await Change(well, 40, version: false);

        Assert.Equal(first, await Text(Totals));
        Assert.Equal(40, Oil(await Text($"{Totals}&min_cum_oil=1")));
        Assert.InRange(Oil(await Text($"{Totals}&units=metric")), 6.3, 6.4);

        await Change(well, 50, version: true);
        Assert.Equal(50, Oil(await Text(Totals)));
    }

    [Fact]
    public async Task Who_takes_it_packed_gets_the_same_packed()
    {
        for (var i = 0; i < 8; i++)
            await GivenWell(oil: i);
        var plain = await app.Ask(Totals);
        using var browser = app.Streaming();
        using var request = new HttpRequestMessage(HttpMethod.Get, Totals);
        request.Headers.Add("Accept-Encoding", "gzip, br");
        var packed = await browser.SendAsync(request, TestApp.Ct);
        var refused = await app.Ask(Totals, ("Accept-Encoding", "br;q=0"));

        Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
        Assert.Empty(refused.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept", "Accept-Encoding"], packed.Headers.Vary);
        await using var unpacked = new BrotliStream(
            await packed.Content.ReadAsStreamAsync(TestApp.Ct),
            CompressionMode.Decompress
        );
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        Assert.Equal(await plain.Content.ReadAsStringAsync(TestApp.Ct), await reader.ReadToEndAsync(TestApp.Ct));
    }

    /// <summary>A selection is kept for as long as it is used, so its use has to reach the store.</summary>
    [Fact]
    public async Task A_question_about_a_selection_is_always_asked_of_the_store()
    {
        var well = await GivenWell(oil: 100);
        var kept = await app.Post(
            "/api/v1/selections",
            new { type = "Polygon", coordinates = new[] { new[] { new[] { 0, 0 }, [1, 0], [1, 1], new[] { 0, 0 } } } }
        );
        var address = $"{Totals}&selection={(await kept.Body()).Text("id")}";
        Assert.Equal(100, Oil(await Text(address)));
        await Change(well, 40, version: false);

        Assert.Equal(40, Oil(await Text(address)));
    }

    private async Task<long> GivenWell(double oil)
    {
        var well = (
            await app.GivenWell(
                more: new
                {
                    region,
                    latitude = 0.5,
                    longitude = 0.75,
                }
            )
        ).Id();
        await app.GivenOil(well, oil);
        return well;
    }

    private async Task<string> Text(string address) => await app.Http.GetStringAsync(address, TestApp.Ct);

    private static double Oil(string totals) => (double)JsonNode.Parse(totals)!["total"]!["oil"]!;

    private Task<bool> Change(long well, double oil, bool version) =>
        app.Store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async scope =>
            {
                await scope
                    .Db.Production.Where(p => p.WellId == well)
                    .ExecuteUpdateAsync(p => p.SetProperty(r => r.OilVolume, oil), TestApp.Ct);
                if (version)
                    scope.TouchProduction([well], Dataset.Manual);
                return true;
            },
            TestApp.Ct
        );
}

[Trait("Store", "SQLite")]
public sealed class KeepingRepliesOnSqlite(SqliteAppBySql app)
    : KeepingReplies<SqliteApp>(app),
        IClassFixture<SqliteAppBySql>;

[Trait("Store", "Postgres")]
public sealed class KeepingRepliesOnPostgres(PostgresAppBySql app)
    : KeepingReplies<PostgresApp>(app),
        IClassFixture<PostgresAppBySql>;
