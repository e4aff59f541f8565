using System.Text;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Wells;

/// <summary>A long list, read page by page: nothing twice, nothing left out, the same order on both stores.</summary>
public abstract class PagingWells<TApp>(TApp app)
    where TApp : TestApp
{
    private static readonly string[] Names =
    [
        "b",
        "B",
        "a",
        "A-1",
        "A 1",
        "A_1",
        "a1",
        "Ä",
        "ä",
        "é",
        "z",
        "Z",
        "2020-01-01",
        "2020-01-02",
        "10",
        "9",
        "true",
        "null",
        "𝔸",
        "\uFF21",
        "b",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("cum_oil")]
    [InlineData("-cum_oil,name")]
    [InlineData("region,-latitude")]
    [InlineData("-spud_date")]
    [InlineData("first_production,region")]
    [InlineData("-last_production,-id")]
    [InlineData("api_number")]
    [InlineData("version,longitude")]
    [InlineData("first_production_origin,-source_key")]
    [InlineData("-region,cum_gas,-id")]
    [InlineData("status,-operator,field")]
    public async Task Pages_are_complete_stable_and_in_order_whichever_way_one_walks(string sort)
    {
        var basin = $"Sorted {sort}";
        await GivenWells(basin);
        var list = $"/api/v1/wells?basin={Uri.EscapeDataString(basin)}&sort={sort}";
        var keys = (sort.Length == 0 ? [] : sort.Split(',')).Append("name").Append("id").ToList();

        var whole = (await app.Get(list)).AsArray();
        Assert.Equal(Names.Length, whole.Count);
        var sorted = whole.ToList();
        sorted.Sort((a, b) => Compare(a!, b!, keys));
        Assert.Equal(sorted.Select(w => w!.Id()), whole.Select(w => w!.Id()));

        var (bySkip, byCursor) = (new List<long>(), new List<long>());
        for (var skip = 0; skip < Names.Length + 5; skip += 5)
            bySkip.AddRange((await app.Get($"{list}&limit=5&skip={skip}")).All<long>("id"));
        for (var page = $"{list}&limit=1"; page.Length > 0; )
        {
            var reply = await app.Ask(page);
            byCursor.AddRange((await reply.Body()).All<long>("id"));
            Assert.Equal($"{Names.Length}", reply.Header("X-Total-Count"));
            page = reply.Header("X-Next-Cursor") is { } cursor ? $"{list}&limit=1&cursor={cursor}" : "";
            Assert.True(byCursor.Count <= Names.Length, "the cursor goes in circles");
        }

        Assert.Equal(whole.Select(w => w!.Id()), bySkip);
        Assert.Equal(whole.Select(w => w!.Id()), byCursor);
    }

    [Fact]
    public async Task A_page_says_how_many_there_are_and_where_it_goes_on()
    {
        for (var i = 0; i < 3; i++)
            await app.GivenWell($"P-{i}", new { basin = "Headers" });

        var first = await app.Ask("/api/v1/wells?basin=Headers&limit=2");
        Assert.Equal("3", first.Header("X-Total-Count"));
        Assert.Equal("oil=bbl;gas=Mcf;water=bbl", first.Header("X-Units"));
        Assert.NotNull(first.Header("X-Next-Cursor"));
        Assert.Contains($"cursor={first.Header("X-Next-Cursor")}", first.Header("Link"), StringComparison.Ordinal);

        foreach (
            var rest in new[]
            {
                "limit=3",
                $"limit=2&cursor={first.Header("X-Next-Cursor")}",
                "skip=2",
                "skip=10000000",
            }
        )
        {
            var last = await app.Ask($"/api/v1/wells?basin=Headers&{rest}");
            Assert.Equal("3", last.Header("X-Total-Count"));
            Assert.Null(last.Header("X-Next-Cursor"));
            Assert.Null(last.Header("Link"));
        }

        var uncounted = await app.Ask("/api/v1/wells?basin=Headers&limit=2&count=false");
        Assert.Null(uncounted.Header("X-Total-Count"));
        Assert.NotNull(uncounted.Header("X-Next-Cursor"));
    }

    [Fact]
    public async Task A_page_has_100_rows_unless_told_otherwise()
    {
        for (var i = 0; i < 101; i++)
            await app.GivenWell($"{i}", new { basin = "Hundred" });

        Assert.Equal(100, (await app.Get("/api/v1/wells?basin=Hundred")).AsArray().Count);
        Assert.Equal(101, (await app.Get("/api/v1/wells?basin=Hundred&limit=1000")).AsArray().Count);
    }

    [Fact]
    public async Task A_well_that_comes_or_goes_meanwhile_moves_no_other()
    {
        for (var i = 0; i < 6; i++)
            await app.GivenWell($"M-{i}", new { basin = "Moving" });
        var first = await app.Ask("/api/v1/wells?basin=Moving&limit=3");
        await app.GivenWell("M-", new { basin = "Moving" });
        await app.Delete($"/api/v1/wells/{(await first.Body())[2]!.Id()}");

        var next = await app.Get($"/api/v1/wells?basin=Moving&limit=3&cursor={first.Header("X-Next-Cursor")}");
        Assert.Equal(["M-3", "M-4", "M-5"], next.All<string>("name"));
    }

    private async Task GivenWells(string basin)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            var well = await app.GivenWell(
                Names[i],
                new
                {
                    basin,
                    region = i % 3 == 0 ? null : $"R{i % 2}",
                    latitude = i % 4 == 0 ? (double?)null : i * 1.1,
                    longitude = i % 4 == 0 ? (double?)null : -i,
                    spud_date = i % 5 < 2 ? null : $"200{i % 5}-01-01",
                    api_number = i % 2 == 0 ? null : $"60{i:00000000}",
                }
            );
            if (i % 3 == 1)
                await app.GivenOil(well.Id(), i % 2 == 0 ? 10 : 0, i / 6 * 100);
            if (i % 7 == 0)
                await app.Put(
                    $"/api/v1/wells/{well.Id()}",
                    new
                    {
                        name = Names[i],
                        basin,
                        region = "R9",
                    }
                );
        }
    }

    private static int Compare(JsonNode a, JsonNode b, List<string> keys)
    {
        foreach (var key in keys)
        {
            var (x, y) = (a[key.TrimStart('-')], b[key.TrimStart('-')]);
            var order = x is null || y is null ? (x is null).CompareTo(y is null) : Sign(key) * Compare(x, y);
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static int Sign(string key) => key[0] == '-' ? -1 : 1;

    private static int Compare(JsonNode x, JsonNode y) =>
        x.GetValueKind() == JsonValueKind.Number
            ? ((double)x).CompareTo((double)y)
            : Encoding.UTF8.GetBytes((string)x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes((string)y!));
}

[Trait("Store", "SQLite")]
public sealed class PagingWellsOnSqlite(SqliteApp app) : PagingWells<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class PagingWellsOnPostgres(PostgresApp app) : PagingWells<PostgresApp>(app), IClassFixture<PostgresApp>;
