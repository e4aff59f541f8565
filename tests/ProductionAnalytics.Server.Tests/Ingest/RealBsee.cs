using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Map;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>The regulator's own files, and the answers that were computed independently of the product.</summary>
public abstract class RealBsee<TApp, TOther>(TApp app, TOther otherOrder)
    where TApp : TestApp
    where TOther : TestApp
{
    private static readonly int[] Years = [2020, 2021, 2022, 2023, 2024];

    [Fact]
    public async Task Every_answer_comes_out_exactly_in_either_order_and_a_second_time()
    {
        await Boreholes(app);
        foreach (var year in Years)
            await Production(app, year);

        await HasTheAnswers();
        await RealTiles.HasAllOnTheMap(app);
        await LoadsAgainWithoutAChange();
        await IsTheSameInTheOtherOrder();
    }

    private async Task HasTheAnswers()
    {
        Assert.Equal(57_219, await Count("/api/v1/wells?limit=1"));
        Assert.Equal(376_660, await Count("/api/v1/production?limit=1"));

        var yearly = (await app.Get("/api/v1/analytics/series?interval=year"))["groups"]![0]!;
        Assert.Equal([610_189_500, 623_253_704, 632_016_608, 680_849_109, 656_280_631], Values(yearly["oil"]!));
        Assert.Equal([809_201_656, 794_770_996, 786_587_467, 752_057_995, 686_707_546], Values(yearly["gas"]!));
        Assert.Equal([359_131_893, 356_719_952, 398_989_696, 426_582_155, 395_112_074], Values(yearly["water"]!));

        var areas = (await app.Get("/api/v1/analytics/totals?group_by=region"))["rows"]!
            .AsArray()
            .ToDictionary(r => (string?)r!["key"] ?? "", r => (double)r!["oil"]!);
        Assert.Equal(
            (1_286_559_604, 899_073_355, 382_065_129, 128_277_421, 112_806_110),
            (areas["MC"], areas["GC"], areas["WR"], areas["AC"], areas["KC"])
        );

        Assert.Equal((61_650_360, 88_079_849, 43_011_455, 2_647), await Month("2020-01-01"));
        Assert.Equal((58_115_991, 60_335_821, 35_492_588, 1_643), await Month("2024-12-01"));

        var top = (await app.Get("/api/v1/wells?sort=-cum_oil&limit=1"))[0]!;
        Assert.Equal(("608084006001", 26_669_770), ((string?)top["api_number"], (double?)top["cum_oil"]));
    }

    private async Task LoadsAgainWithoutAChange()
    {
        var version = (long)(await app.Get("/api/v1/analytics/totals"))["as_of_version"]!;
        var production = await Production(app, 2024);
        var wells = await Boreholes(app);

        Assert.Equal(
            (0, 0, 58_769),
            (production.Records.Inserted, production.Records.Updated, production.Records.Unchanged)
        );
        Assert.Equal((0, 0, 57_219), (wells.Wells.Inserted, wells.Wells.Updated, wells.Wells.Unchanged));
        Assert.Equal(version, (long)(await app.Get("/api/v1/analytics/totals"))["as_of_version"]!);
    }

    private async Task IsTheSameInTheOtherOrder()
    {
        foreach (var year in Years.Reverse())
            await Production(otherOrder, year);
        await Boreholes(otherOrder);

        Assert.Equal(await Wells(app), await Wells(otherOrder));
    }

    /// <summary>All wells by their source key, without what only tells when they came.</summary>
    private static async Task<List<string>> Wells(TestApp from)
    {
        var wells = new List<string>();
        for (var address = "/api/v1/wells?sort=source_key&limit=1000&count=false"; address is not null; )
        {
            var reply = await from.Http.GetAsync(address, TestApp.Ct);
            foreach (var well in (await reply.Body()).AsArray().OfType<JsonObject>())
            {
                well.Remove("id");
                well.Remove("version");
                wells.Add(well.ToJsonString());
            }

            address = reply.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(57_219, wells.Count);
        return wells;
    }

    private static Task<Loaded> Boreholes(TestApp to) =>
        to.Import("bsee-boreholes", Path.Combine(Repository.RealData, "bsee", "BoreholeRawData.zip"));

    private static Task<Loaded> Production(TestApp to, int year) =>
        to.Import("bsee-ogor-a", Path.Combine(Repository.RealData, "bsee", $"ogora{year}delimit.zip"));

    private async Task<long> Count(string address) =>
        long.Parse((await app.Http.GetAsync(address, TestApp.Ct)).Headers.GetValues("X-Total-Count").Single());

    private async Task<(double, double, double, long)> Month(string month)
    {
        var totals = (await app.Get($"/api/v1/analytics/totals?start_date={month}&end_date={month}"))["total"]!;
        return ((double)totals["oil"]!, (double)totals["gas"]!, (double)totals["water"]!, (long)totals["well_count"]!);
    }

    private static IEnumerable<double> Values(JsonNode array) => array.AsArray().Select(v => (double)v!);
}

/// <summary>A second store of the same kind.</summary>
public sealed class OtherSqliteApp : SqliteApp;

public sealed class OtherPostgresApp : PostgresApp;

[Trait("Store", "SQLite"), Trait("Data", "Real")]
public sealed class RealBseeOnSqlite(SqliteApp app, OtherSqliteApp other)
    : RealBsee<SqliteApp, OtherSqliteApp>(app, other),
        IClassFixture<SqliteApp>,
        IClassFixture<OtherSqliteApp>;

[Trait("Store", "Postgres"), Trait("Data", "Real")]
public sealed class RealBseeOnPostgres(PostgresApp app, OtherPostgresApp other)
    : RealBsee<PostgresApp, OtherPostgresApp>(app, other),
        IClassFixture<PostgresApp>,
        IClassFixture<OtherPostgresApp>;
