using System.Text;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Tests.Platform;
using ProductionAnalytics.Server.Tests.Serving;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>An import whose process dies leaves the store as it was, or as it is with the whole file; never between.</summary>
public abstract class KilledImports<TApp>(TApp app)
    where TApp : TestApp
{
    private const int Moments = 20;
    private const int Wells = 120;
    private const int Months = 100;

    [Fact]
    public async Task Killed_at_random_moments_the_store_holds_a_file_whole_or_not_at_all()
    {
        var started = TimeProvider.System.GetTimestamp();
        Assert.Equal(0, await Run(0));
        var whole = TimeProvider.System.GetElapsedTime(started);
        Assert.Equal(Sum(0), await Oil());

        var random = new Random(20_260);
        var (held, killed) = (0, 0);
        for (var i = 1; i <= Moments; i++)
        {
            // Not before the runtime is up: dying there says nothing.
            var moment = whole * (0.25 + 0.8 * random.NextDouble());
            var died = await Run(i, moment) != 0;
            killed += died ? 1 : 0;
            var oil = await Oil();
            if (!died)
                Assert.Equal(Sum(i), oil);
            Assert.True(oil == Sum(held) || oil == Sum(i), $"oil is {oil} after moment {moment} of {whole}");
            held = oil == Sum(i) ? i : held;
        }

        Assert.True(killed >= Moments / 4, $"only {killed} imports died");
        Assert.Equal(0, await Run(Moments + 1));
        Assert.Equal(Sum(Moments + 1), await Oil());
        await EndedAsTheirFilesSay();
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(app.AllSettings()["DATA_DIR"], "tmp"), "import-*"));
    }

    private async Task EndedAsTheirFilesSay()
    {
        await using var db = app.Store.Open();
        var imports = await db.Imports.ToListAsync(TestApp.Ct);
        var files = await db.ImportFiles.ToDictionaryAsync(f => f.ImportId, f => f.State, TestApp.Ct);
        Assert.All(
            imports,
            i =>
                Assert.Contains(
                    (i.State, i.Failure ?? "", files[i.Id]),
                    new[]
                    {
                        (ImportState.Succeeded, "", ImportState.Succeeded),
                        (ImportState.Failed, "interrupted", ImportState.Failed),
                    }
                )
        );
        Assert.Contains(imports, i => i.Failure == "interrupted");
    }

    /// <summary>Imports the file's next version, each with another volume everywhere; killed where it takes longer than it may.</summary>
    private async Task<int> Run(int version, TimeSpan? until = null)
    {
        var rows = new StringBuilder();
        for (var well = 0; well < Wells; well++)
        for (var month = 0; month < Months; month++)
            rows.Append(
                Samples.OgorRow($"60813{well:00000}00", $"{2010 + month / 12}{month % 12 + 1:00}", Volume(version))
            );
        var file = app.GivenFile("killed.txt", Encoding.ASCII.GetBytes(rows.ToString()));

        await using var process = ServerProcess.Start(
            app.AllSettings()["DATA_DIR"],
            app.AllSettings(),
            "import",
            "bsee-ogor-a",
            file
        );
        try
        {
            return await process.Ended().WaitAsync(until ?? TimeSpan.FromMinutes(5), TestApp.Ct);
        }
        catch (TimeoutException)
        {
            // The moment has come.
            process.Signal("KILL");
            return await process.Ended();
        }
    }

    private static int Volume(int version) => 1_000 + version;

    private static double Sum(int version) => (double)Wells * Months * Volume(version);

    private async Task<double> Oil() => (double)(await app.Get("/api/v1/analytics/totals"))["total"]!["oil"]!;
}

[Trait("Store", "SQLite")]
public sealed class KilledImportsOnSqlite(SqliteApp app) : KilledImports<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class KilledImportsOnPostgres(PostgresApp app)
    : KilledImports<PostgresApp>(app),
        IClassFixture<PostgresApp>;
