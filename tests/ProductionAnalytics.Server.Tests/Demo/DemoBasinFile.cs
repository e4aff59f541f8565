using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Ingest.Demo;

namespace ProductionAnalytics.Server.Tests.Demo;

/// <summary>What the file of the demo basin has, told from the file alone.</summary>
public sealed class DemoBasinFile
{
    private static readonly DemoFile Demo = DemoFile.Read();
    private static readonly HashSet<string> Wrong = [.. DemoBasin.Make().Errors.Select(e => e.SourceKey)];
    private static readonly List<DemoRow> Headers = [.. Demo.Wells.Select(w => w[0])];

    /// <summary>Clean wells that made something in at least three years.</summary>
    private static readonly List<List<DemoRow>> Long =
    [
        .. Demo.Wells.Where(w => !Wrong.Contains(w[0].Key) && w.Count >= 36),
    ];

    [Fact]
    public void It_is_the_same_every_time_and_everywhere()
    {
        Assert.Equal(Demo.Hash, DemoFile.Read().Hash);
        Assert.Equal("e430ed01b8b463a2009b476744fcbf4261fb583ef5bb613d7c25962108f39201", Demo.Hash);
        Assert.InRange(Demo.Size, 1_000_000, 10_000_000);
    }

    [Fact]
    public void Six_hundred_wells_of_twelve_operators_lie_in_six_regions_and_several_fields()
    {
        Assert.Equal(600, Headers.Count);
        Assert.Equal(6, Headers.Select(h => h["region"]).Distinct().Count());
        Assert.Equal(12, Headers.Select(h => h["operator"]).Distinct().Count());
        Assert.InRange(Headers.Select(h => h["field"]).Distinct().Count(), 12, 18);
        Assert.Equal(["Gas", "Oil"], Headers.Select(h => h["well_type"]).Distinct().Order());
        Assert.Equal(
            ["Plugged and abandoned", "Producing", "Shut in", "Temporarily abandoned"],
            Headers.Select(h => h["status"]).Distinct().Order()
        );
        Assert.Equal(600, Headers.Select(h => h["name"]).Distinct().Count());
        Assert.All(Headers, h => Assert.Equal(("demo", "US", "Demo Basin"), (h["dataset"], h["country"], h["basin"])));
    }

    [Fact]
    public void Attributes_stand_in_the_first_row_of_a_well_only()
    {
        string[] said = ["name", "api_number", "latitude", "longitude", "region", "operator", "status", "spud_date"];
        foreach (var well in Demo.Wells)
        {
            Assert.All(said, column => Assert.NotNull(well[0][column]));
            Assert.All(well.Skip(1), row => Assert.All(said, column => Assert.Null(row[column])));
        }
    }

    [Fact]
    public void Months_run_from_2010_to_2024_without_a_hole_and_wells_start_in_every_year()
    {
        Assert.Equal(new DateOnly(2010, 1, 1), Demo.Rows.Min(r => r.Date));
        Assert.Equal(new DateOnly(2024, 12, 1), Demo.Rows.Max(r => r.Date));
        foreach (var well in Demo.Wells)
        {
            var months = well.Select(r => r.Date).Distinct().ToList();
            Assert.Equal(months.Select((_, i) => months[0].AddMonths(i)), months);
        }

        var starts = Demo.Wells.CountBy(w => w[0].Date.Year).ToDictionary();
        Assert.Equal(Enumerable.Range(2010, 15), starts.Keys.Order());
        Assert.All(starts.Values, count => Assert.InRange(count, 15, 150));
    }

    [Fact]
    public void Every_position_is_inside_the_bounds_and_in_a_cluster_of_its_region()
    {
        foreach (var region in Headers.Where(h => h.Number("latitude") != 0).GroupBy(h => h["region"]))
        {
            var (latitudes, longitudes) = (
                region.Select(h => h.Number("latitude")!.Value).ToList(),
                region.Select(h => h.Number("longitude")!.Value).ToList()
            );
            Assert.All(latitudes, l => Assert.InRange(l, 31, 33.6));
            Assert.All(longitudes, l => Assert.InRange(l, -104.4, -101.2));
            Assert.InRange(latitudes.Max() - latitudes.Min(), 0.1, 0.7);
            Assert.InRange(longitudes.Max() - longitudes.Min(), 0.1, 0.7);
        }

        Assert.All(
            Headers.Where(h => h.Number("longitude") != 0),
            h =>
                Assert.Equal(
                    h.Number("longitude") < -103.064 && h["region"] != "Mesquite Trough" ? "NM" : "TX",
                    h["state"]
                )
        );
    }

    [Fact]
    public void Api_numbers_are_well_formed_and_nobodys()
    {
        var numbers = Headers.Where(h => !Wrong.Contains(h.Key)).Select(h => h["api_number"]!).ToList();

        Assert.All(numbers, n => Assert.Equal(n, ApiNumber.Canonical(n)));
        Assert.All(numbers, n => Assert.StartsWith("99", n, StringComparison.Ordinal));
        Assert.Distinct(numbers);
    }

    [Fact]
    public void A_well_is_drilled_then_completed_then_produces()
    {
        foreach (var well in Demo.Wells)
        {
            Assert.True(well[0].Day("spud_date") < well[0].Day("completion_date"));
            Assert.True(well[0].Day("completion_date") < well[0].Date.AddMonths(1));
            Assert.InRange(well[0].Number("total_depth_ft")!.Value, 6_000, 25_000);
            if (well[0].Number("lateral_length_ft") is { } lateral)
                Assert.InRange(lateral, 3_000, 10_400);
        }

        Assert.InRange(Headers.Count(h => h["lateral_length_ft"] is null), 60, 300);
    }

    [Fact]
    public void Three_to_six_percent_of_the_months_are_zero()
    {
        var share = (double)Demo.Rows.Count(r => r.IsZero) / Demo.Rows.Count;

        Assert.InRange(share, 0.03, 0.06);
        Assert.All(Demo.Rows.Where(r => r.IsZero), r => Assert.Equal(0, r.DaysOn));
    }

    [Fact]
    public void Water_cut_rises_over_life_in_four_wells_of_five()
    {
        var rising = Long.Where(HasOilAndWater).Count(w => WaterCut(w, 12) < WaterCut([.. Enumerable.Reverse(w)], 12));

        Assert.InRange((double)rising / Long.Count, 0.8, 1);
    }

    [Fact]
    public void The_rate_of_a_producing_day_falls_from_year_to_year()
    {
        var all = Long.SelectMany(w => Rates(w).Zip(Rates(w).Skip(1))).ToList();

        Assert.InRange((double)all.Count(r => r.Second < r.First) / all.Count, 0.98, 1);
        Assert.All(all, r => Assert.True(r.Second < r.First * 1.05));
    }

    [Fact]
    public void Downtime_shows_in_the_days_on()
    {
        var running = Demo.Rows.Where(r => !r.IsZero && !Wrong.Contains(r.Key)).ToList();

        Assert.All(running, r => Assert.InRange(r.DaysOn!.Value, 0.5, DateTime.DaysInMonth(r.Date.Year, r.Date.Month)));
        Assert.InRange((double)running.Count(r => r.DaysOn < 25) / running.Count, 0.05, 0.25);
    }

    private static bool HasOilAndWater(List<DemoRow> well) => well.All(r => r.Oil is not null);

    private static double WaterCut(List<DemoRow> well, int months)
    {
        var (oil, water) = (well.Take(months).Sum(r => r.Oil!.Value), well.Take(months).Sum(r => r.Water!.Value));
        return water / (oil + water);
    }

    /// <summary>The main phase a producing day, in each whole year of the well.</summary>
    private static List<double> Rates(List<DemoRow> well)
    {
        var isOil = well[0]["well_type"] == "Oil";
        return
        [
            .. well.Chunk(12)
                .Where(y => y.Length == 12 && y.Sum(r => r.DaysOn!.Value) > 90)
                .Select(y => y.Sum(r => (isOil ? r.Oil : r.Gas)!.Value) / y.Sum(r => r.DaysOn!.Value)),
        ];
    }
}
