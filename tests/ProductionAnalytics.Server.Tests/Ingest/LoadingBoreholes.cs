using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Boreholes: headers and positions.</summary>
public abstract class LoadingBoreholes<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task A_borehole_becomes_a_well_with_its_place_and_its_status_in_words()
    {
        await app.Import("bsee-boreholes", Samples.Ok("bsee-boreholes", "two-wells.txt"));

        var well = (await app.Get("/api/v1/wells?api_number=60-811-00001-00"))[0]!;
        Assert.Equal(
            ("GC 205 A001 ST00BP00", "bsee", "608110000100", "wellbore"),
            (Text("name"), Text("dataset"), Text("source_key"), Text("entity_type"))
        );
        Assert.Equal(
            (27.5, -90.5, 4980, 2940),
            (
                (double?)well["latitude"],
                (double?)well["longitude"],
                (double?)well["total_depth_ft"],
                (double?)well["water_depth_ft"]
            )
        );
        Assert.Equal(
            ("Completed", "Development", "2000-06-30", "GC", "Made-up Company"),
            (Text("status"), Text("well_type"), Text("spud_date"), Text("region"), Text("operator"))
        );
        Assert.Equal("COM", (string?)(await app.Get($"/api/v1/wells/{well["id"]}"))["status_reported"]);

        string? Text(string member) => (string?)well[member];
    }

    [Fact]
    public async Task What_the_file_does_not_say_is_null_and_a_code_nobody_knows_stays_a_code()
    {
        await app.Import("bsee-boreholes", Samples.Ok("bsee-boreholes", "two-wells.txt"));

        var well = (await app.Get("/api/v1/wells?api_number=608110000200"))[0]!;
        Assert.Equal("XYZ", (string?)well["status"]);
        Assert.All(
            new[] { "latitude", "longitude", "total_depth_ft", "water_depth_ft", "spud_date", "first_production" },
            member => Assert.Null(well[member])
        );
    }
}

[Trait("Store", "SQLite")]
public sealed class LoadingBoreholesOnSqlite(SqliteApp app)
    : LoadingBoreholes<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class LoadingBoreholesOnPostgres(PostgresApp app)
    : LoadingBoreholes<PostgresApp>(app),
        IClassFixture<PostgresApp>;
