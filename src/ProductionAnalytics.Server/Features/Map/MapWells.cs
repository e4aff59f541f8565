using Microsoft.Extensions.Caching.Memory;
using ProductionAnalytics.Core.Cube.Map;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Map;

/// <summary>
/// The wells that tiles are cut from: those of the cube, or of the store where there is none, and for each filter once
/// which of them match. A map asks for some twenty tiles under one filter.
/// </summary>
internal sealed class MapWells(Store store, CubeKeeper cubes) : IDisposable
{
    private const int FiltersKept = 50;

    private readonly MemoryCache shown = new(new MemoryCacheOptions { SizeLimit = FiltersKept });
    private readonly SemaphoreSlim oneLooks = new(1, 1);
    private (StoreCube Cube, CubeMap Map)? ofCube;
    private StoredMap? ofStore;

    /// <summary>Null where the filter cannot be; the query then has the reason among its errors.</summary>
    public async Task<ShownWells?> Under(QueryReader query, WellFilter filter, string question, CancellationToken ct)
    {
        var cube = await cubes.Fresh(ct);
        var version = cube?.Version ?? await store.Version(ct);
        if (shown.Get<ShownWells>((version, question)) is { } known)
            return known;

        await oneLooks.WaitAsync(ct);
        try
        {
            if (shown.Get<ShownWells>((version, question)) is { } meanwhile)
                return meanwhile;

            return cube is null
                ? await store.Read(query, filter, (db, wells) => Read(db, wells, question, ct), ct)
                : await Chosen(query, filter, question, ct);
        }
        finally
        {
            oneLooks.Release();
        }
    }

    public void Dispose()
    {
        shown.Dispose();
        oneLooks.Dispose();
    }

    private async Task<ShownWells?> Chosen(QueryReader query, WellFilter filter, string question, CancellationToken ct)
    {
        if (await cubes.Choose(query, filter, ct) is not { } chosen)
            return query.Errors.Any
                ? null
                : await store.Read(query, filter, (db, wells) => Read(db, wells, question, ct), ct);

        if (!ReferenceEquals(ofCube?.Cube, chosen.Cube))
        {
            ofCube = (
                chosen.Cube,
                ofCube is { } before ? before.Map.Next(chosen.Cube.Cube) : CubeMap.Of(chosen.Cube.Cube)
            );
            ofStore = null;
            shown.Clear();
        }

        return Kept(chosen.Cube.Version, question, ofCube.Value.Map.Where(chosen.Wells));
    }

    private async Task<ShownWells> Read(AppDb db, WellFilter filter, string question, CancellationToken ct)
    {
        var version = await db.CurrentVersion(ct);
        if (ofStore?.Version != version)
        {
            ofStore = await StoredMap.Read(db, version, ct);
            ofCube = null;
            shown.Clear();
        }

        return Kept(version, question, await ofStore.Where(db, filter, ct));
    }

    private ShownWells Kept(long version, string question, ShownWells wells) =>
        shown.Set(
            (version, question),
            wells,
            new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(10) }
        );
}
