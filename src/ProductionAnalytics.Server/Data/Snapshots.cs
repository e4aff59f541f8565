using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ProductionAnalytics.Server.Data;

internal static class Snapshots
{
    /// <summary>A reader's transaction; on SQLite it is deferred, so that it never waits for a writer.</summary>
    public static async Task<IDbContextTransaction> BeginSnapshot(this AppDb db, CancellationToken ct)
    {
        if (db.IsPostgres) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

        var connection = (SqliteConnection)db.Database.GetDbConnection();
        return (await db.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), ct))!;
    }

    public static Task<long> CurrentVersion(this AppDb db, CancellationToken ct) =>
        new Sql(db).Add("SELECT version FROM store_version").Count(ct);
}
