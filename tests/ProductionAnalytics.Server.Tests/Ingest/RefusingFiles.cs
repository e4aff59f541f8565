using System.Text;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>A file that is not what it should be says why, and leaves the store as it was.</summary>
public abstract class RefusingFiles<TApp>(TApp app)
    where TApp : TestApp
{
    public static TheoryData<string, string> BadFiles()
    {
        var files = new TheoryData<string, string>();
        foreach (var format in new[] { "bsee-ogor-a", "bsee-boreholes" })
        foreach (var file in Samples.NotOk(format))
            files.Add(format, Path.GetFileName(file));

        return files;
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public Task A_bad_file_is_refused(string format, string name) =>
        IsRefused(format, Samples.NotOk(format).Single(f => Path.GetFileName(f) == name), wantedCode: null);

    [Fact]
    public async Task Archives_that_are_cut_damaged_or_hostile_are_refused()
    {
        var good = Samples.Zip(("ogora.txt", Samples.OgorRow("608110000100", "202401", 5)));
        var flipped = good.ToArray();
        flipped[40 + "ogora.txt".Length] ^= 0x41;

        await IsRefused("bsee-ogor-a", app.GivenFile("cut.zip", good[..^30]), "archive.damaged");
        await IsRefused("bsee-ogor-a", app.GivenFile("flipped.zip", flipped), "archive.damaged");
        await IsRefused(
            "bsee-ogor-a",
            app.GivenFile("two.zip", Samples.Zip(("a.txt", "x"), ("b.txt", "y"))),
            "archive.entries"
        );
        await IsRefused(
            "bsee-ogor-a",
            app.GivenFile("bomb.zip", Samples.Zip(("bomb.txt", new string('0', 120 << 20)))),
            null
        );
    }

    [Fact]
    public Task A_name_in_an_archive_that_points_elsewhere_is_refused() =>
        IsRefused(
            "bsee-ogor-a",
            app.GivenFile(
                "tricky.zip",
                Samples.Zip(("../../../outside.txt", Samples.OgorRow("608110007700", "202401", 5)))
            ),
            "archive.path"
        );

    [Fact]
    public Task A_spreadsheet_named_like_the_right_file_is_refused() =>
        IsRefused(
            "bsee-ogor-a",
            app.GivenFile("ogora2024delimit.txt", Encoding.ASCII.GetBytes("well;month;oil\r\nA-1;2024-01;12,5\r\n")),
            "file.columns"
        );

    private async Task IsRefused(string format, string file, string? wantedCode)
    {
        var before = await Content();

        var result = await app.Import(format, file);

        Assert.Equal("failed", result.Import.State);
        Assert.NotEmpty(result.Import.Failure!);
        if (wantedCode is not null)
            Assert.Equal(wantedCode, result.Findings[^1].Code);
        Assert.Equal(before, await Content());
    }

    /// <summary>Everything that a refused file could have changed.</summary>
    private async Task<string> Content() =>
        await app.Http.GetStringAsync("/api/v1/wells?format=csv&limit=1000", TestApp.Ct)
        + await app.Http.GetStringAsync("/api/v1/production?format=csv&limit=1000", TestApp.Ct)
        + (await app.Get("/api/v1/analytics/totals"))["as_of_version"];
}

[Trait("Store", "SQLite")]
public sealed class RefusingFilesOnSqlite(SqliteApp app) : RefusingFiles<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class RefusingFilesOnPostgres(PostgresApp app)
    : RefusingFiles<PostgresApp>(app),
        IClassFixture<PostgresApp>;
