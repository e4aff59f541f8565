using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Datasets;

/// <summary>A dataset has no version of its own: its tag is the store's, so that who removes it has seen what goes.</summary>
internal static class GetDataset
{
    public static async Task<Results<Ok<DatasetReply>, ProblemHttpResult>> Handle(
        string key,
        HttpContext http,
        Store store,
        CubeKeeper cubes,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        if (query.Errors.Problem() is { } problem)
            return problem;
        if (TextRules.Complain(key) is not null)
            return Unknown(key);

        var (version, found) =
            store.IsAbsent && await cubes.Fresh(ct) is { } cube
                ? (cube.Version, [.. cube.Described().Where(d => d.Key == key)])
                : await store.Read(
                    async db => (await db.CurrentVersion(ct), await db.Described(key, cube: null, ct)),
                    ct
                );
        if (found.Count == 0)
            return Unknown(key);

        http.Response.SetEtag(version);
        return TypedResults.Ok(found[0]);
    }

    public static ProblemHttpResult Unknown(string key) =>
        Problem.NotFound("dataset.unknown", $"There is no dataset '{key}'.");
}
