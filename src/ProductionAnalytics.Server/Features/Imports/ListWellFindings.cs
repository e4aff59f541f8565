using System.Globalization;
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
        new("limit", "Findings in the reply, 1 to 1,000.", ParameterKind.Integer) { Default = "100" },
        new("skip", "Findings to pass over.", ParameterKind.Integer) { Default = "0" },
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
        var limit = query.Integer("limit", 100, 1, Paging.MostRows);
        var skip = query.Integer("skip", 0, 0, Paging.MostSkipped);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var (known, count, findings) = await store.Read(
            async db =>
            {
                var all = db.ImportFindings.Where(f => f.WellId == id && (severity == null || f.Severity == severity));
                var page = all.OrderByDescending(f => f.ImportId).ThenBy(f => f.Number).Skip(skip).Take(limit);
                return (
                    await db.Wells.AnyAsync(w => w.Id == id, ct),
                    await all.CountAsync(ct),
                    await page.ToListAsync(ct)
                );
            },
            ct
        );
        if (!known)
            return Problem.NotFound("well.unknown", $"No well has the id {id}.");

        http.Response.Headers["X-Total-Count"] = count.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok<IReadOnlyList<ImportFindingReply>>(findings.ConvertAll(ImportFindingReply.Of));
    }
}
