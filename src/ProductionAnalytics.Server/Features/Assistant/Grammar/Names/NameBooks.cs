using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

/// <summary>Keeps the names of the store's present version; whoever asks first has them read.</summary>
internal sealed class NameBooks(Store store) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile NameBook? current;

    public async Task<NameBook> Now(CancellationToken ct)
    {
        var version = await store.Version(ct);
        if (current is { } known && known.Version == version)
            return known;

        await reading.WaitAsync(ct);
        try
        {
            if (current is { } read && read.Version >= version)
                return read;
            return current = await store.Read(db => NameReading.Read(db, ct), ct);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();
}
