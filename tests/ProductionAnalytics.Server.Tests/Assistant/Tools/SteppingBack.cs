using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Tests.Ingest;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Assistant.Tools;

/// <summary>Demo data beside other data.</summary>
public abstract class SteppingBack<TApp>(TApp app)
    where TApp : TestApp, IFilled
{
    [Fact]
    public async Task The_demo_is_left_out_of_every_answer_until_it_is_asked_for()
    {
        await app.Fill();
        await app.Imported("real.txt", Samples.OgorRow("608110000100", "202401", 5));
        using var tools = new BothEngines(app);

        var oil = await tools.Ask(new TotalsArguments(["oil"], GroupBy: "dataset"));
        Assert.Equal(["bsee"], oil.Rows.Select(r => r[0]));
        Assert.Contains(oil.Remarks, r => r.StartsWith("Demo data is left out", StringComparison.Ordinal));
        Assert.Equal(1, (await tools.Ask(new FindWellsArguments())).RowsInAll);
        Assert.Equal(0, (await tools.Ask(new FindingsArguments("volume.negative"))).RowsInAll);
        Assert.Contains(
            "'Salt Draw'",
            await tools.Refuses(new TotalsArguments(["oil"], new WellSet { Region = ["Salt Draw"] }))
        );

        var demo = new WellSet { Dataset = ["demo"] };
        Assert.Equal(600, (await tools.Ask(new FindWellsArguments(demo))).RowsInAll);
        Assert.NotEqual(0, (await tools.Ask(new FindingsArguments("volume.negative", "demo"))).RowsInAll);
        Assert.Single((await tools.Ask(new TotalsArguments(["oil"], demo with { Region = ["Salt Draw"] }))).Rows);
    }
}

[Trait("Store", "SQLite")]
public sealed class SteppingBackOnSqlite(DemoOnSqlite app)
    : SteppingBack<DemoOnSqlite>(app),
        IClassFixture<DemoOnSqlite>;

[Trait("Store", "Postgres")]
public sealed class SteppingBackOnPostgres(DemoOnPostgres app)
    : SteppingBack<DemoOnPostgres>(app),
        IClassFixture<DemoOnPostgres>;
