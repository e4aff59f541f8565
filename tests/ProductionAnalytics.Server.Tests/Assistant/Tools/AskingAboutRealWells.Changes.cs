using ProductionAnalytics.Server.Features.Assistant.Tools;
using static ProductionAnalytics.Server.Tests.Assistant.Tools.SameTable;

namespace ProductionAnalytics.Server.Tests.Assistant.Tools;

/// <summary>Sets and windows beside each other, movers, and wells that changed.</summary>
public abstract partial class AskingAboutRealWells<TApp>
{
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
        await AsSql(
            app,
            await tools.Ask(new ChangesArguments("growing", gc, Measure: "oil", Threshold: 0.5, Top: 1_000)),
            "well oil_before oil_after growth",
            $"""
            SELECT w.name, a.oil_volume, b.oil_volume, (b.oil_volume - a.oil_volume) / a.oil_volume {Pair}
            AND a.oil_volume > 0 AND (b.oil_volume - a.oil_volume) / a.oil_volume > 0.5 ORDER BY 4 DESC, CAST(w.id AS text)
            """
        );
    }
}
