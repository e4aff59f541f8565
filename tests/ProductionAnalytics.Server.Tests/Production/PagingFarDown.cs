using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Production;

/// <summary>A page far down a list is the one that walking there would have found, whatever way it is looked for.</summary>
public abstract class PagingFarDown<TApp>(TApp app)
    where TApp : TestApp
{
    private const int Months = 700;

    private static readonly string[] Sorts =
    [
        "date",
        "-date",
        "-date,-oil_volume",
        "-oil_volume",
        "well_name,-date",
        "region,-gas_volume",
        "-region",
        "dataset,well_id",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("region=GC")]
    [InlineData("start_date=1990-05-01")]
    public async Task A_page_far_down_is_the_one_that_walking_finds(string filter)
    {
        await GivenWells();
        await app.Cubes.CatchUp(TestApp.Ct);
        Assert.True(
            (await app.Cubes.Fresh(TestApp.Ct))!.OnlyMonths,
            "Only then skipping goes another way than walking."
        );
        var records = $"/api/v1/production?limit=50&{filter}";

        foreach (var sort in Sorts)
        {
            var all = await Walked($"/api/v1/production?limit=700&{filter}&sort={sort}");
            foreach (var skip in new[] { 0, 999, 1_000, 1_023, all.Count - 3, all.Count, all.Count + 5_000 })
                Assert.Equal(
                    all.Skip(skip).Take(50),
                    (await app.Get($"{records}&sort={sort}&skip={skip}")).All<long>("id")
                );
        }
    }

    /// <summary>Every id, by the cursor from page to page; each value is as the order says.</summary>
    private async Task<List<long>> Walked(string address)
    {
        var ids = new List<long>();
        for (var next = address; next is not null; )
        {
            var reply = await app.Ask(next);
            ids.AddRange((await reply.Body()).All<long>("id"));
            next = reply.Header("Link")?.Split('<', '>')[1];
        }

        Assert.Equal(await app.Total(address), ids.Distinct().Count());
        return ids;
    }

    private async Task GivenWells()
    {
        if (await app.Total("/api/v1/wells?limit=1") > 0)
            return;

        foreach (var (name, region) in new[] { ("A", "GC"), ("B", "MC"), ("C", "GC"), ("D", null) })
        {
            JsonNode well = await app.GivenWell(name, new { region });
            var records = Enumerable
                .Range(0, Months)
                .Select(m => new
                {
                    well_id = well.Id(),
                    date = new DateOnly(1950, 1, 1).AddMonths(m),
                    oil_volume = m % 7 == 0 ? (double?)null : m * 31 % 11,
                });
            await (await app.Post("/api/v1/production/batch", new { records })).Body();
        }
    }
}

[Trait("Store", "SQLite")]
public sealed class PagingFarDownOnSqlite(SqliteApp app) : PagingFarDown<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class PagingFarDownOnPostgres(PostgresApp app)
    : PagingFarDown<PostgresApp>(app),
        IClassFixture<PostgresApp>;
