using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Exports;

/// <summary>Exports that do not come to their end.</summary>
public abstract class BreakingExports<TApp>(TApp app)
    where TApp : TestApp
{
    /// <summary>A date that the store can hold and .NET cannot.</summary>
    protected abstract string Unreadable { get; }

    /// <summary>Whether somebody still holds a snapshot of the store.</summary>
    protected abstract Task<bool> IsBeingRead();

    protected TApp App { get; } = app;

    protected abstract HttpClient Client { get; }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task What_fails_after_the_first_byte_never_ends_as_a_whole_file(string format)
    {
        var region = $"Broken {format}";
        var well = (await App.GivenWell("Broken", new { region })).Id();
        await App.Copy(well, days: 70_000);
        await App.Execute(
            $"INSERT INTO production (well_id, period, date, edited, version) VALUES ({well}, 1, '{Unreadable}', false, 1)"
        );

        using var reply = await Client.GetAsync(
            $"/api/v1/export/production?region={region}&format={format}",
            HttpCompletionOption.ResponseHeadersRead,
            TestApp.Ct
        );

        Assert.True(reply.IsSuccessStatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => reply.Content.ReadAsByteArrayAsync(TestApp.Ct));
    }

    [Fact]
    public async Task What_fails_before_the_first_byte_is_a_problem()
    {
        var well = (await App.GivenWell("Early", new { region = "Early" })).Id();
        await App.Execute(
            $"INSERT INTO production (well_id, period, date, edited, version) VALUES ({well}, 1, '{Unreadable}', false, 1)"
        );

        var reply = await App.Ask("/api/v1/export/production?region=Early");

        await reply.ShouldBe(500, "server.error");
        Assert.Null(reply.Content.Headers.ContentDisposition);
        Assert.Null(reply.Header("ETag"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_client_that_goes_away_ends_the_query(string format)
    {
        var region = $"Left {format}";
        for (var i = 0; i < 10; i++)
            await App.Copy((await App.GivenWell($"Left {i}", new { region })).Id(), days: 30_000);

        var reply = await Client.GetAsync(
            $"/api/v1/export/production?region={region}&format={format}",
            HttpCompletionOption.ResponseHeadersRead,
            TestApp.Ct
        );
        Assert.True(await IsBeingRead(), "the export was over before the client left");
        reply.Dispose();

        for (var tries = 0; await IsBeingRead(); tries++)
        {
            Assert.True(tries < 100, "the query still runs");
            await Task.Delay(50, TestApp.Ct);
        }
    }
}

[Trait("Store", "SQLite")]
public sealed class BreakingExportsOnSqlite(SqliteApp app) : BreakingExports<SqliteApp>(app), IClassFixture<SqliteApp>
{
    protected override string Unreadable => "one day";

    protected override HttpClient Client => App.Streaming();

    /// <summary>The log cannot be emptied while a reader needs it.</summary>
    protected override async Task<bool> IsBeingRead()
    {
        await App.GivenWell("Something to log");
        await using var db = App.Store.Open();
        await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 0", TestApp.Ct);
        return (await db.Database.SqlQueryRaw<long>("PRAGMA wal_checkpoint(TRUNCATE)").ToListAsync(TestApp.Ct))[0] == 1;
    }
}

[Trait("Store", "Postgres")]
public sealed class BreakingExportsOnPostgres(PostgresApp app)
    : BreakingExports<PostgresApp>(app),
        IClassFixture<PostgresApp>
{
    private HttpClient? onAPort;

    protected override string Unreadable => "20000-01-01";

    /// <summary>Through the real web server; its store is the same.</summary>
    protected override HttpClient Client => onAPort ??= App.OnAPort();

    protected override async Task<bool> IsBeingRead()
    {
        await using var db = App.Store.Open();
        var readers = db.Database.SqlQueryRaw<long>(
            "SELECT count(*) AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()"
        );
        return await readers.SingleAsync(TestApp.Ct) > 0;
    }
}
