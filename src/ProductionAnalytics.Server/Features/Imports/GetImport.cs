using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

internal static class GetImport
{
    public static async Task<Results<Ok<ImportReply>, ProblemHttpResult>> Handle(
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

        return await store.Read(db => db.Import(id, units, ct), ct) is { } import
            ? TypedResults.Ok(import)
            : ImportQueries.Unknown(id);
    }
}
