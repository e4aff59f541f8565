using System.Text;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>What a person changed stays, and what the source changed or leaves out meanwhile is told.</summary>
public abstract class KeepingEdits<TApp>(TApp app)
    where TApp : TestApp
{
    private const string Format = "bsee-ogor-a";

    [Fact]
    public async Task A_record_deleted_by_hand_stays_deleted_until_edits_are_overwritten()
    {
        var file = File("deleted.txt", Samples.OgorRow("608120000100", "201801", 5));
        await app.Import(Format, file);
        await app.Delete($"/api/v1/production/{await RecordOf("608120000100")}");

        var again = await app.Import(Format, file);
        Assert.Equal((0, 1), (again.Records.Inserted, again.File.KeptEdits));
        Assert.Empty(again.Findings);
        Assert.Empty((await app.Get("/api/v1/production?api_number=608120000100")).AsArray());

        var overwritten = await Overwrite(file);
        Assert.Equal((1, 0), (overwritten.Records.Inserted, overwritten.File.KeptEdits));
    }

    [Fact]
    public async Task An_edited_record_that_the_source_restates_stays_and_the_three_values_are_told()
    {
        await app.Import(Format, File("source.txt", Samples.OgorRow("608120000200", "201802", 5)));
        await app.Put($"/api/v1/production/{await RecordOf("608120000200")}", Edited(oil: 7));

        var restated = await app.Import(Format, File("restated.txt", Samples.OgorRow("608120000200", "201802", 6)));

        Assert.Equal((0, 1), (restated.Records.Updated, restated.File.KeptEdits));
        var finding = Assert.Single(restated.Findings);
        Assert.Equal(
            ("import.edited_and_restated", 1, "oil_volume", "6"),
            (finding.Code, finding.Line, finding.Column, finding.Read)
        );
        Assert.Contains("was 5 in the source before and edited to 7", finding.Wanted, StringComparison.Ordinal);
        Assert.Equal([7], await Oil("608120000200"));
    }

    [Fact]
    public async Task Overwriting_edits_takes_the_value_of_the_source_and_keeps_the_edited_one_in_history()
    {
        var file = File("overwrite.txt", Samples.OgorRow("608120000300", "201803", 5));
        await app.Import(Format, file);
        var record = await RecordOf("608120000300");
        await app.Put($"/api/v1/production/{record}", Edited(oil: 7));

        var overwritten = await Overwrite(file);

        Assert.Equal((1, 0), (overwritten.Records.Updated, overwritten.File.KeptEdits));
        var now = await app.Get($"/api/v1/production/{record}");
        Assert.Equal((5, false), ((double?)now["oil_volume"], (bool)now["edited"]!));
        Assert.Equal([7, 5], (await app.Get($"/api/v1/production/{record}/history")).All<double>("oil_volume"));
    }

    [Fact]
    public async Task A_record_that_a_later_file_leaves_out_stays_and_is_told()
    {
        var (kept, left) = (Samples.OgorRow("608120000400", "201901", 5), Samples.OgorRow("608120000400", "201902", 6));
        await app.Import(Format, File("both.txt", kept + left + Samples.OgorRow("608120000400", "201903", 7)));

        var later = await app.Import(Format, File("less.txt", kept + Samples.OgorRow("608120000400", "201903", 7)));

        var finding = Assert.Single(later.Findings);
        Assert.Equal(("import.absent", "608120000400 2019-02-01"), (finding.Code, finding.Read));
        Assert.Equal([5, 6, 7], await Oil("608120000400"));
    }

    private Task<Loaded> Overwrite(string file) =>
        app.Import(
            new ImportOrder(TestApp.Tester, Formats.Find(Format), [ImportSource.At(file)]) { OverwriteEdits = true }
        );

    private async Task<long> RecordOf(string api) => (await app.Get($"/api/v1/production?api_number={api}"))[0]!.Id();

    private async Task<List<double>> Oil(string api) =>
        (await app.Get($"/api/v1/production?api_number={api}")).All<double>("oil_volume");

    /// <summary>The made-up record with another oil volume.</summary>
    private static object Edited(double oil) =>
        new
        {
            oil_volume = oil,
            gas_volume = 0,
            water_volume = 0,
            water_injected = 0,
            days_on = 28,
        };

    private string File(string name, string text) => app.GivenFile(name, Encoding.ASCII.GetBytes(text));
}

[Trait("Store", "SQLite")]
public sealed class KeepingEditsOnSqlite(SqliteApp app) : KeepingEdits<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class KeepingEditsOnPostgres(PostgresApp app)
    : KeepingEdits<PostgresApp>(app),
        IClassFixture<PostgresApp>;
