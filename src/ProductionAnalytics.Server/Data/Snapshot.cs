using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ProductionAnalytics.Server.Data;

/// <summary>A reader's transaction; on SQLite it is deferred, so that it never waits for a writer.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    /// <summary>By itself PostgreSQL assumes a disk that turns, on which an index is read four times as slowly as a table.</summary>
    private const string OnADrive = "SET LOCAL random_page_cost = 1.1";

    private readonly AppDb db;
    private readonly DbTransaction transaction;

    private Snapshot(AppDb db, DbTransaction transaction)
    {
        this.db = db;
        this.transaction = transaction;
    }

    public static async Task<Snapshot> Begin(AppDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.UseTransactionAsync(transaction, ct);
        if (db.IsPostgres)
            await new Sql(db).Add(OnADrive).Execute(ct);
        return new Snapshot(db, transaction);
    }

    public Task Commit(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await db.Database.UseTransactionAsync(null);
    }
}

internal static class StoreVersions
{
    public const string Statement = "SELECT version FROM store_version";

    public static Task<long> CurrentVersion(this AppDb db, CancellationToken ct) =>
        new Sql(db).Add(Statement).Count(ct);
}
