using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Tests.Platform;
using static ProductionAnalytics.Server.Tests.Assistant.Tools.SameTable;

namespace ProductionAnalytics.Server.Tests.Assistant.Tools;

/// <summary>The regulator's own files: each tool of either engine is held against SQL that is written here.</summary>
public abstract class AskingAboutRealWells<TApp>(TApp app) : IAsyncLifetime
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
    public async Task Totals_rank_groups_and_say_how_many_there_are()
    {
        var gas = await tools.Ask(
            new TotalsArguments(["gas", "oil", "well_count"], Year2024 with { Region = ["GC"] }, "operator", Top: 5)
        );

        await AsSql(
            app,
            gas,
            "operator gas oil well_count",
            $"""
            SELECT w.operator, sum(p.gas_volume), sum(p.oil_volume), count(DISTINCT CASE WHEN {Producing} THEN w.id END)
            FROM {Records} WHERE {In2024} AND w.region = 'GC' GROUP BY w.operator ORDER BY 2 DESC LIMIT 5
            """
        );
        Assert.Equal(["operator", "gas", "oil", "well_count"], gas.Columns.Select(c => c.Name));
        Assert.Equal([null, "Mcf", "bbl", "wells"], gas.Columns.Select(c => c.Unit));
        var operators = await Read(
            app,
            $"SELECT count(DISTINCT w.operator) FROM {Records} WHERE {In2024} AND w.region = 'GC'"
        );
        Assert.Equal(operators[0][0], gas.RowsInAll);
        Assert.Equal("/dashboard?region=GC&start_date=2024-01-01&end_date=2024-12-01", gas.From.View);
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 1)), (gas.From.StartDate, gas.From.EndDate));
    }

    [Fact]
    public async Task Wells_are_named_and_can_be_limited()
    {
        var large = await tools.Ask(
            new TotalsArguments(
                ["oil"],
                Year2024 with
                {
                    Region = ["GC"],
                },
                "well",
                Where: [new Limit("oil", Comparison.Above, 1_000_000)],
                Top: 1_000
            )
        );

        await AsSql(
            app,
            large,
            "well oil well_id",
            $"""
            SELECT w.name, sum(p.oil_volume), w.id FROM {Records} WHERE {In2024} AND w.region = 'GC'
            GROUP BY w.id, w.name HAVING sum(p.oil_volume) > 1000000 ORDER BY 2 DESC
            """
        );
    }

    [Fact]
    public async Task Ratios_are_ratios_of_sums_and_can_be_ranked()
    {
        var cut = await tools.Ask(
            new TotalsArguments(["water_cut", "gor", "wor"], Year2024, "region", Sort: "water_cut")
        );

        await AsSql(
            app,
            cut,
            "region water_cut gor wor",
            $"""
            SELECT * FROM (SELECT w.region, sum(p.water_volume) / nullif(sum(p.oil_volume) + sum(p.water_volume), 0) AS cut,
                1000.0 * sum(p.gas_volume) / nullif(sum(p.oil_volume), 0), sum(p.water_volume) / nullif(sum(p.oil_volume), 0)
            FROM {Records} WHERE {In2024} GROUP BY w.region) r WHERE cut IS NOT NULL ORDER BY cut LIMIT 10
            """
        );
    }

    [Fact]
    public async Task Steps_of_time_are_rows_too()
    {
        var quarters = await tools.Ask(new TotalsArguments(["oil", "well_count"], GroupBy: "quarter", Sort: "-oil"));

        await AsSql(
            app,
            quarters,
            "oil well_count",
            $"""
            SELECT sum(p.oil_volume), count(DISTINCT CASE WHEN {Producing} THEN w.id END) FROM {Records} WHERE p.period = 1
            GROUP BY substr(CAST(p.date AS text), 1, 4), (CAST(substr(CAST(p.date AS text), 6, 2) AS integer) + 2) / 3 ORDER BY 1 DESC
            """
        );
    }

    [Fact]
    public async Task Rates_are_over_the_days_of_the_window_or_over_each_wells_own()
    {
        var mc = Year2024 with { Region = ["MC"] };
        var calendar = await tools.Ask(new TotalsArguments(["boe"], mc, Basis: "calendar_day"));
        await AsSql(
            app,
            calendar,
            "boe",
            $"SELECT (sum(p.oil_volume) + sum(p.gas_volume) / 6.0) / 366 FROM {Records} WHERE {In2024} AND w.region = 'MC'"
        );
        Assert.Equal("boe/d", calendar.Columns[0].Unit);

        var producing = await tools.Ask(new TotalsArguments(["oil"], mc, Basis: "producing_day"));
        await AsSql(
            app,
            producing,
            "oil",
            $"""
            SELECT sum(rate) FROM (SELECT sum(p.oil_volume) / nullif(sum(CASE WHEN p.days_on > 0 THEN p.days_on
                WHEN p.days_on IS NULL OR {Producing} THEN {DaysInMonth()} ELSE 0 END), 0) AS rate
            FROM {Records} WHERE {In2024} AND w.region = 'MC' GROUP BY w.id) r
            """
        );
    }

    [Fact]
    public async Task A_share_is_of_all_groups()
    {
        var shares = await tools.Ask(new TotalsArguments(["oil"], Year2024, "region", Share: true, Top: 3));

        await AsSql(
            app,
            shares,
            "region oil share region_name",
            $"""
            SELECT w.region, sum(p.oil_volume), sum(p.oil_volume) / (SELECT sum(oil_volume) FROM production p WHERE {In2024}),
                (SELECT min(l.label) FROM region_labels l WHERE l.code = w.region)
            FROM {Records} WHERE {In2024} GROUP BY w.region ORDER BY 2 DESC LIMIT 3
            """
        );
    }

    [Fact]
    public async Task A_series_has_a_row_for_each_step_and_group()
    {
        var series = await tools.Ask(
            new SeriesArguments(["oil", "cum_oil"], Year2024 with { Region = ["KC"] }, GroupBy: "operator", Top: 1)
        );
        var first = series.Rows.Take(12).ToList();

        await AsSql(
            app,
            series with
            {
                Rows = first,
            },
            "month operator oil",
            $"""
            SELECT p.date, w.operator, sum(p.oil_volume) FROM {Records} WHERE {In2024} AND w.region = 'KC'
            AND w.operator = '{first[0][1]}' GROUP BY p.date, w.operator ORDER BY p.date
            """
        );
        var all = await Read(
            app,
            $"SELECT sum(p.oil_volume) FROM {Records} WHERE p.period = 1 AND w.region = 'KC' AND w.operator = '{first[0][1]}'"
        );
        Assert.Equal(all[0][0], first[^1][3]);
    }

    [Fact]
    public async Task Wells_start_at_their_first_production()
    {
        var well = (
            await Read(
                app,
                "SELECT id FROM wells WHERE first_production_reported BETWEEN '2023-03-01' AND '2023-06-01' AND EXISTS (SELECT 1 FROM production p WHERE p.well_id = wells.id AND p.oil_volume > 0) ORDER BY id LIMIT 1"
            )
        )[0][0]!;
        var id = Convert.ToInt64(well);
        var series = await tools.Ask(
            new SeriesArguments(["oil"], new WellSet { WellId = [id] }, Align: "first_production", Steps: 4)
        );

        Assert.Equal([0L, 1L, 2L, 3L], series.Rows.Select(r => r[0]));
        var reported = (await Read(app, $"SELECT first_production_reported FROM wells WHERE id = {id}"))[0][0];
        var months = await Read(
            app,
            $"SELECT oil_volume FROM production WHERE period = 1 AND well_id = {id} AND date >= '{MonthOf(reported)}' ORDER BY date LIMIT 4"
        );
        Assert.Equal(months.Select(m => m[0]), series.Rows.Select(r => r[1]));
    }

    [Fact]
    public async Task Compared_sets_stand_in_their_order_against_the_first()
    {
        var compared = await tools.Ask(
            new CompareArguments(
                ["oil"],
                [
                    new(
                        "2023",
                        new WellSet
                        {
                            Region = ["MC"],
                            StartDate = new(2023, 1, 1),
                            EndDate = new(2023, 12, 1),
                        }
                    ),
                    new("2024", Year2024 with { Region = ["MC"] }),
                ]
            )
        );

        var oil = await Read(
            app,
            $"""
            SELECT sum(CASE WHEN p.date < '2024-01-01' THEN p.oil_volume END), sum(CASE WHEN p.date >= '2024-01-01' THEN p.oil_volume END)
            FROM {Records} WHERE p.period = 1 AND w.region = 'MC'
            """
        );
        var (before, after) = ((double)oil[0][0]!, (double)oil[0][1]!);
        Assert.Equal(["set", "oil", "oil_difference", "oil_ratio", "oil_change"], compared.Columns.Select(c => c.Name));
        Assert.Equal([null, "bbl", "bbl", "ratio", "%"], compared.Columns.Select(c => c.Unit));
        Assert.Equal(["2023", before, null, null, null], compared.Rows[0]);
        Assert.Equal(["2024", after, after - before, after / before, 100 * (after / before - 1)], compared.Rows[1]);
        Assert.Equal("/dashboard?region=MC&start_date=2023-01-01&end_date=2024-12-01", compared.From.View);
    }

    [Fact]
    public async Task Movers_are_those_whose_volume_changed_most()
    {
        var gains = await tools.Ask(new MoversArguments("oil", Show: "gains", Top: 5));

        await AsSql(
            app,
            gains,
            "well before after change well_id",
            """
            SELECT w.name, a.oil_volume, b.oil_volume, b.oil_volume - a.oil_volume, w.id FROM wells w
            JOIN production a ON a.well_id = w.id AND a.period = 1 AND a.date = '2024-11-01'
            JOIN production b ON b.well_id = w.id AND b.period = 1 AND b.date = '2024-12-01' ORDER BY 4 DESC LIMIT 5
            """
        );
        Assert.Equal(
            (new DateOnly(2024, 11, 1), new DateOnly(2024, 12, 1)),
            (gains.From.StartDate, gains.From.EndDate)
        );

        var losses = await tools.Ask(
            new MoversArguments(
                "gas",
                By: "operator",
                Month: new(2024, 12, 1),
                ComparedWith: new(2023, 12, 1),
                Show: "losses",
                Top: 3
            )
        );
        await AsSql(
            app,
            losses,
            "operator before after change",
            $"""
            SELECT operator, a, b, b - a FROM (SELECT w.operator, sum(CASE WHEN p.date = '2023-12-01' THEN p.gas_volume END) AS a,
                sum(CASE WHEN p.date = '2024-12-01' THEN p.gas_volume END) AS b
            FROM {Records} WHERE p.period = 1 AND p.date IN ('2023-12-01', '2024-12-01') GROUP BY w.operator) o
            WHERE a IS NOT NULL AND b IS NOT NULL ORDER BY 4 LIMIT 3
            """
        );
    }

    [Fact]
    public async Task Wells_that_went_down_came_on_or_water_out_are_found()
    {
        var gc = new WellSet { Region = ["GC"] };
        const string Pair = """
            FROM wells w LEFT JOIN production a ON a.well_id = w.id AND a.period = 1 AND a.date = '2024-11-01'
            LEFT JOIN production b ON b.well_id = w.id AND b.period = 1 AND b.date = '2024-12-01' WHERE w.region = 'GC'
            """;
        static string On(string month) =>
            $"(coalesce({month}.oil_volume, 0) > 0 OR coalesce({month}.gas_volume, 0) > 0 OR coalesce({month}.water_volume, 0) > 0)";

        await AsSql(
            app,
            await tools.Ask(new ChangesArguments("down", gc, Top: 1_000)),
            "well well_id",
            $"SELECT w.name, w.id {Pair} AND {On("a")} AND NOT {On("b")} ORDER BY w.name, w.id"
        );
        await AsSql(
            app,
            await tools.Ask(new ChangesArguments("came_on", gc, Top: 1_000)),
            "well well_id",
            $"SELECT w.name, w.id {Pair} AND {On("b")} AND NOT {On("a")} ORDER BY w.name, w.id"
        );
        await AsSql(
            app,
            await tools.Ask(
                new ChangesArguments("watering_out", gc, ComparedWith: new(2024, 11, 1), Threshold: 0.5, Top: 1_000)
            ),
            "well water_cut_before water_cut_after",
            $"""
            SELECT * FROM (SELECT w.name, a.water_volume / nullif(a.oil_volume + a.water_volume, 0) AS x,
                b.water_volume / nullif(b.oil_volume + b.water_volume, 0) AS y {Pair}) r WHERE x <= 0.5 AND y > 0.5 ORDER BY y - x DESC
            """
        );
        await AsSql(
            app,
            await tools.Ask(new ChangesArguments("declining", gc, Measure: "oil", Threshold: 0.3, Top: 1_000)),
            "well oil_before oil_after decline",
            $"""
            SELECT w.name, a.oil_volume, b.oil_volume, (a.oil_volume - b.oil_volume) / a.oil_volume {Pair}
            AND a.oil_volume > 0 AND (a.oil_volume - b.oil_volume) / a.oil_volume > 0.3 ORDER BY 4 DESC, CAST(w.id AS text)
            """
        );
    }

    [Fact]
    public async Task Wells_are_found_by_what_they_did_and_counted()
    {
        var wet = await tools.Ask(
            new FindWellsArguments(
                new WellSet
                {
                    Region = ["MC"],
                    StartDate = new(2024, 12, 1),
                    EndDate = new(2024, 12, 1),
                },
                [new Limit("water_cut", Comparison.Above, 0.9)],
                Sort: "-water_cut",
                Top: 1_000
            )
        );
        await AsSql(
            app,
            wet,
            "well operator field water_cut well_id",
            $"""
            SELECT w.name, w.operator, w.field, p.water_volume / (p.oil_volume + p.water_volume), w.id FROM {Records}
            WHERE p.period = 1 AND p.date = '2024-12-01' AND w.region = 'MC' AND p.oil_volume + p.water_volume > 0
            AND p.water_volume / (p.oil_volume + p.water_volume) > 0.9 ORDER BY 4 DESC, CAST(w.id AS text)
            """
        );
        Assert.Equal(wet.Rows.Count, wet.RowsInAll);

        var first = await tools.Ask(new FindWellsArguments(new WellSet { Region = ["AC"] }, Top: 7));
        await AsSql(
            app,
            first,
            "well api_number status last_production",
            """
            SELECT w.name, w.api_number, w.status, t.last_producing_month FROM wells w LEFT JOIN well_totals t ON t.well_id = w.id
            WHERE w.region = 'AC' ORDER BY w.name, w.id LIMIT 7
            """
        );
        Assert.Equal((await Read(app, "SELECT count(*) FROM wells WHERE region = 'AC'"))[0][0], first.RowsInAll);

        var counts = await tools.Ask(new FindWellsArguments(CountBy: "status", Top: 1_000));
        await AsSql(
            app,
            counts,
            "status wells",
            "SELECT status, count(*) FROM wells GROUP BY status ORDER BY 2 DESC, status IS NULL, status"
        );
    }

    [Fact]
    public async Task Producing_wells_and_cumulatives_are_conditions_too()
    {
        var some = await tools.Ask(
            new FindWellsArguments(
                Year2024 with
                {
                    Operator = ["CHEVRON USA INC"],
                },
                [new Limit("cum_oil", Comparison.AtLeast, 5_000_000)],
                Producing: true,
                Sort: "first_production"
            )
        );

        await AsSql(
            app,
            some with
            {
                Rows = [.. some.Rows.OrderBy(r => r[^1])],
            },
            "well_id cum_oil",
            $"""
            SELECT w.id, t.cum_oil FROM wells w JOIN well_totals t ON t.well_id = w.id WHERE w.operator = 'CHEVRON USA INC'
            AND t.cum_oil >= 5000000 AND EXISTS (SELECT 1 FROM production p WHERE p.well_id = w.id AND {In2024} AND {Producing}) ORDER BY w.id
            """
        );
    }

    [Fact]
    public async Task A_well_is_described()
    {
        var id = (await Read(app, "SELECT well_id FROM well_totals WHERE cum_oil > 0 ORDER BY cum_oil DESC LIMIT 1"))[
            0
        ][0]!;
        var well = await tools.Ask(new DescribeWellArguments(Convert.ToInt64(id)));

        await AsSql(
            app,
            well,
            "well operator water_depth cum_oil cum_gas cum_boe peak_month peak_oil latest_month latest_water months_on findings",
            $"""
            SELECT w.name, w.operator, w.water_depth_ft, t.cum_oil, t.cum_gas, t.cum_oil + t.cum_gas / 6.0, t.peak_month,
                (SELECT oil_volume FROM production p WHERE p.period = 1 AND p.well_id = w.id AND p.date = t.peak_month), t.last_month,
                (SELECT water_volume FROM production p WHERE p.period = 1 AND p.well_id = w.id AND p.date = t.last_month), t.months_on,
                (SELECT count(*) FROM import_findings f WHERE f.well_id = w.id)
            FROM wells w JOIN well_totals t ON t.well_id = w.id WHERE w.id = {id}
            """
        );
        Assert.Equal($"/wells/{id}", well.From.View);
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
