using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>Who changed, imported and exported what is written down, and stays.</summary>
public abstract class WritingDown<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task A_change_is_written_down_with_what_was_there_before()
    {
        var (admin, ed) = (await app.SignedIn("auditor", Role.Administrator), await app.SignedIn("ed", Role.Editor));
        var well = (await ed.Create("/api/v1/wells", new { name = "Old name", region = "GC" })).Id();
        await (await ed.Put($"/api/v1/wells/{well}", new { name = "New name", region = "GC" })).Body();
        await ed.Create(
            "/api/v1/production",
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 10,
            }
        );
        var record = (await ed.Read($"/api/v1/production?well_id={well}"))[0]!.Id();
        await (await ed.Put($"/api/v1/production/{record}", new { oil_volume = 12.5 })).Body();
        await ed.Delete($"/api/v1/production/{record}");
        await ed.Delete($"/api/v1/wells/{well}");
        Assert.True((await ed.Get("/api/v1/export/wells?region=GC")).IsSuccessStatusCode);

        var told = (await admin.Read("/api/v1/audit?actor=ed&limit=50")).AsArray();
        Assert.Equal(
            [
                "export.wells",
                "well.deleted",
                "production.deleted",
                "production.updated",
                "production.created",
                "well.updated",
                "well.created",
            ],
            told.Select(e => e!.Text("action"))
        );
        var renamed = told[5]!;
        Assert.Equal(
            ("""{"name":"Old name"}""", """{"name":"New name"}"""),
            (renamed["before"]!.ToJsonString(), renamed["after"]!.ToJsonString())
        );
        Assert.Equal(
            ($"well {well}", "account", "127.0.0.1", "done"),
            (renamed.Text("subject"), renamed.Text("actor_kind"), renamed.Text("address"), renamed.Text("outcome"))
        );
        Assert.Equal(
            ("""{"oil_volume_bbl":10}""", """{"oil_volume_bbl":12.5}"""),
            (told[3]!["before"]!.ToJsonString(), told[3]!["after"]!.ToJsonString())
        );
        Assert.Contains("region=GC", told[0]!.Text("subject"), StringComparison.Ordinal);
        // History names the person too.
        Assert.Equal("ed", (await admin.Read($"/api/v1/wells/{well}/history"))[0]!.Text("by"));
    }

    [Fact]
    public async Task What_was_refused_or_changed_nothing_is_not_said_to_be_done()
    {
        var ed = await app.SignedIn("careful", Role.Editor);
        var well = (await ed.Create("/api/v1/wells", new { name = "Same" })).Id();
        var before = (await app.Audited()).Count;

        await (await ed.Put($"/api/v1/wells/{well}", new { name = "Same" })).Body();
        await (await ed.Put($"/api/v1/wells/{well}", new { name = "" })).ShouldBe(422, "request.out_of_range");
        await (await ed.Delete("/api/v1/wells/999999")).ShouldBe(404, "well.unknown");

        Assert.Equal(before, (await app.Audited()).Count);
    }

    [Fact]
    public async Task An_import_is_written_down_when_it_begins_and_when_it_ends()
    {
        var ed = await app.SignedIn("loader", Role.Editor);
        var form = Uploads.Form([UploadedFile.Of("months.csv", "source_key,date,oil_volume\nA,2020-01-01,1\n")], []);
        var import = (await (await ed.Http.PostAsync("/api/v1/imports", form, TestApp.Ct)).Body()).Id();
        await ed.Http.GetStringAsync($"/api/v1/imports/{import}/events", TestApp.Ct);

        var audit = (await app.Audited()).Where(a => a.Subject == $"import {import}").ToList();
        Assert.Equal([AuditAction.ImportFinished, AuditAction.ImportStarted], audit.Select(a => a.Action));
        Assert.All(audit, a => Assert.Equal("loader", a.Actor));
        Assert.Contains("months.csv", audit[1].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_itself_refuses_to_change_or_to_remove_an_entry()
    {
        await app.SignedIn("somebody", Role.Editor);
        await (await app.SignedIn("somebody", Role.Editor)).Create("/api/v1/wells", new { name = "kept" });
        await using var db = app.Store.Open();
        foreach (
            var sql in new[]
            {
                "UPDATE audit SET actor = 'nobody'",
                "DELETE FROM audit",
                "DELETE FROM audit WHERE id = 1",
            }
        )
        {
            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
                db.Database.ExecuteSqlRawAsync(sql, TestApp.Ct)
            );
            Assert.Contains("the audit only grows", refused.Message, StringComparison.Ordinal);
        }

        Assert.NotEmpty(await app.Audited());
    }

    [Fact]
    public async Task The_audit_is_searched_paged_and_taken_out_as_a_table()
    {
        var admin = await app.SignedIn("reader", Role.Administrator);
        for (var i = 0; i < 3; i++)
            await admin.Create("/api/v1/wells", new { name = $"100% \"{i}\", =1+1" });

        var page = await admin.Get("/api/v1/audit?actor=reader&action=well.created&limit=2");
        Assert.Equal(("3", 2), (page.Header("X-Total-Count"), (await page.Body()).AsArray().Count));
        Assert.Contains("skip=2", page.Header("Link"), StringComparison.Ordinal);
        var today = TimeProvider
            .System.GetUtcNow()
            .UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(
            3,
            (await admin.Read($"/api/v1/audit?actor=reader&action=well.created&from={today}&to={today}"))
                .AsArray()
                .Count
        );
        Assert.Empty((await admin.Read("/api/v1/audit?to=2001-01-01")).AsArray());
        Assert.Empty((await admin.Read("/api/v1/audit?subject=%25_")).AsArray());
        await (await admin.Get("/api/v1/audit?action=nonsense")).ShouldBe(400, "request.malformed");

        var csv = await admin.Http.GetStringAsync("/api/v1/audit?format=csv&actor=reader", TestApp.Ct);
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(
            "id,at,actor,actor_kind,address,action,subject,outcome,before,after,note",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal(4, lines.Length);
    }
}

[Trait("Store", "SQLite")]
public sealed class WritingDownOnSqlite(FastSqliteApp app)
    : WritingDown<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class WritingDownOnPostgres(FastPostgresApp app)
    : WritingDown<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>;
