using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Analytics;
using ProductionAnalytics.Server.Features.Analytics.Engines;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>Where the tools put their questions.</summary>
internal sealed class ToolDesk(AnalyticsEngines engines, Store store, CubeKeeper cubes, TimeProvider clock)
{
    private sealed record Asking(TimeProvider Clock) : IAsking
    {
        public RequestErrors Errors { get; } = new();
    }

    public double BoeMcf => engines.BoeMcf;

    /// <summary>The cube of the store's present version, where there is one.</summary>
    public Task<StoreCube?> Cube(CancellationToken ct) => cubes.Fresh(ct);

    /// <summary>Of the data that answers are of.</summary>
    public Task<long> Version(CancellationToken ct) => cubes.Version(ct);

    public bool HasNoStore => store.IsAbsent;

    /// <summary>Asks about the wells and months of a set, at one version of the store.</summary>
    public Task<T> Ask<T>(WellSet? wells, Func<Asked, Task<T>> answer, CancellationToken ct)
        where T : class => Ask(wells ?? new WellSet(), (wells ?? new WellSet()).Filter(), answer, ct);

    /// <summary>Asks the store itself, for what the cube does not have.</summary>
    public Task<T> AskStore<T>(Func<AppDb, Task<T>> answer, CancellationToken ct) => store.Read(answer, ct);

    /// <summary>The same about the wells of a set.</summary>
    public async Task<T> AskStore<T>(WellSet wells, Func<AppDb, WellFilter, Task<T>> answer, CancellationToken ct)
        where T : class
    {
        var asking = new Asking(clock);
        return await store.Read(asking, wells.Filter(), answer, ct) ?? throw Refused(asking);
    }

    private async Task<T> Ask<T>(WellSet wells, WellFilter filter, Func<Asked, Task<T>> answer, CancellationToken ct)
        where T : class
    {
        var asking = new Asking(clock);
        if (filter.WellIds.Count > 0)
            await CheckIds(filter, asking, ct);

        return await engines.Read(
                asking,
                filter,
                async analytics =>
                {
                    await KnownNames.Check(analytics, wells, ct);
                    return await answer(await Asked.Of(analytics, wells, filter, BoeMcf, ct));
                },
                ct
            ) ?? throw Refused(asking);
    }

    private async Task CheckIds(WellFilter filter, Asking asking, CancellationToken ct)
    {
        var wanted = filter.OfDatasets() with { WellIds = filter.WellIds };
        var found = await engines.Read(asking, wanted, analytics => analytics.Wells(Dimension.Well, ct), ct);
        var known = found!.Select(w => w.Key).ToHashSet();
        foreach (var id in filter.WellIds.Where(id => !known.Contains($"{id}")))
            throw new ToolException($"No well that is shown has the id {id}; find_wells tells the ids.");
    }

    private static ToolException Refused(Asking asking) =>
        new(asking.Errors.Problem()?.ProblemDetails.Detail ?? "This cannot be asked.");
}
