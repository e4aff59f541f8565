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
        new("q", "Part of the file's name, the column, what was read or what was wanted; or the number of a line."),
        .. ListPage.Parameters("Findings", "; as CSV all of them"),
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
        var (severity, codes, text) = (query.Given("severity"), query.Many("code"), query.Given("q"));
        var isCsv = Acceptable.TypeFor(http) == Acceptable.Csv;
        var page = ListPage.Read(query, isCsv);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var (known, count, findings) = await store.Read(
            async db =>
            {
                var all = db
                    .ImportFindings.Where(f =>
                        f.ImportId == id
                        && (severity == null || f.Severity == severity)
                        && (codes.Count == 0 || codes.Contains(f.Code))
                    )
                    .Saying(text);
                return (
                    await db.Imports.AnyAsync(i => i.Id == id, ct),
                    await all.CountAsync(ct),
                    await page.Of(all.OrderBy(f => f.Number)).ToListAsync(ct)
                );
            },
            ct
        );
        if (!known)
            return ImportQueries.Unknown(id);

        page.WriteHeaders(http, count, findings.Count);
        IReadOnlyList<ImportFindingReply> rows = findings.ConvertAll(ImportFindingReply.Of);
        return isCsv ? new OtherReply(new CsvReply<ImportFindingReply>(rows, UnitSystem.Field)) : TypedResults.Ok(rows);
    }

    /// <summary>Those with a text in them, whatever its case.</summary>
    private static IQueryable<ImportFinding> Saying(this IQueryable<ImportFinding> findings, string? text)
    {
        if (text is null)
            return findings;

        var part = LikePattern.Containing(text);
        var line = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return findings.Where(f =>
            f.Line == line
            || EF.Functions.Like(f.FileName.ToLower(), part, LikePattern.Escape)
            || EF.Functions.Like(f.ColumnName.ToLower(), part, LikePattern.Escape)
            || EF.Functions.Like(f.ValueRead.ToLower(), part, LikePattern.Escape)
            || EF.Functions.Like(f.Wanted.ToLower(), part, LikePattern.Escape)
        );
    }
}
