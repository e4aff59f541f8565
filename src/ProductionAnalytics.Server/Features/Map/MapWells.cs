using System.Collections;
using Microsoft.Extensions.Caching.Memory;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Map;

/// <param name="Matching">Which of the wells match the filter, by their places in <see cref="LocatedWells.All"/>.</param>
internal sealed record WellsShown(LocatedWells Wells, BitArray Matching);

/// <summary>
/// The wells that tiles are cut from: read once for each version of the store, and for each filter once which of them
/// match. A map asks for some twenty tiles under one filter.
/// </summary>
internal sealed class MapWells(Store store) : IDisposable
{
    private const int FiltersKept = 100;

    private readonly MemoryCache shown = new(new MemoryCacheOptions { SizeLimit = FiltersKept });
    private readonly SemaphoreSlim oneReads = new(1, 1);
    private LocatedWells? newest;

    /// <summary>Null where the filter cannot be; the query then has the reason among its errors.</summary>
    public async Task<WellsShown?> Under(QueryReader query, WellFilter filter, string question, CancellationToken ct)
    {
        var version = await store.Version(ct);
        if (shown.Get<WellsShown>((version, question)) is { } known)
            return known;

        await oneReads.WaitAsync(ct);
        try
        {
            if (shown.Get<WellsShown>((version, question)) is { } meanwhile)
                return meanwhile;

            var read = await store.Read(query, filter, (db, wells) => Read(db, wells, ct), ct);
            return read is null
                ? null
                : shown.Set(
                    (read.Wells.Version, question),
                    read,
                    new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(10) }
                );
        }
        finally
        {
            oneReads.Release();
        }
    }

    public void Dispose()
    {
        shown.Dispose();
        oneReads.Dispose();
    }

    private async Task<WellsShown> Read(AppDb db, WellFilter filter, CancellationToken ct)
    {
        var version = await db.CurrentVersion(ct);
        if (newest?.Version != version)
        {
            newest = await db.ReadLocatedWells(version, ct);
            shown.Clear();
        }

        var sql = new Sql(db);
        sql.Add($"SELECT w.id FROM {WellColumns.From} WHERE w.longitude IS NOT NULL AND {filter.Where(sql)}");
        var ids = (await sql.Read(r => r.GetInt64(0), ct)).ToHashSet();
        return new WellsShown(newest, new BitArray(Array.ConvertAll(newest.All, w => ids.Contains(w.Id))));
    }
}
