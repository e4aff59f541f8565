using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
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
        CubeKeeper cubes,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var filter = query.ReadFilter();
        if (query.Errors.Problem() is { } problem)
            return problem;

        if (await cubes.Choose(query, FacetCounts.Without(filter), ct) is { } chosen)
            return TypedResults.Ok(Lists(FacetCounts.Of(chosen, filter), chosen.Cube.LabelOf));
        if (query.Errors.Problem() is { } unknown)
            return unknown;

        return await store.Read(query, filter, (db, wells) => Lists(db, wells, ct), ct) is { } lists
            ? TypedResults.Ok(lists)
            : query.Errors.Problem()!;
    }

    private static async Task<WellFacetLists> Lists(AppDb db, WellFilter filter, CancellationToken ct)
    {
        var regions = await Labels(db, "SELECT code, min(label) FROM region_labels GROUP BY code", ct);
        var datasets = await Labels(db, "SELECT key, title FROM datasets", ct);
        return Lists(
            await FacetCounts.Read(db, filter, ct),
            (name, value) =>
                (
                    name == "region" ? regions
                    : name == "dataset" ? datasets
                    : null
                )?.GetValueOrDefault(value)
        );
    }

    /// <param name="labelOf">What a value of a facet is called; null where it speaks for itself.</param>
    private static WellFacetLists Lists(FacetCounts counts, Func<string, string, string?> labelOf)
    {
        IReadOnlyList<FacetValue> List(string name) =>
            [.. counts.Of(name).Take(MostValues).Select(c => new FacetValue(c.Value, Label(name, c.Value), c.Wells))];
        string? Label(string name, string? value) => value is null ? null : labelOf(name, value);

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
            Truncated = [.. FilterParameters.Facets.Where(name => counts.Of(name).Count > MostValues)],
        };
    }

    private static async Task<Dictionary<string, string>> Labels(AppDb db, string sql, CancellationToken ct) =>
        (await new Sql(db).Add(sql).Read(r => (r.GetString(0), r.GetString(1)), ct)).ToDictionary();
}
