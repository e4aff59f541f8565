using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Ingest.Running;

namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>Loads the demo basin through the import that every file takes.</summary>
internal static class DemoImport
{
    private static readonly Actor Author = new("demo", ActorKind.Server);

    /// <summary>
    /// Whether nothing was ever brought into the store; a demo that was removed does not come back, and one that was
    /// interrupted was never there.
    /// </summary>
    public static async Task<bool> IsWanted(Store store, CancellationToken ct)
    {
        await using var db = store.Open();
        var others = db.Imports.Where(i => i.StartedBy != Author.Name || i.Failure != InterruptedImports.Failure);
        return !await others.AnyAsync(ct) && !await db.Wells.AnyAsync(ct);
    }

    public static async Task<bool> IsGoingOn(Store store, CancellationToken ct)
    {
        await using var db = store.Open();
        return await db.Imports.AnyAsync(
            i => i.StartedBy == Author.Name && (i.State == ImportState.Running || i.State == ImportState.Queued),
            ct
        );
    }

    public static async Task<ImportReport> Run(Store store, TimeProvider clock, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("pa-demo-");
        try
        {
            var path = Path.Combine(folder.FullName, DemoBasin.FileName);
            await using (var text = new StreamWriter(path))
                DemoBasin.Make().Write(text);
            var order = new ImportOrder(Author, Formats.Find(DemoBasin.FormatKey), [ImportSource.At(path)])
            {
                Dataset = Dataset.Demo,
            };
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
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await NobodyLoadsIt(stoppingToken);
            if (await DemoImport.IsWanted(store, stoppingToken))
                await DemoImport.Run(store, clock, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops; the next start finds the import interrupted, and loads the demo again.
        }
        catch (Exception e) when (StoreFailure.IsOfStore(e) || e is IOException or UnauthorizedAccessException)
        {
            // A store without tables, or none at all, or no room for the file: the server serves without it.
            LogNoDemo(logger, e.Message);
        }
    }

    /// <summary>Waits until a load that another process has begun is over, be it that the process died.</summary>
    private async Task NobodyLoadsIt(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await DemoImport.IsGoingOn(store, ct))
        {
            await InterruptedImports.Mark(store, clock, ct);
            await timer.WaitForNextTickAsync(ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo basin was not loaded: {Reason}")]
    private static partial void LogNoDemo(ILogger logger, string reason);
}
