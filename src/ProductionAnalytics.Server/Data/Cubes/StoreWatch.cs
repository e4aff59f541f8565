namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>Asks the store for its version, and remembers while it does not answer.</summary>
internal sealed class StoreWatch : IAsyncDisposable
{
    /// <summary>How long a store that did not answer is not asked again, so that not every request waits for it.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(1);

    private readonly Store store;
    private readonly VersionReader reader;
    private readonly SharedReading<long> reading;

    /// <summary>When the store did not answer; 0 while it does.</summary>
    private long awayAt;

    public StoreWatch(Store store)
    {
        this.store = store;
        reader = new VersionReader(store);
        reading = new SharedReading<long>(reader.Read);
    }

    /// <summary>The store did not answer when it was asked last.</summary>
    public bool IsAway => Volatile.Read(ref awayAt) != 0;

    /// <summary>Null while the store is away, or where there is none.</summary>
    public async Task<long?> Version(CancellationToken ct)
    {
        if (store.IsAbsent)
            return null;
        if (Volatile.Read(ref awayAt) is not 0 and var since && TimeProvider.System.GetElapsedTime(since) < LeftAlone)
            return null;

        try
        {
            var version = await reading.Next().WaitAsync(ct);
            Volatile.Write(ref awayAt, 0);
            return version;
        }
        catch (Exception e) when (Says(e))
        {
            NoteAway();
            return null;
        }
    }

    public ValueTask DisposeAsync() => reader.DisposeAsync();

    public void NoteAway() => Volatile.Write(ref awayAt, TimeProvider.System.GetTimestamp());

    /// <summary>Whether an exception says that the store is away.</summary>
    public static bool Says(Exception e) => StoreFailure.IsOfStore(e) || e is TimeoutException or IOException;
}
