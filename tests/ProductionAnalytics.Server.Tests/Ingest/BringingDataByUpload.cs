using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>What an upload does to the data: strict or not, over edits or not, to which dataset, under which names.</summary>
public abstract class BringingDataByUpload<TApp>(TApp app)
    where TApp : TestApp
{
    private const string Header = "source_key,date,oil_volume_bbl,gas_volume_mcf,water_volume_bbl\n";

    [Fact]
    public async Task Strict_refuses_a_file_with_any_bad_row()
    {
        var rows =
            Header
            + string.Concat(
                Enumerable.Range(0, 30).Select(i => $"strict-1,{1980 + i}-01-01,{(i == 9 ? "x" : "1")},,\n")
            );
        var strict = await app.Imported("strict.csv", rows, ("strict", "true"));
        Assert.Equal(("failed", true), (strict.Text("state"), (bool)strict["strict"]!));
        Assert.Equal("file.too_many_rejected", (await app.Findings(strict)).All<string>("code")[^1]);
        Assert.Equal(0, await app.Total("/api/v1/wells?well_name=strict-1"));

        var lenient = await app.Imported("strict.csv", rows, ("strict", "false"));
        Assert.Equal(
            ("succeeded", 29, 1),
            (lenient.Text("state"), lenient.Counts().Inserted, (long)lenient["rejected"]!)
        );
    }

    [Fact]
    public async Task A_record_changed_by_hand_stays_unless_the_upload_says_to_overwrite_edits()
    {
        const string text = Header + "edited-1,2024-01-01,10,,\n";
        await app.Imported("edited.csv", text, ("dataset", "edits"));
        var id = (await app.Get("/api/v1/production?well_name=edited-1"))[0]!.Id();
        await app.Put($"/api/v1/production/{id}", new { oil_volume = 11 });

        var kept = await app.Imported("edited.csv", text, ("dataset", "edits"));
        Assert.Equal((1, (0, 0, 0)), ((long)kept["kept_edits"]!, kept.Counts() with { Inserted = 0 }));
        Assert.Equal(11, (await app.Get($"/api/v1/production/{id}")).Number("oil_volume"));

        var taken = await app.Imported("edited.csv", text, ("dataset", "edits"), ("overwrite_edits", "true"));
        Assert.Equal((0, (0, 1, 0)), ((long)taken["kept_edits"]!, taken.Counts()));
        Assert.Equal(10, (await app.Get($"/api/v1/production/{id}")).Number("oil_volume"));
    }

    [Fact]
    public async Task Totals_say_what_the_datasets_held_before_and_after_also_when_the_first_file_was_refused()
    {
        var first = await app.Imported("totals.csv", Header + "t-1,2024-01-01,10,20,\n", ("dataset", "totals-1"));
        AssertTotals(first, (null, 10), (null, 20), (null, null));

        var second = await app.Imported(
            [
                UploadedFile.Of("no.csv", "nonsense\n"),
                UploadedFile.Of("a.csv", Header + "t-1,2024-01-01,11,20,\n"),
                UploadedFile.Of("b.csv", "dataset," + Header + "totals-2,t-1,2024-01-01,100,,1\n"),
            ],
            ("dataset", "totals-1")
        );
        AssertTotals(second, (10, 111), (20, 20), (null, 1));

        var metric = await app.Get($"/api/v1/imports/{first.Id()}?units=metric");
        Assert.Equal("Sm3", metric.Text("oil_unit"));
        Assert.Equal(10 * 0.158987294928, metric["totals"]!["oil"]!.Number("after")!.Value, 1e-12);
    }

    [Fact]
    public async Task A_source_can_be_loaded_into_a_second_dataset_beside_the_first()
    {
        UploadedFile[] files =
        [
            UploadedFile.Of("ogora.txt", Samples.OgorRow("608110000100", "202301", 7)),
            UploadedFile.At(Samples.Ok("bsee-boreholes", "two-wells.txt")),
        ];
        await app.Imported(files);
        var second = await app.Imported(files, ("dataset", "bsee2"));

        Assert.Equal(("succeeded", "bsee2"), (second.Text("state"), second.Text("dataset")));
        foreach (var dataset in new[] { "bsee", "bsee2" })
        {
            var well = (await app.Get($"/api/v1/wells?dataset={dataset}&api_number=608110000100"))[0]!;
            Assert.Equal(("GC 205 A001 ST00BP00", 27.5), (well.Text("name"), well.Number("latitude")));
            Assert.Equal(
                [7],
                (
                    await app.Get($"/api/v1/production?well_id={well.Id()}&start_date=2023-01-01&end_date=2023-01-01")
                ).All<double>("oil_volume")
            );
        }

        var (one, two) = (await app.Get("/api/v1/datasets/bsee"), await app.Get("/api/v1/datasets/bsee2"));
        Assert.Equal(
            (one.Text("credit"), one.Text("reported_units")),
            (two.Text("credit"), two.Text("reported_units"))
        );
        Assert.NotEqual(one.Text("title"), two.Text("title"));
    }

    [Fact]
    public async Task One_plain_file_names_wells_by_key_number_and_id_and_goes_to_several_datasets()
    {
        var well = (await app.GivenWell("Known by id")).Id();
        var import = await app.Imported(
            "mixed.csv",
            "dataset,source_key,api_number,well_id,name,date,oil_volume\n"
                + "mixed-1,k-1,,,Key one,2024-01-01,1\n"
                + "mixed-2,k-1,,,Key two,2024-01-01,2\n"
                + "mixed-1,,60-812-34567-89,,By number,2024-01-01,3\n"
                + $",,,{well},,2024-01-01,4\n"
                + ",k-2,,,Without dataset,2024-01-01,5\n",
            ("dataset", "mixed-3")
        );

        Assert.Equal(("succeeded", (5, 0, 0)), (import.Text("state"), import.Counts()));
        Assert.Equal(["By number", "Key one"], (await app.Get("/api/v1/wells?dataset=mixed-1")).All<string>("name"));
        Assert.Equal(["Key two"], (await app.Get("/api/v1/wells?dataset=mixed-2")).All<string>("name"));
        Assert.Equal(["Without dataset"], (await app.Get("/api/v1/wells?dataset=mixed-3")).All<string>("name"));
        Assert.Equal([4], (await app.Get($"/api/v1/production?well_id={well}")).All<double>("oil_volume"));
        Assert.Equal(
            ("Known by id", "manual"),
            (
                (await app.Get($"/api/v1/wells/{well}")).Text("name"),
                (await app.Get($"/api/v1/wells/{well}")).Text("dataset")
            )
        );
    }

    [Fact]
    public async Task An_id_that_no_well_has_is_a_finding_and_the_other_rows_are_loaded()
    {
        var well = (await app.GivenWell("Known among unknown")).Id();
        var rows = string.Concat(
            Enumerable
                .Range(0, 40)
                .Select(i => $"{(i == 3 ? 1_999_999_999 : well)},{2000 + i / 12}-{i % 12 + 1:00},1\n")
        );
        var import = await app.Imported("ids.csv", "well_id,date,oil_volume\n" + rows);

        Assert.Equal(("succeeded", 39, 1), (import.Text("state"), import.Counts().Inserted, (long)import["rejected"]!));
        var finding = Assert.Single(await app.Findings(import))!;
        Assert.Equal(
            ("well.unknown", "error", 5, "1999999999"),
            (finding.Text("code"), finding.Text("severity"), (long)finding["line"]!, finding.Text("value"))
        );

        var none = await app.Imported("ids.csv", "well_id,date,oil_volume\n1999999999,2024-01,1\n");
        Assert.Equal("failed", none.Text("state"));
    }

    [Fact]
    public async Task A_well_named_by_its_key_and_by_its_id_in_one_file_is_one_well()
    {
        var well = await app.GivenWell("Twice named");
        var import = await app.Imported(
            "twice.csv",
            $"source_key,well_id,date,oil_volume\n{well.Text("source_key")},,2024-01-01,1\n,{well.Id()},2024-02-01,2\n"
        );
        Assert.Equal(("succeeded", 2), (import.Text("state"), import.Counts().Inserted));
        Assert.Equal([1, 2], (await app.Get($"/api/v1/production?well_id={well.Id()}")).All<double>("oil_volume"));

        var both = await app.Imported(
            "both.csv",
            "source_key,well_id,date,oil_volume\n"
                + string.Concat(
                    Enumerable.Range(1, 30).Select(i => $"{well.Text("source_key")},,{1980 + i}-01-01,{i}\n")
                )
                + $",{well.Id()},1990-01-01,99\n"
        );
        Assert.Equal(("succeeded", 30, 1), (both.Text("state"), both.Counts().Inserted, (long)both["rejected"]!));
        Assert.Equal(["record.repeated"], (await app.Findings(both)).All<string>("code"));
        Assert.Equal(
            [10],
            (
                await app.Get($"/api/v1/production?well_id={well.Id()}&start_date=1990-01-01&end_date=1990-01-01")
            ).All<double>("oil_volume")
        );
    }

    [Fact]
    public async Task Of_repeated_rows_the_first_is_taken_and_the_others_are_findings()
    {
        var rows = string.Concat(Enumerable.Range(0, 39).Select(i => $"repeated-1,{1980 + i}-01-01,{i},,\n"));
        var import = await app.Imported("repeated.csv", Header + rows + "repeated-1,1985-01-31,99,,\n");

        Assert.Equal(("succeeded", 39, 1), (import.Text("state"), import.Counts().Inserted, (long)import["rejected"]!));
        var finding = (await app.Findings(import, "&code=record.repeated"))[0]!;
        Assert.Equal((41, "error"), ((long)finding["line"]!, finding.Text("severity")));
        Assert.Equal(
            [5],
            (
                await app.Get("/api/v1/production?well_name=repeated-1&start_date=1985-01-01&end_date=1985-01-01")
            ).All<double>("oil_volume")
        );
    }

    private static void AssertTotals(
        JsonNode import,
        (double?, double?) oil,
        (double?, double?) gas,
        (double?, double?) water
    )
    {
        var totals = import["totals"]!;
        Assert.Equal((oil, gas, water), (Of("oil"), Of("gas"), Of("water")));

        (double?, double?) Of(string phase) => (totals[phase]!.Number("before"), totals[phase]!.Number("after"));
    }
}

[Trait("Store", "SQLite")]
public sealed class BringingDataByUploadOnSqlite(SqliteApp app)
    : BringingDataByUpload<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class BringingDataByUploadOnPostgres(PostgresApp app)
    : BringingDataByUpload<PostgresApp>(app),
        IClassFixture<PostgresApp>;
