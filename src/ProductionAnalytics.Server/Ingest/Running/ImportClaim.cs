using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Staging;

namespace ProductionAnalytics.Server.Ingest.Running;

/// <summary>
/// Says that the process of an import is alive; the system drops it when the process dies, however it dies. A locked
/// file beside the SQLite store, an advisory lock on PostgreSQL.
/// </summary>
internal sealed class ImportClaim : IAsyncDisposable
{
    /// <summary>The first half of the advisory lock's key; the second is the import.</summary>
    private const int Kind = 0x696d70;

    private readonly FileStream? file;
    private readonly AppDb? session;

    private ImportClaim(FileStream? file, AppDb? session) => (this.file, this.session) = (file, session);

    /// <summary>Null where a living process has it.</summary>
    public static async Task<ImportClaim?> Take(Store store, long importId, CancellationToken ct) =>
        store.Settings.Postgres is null ? TakeFile(store, importId) : await TakeLock(store, importId, ct);

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
            await file.DisposeAsync();
        if (session is null)
            return;

        // The connection goes back to its pool: the lock must not go with it.
        await new Sql(session).Add("SELECT pg_advisory_unlock_all()").Execute(CancellationToken.None);
        await session.DisposeAsync();
    }

    private static ImportClaim? TakeFile(Store store, long importId)
    {
        try
        {
            var path = StagingFiles.LockOf(store, importId);
            return new ImportClaim(
                new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None),
                null
            );
        }
        catch (IOException)
        {
            // Another process holds the lock.
            return null;
        }
    }

    private static async Task<ImportClaim?> TakeLock(Store store, long importId, CancellationToken ct)
    {
        var session = store.Open();
        await session.Database.OpenConnectionAsync(ct);
        // The server notices at once when this process dies, also while it works for it.
        await new Sql(session)
            .Add(
                "SELECT set_config(name, '500', false) FROM pg_settings WHERE name = 'client_connection_check_interval'"
            )
            .Execute(ct);
        var taken = await new Sql(session)
            .Add($"SELECT CASE WHEN pg_try_advisory_lock({Kind}, {(int)importId}) THEN 1 ELSE 0 END")
            .Count(ct);
        if (taken == 1)
            return new ImportClaim(null, session);

        await session.DisposeAsync();
        return null;
    }
}
