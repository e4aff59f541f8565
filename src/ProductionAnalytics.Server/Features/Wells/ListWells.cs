using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Wells;

internal static class ListWells
{
    public static readonly IReadOnlyDictionary<string, SortMember> Sortable = Rows<WellReply>.Columns.ToDictionary(
        name => name,
        name => Rows<WellReply>.SortMember(name, WellColumns.Of(name))
    );

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [.. FilterParameters.All, .. Paging.Parameters(Sortable.Keys, "name, then id")];

    public static async Task<Results<Ok<IReadOnlyList<WellReply>>, ProblemHttpResult, OtherReply>> Handle(
        HttpContext http,
        Store store,
        CubeKeeper cubes,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        var filter = query.ReadFilter();
        var paging = Paging.Read(query, Sortable, "name", "id");
        if (query.Errors.Problem() is { } problem)
            return problem;

        var chosen = paging.Count || WellKeys.CanTell(paging) ? await cubes.Choose(query, filter, ct) : null;
        if (query.Errors.Problem() is { } unknown)
            return unknown;
        var found =
            await Found(store, chosen, paging, ct)
            ?? await store.Read(query, filter, (db, wells) => Found(db, wells, chosen, paging, ct), ct);
        if (found is null)
            return query.Errors.Problem()!;

        var page = found.Rows.Take(paging.Limit).ToList();
        paging.WriteHeaders(http, units, found.Total, page, found.Rows.Count > paging.Limit, KeyOf(http.Json()));

        var wells = page.ConvertAll(w => w.In(units));
        return Acceptable.TypeFor(http) switch
        {
            Acceptable.Csv => new OtherReply(new CsvReply<WellReply>(wells, units)),
            Acceptable.GeoJson => new OtherReply(new GeoJsonReply(wells)),
            _ => TypedResults.Ok<IReadOnlyList<WellReply>>(wells),
        };
    }

    /// <summary>Null where the cube cannot tell, or the store is not as the cube knows it any more.</summary>
    private static async Task<Part<WellReply>?> Found(
        Store store,
        ChosenWells? chosen,
        Paging paging,
        CancellationToken ct
    )
    {
        if (chosen is null || !WellKeys.CanTell(paging))
            return null;

        var ids = WellKeys.Find(chosen, paging);
        return await store.Read(
            async db =>
                await chosen.Fit(db, ct)
                    ? new Part<WellReply>(
                        paging.Count ? chosen.Wells.Count : null,
                        await Page(db, ids, paging.Order, ct)
                    )
                    : null,
            ct
        );
    }

    private static async Task<Part<WellReply>> Found(
        AppDb db,
        WellFilter filter,
        ChosenWells? chosen,
        Paging paging,
        CancellationToken ct
    ) =>
        new(
            !paging.Count ? null
                : chosen is not null && await chosen.Fit(db, ct) ? chosen.Wells.Count
                : await Count(db, filter, ct),
            await Page(db, filter, paging, ct)
        );

    private static Task<long> Count(AppDb db, WellFilter filter, CancellationToken ct)
    {
        var sql = new Sql(db);
        return sql.Add($"SELECT count(*) FROM {WellColumns.From} WHERE {filter.Where(sql)}").Count(ct);
    }

    /// <summary>
    /// One row more than asked for tells whether there is a next page. Wells without totals come last where the order
    /// begins with one of them: as long as a page is full of others, those are not looked at.
    /// </summary>
    private static async Task<List<WellReply>> Page(AppDb db, WellFilter filter, Paging paging, CancellationToken ct)
    {
        if (paging.Order.Keys[0].By.Expression is var first && first.StartsWith("t.", StringComparison.Ordinal))
        {
            var full = await Page(db, filter, paging, $"{first} IS NOT NULL", ct);
            if (full.Count > paging.Limit)
                return full;
        }

        return await Page(db, filter, paging, "1 = 1", ct);
    }

    private static Task<List<WellReply>> Page(
        AppDb db,
        WellFilter filter,
        Paging paging,
        string only,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        // Only ids are sorted: a page is a small part of what would otherwise be carried along.
        sql.Add(
            $"""
            SELECT {WellColumns.SelectList(Rows<WellReply>.Columns)} FROM (
                SELECT w.id AS id FROM {WellColumns.From} WHERE {filter.Where(sql)} AND {paging.After(sql)} AND {only}
                ORDER BY {paging.Order.Sql} LIMIT {paging.Limit + 1} OFFSET {paging.Skip}) page
            JOIN wells w ON w.id = page.id {WellColumns.More}
            ORDER BY {paging.Order.Sql}
            """
        );
        return sql.Read(Rows<WellReply>.Read, ct);
    }

    private static Task<List<WellReply>> Page(AppDb db, IReadOnlyList<long> ids, ListOrder order, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT {WellColumns.SelectList(Rows<WellReply>.Columns)} FROM {sql.Ids(ids)}
            JOIN wells w ON w.id = ids.id {WellColumns.More} ORDER BY {order.Sql}
            """
        );
        return sql.Read(Rows<WellReply>.Read, ct);
    }

    private static Func<WellReply, string, JsonElement> KeyOf(JsonSerializerOptions json) =>
        (well, member) => JsonSerializer.SerializeToElement(well, json).GetProperty(member);
}
