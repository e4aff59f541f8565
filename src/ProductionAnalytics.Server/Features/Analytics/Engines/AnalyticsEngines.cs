using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>Chooses who answers: the cube where there is one of the store's present version, else the store.</summary>
internal sealed class AnalyticsEngines(Store store, CubeKeeper cubes)
{
    public double BoeMcf => store.Settings.BoeMcf;

    /// <param name="byDay">The question is about days, which only the store has.</param>
    public async Task<T?> Read<T>(
        IAsking query,
        WellFilter filter,
        Func<IAnalytics, Task<T>> work,
        CancellationToken ct,
        bool byDay = false
    )
        where T : class?
    {
        var chosen = byDay ? null : await cubes.Choose(query, filter, ct);
        if (query.Errors.Any)
            return null;

        IReadOnlyList<string> remarks = cubes.Remark is { } remark ? [remark] : [];
        return chosen is null
            ? await store.Read(query, filter, (db, wells) => work(new SqlAnalytics(db, wells, BoeMcf, remarks)), ct)
            : await work(new CubeAnalytics(chosen.Cube, filter, chosen.Wells, BoeMcf, remarks));
    }
}
