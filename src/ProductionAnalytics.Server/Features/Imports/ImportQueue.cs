using System.Threading.Channels;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Running;
using ProductionAnalytics.Server.Ingest.Staging;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>Runs uploaded imports one after another, and tells of those whose process died.</summary>
internal sealed partial class ImportQueue(Store store, TimeProvider clock, ILogger<ImportQueue> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);
    private readonly Channel<(BegunImport Import, UploadedFiles Files)> waiting = Channel.CreateUnbounded<(
        BegunImport,
        UploadedFiles
    )>();

    /// <summary>Where the files of one upload go.</summary>
    public string NewFolder() => StagingFiles.UploadsOf(store, Guid.NewGuid().ToString("n"));

    /// <summary>False where the server stops; the caller keeps both.</summary>
    public bool Add(BegunImport import, UploadedFiles files) => waiting.Writer.TryWrite((import, files));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        StagingFiles.SweepUploads(store, clock);
        await Task.WhenAll(RunAll(stoppingToken), LookForDead(stoppingToken));
    }

    private async Task RunAll(CancellationToken ct)
    {
        try
        {
            await foreach (var (import, files) in waiting.Reader.ReadAllAsync(ct))
                await Run(import, files, ct);
        }
        catch (OperationCanceledException)
        {
            // The server stops; what still waits is found interrupted at the next start.
        }
        finally
        {
            await Forget();
        }
    }

    private async Task Run(BegunImport begun, UploadedFiles files, CancellationToken ct)
    {
        using (files)
        await using (begun)
        {
            try
            {
                await new Importer(store, clock).Run(begun, progress: null, ct, sources: files);
            }
            catch (Exception e)
            {
                // The import says that it failed; the next one shall run all the same.
                LogFailed(logger, begun.Import.Id, e);
            }
        }
    }

    /// <summary>Gives back what still waits.</summary>
    private async Task Forget()
    {
        waiting.Writer.Complete();
        while (waiting.Reader.TryRead(out var left))
        {
            left.Files.Dispose();
            await left.Import.DisposeAsync();
        }
    }

    private async Task LookForDead(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        try
        {
            do await Look(ct);
            while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task Look(CancellationToken ct)
    {
        try
        {
            var dead = await InterruptedImports.Mark(store, clock, ct);
            if (dead > 0)
                LogInterrupted(logger, dead);
        }
        catch (Exception e) when (StoreFailure.IsOfStore(e))
        {
            // The store is not there yet, or just now: the next look will tell.
            LogNoStore(logger, StoreFailure.Root(e).Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} failed")]
    private static partial void LogFailed(ILogger logger, long id, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} imports were interrupted: their process died")]
    private static partial void LogInterrupted(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interrupted imports cannot be looked for: {Reason}")]
    private static partial void LogNoStore(ILogger logger, string reason);
}
