using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>What was found in an import's files, in the order in which it was found.</summary>
internal static class ListFindings
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("severity", "Only errors (rows or files not loaded) or only warnings.") { OneOf = ["error", "warning"] },
        new("code", "Only findings of this code; repeat for several.") { Many = true },
        new("limit", "Findings in the reply, 1 to 1,000; as CSV all of them.", ParameterKind.Integer)
        {
            Default = "100",
        },
        new("skip", "Findings to pass over.", ParameterKind.Integer) { Default = "0" },
        new("format", "csv for a table in place of JSON.") { OneOf = ["json", "csv"] },
    ];

    public static async Task<Results<Ok<IReadOnlyList<ImportFindingReply>>, ProblemHttpResult, OtherReply>> Handle(
        long id,
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var (severity, codes) = (query.Given("severity"), query.Many("code"));
        var isCsv = Acceptable.TypeFor(http) == Acceptable.Csv;
        var limit = query.Integer("limit", isCsv ? int.MaxValue : 100, 1, isCsv ? int.MaxValue : Paging.MostRows);
        var skip = query.Integer("skip", 0, 0, Paging.MostSkipped);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var (known, count, findings) = await store.Read(
            async db =>
            {
                var all = db.ImportFindings.Where(f =>
                    f.ImportId == id
                    && (severity == null || f.Severity == severity)
                    && (codes.Count == 0 || codes.Contains(f.Code))
                );
                return (
                    await db.Imports.AnyAsync(i => i.Id == id, ct),
                    await all.CountAsync(ct),
                    await all.OrderBy(f => f.Number).Skip(skip).Take(limit).ToListAsync(ct)
                );
            },
            ct
        );
        if (!known)
            return ImportQueries.Unknown(id);

        http.Response.Headers["X-Total-Count"] = count.ToString(CultureInfo.InvariantCulture);
        IReadOnlyList<ImportFindingReply> rows = findings.ConvertAll(ImportFindingReply.Of);
        return isCsv ? new OtherReply(new CsvReply<ImportFindingReply>(rows, UnitSystem.Field)) : TypedResults.Ok(rows);
    }
}
