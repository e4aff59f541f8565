using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>
/// A database server whose disk fills up while a file is merged. No test can fill the disk of a server that others use
/// too, so the table itself gives the answer that the server would, from some record on; on SQLite a real limit does.
/// </summary>
[Trait("Store", "Postgres")]
public sealed class RunningOutOfRoom(PostgresApp app) : IClassFixture<PostgresApp>
{
    private const string Full = """
        CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
        END $$;
        CREATE TRIGGER no_room BEFORE INSERT ON production FOR EACH ROW WHEN (NEW.date >= DATE '2000-06-01')
        EXECUTE FUNCTION no_room();
        """;

    [Fact]
    public async Task The_import_says_so_and_leaves_the_store_as_it_was_and_later_it_succeeds()
    {
        await app.Imported("known.csv", "source_key,date,oil_volume\nknown,1999-01-01,7\n");
        var before = await app.Everything();
        var file = UploadedFile.Of("full.csv", Months(wells: 20));

        await Run(Full);
        var failed = await app.Imported([file], ("format", "csv"));

        Assert.Equal(
            ("failed", "The disk is full; nothing was changed."),
            (failed.Text("state"), failed.Text("failure"))
        );
        Assert.Equal(before, await app.Everything());
        Assert.Empty(app.LeftBehind());

        await Run("DROP FUNCTION no_room CASCADE");
        var loaded = await app.Imported([file], ("format", "csv"));
        Assert.Equal(("succeeded", 20 * 24), (loaded.Text("state"), (int)loaded["inserted"]!));
    }

    /// <summary>Two years of each well, so that much is written before the room is gone.</summary>
    private static string Months(int wells)
    {
        var text = new StringBuilder("source_key,date,oil_volume\n");
        for (var month = 0; month < 24; month++)
        for (var well = 0; well < wells; well++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"room-{well},{1999 + month / 12}-{month % 12 + 1:00}-01,{month}\n"
            );
        return text.ToString();
    }

    private async Task Run(string sql)
    {
        await using var db = app.Store.Open();
        await db.Database.ExecuteSqlRawAsync(sql, TestApp.Ct);
    }
}
