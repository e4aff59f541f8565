using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
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
        CubeKeeper cubes,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        var question = ProductionQuestion.Read(query);
        var paging = Paging.Read(query, ProductionColumns.Sortable, "date", "well_id", "period");
        if (query.Errors.Problem() is { } problem)
            return problem;

        var chosen = RecordKeys.CanTell(question, paging) ? await cubes.Choose(query, question.Filter, ct) : null;
        if (query.Errors.Problem() is { } unknown)
            return unknown;

        var found =
            await Found(store, chosen, question.Filter, paging, ct)
            ?? await store.Read(
                query,
                question.Filter,
                (db, wells) => Found(db, question with { Filter = wells }, paging, ct),
                ct
            );
        if (found is null)
            return query.Errors.Problem()!;

        var page = found.Rows.Take(paging.Limit).ToList();
        paging.WriteHeaders(http, units, found.Total, page, found.Rows.Count > paging.Limit, KeyOf(http.Json()));

        var records = page.ConvertAll(r => r.In(units));
        return Acceptable.TypeFor(http) == Acceptable.Csv
            ? new OtherReply(new CsvReply<ProductionReply>(records, units))
            : TypedResults.Ok<IReadOnlyList<ProductionReply>>(records);
    }

    /// <summary>Null where the cube cannot tell, or the store is not as the cube knows it any more.</summary>
    private static async Task<Part<ProductionRow>?> Found(
        Store store,
        ChosenWells? chosen,
        WellFilter filter,
        Paging paging,
        CancellationToken ct
    )
    {
        if (chosen is not { Cube.OnlyMonths: true })
            return null;

        var keys = RecordKeys.Find(chosen, filter, paging);
        return await store.Read(
            async db =>
                await chosen.Fit(db, ct)
                    ? new Part<ProductionRow>(
                        paging.Count ? keys.Total : null,
                        await ProductionPage.Read(db, keys.Records, paging.Order, ct)
                    )
                    : null,
            ct
        );
    }

    private static async Task<Part<ProductionRow>> Found(
        AppDb db,
        ProductionQuestion question,
        Paging paging,
        CancellationToken ct
    )
    {
        question = await question.WithoutNeedlessConditions(db, ct);
        return new(
            paging.Count ? await ProductionPage.Count(db, question, ct) : null,
            await ProductionPage.Read(db, question, paging, ct)
        );
    }

    private static Func<ProductionRow, string, JsonElement> KeyOf(JsonSerializerOptions json) =>
        (row, member) => JsonSerializer.SerializeToElement(row, json).GetProperty(member);
}
