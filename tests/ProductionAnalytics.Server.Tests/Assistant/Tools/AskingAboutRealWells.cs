using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Tests.Platform;
using static ProductionAnalytics.Server.Tests.Assistant.Tools.SameTable;

namespace ProductionAnalytics.Server.Tests.Assistant.Tools;

/// <summary>The regulator's own files: each tool of either engine is held against SQL that is written here.</summary>
public abstract partial class AskingAboutRealWells<TApp>(TApp app) : IAsyncLifetime
    where TApp : TestApp, IFilled
{
    private const string Records = "production p JOIN wells w ON w.id = p.well_id";
    private const string In2024 = "p.period = 1 AND p.date BETWEEN '2024-01-01' AND '2024-12-01'";
    private const string Producing = "(p.oil_volume > 0 OR p.gas_volume > 0 OR p.water_volume > 0)";

    private static readonly WellSet Year2024 = new() { StartDate = new(2024, 1, 1), EndDate = new(2024, 12, 1) };

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
    public async Task Months_that_are_not_loaded_have_no_rows_and_the_answer_says_what_is()
    {
        var before = await tools.Ask(
            new TotalsArguments(["oil"], new WellSet { StartDate = new(2019, 1, 1), EndDate = new(2019, 12, 1) })
        );
        Assert.Empty(before.Rows);
        Assert.Contains(
            "Nothing is loaded of the months asked for: the data of these wells is of January 2023 to December 2024.",
            before.Remarks
        );

        var across = await tools.Ask(
            new TotalsArguments(
                ["oil"],
                new WellSet { StartDate = new(2022, 7, 1), EndDate = new(2023, 1, 1) },
                Basis: "calendar_day"
            )
        );
        Assert.Contains("The data begins in January 2023; nothing before it is loaded.", across.Remarks);
        await AsSql(
            app,
            across,
            "oil",
            "SELECT sum(oil_volume) / 31 FROM production WHERE period = 1 AND date = '2023-01-01'"
        );

        var none = await tools.Ask(new TotalsArguments(["condensate"], Year2024));
        Assert.Equal([null], none.Rows.Single());
        Assert.Contains(none.Remarks, r => r.Contains("condensate", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_refused_with_the_nearest()
    {
        Assert.Contains(
            "'CHEVRON USA INC'",
            await tools.Refuses(new TotalsArguments(["oil"], new WellSet { Operator = ["CHEVRN USA INC"] }))
        );
        Assert.StartsWith(
            "The data has no region 'XQ'.",
            await tools.Refuses(new FindWellsArguments(new WellSet { Region = ["MC", "XQ"] })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "id 2147483647",
            await tools.Refuses(new TotalsArguments(["oil"], new WellSet { WellId = [int.MaxValue] }))
        );
        Assert.Contains(
            "no selection 's_none'",
            await tools.Refuses(new TotalsArguments(["oil"], new WellSet { Selection = ["s_none"] }))
        );
        Assert.Contains(
            "means nothing",
            await tools.Refuses(new TotalsArguments(["gor"], GroupBy: "region", Share: true))
        );
        Assert.Contains(
            "before",
            await tools.Refuses(new MoversArguments(Month: new(2024, 1, 1), ComparedWith: new(2024, 2, 1)))
        );
        Assert.Contains("'bsee'", await tools.Refuses(new DatasetsArguments("bse")));
        Assert.Contains("count_by", await tools.Refuses(new FindWellsArguments(Sort: "count")));
        Assert.Contains("fraction", await tools.Refuses(new ChangesArguments("declining", Threshold: 30)));
    }

    [Fact]
    public async Task What_is_loaded_is_told()
    {
        await AsSql(
            app,
            await tools.Ask(new DatasetsArguments()),
            "dataset title first_month last_month wells records reporting_lag",
            """
            SELECT d.key, d.title, (SELECT min(date) FROM production), (SELECT max(date) FROM production),
                (SELECT count(*) FROM wells), (SELECT count(*) FROM production), d.reporting_lag_months FROM datasets d WHERE d.key = 'bsee'
            """
        );
        Assert.Empty((await tools.Ask(new FindingsArguments("volume.negative"))).Rows);
    }

    private string DaysInMonth() =>
        app is PostgresApp
            ? "extract(day FROM p.date + interval '1 month' - interval '1 day')"
            : "CAST(strftime('%d', p.date, '+1 month', '-1 day') AS integer)";

    private static string MonthOf(object? date) =>
        $"{Convert.ToString(date is DateOnly d ? d.ToString("yyyy-MM-dd") : date is DateTime t ? t.ToString("yyyy-MM-dd") : date)![..7]}-01";
}

[Trait("Store", "SQLite"), Trait("Data", "Real")]
public sealed class AskingAboutRealWellsOnSqlite(BseeOnSqlite app)
    : AskingAboutRealWells<BseeOnSqlite>(app),
        IClassFixture<BseeOnSqlite>;

[Trait("Store", "Postgres"), Trait("Data", "Real")]
public sealed class AskingAboutRealWellsOnPostgres(BseeOnPostgres app)
    : AskingAboutRealWells<BseeOnPostgres>(app),
        IClassFixture<BseeOnPostgres>;
