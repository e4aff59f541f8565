using System.IO.Compression;
using System.Text;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>A file that is not what it should be says why, and leaves the store as it was, byte for byte.</summary>
public abstract class RefusingFiles<TApp>(TApp app)
    where TApp : TestApp
{
    private const string Good = "source_key,date,oil_volume\nkept-1,2024-01-01,5\nkept-1,2024-02-01,6\n";

    public static TheoryData<string> Formats() =>
        [
            .. Directory
                .EnumerateDirectories(Samples.NotOkFolder)
                .Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_bad_sample_is_refused(string format)
    {
        await GivenSomething();
        foreach (var file in Samples.NotOk(format))
            await IsRefused(format, file, wantedCode: null);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_good_sample_of_another_format_is_refused(string format)
    {
        await GivenSomething();
        foreach (
            var other in Directory.EnumerateDirectories(Samples.OkFolder).Where(f => Path.GetFileName(f) != format)
        )
            await IsRefused(
                format,
                Directory.EnumerateFiles(other).Order(StringComparer.Ordinal).First(),
                wantedCode: null
            );
    }

    [Fact]
    public async Task Archives_that_are_cut_damaged_or_hostile_are_refused()
    {
        await GivenSomething();
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
        await IsRefused("bsee-ogor-a", app.GivenFile("nothing.zip", Samples.Zip()), null);
        await IsRefused("bsee-ogor-a", app.GivenFile("empty.zip", Samples.Zip(("ogora.txt", ""))), "file.empty");
    }

    [Fact]
    public async Task A_bomb_is_refused_before_it_fills_the_disk()
    {
        await GivenSomething();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Good rows, so that nothing but their number can stop it: 140 MB out of some 100 kB.
            using var entry = zip.CreateEntry("ogora.txt", CompressionLevel.SmallestSize).Open();
            var row = Encoding.ASCII.GetBytes(
                string.Concat(Enumerable.Repeat(Samples.OgorRow("608110000900", "202401", 0), 1_000))
            );
            for (var written = 0; written < 140 << 20; written += row.Length)
                entry.Write(row);
        }

        await IsRefused("bsee-ogor-a", app.GivenFile("bomb.zip", bytes.ToArray()), "archive.bomb");
    }

    [Theory]
    [InlineData("../../../outside.txt")]
    [InlineData("/outside.txt")]
    [InlineData("a/../../outside.txt")]
    [InlineData("..\\outside.txt")]
    public async Task A_name_in_an_archive_that_points_elsewhere_is_refused(string name)
    {
        await GivenSomething();
        await IsRefused(
            "bsee-ogor-a",
            app.GivenFile("tricky.zip", Samples.Zip((name, Samples.OgorRow("608110007700", "202401", 5)))),
            "archive.path"
        );
    }

    [Theory]
    [InlineData("bsee-ogor-a", "ogora2024delimit.txt", "well;month;oil\r\nA-1;2024-01;12,5\r\n", "file.columns")]
    [InlineData("csv", "wells.csv", "<html><body>Sign in</body></html>\n", "file.columns")]
    [InlineData("csv", "wells.csv", "", "file.empty")]
    [InlineData("csv", "wells.csv", "source_key,date,oil_volume\n", "file.empty")]
    [InlineData("csv", "wells.csv", "source_key,date,oil_volume\nA-1,2024-01-01\n", "file.too_many_rejected")]
    public async Task A_file_is_taken_by_what_it_is_and_not_by_its_name(
        string format,
        string name,
        string text,
        string code
    )
    {
        await GivenSomething();
        await IsRefused(format, app.GivenFile(name, Encoding.UTF8.GetBytes(text)), code);
    }

    [Fact]
    public async Task Six_bad_rows_of_a_hundred_are_too_many_and_five_are_not()
    {
        await GivenSomething();
        await IsRefused("csv", app.GivenFile("six.csv", Rows(bad: 6)), "file.too_many_rejected");

        var five = await app.Import("csv", app.GivenFile("five.csv", Rows(bad: 5)));
        Assert.Equal(("succeeded", (95, 0, 0), 5), (five.Import.State, five.Records, five.File.Rejected));

        static byte[] Rows(int bad) =>
            Encoding.ASCII.GetBytes(
                "source_key,date,oil_volume\n"
                    + string.Concat(
                        Enumerable.Range(0, 100).Select(i => $"rows-1,{1900 + i}-01-01,{(i < bad ? "bad" : "1")}\n")
                    )
            );
    }

    [Theory]
    [InlineData("windows", "source_key,date,oil_volume\r\nends-windows,2024-01-01,1\r\nends-windows,2024-02-01,2\r\n")]
    [InlineData("cut", "source_key,date,oil_volume\r\nends-cut,2024-01-01,1\r\nends-cut,2024-02-01,2")]
    [InlineData("unix", "source_key,date,oil_volume\nends-unix,2024-01-01,1\nends-unix,2024-02-01,2")]
    [InlineData("blank", "source_key,date,oil_volume\nends-blank,2024-01-01,1\n\nends-blank,2024-02-01,2\n\n\n")]
    public async Task Line_ends_of_any_kind_are_read_and_a_last_one_is_not_needed(string name, string text)
    {
        var loaded = await app.Import("csv", app.GivenFile($"{name}.csv", Encoding.ASCII.GetBytes(text)));

        Assert.Equal(("succeeded", (2, 0, 0)), (loaded.Import.State, loaded.Records));
        Assert.Empty(loaded.Findings);
        Assert.Equal([1, 2], (await app.Get($"/api/v1/production?well_name=ends-{name}")).All<double>("oil_volume"));
    }

    private Task GivenSomething() => app.Import("csv", app.GivenFile("good.csv", Encoding.ASCII.GetBytes(Good)));

    private async Task IsRefused(string format, string file, string? wantedCode)
    {
        var before = await app.Everything();

        var result = await app.Import(format, file);

        Assert.True(result.Import.State == "failed", $"{file} was loaded as {format}");
        Assert.NotEmpty(result.Import.Failure!);
        Assert.Contains(result.Findings, f => f.IsError);
        Assert.Equal(
            (wantedCode ?? result.Findings[^1].Code, true),
            (result.Findings[^1].Code, result.Findings[^1].IsError)
        );
        Assert.NotEmpty(result.Findings[^1].Wanted);
        Assert.Equal(before, await app.Everything());
        Assert.Empty(app.LeftBehind());
    }
}

[Trait("Store", "SQLite")]
public sealed class RefusingFilesOnSqlite(SqliteApp app) : RefusingFiles<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class RefusingFilesOnPostgres(PostgresApp app)
    : RefusingFiles<PostgresApp>(app),
        IClassFixture<PostgresApp>;
