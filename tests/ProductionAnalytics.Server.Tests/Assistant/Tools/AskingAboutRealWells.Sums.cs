using ProductionAnalytics.Server.Features.Assistant.Tools;
using static ProductionAnalytics.Server.Tests.Assistant.Tools.SameTable;

namespace ProductionAnalytics.Server.Tests.Assistant.Tools;

/// <summary>Totals, rankings, rates and series.</summary>
public abstract partial class AskingAboutRealWells<TApp>
{
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
}
