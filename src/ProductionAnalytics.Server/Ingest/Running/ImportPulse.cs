using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Running;

/// <summary>While an import runs: writes down its progress and listens for a request to stop.</summary>
internal sealed class ImportPulse : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    private readonly ImportJournal journal;
    private readonly CancellationTokenSource stop;
    private readonly CancellationTokenSource over = new();
    private readonly SemaphoreSlim oneBeats = new(1, 1);
    private readonly Task beating;
    private double progress;
    private double noted;
    private volatile bool isWriting;

    public ImportPulse(ImportJournal journal, CancellationToken ct)
    {
        this.journal = journal;
        stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        beating = Beat();
    }

    /// <summary>Cancelled when somebody asks for it, here or in another process.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>While the file is merged, the progress is not written: the merge holds the store.</summary>
    public bool IsMerging
    {
        set => isWriting = value;
    }

    public void Report(double share) => Volatile.Write(ref progress, share);

    /// <summary>Does at once what the next beat would: between two files, as the merge of the second may follow at once.</summary>
    public async Task BeatOnce()
    {
        await oneBeats.WaitAsync(over.Token);
        try
        {
            if (await journal.CancelRequested(over.Token))
                await stop.CancelAsync();
            var now = Volatile.Read(ref progress);
            if (isWriting || now <= noted)
                return;

            await journal.Progress(now, over.Token);
            noted = now;
        }
        catch (Exception e) when (StoreFailure.IsOfStore(e))
        {
            // Others write just now; the next beat tells it, and still hears a request to stop.
        }
        finally
        {
            oneBeats.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await beating;
        over.Dispose();
        stop.Dispose();
        oneBeats.Dispose();
    }

    private async Task Beat()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(over.Token))
                await BeatOnce();
        }
        catch (OperationCanceledException)
        {
            // The import is over.
        }
    }
}
