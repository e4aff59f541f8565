using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

internal static class ListProduction
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [.. ProductionQuestion.Parameters, .. Paging.Parameters(ProductionColumns.Sortable.Keys, "date, then well_id")];

    public static async Task<Results<Ok<IReadOnlyList<ProductionReply>>, ProblemHttpResult, OtherReply>> Handle(
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        var question = ProductionQuestion.Read(query);
        var paging = Paging.Read(query, ProductionColumns.Sortable, "date", "well_id", "period");
        if (query.Errors.Problem() is { } problem)
            return problem;

        if (
            await store.Read(
                query,
                question.Filter,
                (db, wells) => Found(db, question with { Filter = wells }, paging, ct),
                ct
            )
            is not { } found
        )
            return query.Errors.Problem()!;

        var page = found.Rows.Take(paging.Limit).ToList();
        paging.WriteHeaders(http, units, found.Total, page, found.Rows.Count > paging.Limit, KeyOf(http.Json()));

        var records = page.ConvertAll(r => r.In(units));
        return Acceptable.TypeFor(http) == Acceptable.Csv
            ? new OtherReply(new CsvReply<ProductionReply>(records, units))
            : TypedResults.Ok<IReadOnlyList<ProductionReply>>(records);
    }

    private static async Task<Part<ProductionRow>> Found(
        AppDb db,
        ProductionQuestion question,
        Paging paging,
        CancellationToken ct
    ) => new(paging.Count ? await Count(db, question, ct) : null, await Page(db, question, paging, ct));

    private static Task<long> Count(AppDb db, ProductionQuestion question, CancellationToken ct)
    {
        var sql = new Sql(db);
        var where = question.Where(sql);
        var from = ProductionRelations.WellByWell(sql.OnPostgres, where);
        return sql.Add($"SELECT count(*) FROM {from} WHERE {where}").Count(ct);
    }

    /// <summary>One row more than asked for tells whether there is a next page.</summary>
    private static Task<List<ProductionRow>> Page(
        AppDb db,
        ProductionQuestion question,
        Paging paging,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        var where = $"{question.Where(sql)} AND {paging.After(sql)}";
        sql.Add(
            $"""
            SELECT {ProductionColumns.SelectList} FROM {ProductionRelations.InAnyOrder(where)} WHERE {where}
            ORDER BY {paging.Order.Sql} LIMIT {paging.Limit + 1} OFFSET {paging.Skip}
            """
        );
        return sql.Read(Rows<ProductionRow>.Read, ct);
    }

    private static Func<ProductionRow, string, JsonElement> KeyOf(JsonSerializerOptions json) =>
        (row, member) => JsonSerializer.SerializeToElement(row, json).GetProperty(member);
}
