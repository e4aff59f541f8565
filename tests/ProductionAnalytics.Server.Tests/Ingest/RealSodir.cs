using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Norway's own files in a store, asked for in Norway's own units.</summary>
public abstract class RealSodir<TApp>(TApp app)
    where TApp : TestApp
{
    private const double Million = 1e6;

    /// <summary>Gas is told in thousands.</summary>
    private const double MillionThousands = 1e6;

    [Fact]
    public async Task Every_answer_comes_out_and_the_same_files_again_change_nothing()
    {
        var first = await Load();
        Assert.Equal([27_090, 5_533, 2_012], first["files"]!.All<long>("rows_read"));
        Assert.Equal([130, 5_533, 2_012], first["files"]!.All<long>("wells_inserted"));

        await HasTheAnswers();
        Assert.Equal(130, await app.Total("/api/v1/wells?limit=1&entity_type=field"));
        Assert.Equal(5_533 + 2_012, await app.Total("/api/v1/wells?limit=1&entity_type=wellbore"));

        var (version, everything) = (await Version(), await app.Everything());
        var again = await Load();
        Assert.Equal((0, 0), (again.Counts().Inserted, again.Counts().Updated));
        Assert.Equal(version, await Version());
        Assert.Equal(everything, await app.Everything());
    }

    private async Task HasTheAnswers()
    {
        var all = await app.Get(
            "/api/v1/analytics/series?interval=year&measures=oil,gas,condensate,ngl&units=metric&entity_type=field"
        );
        var group = all["groups"]![0]!;
        Assert.Equal("Sm3", all.Text("oil_unit"));
        Assert.Equal(4_985.714, Sum(group, "oil") / Million, 3);
        Assert.Equal(3_209.449, Sum(group, "gas") / MillionThousands, 3);
        Assert.Equal(126.671, Sum(group, "condensate") / Million, 3);
        Assert.Equal(495.857, Sum(group, "ngl") / Million, 3);
        var last = all["dates"]!.AsArray().Select(d => (string)d!).ToList().IndexOf("2024-01-01");
        Assert.Equal(102.896, (double)group["oil"]![last]! / Million, 3);
        Assert.Equal(126.244, (double)group["gas"]![last]! / MillionThousands, 3);

        var fields = (await app.Get("/api/v1/analytics/totals?group_by=field&units=metric"))["rows"]!
            .AsArray()
            .ToDictionary(r => (string?)r!["key"] ?? "", r => r!.Number("oil") / Million ?? 0);
        Assert.Equal(578.944, fields["STATFJORD"], 3);
        Assert.Equal(505.551, fields["EKOFISK"], 3);
        Assert.Equal(397.673, fields["OSEBERG"], 3);

        Assert.Contains(
            "mixed_entity_types",
            (await app.Get("/api/v1/analytics/totals"))["notes"]!.AsArray().Select(n => (string)n!)
        );
    }

    private static double Sum(JsonNode group, string measure) => group[measure]!.Numbers().Sum(v => v ?? 0);

    private async Task<long> Version() => (long)(await app.Get("/api/v1/analytics/totals"))["as_of_version"]!;

    private async Task<JsonObject> Load()
    {
        string[] names =
        [
            "field_production_monthly.csv",
            "wellbore_development_all.csv",
            "wellbore_exploration_all.csv",
        ];
        var import = await app.Imported([
            .. names.Select(n => UploadedFile.At(Path.Combine(Repository.RealData, "sodir", n))),
        ]);
        Assert.All(import["files"]!.All<string>("state"), s => Assert.Equal("succeeded", s));
        return import;
    }
}

[Trait("Store", "SQLite"), Trait("Data", "Real")]
public sealed class RealSodirOnSqlite(SqliteApp app) : RealSodir<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres"), Trait("Data", "Real")]
public sealed class RealSodirOnPostgres(PostgresApp app) : RealSodir<PostgresApp>(app), IClassFixture<PostgresApp>;
