using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>What imports found about one well. The same file read twice says the same twice; the import tells them apart.</summary>
internal static class ListWellFindings
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("severity", "Only errors (rows or files not loaded) or only warnings.") { OneOf = ["error", "warning"] },
        .. ListPage.Parameters("Findings"),
    ];

    public static async Task<Results<Ok<IReadOnlyList<ImportFindingReply>>, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var severity = query.Given("severity");
        var page = ListPage.Read(query);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var (known, count, findings) = await store.Read(
            async db =>
            {
                var all = db.ImportFindings.Where(f => f.WellId == id && (severity == null || f.Severity == severity));
                var ordered = all.OrderByDescending(f => f.ImportId).ThenBy(f => f.Number);
                return (
                    await db.Wells.AnyAsync(w => w.Id == id, ct),
                    await all.CountAsync(ct),
                    await page.Of(ordered).ToListAsync(ct)
                );
            },
            ct
        );
        if (!known)
            return Problem.NotFound("well.unknown", $"No well has the id {id}.");

        page.WriteHeaders(http, count, findings.Count);
        return TypedResults.Ok<IReadOnlyList<ImportFindingReply>>(findings.ConvertAll(ImportFindingReply.Of));
    }
}
