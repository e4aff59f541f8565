using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Findings are searched, counted, and shown with the well that they are about.</summary>
public abstract class LookingIntoFindings<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task They_are_searched_by_a_part_of_any_text_or_by_the_line()
    {
        var import = await Imported("Search");

        Assert.Equal(["volume.negative"], await Codes(import, "&q=-7"));
        Assert.Equal(["volume.negative", "volume.negative"], await Codes(import, "&q=CORRECTION"));
        Assert.Equal(["date.moved"], await Codes(import, "&q=4"));
        Assert.Equal(3, (await app.Findings(import, "&q=search.csv")).Count);
        Assert.Empty(await app.Findings(import, "&q=%25"));
        Assert.Empty(await app.Findings(import, "&q=o_l"));
        Assert.Equal(["volume.negative"], await Codes(import, "&q=-7&code=volume.negative&severity=warning"));
        Assert.Empty(await app.Findings(import, "&q=-7&code=date.moved"));
    }

    [Fact]
    public async Task They_are_counted_by_code()
    {
        var import = await Imported("Counted");
        var counts = (await app.Get($"/api/v1/imports/{import.Id()}/findings/codes")).AsArray();

        Assert.Equal(
            [("volume.negative", "warning", 2), ("date.moved", "warning", 1)],
            counts.Select(c => (c!.Text("code"), c!.Text("severity"), (int)c!["count"]!))
        );
        await (await app.Ask("/api/v1/imports/999999/findings/codes")).ShouldBe(404, "import.unknown");
    }

    [Fact]
    public async Task Each_names_the_well_that_it_is_about()
    {
        var import = await Imported("Named");
        var wells = (await app.Get("/api/v1/wells?q=Named")).AsArray().ToDictionary(w => w!.Text("name"), w => w!.Id());

        Assert.Equal(
            [wells["Named 1"], wells["Named 1"], wells["Named 2"]],
            (await app.Findings(import)).Select(f => (long)f!["well_id"]!)
        );
        var found = (await app.Get($"/api/v1/wells/{wells["Named 1"]}/findings")).AsArray();
        Assert.Equal(["volume.negative", "date.moved"], found.All<string>("code"));
        Assert.All(found, f => Assert.Equal(import.Id(), (long)f!["import_id"]!));
        Assert.Equal(2, await app.Total($"/api/v1/wells/{wells["Named 1"]}/findings?limit=1"));
        Assert.Empty((await app.Get($"/api/v1/wells/{wells["Named 1"]}/findings?severity=error")).AsArray());
        await (await app.Ask("/api/v1/wells/999999/findings")).ShouldBe(404, "well.unknown");
    }

    [Fact]
    public async Task So_do_rows_that_are_rejected_or_name_their_well_by_id_or_were_edited()
    {
        var well = await app.GivenWell("Traced", new { source_key = "traced" });
        var months = string.Concat(Enumerable.Range(1, 40).Select(i => $"traced,{1950 + i}-01-01,{i}\n"));
        var repeated = await app.Imported("r.csv", $"source_key,date,oil_volume\n{months}traced,1960-01-01,7\n");
        Assert.Equal([("record.repeated", well.Id())], await Named(repeated));

        var byId = await app.Imported("i.csv", $"well_id,date,oil_volume\n{well.Id()},2001-01-01,-1\n");
        Assert.Equal([("volume.negative", well.Id())], await Named(byId));

        var record = (await app.Get($"/api/v1/production?well_id={well.Id()}&start_date=1960-01-01&limit=1"))[0]!;
        await app.Put($"/api/v1/production/{record.Id()}", new { oil_volume = 5 });
        var restated = await app.Imported("s.csv", "source_key,date,oil_volume\ntraced,1960-01-01,99\n");
        Assert.All(await Named(restated), found => Assert.Equal(well.Id(), found.Well));
    }

    [Fact]
    public async Task A_finding_about_a_whole_file_names_no_well()
    {
        var import = await app.Imported("empty.csv", "source_key,date,oil_volume\n");

        var finding = Assert.Single(await app.Findings(import))!;
        Assert.Equal(("file.empty", null), (finding.Text("code"), finding["well_id"]));
    }

    /// <summary>Two wells, a volume below zero of each and a date inside its month.</summary>
    private Task<JsonObject> Imported(string name) =>
        app.Imported(
            $"{name}.csv",
            "source_key,name,date,oil_volume\n"
                + $"{name}-1,{name} 1,2024-01-01,10\n"
                + $"{name}-1,{name} 1,2024-02-01,-7\n"
                + $"{name}-1,{name} 1,2024-03-05,10\n"
                + $"{name}-2,{name} 2,2024-01-01,-8\n"
        );

    private async Task<IEnumerable<string>> Codes(JsonNode import, string filter) =>
        (await app.Findings(import, filter)).All<string>("code");

    private async Task<List<(string Code, long Well)>> Named(JsonNode import) =>
        [.. (await app.Findings(import)).Select(f => (f!.Text("code"), (long)f!["well_id"]!))];
}

[Trait("Store", "SQLite")]
public sealed class LookingIntoFindingsOnSqlite(SqliteApp app)
    : LookingIntoFindings<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class LookingIntoFindingsOnPostgres(PostgresApp app)
    : LookingIntoFindings<PostgresApp>(app),
        IClassFixture<PostgresApp>;
