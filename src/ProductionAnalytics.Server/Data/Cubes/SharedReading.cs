namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>
/// Reads once for all who asked before the reading began: nobody gets what was read before he asked, and many who ask at
/// the same time cost two readings.
/// </summary>
internal sealed class SharedReading<T>(Func<Task<T>> read)
{
    private readonly Lock gate = new();
    private Task<T>? running;
    private Task<T>? waiting;

    public Task<T> Next()
    {
        lock (gate)
        {
            if (running is null or { IsCompleted: true })
                return running = Task.Run(read);

            return waiting ??= After(running);
        }
    }

    private async Task<T> After(Task<T> before)
    {
        await ((Task)before).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding
        );
        lock (gate)
            (running, waiting) = (waiting, null);
        return await read();
    }
}
