using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Data;

/// <summary>Opens the store before the first request: claims an SQLite file and migrates what may be migrated here.</summary>
internal sealed class StoreStartup(Store store, AppSettings settings) : IHostedService
{
    private StoreLock? mine;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Postgres is null)
            mine = StoreLock.Claim(settings);
        if (settings.Postgres is null || settings.MigrateOnStart)
            await store.Migrate(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        mine?.Dispose();
        return Task.CompletedTask;
    }
}

internal static class Migrating
{
    /// <summary>Brings the schema up to date; the names of the migrations that ran.</summary>
    public static async Task<IReadOnlyList<string>> Migrate(this Store store, CancellationToken ct)
    {
        if (store.Settings.Postgres is null)
            Directory.CreateDirectory(store.Settings.DataDir);

        await using var db = store.Open();
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
            await db.Database.MigrateAsync(ct);
        return pending;
    }
}
