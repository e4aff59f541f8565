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
        .. ListPage.Parameters("Imports"),
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
        var page = ListPage.Read(query);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var (count, imports) = await store.Read(
            async db =>
            {
                var all = db.Imports.Where(i => state == null || i.State == state);
                return (
                    await all.CountAsync(ct),
                    await db.Imports(page.Of(all.OrderByDescending(i => i.Id)), units, ct)
                );
            },
            ct
        );
        page.WriteHeaders(http, count, imports.Count);
        return TypedResults.Ok<IReadOnlyList<ImportReply>>(imports);
    }
}
