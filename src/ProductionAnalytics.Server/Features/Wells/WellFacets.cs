using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Wells;

/// <summary>How many wells have each value, under all filters but the list's own.</summary>
public sealed record WellFacetLists
{
    public required IReadOnlyList<FacetValue> Region { get; init; }
    public required IReadOnlyList<FacetValue> Operator { get; init; }
    public required IReadOnlyList<FacetValue> Field { get; init; }
    public required IReadOnlyList<FacetValue> Basin { get; init; }
    public required IReadOnlyList<FacetValue> County { get; init; }
    public required IReadOnlyList<FacetValue> State { get; init; }
    public required IReadOnlyList<FacetValue> Country { get; init; }
    public required IReadOnlyList<FacetValue> Status { get; init; }
    public required IReadOnlyList<FacetValue> WellType { get; init; }
    public required IReadOnlyList<FacetValue> EntityType { get; init; }
    public required IReadOnlyList<FacetValue> Dataset { get; init; }
    public required IReadOnlyList<FacetValue> Reservoir { get; init; }
    public required IReadOnlyList<FacetValue> Vintage { get; init; }

    /// <summary>Lists that have more values than are shown.</summary>
    public required IReadOnlyList<string> Truncated { get; init; }
}

/// <param name="Value">Null for wells without a value.</param>
/// <param name="Label">What a code stands for, where the dataset says so.</param>
/// <param name="Count">Wells.</param>
public sealed record FacetValue(string? Value, string? Label, long Count);

internal static class WellFacets
{
    private const int MostValues = 500;

    public static async Task<Results<Ok<WellFacetLists>, ProblemHttpResult>> Handle(
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var filter = query.ReadFilter();
        if (query.Errors.Problem() is { } problem)
            return problem;

        return await store.Read(query, filter, (db, wells) => Lists(db, wells, ct), ct) is { } lists
            ? TypedResults.Ok(lists)
            : query.Errors.Problem()!;
    }

    private static async Task<WellFacetLists> Lists(AppDb db, WellFilter filter, CancellationToken ct)
    {
        var lists = new Dictionary<string, List<FacetValue>>();
        foreach (var name in FilterParameters.Facets)
            lists[name] = await Values(db, name, filter, ct);

        var truncated = lists.Where(l => l.Value.Count > MostValues).Select(l => l.Key).ToList();
        IReadOnlyList<FacetValue> List(string name) => [.. lists[name].Take(MostValues)];
        return new WellFacetLists
        {
            Region = List("region"),
            Operator = List("operator"),
            Field = List("field"),
            Basin = List("basin"),
            County = List("county"),
            State = List("state"),
            Country = List("country"),
            Status = List("status"),
            WellType = List("well_type"),
            EntityType = List("entity_type"),
            Dataset = List("dataset"),
            Reservoir = List("reservoir"),
            Vintage = List("vintage"),
            Truncated = truncated,
        };
    }

    private static Task<List<FacetValue>> Values(AppDb db, string name, WellFilter filter, CancellationToken ct)
    {
        var sql = new Sql(db);
        var label = name switch
        {
            "region" => "(SELECT min(l.label) FROM region_labels l WHERE l.code = f.value)",
            "dataset" => "(SELECT title FROM datasets WHERE key = f.value)",
            _ => "NULL",
        };
        sql.Add(
            $"""
            SELECT f.value, {label}, f.wells FROM (
                SELECT {WellColumns.Dimension(name, db.IsPostgres)} AS value, count(*) AS wells
                FROM {WellColumns.From} WHERE {filter.Where(sql, except: name)} GROUP BY 1
                ORDER BY 2 DESC, 1 NULLS LAST LIMIT {MostValues + 1}) f
            ORDER BY f.wells DESC, f.value NULLS LAST
            """
        );
        return sql.Read(Read, ct);
    }

    private static FacetValue Read(DbDataReader row)
    {
        var value = row.IsDBNull(0) ? null : Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture);
        return new FacetValue(value, row.Text(1), row.GetInt64(2));
    }
}
