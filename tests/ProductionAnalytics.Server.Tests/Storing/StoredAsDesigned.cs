using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Storing;

/// <summary>What EF does not say by itself and a later migration could lose.</summary>
public sealed class StoredAsDesigned
{
    [Fact, Trait("Store", "SQLite")]
    public async Task SQLite_keeps_a_wells_history_together_and_commits_for_good()
    {
        var app = new SqliteApp();
        await using var _ = app;
        await app.InitializeAsync();
        await using var db = app.Store.Open();

        var tables = await new Sql(db)
            .Add("SELECT sql FROM sqlite_master WHERE name IN ('production', 'production_history', 'changes')")
            .Read(r => r.GetString(0), TestApp.Ct);
        Assert.Equal(3, tables.Count);
        Assert.All(tables, sql => Assert.EndsWith("WITHOUT ROWID", sql, StringComparison.Ordinal));
        Assert.Equal("wal", (await new Sql(db).Add("PRAGMA journal_mode").Read(r => r.GetString(0), TestApp.Ct))[0]);
        Assert.Equal(2, await new Sql(db).Add("PRAGMA synchronous").Count(TestApp.Ct));
        Assert.Equal(1, await new Sql(db).Add("PRAGMA foreign_keys").Count(TestApp.Ct));
    }

    [Fact, Trait("Store", "Postgres")]
    public async Task PostgreSQL_orders_every_text_by_its_bytes()
    {
        var app = new PostgresApp();
        await using var _ = app;
        await app.InitializeAsync();
        await using var db = app.Store.Open();

        var others = await new Sql(db)
            .Add(
                """
                SELECT table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
                """
            )
            .Read(r => r.GetString(0), TestApp.Ct);
        Assert.Empty(others);
    }

    [Fact, Trait("Store", "SQLite")]
    public async Task A_second_server_on_the_same_file_is_told_who_has_it()
    {
        var app = new SqliteApp();
        await using var _ = app;
        await app.InitializeAsync();

        var refused = Assert.Throws<Server.Platform.Settings.OperatorException>(() =>
            StoreLock.Claim(app.Store.Settings)
        );
        Assert.Contains("DATA_DIR", refused.Message, StringComparison.Ordinal);
    }
}
