namespace ProductionAnalytics.Server.Ingest;

/// <summary>
/// The files of an import one after another, the next of which is read while the caller merges this one: reading keeps
/// this process busy and merging the store. Never more than one ahead, so that memory and disk stay bounded.
/// </summary>
internal sealed class FilesAhead(IReadOnlyList<FileLoad> loads) : IAsyncDisposable
{
    private int next;

    /// <summary>The next file, read to its end or to what is wrong with it; null after the last.</summary>
    public async Task<FileLoad?> Next()
    {
        if (next > 0)
            await loads[next - 1].DisposeAsync();
        if (next == loads.Count)
            return null;

        var load = loads[next++];
        load.Begin();
        await load.WhenRead();
        if (next < loads.Count)
            loads[next].Begin();
        return load;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var load in loads)
            await load.DisposeAsync();
    }
}
