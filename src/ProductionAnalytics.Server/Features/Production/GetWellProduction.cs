using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>One well's whole history, oldest first.</summary>
internal static class GetWellProduction
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        QueryParameters.Units,
        new(
            "derived",
            "true also shows months computed from days, a quarter or a year, which are no records.",
            ParameterKind.Flag
        )
        {
            Default = "false",
        },
        new("format", "csv for a table in place of JSON.") { OneOf = ["json", "csv"] },
    ];

    public static async Task<Results<Ok<IReadOnlyList<ProductionReply>>, ProblemHttpResult, OtherReply>> Handle(
        long wellId,
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        var derived = query.Flag("derived", false);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var rows = await store.Read(
            async db =>
                await db.Wells.AnyAsync(w => w.Id == wellId, ct) ? await History(db, wellId, derived, ct) : null,
            ct
        );
        if (rows is null)
            return Problem.NotFound("well.unknown", $"No well has the id {wellId}.");

        http.Response.Headers["X-Units"] = Paging.UnitHeader(units);
        http.Response.Headers["X-Total-Count"] = rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var records = rows.ConvertAll(r => r.In(units));
        return Acceptable.TypeFor(http) == Acceptable.Csv
            ? new OtherReply(new CsvReply<ProductionReply>(records, units))
            : TypedResults.Ok<IReadOnlyList<ProductionReply>>(records);
    }

    private static Task<List<ProductionRow>> History(AppDb db, long wellId, bool derived, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT {ProductionColumns.SelectList} FROM production p JOIN wells w ON w.id = p.well_id
            WHERE p.well_id = {sql.Value(wellId)} {(derived ? "" : "AND p.derived IS NULL")} ORDER BY p.date, p.period
            """
        );
        return sql.Read(Rows<ProductionRow>.Read, ct);
    }
}
