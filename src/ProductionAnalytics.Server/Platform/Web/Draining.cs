namespace ProductionAnalytics.Server.Platform.Web;

/// <summary>
/// Between the signal to stop and the end: no longer ready, but what runs is finished and health is still answered, so
/// that a load balancer sends its next request elsewhere.
/// </summary>
internal sealed class Draining(TimeProvider clock) : IHostedLifecycleService
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(25);
    private int running;

    public bool Started { get; private set; }

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
        do await Task.Delay(TimeSpan.FromMilliseconds(50), clock, cancellationToken);
        while (clock.GetElapsedTime(start) < Least || (Volatile.Read(ref running) > 0 && clock.GetElapsedTime(start) < Most));
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
