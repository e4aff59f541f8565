using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Data.Selection;

internal static class FilterReading
{
    /// <summary>
    /// Runs queries about the wells of a filter on one snapshot of the store, once its shapes and selections have become
    /// wells. Null where they cannot; the query then has the reason among its errors.
    /// </summary>
    public static async Task<T?> Read<T>(
        this Store store,
        IAsking query,
        WellFilter filter,
        Func<AppDb, WellFilter, Task<T>> work,
        CancellationToken ct
    )
        where T : class?
    {
        var answer = await store.Read(
            async db =>
            {
                var wells = await filter.Resolve(db, query.Errors, ct);
                return query.Errors.Any ? null : await work(db, wells);
            },
            ct
        );
        if (answer is not null)
            await store.NoteUse(filter.Selections, query.Clock, ct);
        return answer;
    }
}
