using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>Every number of a series and of totals, against sums that the test makes of the API's own records.</summary>
public abstract class AddingUp<TApp>(TApp app)
    where TApp : TestApp
{
    private const string Measures =
        "oil,gas,water,condensate,ngl,liquids,boe,gor,wor,water_cut,cgr,well_count,days_on,cum_oil,cum_gas,cum_water,cum_boe";

    [Theory]
    [InlineData("month", "field")]
    [InlineData("quarter", "field")]
    [InlineData("year", "field")]
    [InlineData("month", "metric")]
    [InlineData("year", "metric")]
    public async Task A_series_is_the_sum_of_its_records(string interval, string units)
    {
        var region = $"Sum {interval} {units}";
        await GivenManyRecords(region);
        var filter = $"region={Uri.EscapeDataString(region)}&units={units}";
        var raw = await RawRecords.Under(app, filter);

        var series = await app.Get($"/api/v1/analytics/series?{filter}&interval={interval}&measures={Measures}");
        var dates = raw.Intervals(interval);
        Assert.Equal(dates.Select(d => $"{d:yyyy-MM-dd}"), series["dates"]!.AsArray().Select(d => (string)d!));
        Assert.Equal(3, (int)series["wells_matched"]!);
        AssertGroup(raw, interval, units, dates, Assert.Single(series["groups"]!.AsArray())!, "all");
    }

    [Fact]
    public async Task Each_group_is_the_sum_of_its_records()
    {
        await GivenManyRecords("Groups 1", "Groups");
        await GivenManyRecords("Groups 2", "Groups");
        await GivenManyRecords(null, "Groups");
        var raw = await RawRecords.Under(app, "basin=Groups");

        var series = await app.Get($"/api/v1/analytics/series?basin=Groups&group_by=region&measures={Measures}");
        var groups = series["groups"]!.AsArray();
        Assert.Equal(
            new string?[] { null, "Groups 1", "Groups 2" }.Order(StringComparer.Ordinal),
            groups.Select(g => (string?)g!["key"]).Order(StringComparer.Ordinal)
        );
        foreach (var group in groups)
            AssertGroup(
                raw.Of("region", (string?)group!["key"]),
                "month",
                "field",
                raw.Intervals("month"),
                group,
                (string?)group["key"]
            );
    }

    [Fact]
    public async Task Cumulatives_start_at_the_first_record_whatever_the_window()
    {
        await GivenManyRecords("Window");
        var raw = await RawRecords.Under(app, "region=Window");
        var window = "start_date=2020-10-01&end_date=2021-06-30";

        var series = await app.Get($"/api/v1/analytics/series?region=Window&{window}&measures={Measures}");
        var dates = raw.Intervals("month")
            .Where(d => d >= new DateOnly(2020, 10, 1) && d <= new DateOnly(2021, 6, 1))
            .ToList();
        Assert.Equal(dates.Select(d => $"{d:yyyy-MM-dd}"), series["dates"]!.AsArray().Select(d => (string)d!));
        Assert.Equal(("2020-10-01", "2021-06"), (series.Text("start_date"), series.Text("end_date")[..7]));
        AssertGroup(raw, "month", "field", dates, series["groups"]![0]!, "all");
    }

    [Theory]
    [InlineData("field", "")]
    [InlineData("metric", "")]
    [InlineData("field", "&start_date=2020-05-15&end_date=2021-03-15")]
    public async Task Totals_are_the_sums_of_their_records(string units, string window)
    {
        var basin = $"Totals {units}{window.Length}";
        await GivenManyRecords("Totals 1", basin);
        await GivenManyRecords("Totals 2", basin);
        await GivenManyRecords(null, basin);
        var filter = $"basin={Uri.EscapeDataString(basin)}&units={units}{window}";
        var raw = await RawRecords.Under(app, filter);

        var totals = await app.Get($"/api/v1/analytics/totals?{filter}&group_by=region");
        var rows = totals["rows"]!.AsArray();
        Assert.Equal(3, rows.Count);
        foreach (var row in rows)
            AssertRow(raw.Of("region", (string?)row!["key"]), raw, units, row, (string?)row["key"]);
        AssertRow(raw, raw, units, totals["total"]!, "total");
        Assert.Equal(1, rows.Sum(r => r!.Number("share")!.Value), 1e-12);
        Assert.Equal(rows.OrderByDescending(r => r!.Number("boe")).ToList(), rows.ToList());
        Assert.Equal((9, "region"), ((int)totals["wells_matched"]!, totals.Text("group_by")));
    }

    private static void AssertGroup(
        RawRecords raw,
        string interval,
        string units,
        List<DateOnly> dates,
        JsonNode group,
        string? key
    )
    {
        var gasOfOne = units == "field" ? 6.0 : 1.0;
        var steps = dates.ConvertAll(d => raw.In(interval, d));
        var sofar = dates.ConvertAll(d => raw.UpTo(interval, d));
        Assert.Equal(key, (string?)group["key"]);
        Equal("oil", steps, s => s.Sum("oil_volume"));
        Equal("gas", steps, s => s.Sum("gas_volume"));
        Equal("water", steps, s => s.Sum("water_volume"));
        Equal("condensate", steps, s => s.Sum("condensate_volume"));
        Equal("ngl", steps, s => s.Sum("ngl_volume"));
        Equal("liquids", steps, s => s.Liquids);
        Equal("boe", steps, s => s.Boe(gasOfOne));
        Equal("gor", steps, s => RawRecords.Ratio(s.Sum("gas_volume") * 1000, s.Sum("oil_volume")));
        Equal("wor", steps, s => RawRecords.Ratio(s.Sum("water_volume"), s.Sum("oil_volume")));
        Equal(
            "water_cut",
            steps,
            s => RawRecords.Ratio(s.Sum("water_volume"), s.Sum("oil_volume") + s.Sum("water_volume"))
        );
        Equal("cgr", steps, s => RawRecords.Ratio(s.Sum("condensate_volume") * 1000, s.Sum("gas_volume")));
        Equal("well_count", steps, s => s.Producing);
        Equal("days_on", steps, s => s.Sum("days_on"));
        Equal("cum_oil", sofar, s => s.Sum("oil_volume"));
        Equal("cum_gas", sofar, s => s.Sum("gas_volume"));
        Equal("cum_water", sofar, s => s.Sum("water_volume"));
        Equal("cum_boe", sofar, s => s.Boe(gasOfOne));

        void Equal(string measure, List<RawRecords> records, Func<RawRecords, double?> value) =>
            Close.Equal(records.ConvertAll(r => value(r)), group[measure], $"{key} {measure}");
    }

    private static void AssertRow(RawRecords raw, RawRecords all, string units, JsonNode row, string? key)
    {
        var gasOfOne = units == "field" ? 6.0 : 1.0;
        Close.Equal(raw.Sum("oil_volume"), row.Number("oil"), $"{key} oil");
        Close.Equal(raw.Sum("gas_volume"), row.Number("gas"), $"{key} gas");
        Close.Equal(raw.Sum("water_volume"), row.Number("water"), $"{key} water");
        Close.Equal(raw.Boe(gasOfOne), row.Number("boe"), $"{key} boe");
        Close.Equal(raw.Boe(gasOfOne) / all.Boe(gasOfOne), row.Number("share"), $"{key} share");
        Assert.Equal(raw.Producing, (int)row["well_count"]!);
    }

    /// <summary>Three wells over two and a half years: volumes, zeros, nulls, months without a record, and two months without any.</summary>
    private async Task GivenManyRecords(string? region, string? basin = null)
    {
        var random = new Random(17);
        var records = new List<object>();
        for (var w = 0; w < 3; w++)
        {
            var well = (await app.GivenWell($"{region}-{w}", new { region, basin })).Id();
            for (var m = 0; m < 30; m++)
                if (m is not (7 or 8) && (m == 3 || random.NextDouble() < 0.85))
                    records.Add(
                        new
                        {
                            well_id = well,
                            date = new DateOnly(2020, 1, 1).AddMonths(m),
                            oil_volume = m == 3 ? null : Volume(),
                            gas_volume = m == 4 ? 0 : Volume(),
                            water_volume = Volume(),
                            condensate_volume = Volume(),
                            ngl_volume = w == 2 ? null : Volume(),
                            days_on = random.NextDouble() < 0.3 ? (double?)null : random.Next(1, 28) + 0.5,
                        }
                    );
        }

        (await app.Post("/api/v1/production/batch", new { records })).EnsureSuccessStatusCode();

        double? Volume() =>
            random.NextDouble() switch
            {
                < 0.2 => null,
                < 0.35 => 0,
                _ => Math.Round(random.NextDouble() * 1000, 2),
            };
    }
}

[Trait("Store", "SQLite")]
public sealed class AddingUpOnSqlite(SqliteApp app) : AddingUp<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class AddingUpOnPostgres(PostgresApp app) : AddingUp<PostgresApp>(app), IClassFixture<PostgresApp>;
