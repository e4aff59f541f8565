using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Datasets;

/// <summary>All datasets, also those without a well, by key. There are few, so they come in one piece.</summary>
internal static class ListDatasets
{
    public static async Task<Results<Ok<IReadOnlyList<DatasetReply>>, ProblemHttpResult>> Handle(
        HttpContext http,
        Store store,
        CubeKeeper cubes,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var cube = await cubes.Fresh(ct);
        var datasets = store.IsAbsent
            ? [.. cube!.Described()]
            : await store.Read(db => db.Described(key: null, cube, ct), ct);
        http.Response.Headers["X-Total-Count"] = datasets.Count.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok<IReadOnlyList<DatasetReply>>(datasets);
    }
}
