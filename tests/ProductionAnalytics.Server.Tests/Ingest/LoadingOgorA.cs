using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>OGOR-A: rows of completions become well-months, and a well's attributes are those of its latest month.</summary>
public abstract class LoadingOgorA<TApp>(TApp app)
    where TApp : TestApp
{
    private const string Format = "bsee-ogor-a";

    [Fact]
    public async Task Completions_of_a_well_month_are_summed_and_days_are_the_largest()
    {
        await app.Import(Format, Samples.Ok(Format, "several-completions-of-one-well.txt"));

        var records = (
            await app.Get(
                "/api/v1/production?api_number=60-811-00001-00&dataset=bsee&start_date=2024-01-01&end_date=2024-02-28"
            )
        ).AsArray();
        Assert.Equal(2, records.Count);
        Assert.Equal((1501, 6001, 13, 31), Numbers(records[0]!));
        Assert.Equal((0, 0, 0, 0), Numbers(records[1]!));
    }

    [Fact]
    public async Task The_earliest_first_production_counts_and_the_row_with_most_boe_of_the_latest_month_names_the_operator()
    {
        await app.Import(Format, Samples.Ok(Format, "several-completions-of-one-well.txt"));
        await app.Import(Format, Samples.Ok(Format, "operator-changes.txt"));

        var well = (await app.Get("/api/v1/wells?api_number=608110000100"))[0]!;
        Assert.Equal("1999-12-31", (string?)well["first_production"]);
        Assert.Equal("reported", (string?)well["first_production_origin"]);
        Assert.Equal(
            ("BIGGER ROW CORP", "MC", "MC777"),
            ((string?)well["operator"], (string?)well["region"], (string?)well["field"])
        );
    }

    [Fact]
    public async Task An_older_file_that_comes_later_does_not_take_the_operator_back()
    {
        await app.Import(Format, File("newer.txt", Samples.OgorRow("608110000900", "202401", 5, op: "TODAY LLC")));
        await app.Import(Format, File("older.txt", Samples.OgorRow("608110000900", "202301", 5, op: "YESTERDAY LLC")));

        var well = (await app.Get("/api/v1/wells?api_number=608110000900"))[0]!;
        Assert.Equal("TODAY LLC", (string?)well["operator"]);
        Assert.Equal(10, (double?)well["cum_oil"]);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var file = File(
            "again.txt",
            Samples.OgorRow("608110001000", "202401", 5) + Samples.OgorRow("608110001000", "202402", 6)
        );
        var first = await app.Import(Format, file);
        var version = await Version();

        var again = await app.Import(Format, file);

        Assert.Equal((2, 0, 0), (first.Records.Inserted, first.Records.Updated, first.Records.Unchanged));
        Assert.Equal((0, 0, 2), (again.Records.Inserted, again.Records.Updated, again.Records.Unchanged));
        Assert.Equal((0, 0, 1), (again.Wells.Inserted, again.Wells.Updated, again.Wells.Unchanged));
        Assert.Equal(version, await Version());
    }

    [Fact]
    public async Task A_restated_month_replaces_the_stored_one_and_keeps_the_earlier_value()
    {
        await app.Import(
            Format,
            File(
                "first.txt",
                Samples.OgorRow("608110001100", "202401", 5) + Samples.OgorRow("608110001100", "202402", 6)
            )
        );
        var restated = await app.Import(
            Format,
            File(
                "restated.txt",
                Samples.OgorRow("608110001100", "202401", 5) + Samples.OgorRow("608110001100", "202402", 66)
            )
        );

        Assert.Equal((0, 1, 1), (restated.Records.Inserted, restated.Records.Updated, restated.Records.Unchanged));
        var record = (await app.Get("/api/v1/production?api_number=608110001100&start_date=2024-02-01"))[0]!;
        Assert.Equal((66, 2), ((double?)record["oil_volume"], (long?)record["version"]));
        var earlier = (await app.Get($"/api/v1/production/{record["id"]}/history")).AsArray();
        Assert.Equal(
            (6, "replaced", "import"),
            (
                (double?)earlier.Single()!["oil_volume"],
                (string?)earlier[0]!["action"],
                (string?)earlier[0]!["replaced_by"]
            )
        );
    }

    [Fact]
    public async Task A_month_edited_by_hand_survives_the_next_import()
    {
        var file = File("edited.txt", Samples.OgorRow("608110001200", "202401", 5));
        await app.Import(Format, file);
        var record = (await app.Get("/api/v1/production?api_number=608110001200"))[0]!;
        (
            await app.SendJson(HttpMethod.Put, $"/api/v1/production/{record["id"]}", """{"oil_volume": 7}""")
        ).EnsureSuccessStatusCode();

        var again = await app.Import(Format, file);

        Assert.Equal(1, again.File.KeptEdits);
        Assert.Equal(7, (double?)(await app.Get($"/api/v1/production/{record["id"]}"))["oil_volume"]);
    }

    [Fact]
    public async Task A_well_name_edited_by_hand_survives_the_borehole_file()
    {
        await app.Import("bsee-boreholes", Samples.Ok("bsee-boreholes", "two-wells.txt"));
        var well = (await app.Get("/api/v1/wells?api_number=608110000200"))[0]!.AsObject();
        well["name"] = "Named by hand";
        (
            await app.SendJson(HttpMethod.Put, $"/api/v1/wells/{well["id"]}", well.ToJsonString())
        ).EnsureSuccessStatusCode();

        await app.Import("bsee-boreholes", Samples.Ok("bsee-boreholes", "two-wells.txt"));

        Assert.Equal("Named by hand", (string?)(await app.Get($"/api/v1/wells/{well["id"]}"))["name"]);
    }

    [Fact]
    public async Task Line_ends_quotes_and_a_few_bad_rows_do_not_stop_a_file()
    {
        Assert.Equal(
            "succeeded",
            (await app.Import(Format, Samples.Ok(Format, "unix-ends-and-no-last-newline.txt"))).Import.State
        );
        Assert.Equal(
            "succeeded",
            (await app.Import(Format, Samples.Ok(Format, "quotes-and-commas-in-names.txt"))).Import.State
        );

        var bad = await app.Import(Format, Samples.Ok(Format, "five-of-a-hundred-rows-bad.txt"));
        Assert.Equal((95, 5), (bad.Records.Inserted, bad.File.Rejected));
        var finding = bad.Findings[0];
        Assert.Equal((1, "PRODUCTION_DATE", "202413"), (finding.Line, finding.Column, finding.Read));
    }

    [Fact]
    public async Task Strict_refuses_a_file_for_one_bad_row()
    {
        var result = await app.Import(Format, Samples.Ok(Format, "five-of-a-hundred-rows-bad.txt"), strict: true);
        Assert.Equal(("failed", 0), (result.Import.State, result.Records.Inserted));
    }

    private static (double?, double?, double?, double?) Numbers(System.Text.Json.Nodes.JsonNode r) =>
        ((double?)r["oil_volume"], (double?)r["gas_volume"], (double?)r["water_volume"], (double?)r["days_on"]);

    private async Task<long> Version() => (long)(await app.Get("/api/v1/analytics/totals"))["as_of_version"]!;

    private string File(string name, string text) => app.GivenFile(name, System.Text.Encoding.ASCII.GetBytes(text));
}

[Trait("Store", "SQLite")]
public sealed class LoadingOgorAOnSqlite(SqliteApp app) : LoadingOgorA<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class LoadingOgorAOnPostgres(PostgresApp app)
    : LoadingOgorA<PostgresApp>(app),
        IClassFixture<PostgresApp>;
