using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>How often one thing was found.</summary>
/// <param name="Severity">error: the row or the file was not loaded; warning: it was.</param>
public sealed record FindingCount(string Code, string Severity, long Count);

/// <summary>The findings of an import that are kept, by code; the most frequent first.</summary>
internal static class CountFindings
{
    public static async Task<Results<Ok<IReadOnlyList<FindingCount>>, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        var (known, counts) = await store.Read(
            async db =>
                (
                    await db.Imports.AnyAsync(i => i.Id == id, ct),
                    await db
                        .ImportFindings.Where(f => f.ImportId == id)
                        .GroupBy(f => new { f.Code, f.Severity })
                        .Select(g => new
                        {
                            g.Key.Code,
                            g.Key.Severity,
                            Count = g.LongCount(),
                        })
                        .OrderByDescending(g => g.Count)
                        .ThenBy(g => g.Code)
                        .ToListAsync(ct)
                ),
            ct
        );
        return known
            ? TypedResults.Ok<IReadOnlyList<FindingCount>>(
                counts.ConvertAll(c => new FindingCount(c.Code, c.Severity, c.Count))
            )
            : ImportQueries.Unknown(id);
    }
}
