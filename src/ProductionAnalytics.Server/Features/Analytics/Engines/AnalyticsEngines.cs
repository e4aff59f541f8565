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
        QueryReader query,
        WellFilter filter,
        Func<IAnalytics, Task<T>> work,
        CancellationToken ct,
        bool byDay = false
    )
        where T : class?
    {
        if (byDay || await cubes.Fresh(ct) is not { } cube)
            return await store.Read(query, filter, (db, wells) => work(new SqlAnalytics(db, wells, BoeMcf)), ct);

        var selections = await store.KeptSelections(filter.Selections, query.Errors, ct);
        if (query.Errors.Any)
            return null;

        var answer = await work(new CubeAnalytics(cube, filter, cube.Selected(filter, selections), BoeMcf));
        await store.NoteUse(filter.Selections, query.Clock, ct);
        return answer;
    }
}
