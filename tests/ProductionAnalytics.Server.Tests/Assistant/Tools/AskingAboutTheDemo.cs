using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Tests.Platform;
using static ProductionAnalytics.Server.Tests.Assistant.Tools.SameTable;

namespace ProductionAnalytics.Server.Tests.Assistant.Tools;

/// <summary>The demo basin: findings, oil that gas wells do not report, first productions that nobody reported.</summary>
public abstract class AskingAboutTheDemo<TApp>(TApp app) : IAsyncLifetime
    where TApp : TestApp, IFilled
{
    private const string Records = "production p JOIN wells w ON w.id = p.well_id";

    private readonly BothEngines tools = new(app);

    public async ValueTask InitializeAsync()
    {
        if (await app.Total("/api/v1/wells?limit=1") == 0)
            await app.Fill();
    }

    public ValueTask DisposeAsync()
    {
        tools.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Findings_are_counted_by_kind_and_told_one_by_one()
    {
        await AsSql(
            app,
            await tools.Ask(new FindingsArguments(Top: 100)),
            "code findings",
            "SELECT code, count(*) FROM import_findings GROUP BY code ORDER BY code"
        );
        await AsSql(
            app,
            await tools.Ask(new FindingsArguments("days_on.exceeds_period")),
            "well value_read line",
            """
            SELECT w.name, f.value_read, f.line FROM import_findings f JOIN wells w ON w.id = f.well_id
            WHERE f.code = 'days_on.exceeds_period' ORDER BY f.number LIMIT 10
            """
        );
        await AsSql(
            app,
            await tools.Ask(new FindingsArguments(Wells: new WellSet { Region = ["Mesquite Trough"] })),
            "code findings",
            """
            SELECT f.code, count(*) FROM import_findings f JOIN wells w ON w.id = f.well_id
            WHERE w.region = 'Mesquite Trough' GROUP BY f.code ORDER BY f.code
            """
        );
        await AsSql(
            app,
            await tools.Ask(new FindingsArguments(Severity: "error")),
            "well value_read line",
            """
            SELECT w.name, f.value_read, f.line FROM import_findings f LEFT JOIN wells w ON w.id = f.well_id
            WHERE f.severity = 'error' ORDER BY f.number LIMIT 10
            """
        );
        var none = await tools.Ask(new FindingsArguments("volume.impossible"));
        Assert.Equal((0, 0), (none.Rows.Count, none.RowsInAll));
        Assert.Contains("'volume.negative'", none.Remarks.Single());
    }

    [Fact]
    public async Task What_was_not_reported_counts_as_nothing_in_a_sum_and_is_not_known_alone()
    {
        await AsSql(
            app,
            await tools.Ask(
                new TotalsArguments(
                    ["boe", "water_cut"],
                    new WellSet { EndDate = new(2024, 12, 1), StartDate = new(2024, 12, 1) },
                    "operator",
                    Top: 100,
                    Sort: "key"
                )
            ),
            "operator boe water_cut",
            $"""
            SELECT w.operator, coalesce(sum(p.oil_volume), 0) + coalesce(sum(p.gas_volume), 0) / 6.0,
                sum(p.water_volume) / (sum(p.oil_volume) + sum(p.water_volume)) FROM {Records}
            WHERE p.period = 1 AND p.date = '2024-12-01' GROUP BY w.operator ORDER BY 1
            """
        );
        var ngl = await tools.Ask(new SeriesArguments(["ngl"], Interval: "year"));
        Assert.All(ngl.Rows, row => Assert.Null(row[1]));
        Assert.Contains(ngl.Remarks, r => r.Contains("NGL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wells_that_began_in_a_year_are_counted_by_their_first_volume()
    {
        var started = await tools.Ask(
            new FindWellsArguments(
                new WellSet { FirstProductionFrom = new(2024, 1, 1), FirstProductionTo = new(2024, 12, 31) }
            )
        );

        var wanted = await Read(
            app,
            "SELECT count(*) FROM well_totals WHERE first_producing_month BETWEEN '2024-01-01' AND '2024-12-01'"
        );
        Assert.Equal(wanted[0][0], started.RowsInAll);
    }

    [Fact]
    public async Task A_series_can_be_limited_to_groups_or_wells()
    {
        var large = new Limit("cum_gas", Comparison.Above, 2_000_000);
        var byWell = await tools.Ask(
            new SeriesArguments(["gas"], new WellSet { Region = ["Salt Draw"] }, "year", Where: [large])
        );

        await AsSql(
            app,
            byWell,
            "gas",
            $"""
            SELECT sum(p.gas_volume) FROM {Records} JOIN well_totals t ON t.well_id = w.id
            WHERE p.period = 1 AND w.region = 'Salt Draw' AND t.cum_gas > 2000000 GROUP BY substr(CAST(p.date AS text), 1, 4) ORDER BY substr(CAST(p.date AS text), 1, 4)
            """
        );
        var nobody = await tools.Ask(
            new SeriesArguments(["gas"], Where: [large with { Value = 1e12 }], GroupBy: "operator")
        );
        Assert.Empty(nobody.Rows);
        Assert.Contains("No group keeps to the limits.", nobody.Remarks);
    }

    [Fact]
    public async Task Terms_are_defined_with_the_factor_in_use()
    {
        var boe = await tools.Ask(new DefineArguments("barrels of oil equivalent"));
        Assert.Equal("oil + condensate + NGL + gas / 6", boe.Rows.Single()[2]);
        Assert.Equal("boe", boe.Rows.Single()[3]);

        var all = await tools.Ask(new DefineArguments("all"));
        Assert.All(
            all.Rows,
            row => Assert.All(new[] { 0, 1, 4 }, i => Assert.False(string.IsNullOrEmpty((string?)row[i])))
        );
        Assert.Contains("water cut", await tools.Refuses(new DefineArguments("watr cut")));
    }
}

[Trait("Store", "SQLite")]
public sealed class AskingAboutTheDemoOnSqlite(DemoOnSqlite app)
    : AskingAboutTheDemo<DemoOnSqlite>(app),
        IClassFixture<DemoOnSqlite>;

[Trait("Store", "Postgres")]
public sealed class AskingAboutTheDemoOnPostgres(DemoOnPostgres app)
    : AskingAboutTheDemo<DemoOnPostgres>(app),
        IClassFixture<DemoOnPostgres>;
