using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Cli;

/// <summary>The store that the settings name, for a command beside the server.</summary>
internal static class OpenStore
{
    public static AppSettings Settings()
    {
        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables();
        configuration.AddDotEnv([]);
        return AppSettings.From(configuration);
    }

    /// <summary>Opens a store that is ready for use. SQLite is migrated; PostgreSQL only where the settings say so.</summary>
    public static async Task<Store> Ready(CancellationToken ct)
    {
        var store = new Store(Settings());
        if (store.Settings.Postgres is null || store.Settings.MigrateOnStart)
            await store.Migrate(ct);
        await using var db = store.Open();
        return (await db.Database.GetPendingMigrationsAsync(ct)).Any()
            ? throw new OperatorException($"{store.Settings.StoreName} is not up to date; run 'dev/pa migrate'.")
            : store;
    }
}
