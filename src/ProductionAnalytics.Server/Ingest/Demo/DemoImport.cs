using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>Loads the demo basin through the import that every file takes.</summary>
internal static class DemoImport
{
    public const string Author = "demo";

    /// <summary>Whether nothing was ever brought into the store; a demo that was removed does not come back.</summary>
    public static async Task<bool> IsWanted(Store store, CancellationToken ct)
    {
        await using var db = store.Open();
        return !await db.Imports.AnyAsync(ct) && !await db.Wells.AnyAsync(ct);
    }

    public static async Task<ImportReport> Run(Store store, TimeProvider clock, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("pa-demo-");
        try
        {
            var path = Path.Combine(folder.FullName, DemoBasin.FileName);
            await using (var text = new StreamWriter(path))
                DemoBasin.Make().Write(text);
            var order = new ImportOrder(Author, Formats.Find(DemoBasin.FormatKey), [ImportSource.At(path)]);
            return await new Importer(store, clock).Run(order, progress: null, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>Fills an empty store once the server answers, so that a first visitor has something to look at.</summary>
internal sealed partial class FirstStart(Store store, TimeProvider clock, ILogger<FirstStart> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await DemoImport.IsWanted(store, stoppingToken))
                await DemoImport.Run(store, clock, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops; the next start finds the import interrupted.
        }
        catch (Exception e) when (e is System.Data.Common.DbException or IOException or UnauthorizedAccessException)
        {
            // A store without tables, or none at all, or no room for the file: the server serves without it.
            LogNoDemo(logger, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo basin was not loaded: {Reason}")]
    private static partial void LogNoDemo(ILogger logger, string reason);
}
