using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Search;

/// <param name="Kind">operator, field or well.</param>
/// <param name="Id">Of a well its id, else the name as the filter of that kind wants it.</param>
public sealed record SearchHit(string Kind, string Id, string Label);

internal static class SearchAll
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("q", "Part of a name or API number; case and diacritics are ignored."),
        new("limit", "Rows in the reply, 1 to 1,000.", ParameterKind.Integer) { Default = "100" },
    ];

    public static async Task<Results<Ok<IReadOnlyList<SearchHit>>, ProblemHttpResult>> Handle(
        HttpContext http,
        Store store,
        CubeKeeper cubes,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var limit = query.Integer("limit", 100, 1, Paging.MostRows);
        var wanted = SearchText.Fold(query.Text("q") ?? "").Trim();
        if (wanted.Length == 0)
            query.Errors.Range("q", "Say what to look for.");
        if (query.Errors.Problem() is { } problem)
            return problem;

        var (count, hits) = await cubes.Fresh(ct) is { } cube
            ? Find(cube, wanted, limit)
            : await store.Read(db => Find(db, wanted, limit, ct), ct);
        http.Response.Headers["X-Total-Count"] = count.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok(hits);
    }

    private static (int Count, IReadOnlyList<SearchHit> Hits) Find(StoreCube cube, string wanted, int limit)
    {
        var (count, best) = cube.Names.Find(wanted, WellFilter.Parts(wanted), limit);
        return (count, [.. best.Select(Hit)]);

        static SearchHit Hit(FoundName found) =>
            found.Id is { } id
                ? new SearchHit("well", id.ToString(CultureInfo.InvariantCulture), found.Name)
                : new SearchHit(Wire.Name(found.Kind), found.Name, found.Name);
    }

    private sealed record Found(int Rank, SearchHit Hit);

    /// <summary>The same by SQL, for where there is no cube.</summary>
    internal static async Task<(int Count, IReadOnlyList<SearchHit> Hits)> Find(
        AppDb db,
        string wanted,
        int limit,
        CancellationToken ct
    )
    {
        List<Found> found =
        [
            .. await Names(db, "operator", wanted, ct),
            .. await Names(db, "field", wanted, ct),
            .. await Wells(db, wanted, ct),
        ];
        return (found.Count, [.. found.OrderBy(f => f.Rank).Take(limit).Select(f => f.Hit)]);
    }

    private static async Task<IEnumerable<Found>> Names(AppDb db, string kind, string wanted, CancellationToken ct)
    {
        var sql = new Sql(db);
        var column = WellColumns.Of(kind);
        sql.Add(
            $"SELECT DISTINCT {column} FROM {WellColumns.From} WHERE {column} IS NOT NULL AND {All.Where(sql)} ORDER BY 1"
        );
        var names = await sql.Read(r => r.GetString(0), ct);
        return from name in names
            let rank = SearchRank.Of(name, wanted)
            where rank is not null
            select new Found(rank.Value, new SearchHit(kind, name, name));
    }

    private static async Task<IEnumerable<Found>> Wells(AppDb db, string wanted, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT w.id, w.name, w.api_number, w.aliases FROM {WellColumns.From}
            WHERE {(All with { Text = wanted }).Where(sql)} ORDER BY w.name, w.id
            """
        );
        var wells = await sql.Read(r => (r.GetInt64(0), r.GetString(1), r.Text(2), r.Text(3)), ct);
        return from well in wells
            let rank = Rank(well.Item2, well.Item3, well.Item4, wanted)
            where rank is not null
            select new Found(
                rank.Value,
                new SearchHit("well", well.Item1.ToString(CultureInfo.InvariantCulture), well.Item2)
            );
    }

    /// <summary>The best of a well's names and numbers; its operator and field have hits of their own.</summary>
    private static int? Rank(string name, string? apiNumber, string? aliases, string wanted)
    {
        var ranks = new List<int?> { SearchRank.Of(name, wanted) };
        var digits = wanted.Replace("-", "", StringComparison.Ordinal);
        if (apiNumber is not null && digits.Length > 0)
            ranks.Add(SearchRank.Of(apiNumber, digits));
        if (aliases is not null)
            ranks.AddRange(JsonSerializer.Deserialize<string[]>(aliases)!.Select(a => SearchRank.Of(a, wanted)));
        return ranks.Min();
    }

    /// <summary>Every well that is shown where nothing is asked for.</summary>
    private static WellFilter All { get; } = new();
}
