namespace ProductionAnalytics.Server.Platform.Web;

/// <summary>
/// Between the signal to stop and the end: no longer ready, but what runs is finished and health is still answered, so
/// that a load balancer sends its next request elsewhere.
/// </summary>
internal sealed class Draining(TimeProvider clock) : IHostedLifecycleService
{
    /// <summary>Long enough for a probe to see it; not spent where nobody probes.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(25);
    private int running;
    private long? lastProbe;

    private bool Started { get; set; }

    /// <summary>Whether to say "ready"; remembers that somebody asks.</summary>
    public bool Probe()
    {
        lastProbe = clock.GetTimestamp();
        return !Started;
    }

    public async Task Count(HttpContext http, RequestDelegate next)
    {
        Interlocked.Increment(ref running);
        try
        {
            await next(http);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        Started = true;
        var start = clock.GetTimestamp();
        var least =
            lastProbe is { } probe && clock.GetElapsedTime(probe) < TimeSpan.FromMinutes(1) ? Least : TimeSpan.Zero;
        while (
            clock.GetElapsedTime(start) < least
            || (Volatile.Read(ref running) > 0 && clock.GetElapsedTime(start) < Most)
        )
            await Task.Delay(TimeSpan.FromMilliseconds(20), clock, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
