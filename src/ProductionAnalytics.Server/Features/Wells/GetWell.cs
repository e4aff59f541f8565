using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Wells;

internal static class GetWell
{
    public static async Task<Results<Ok<WellDetails>, ProblemHttpResult>> Handle(
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

        await using var db = store.Open();
        if (await db.Details(id, units, ct) is not { } well)
            return Unknown(id);

        http.Response.SetEtag(well.Version);
        return TypedResults.Ok(well);
    }

    public static ProblemHttpResult Unknown(long id) => Problem.NotFound("well.unknown", $"No well has the id {id}.");
}
