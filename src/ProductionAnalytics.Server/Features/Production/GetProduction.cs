using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

internal static class GetProduction
{
    public static async Task<Results<Ok<ProductionDetails>, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        if (query.Errors.Problem() is { } problem)
            return problem;
        if (ProductionKey.FromId(id) is not { } key)
            return Unknown(id);

        await using var db = store.Open();
        if (await db.Record(key, units, ct) is not { } record)
            return Unknown(id);

        http.Response.SetEtag(record.Version);
        return TypedResults.Ok(record);
    }

    public static ProblemHttpResult Unknown(long id) =>
        Problem.NotFound("production.unknown", $"No production record has the id {id}.");
}
