using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>Imports, newest first.</summary>
internal static class ListImports
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("state", "Only imports in this state.") { OneOf = ImportState.All },
        new("limit", "Imports in the reply, 1 to 1,000.", ParameterKind.Integer) { Default = "100" },
        new("skip", "Imports to pass over.", ParameterKind.Integer) { Default = "0" },
        QueryParameters.Units,
    ];

    public static async Task<Results<Ok<IReadOnlyList<ImportReply>>, ProblemHttpResult>> Handle(
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var (units, state) = (query.Units(), query.Given("state"));
        var limit = query.Integer("limit", 100, 1, Paging.MostRows);
        var skip = query.Integer("skip", 0, 0, Paging.MostSkipped);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var (count, imports) = await store.Read(
            async db =>
            {
                var all = db.Imports.Where(i => state == null || i.State == state);
                var page = all.OrderByDescending(i => i.Id).Skip(skip).Take(limit);
                return (await all.CountAsync(ct), await db.Imports(page, units, ct));
            },
            ct
        );
        http.Response.Headers["X-Total-Count"] = count.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok<IReadOnlyList<ImportReply>>(imports);
    }
}
