using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Cli;

/// <summary>Looks at everything a start needs and says, a sentence each, what is well and what to do.</summary>
internal static class DoctorCommand
{
    private const long LeastFreeBytes = 1L << 30;

    public static Command Command()
    {
        var command = new Command("doctor", "Check configuration, store, migrations and disk.");
        command.SetAction(async (_, ct) => await Check(ct) ? 0 : CommandLine.Failed);
        return command;
    }

    private static async Task<bool> Check(CancellationToken ct)
    {
        AppSettings settings;
        try
        {
            settings = OpenStore.Settings();
        }
        catch (OperatorException e)
        {
            return Say(false, $"Configuration: {e.Message}");
        }

        Say(true, $"Configuration: good; the store is {settings.StoreName}.");
        var disk = Disk(settings.DataDir);
        return await StoreAndMigrations(settings, ct) && disk;
    }

    private static async Task<bool> StoreAndMigrations(AppSettings settings, CancellationToken ct)
    {
        if (settings.Postgres is null && !File.Exists(settings.SqliteFile))
            return Say(true, "Store: not there yet; 'dev/up' or 'dev/pa migrate' creates it.");

        await using var store = new Store(settings);
        await using var db = store.Open();
        try
        {
            await db.Database.OpenConnectionAsync(ct);
        }
        catch (Exception e) when (e is NpgsqlException or Microsoft.Data.Sqlite.SqliteException)
        {
            return Say(false, $"Store: cannot be opened ({e.Message.Trim()}). {Advice(settings)}");
        }

        Say(true, "Store: answers.");
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        if (pending > 0)
            return Say(false, $"Migrations: {pending} pending; run 'dev/pa migrate'.");

        var wells = await db.Wells.CountAsync(ct);
        return Say(true, string.Create(CultureInfo.InvariantCulture, $"Migrations: up to date. {wells:N0} wells."));
    }

    private static string Advice(AppSettings settings) =>
        settings.Postgres is { } p
            ? $"Check that PostgreSQL runs at {p.Server}:{p.Port} and that POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB are right."
            : "Check that DATA_DIR can be written, or restore the file from a backup.";

    private static bool Disk(string folder)
    {
        var existing = folder;
        while (!Directory.Exists(existing))
            existing = Path.GetDirectoryName(existing)!;

        var free = new DriveInfo(existing).AvailableFreeSpace;
        var text = string.Create(CultureInfo.InvariantCulture, $"{free / (double)(1 << 30):0.0} GB free for DATA_DIR");
        return free >= LeastFreeBytes
            ? Say(true, $"Disk: {text}.")
            : Say(false, $"Disk: only {text}; make room before importing.");
    }

    private static bool Say(bool good, string sentence)
    {
        Console.WriteLine($"{(good ? "ok  " : "FAIL")} {sentence}");
        return good;
    }
}
