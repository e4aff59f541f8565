using ProductionAnalytics.Server.Features.Assistant.Tools;
using static ProductionAnalytics.Server.Tests.Assistant.Tools.SameTable;

namespace ProductionAnalytics.Server.Tests.Assistant.Tools;

/// <summary>Which wells, how many, and one of them.</summary>
public abstract partial class AskingAboutRealWells<TApp>
{
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
        await AsSql(
            app,
            await tools.Ask(new FindWellsArguments(CountBy: "status", Sort: "count", Top: 2)),
            "status wells",
            "SELECT status, count(*) FROM wells GROUP BY status ORDER BY 2, status IS NULL, status LIMIT 2"
        );
    }

    [Fact]
    public async Task A_limit_on_a_rate_is_held_against_rates() =>
        await AsSql(
            app,
            await tools.Ask(
                new FindWellsArguments(
                    new WellSet { StartDate = new(2024, 12, 1), EndDate = new(2024, 12, 1) },
                    [new Limit("oil", Comparison.Above, 5_000)],
                    Sort: "-oil",
                    Top: 1_000,
                    Basis: "calendar_day"
                )
            ),
            "well oil well_id",
            $"""
            SELECT w.name, p.oil_volume / 31.0, w.id FROM {Records} WHERE p.period = 1 AND p.date = '2024-12-01'
            AND p.oil_volume / 31.0 > 5000 ORDER BY 2 DESC, CAST(w.id AS text)
            """
        );

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
}
