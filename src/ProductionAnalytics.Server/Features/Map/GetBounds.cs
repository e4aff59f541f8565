using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Map;

/// <param name="Bbox">minLon, minLat, maxLon, maxLat; null where no well has a position; minLon &gt; maxLon crosses the antimeridian.</param>
/// <param name="Located">Wells with a position.</param>
/// <param name="NotLocated">Wells without one.</param>
public sealed record MapBounds(IReadOnlyList<double>? Bbox, long Located, long NotLocated);

internal static class GetBounds
{
    public static async Task<Results<Ok<MapBounds>, ProblemHttpResult>> Handle(
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

        if (await cubes.Choose(query, filter, ct) is { } chosen)
            return TypedResults.Ok(Bounds(chosen.Cube.Cube.ExtentOf(chosen.Wells), chosen.Wells.Count));
        if (query.Errors.Problem() is { } unknown)
            return unknown;

        return await store.Read(query, filter, (db, wells) => Bounds(db, wells, ct), ct) is { } bounds
            ? TypedResults.Ok(bounds)
            : query.Errors.Problem()!;
    }

    private static async Task<MapBounds> Bounds(AppDb db, WellFilter filter, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add($"SELECT w.longitude, w.latitude FROM {WellColumns.From} WHERE {filter.Where(sql)}");
        var wells = await sql.Read(r => (Longitude: r.Number(0), Latitude: r.Number(1)), ct);
        var places = wells
            .Where(w => w.Longitude is not null && w.Latitude is not null)
            .Select(w => new Position(w.Longitude!.Value, w.Latitude!.Value));
        return Bounds(places.Aggregate(new Extent(), (extent, place) => extent.With(place)), wells.Count);
    }

    private static MapBounds Bounds(Extent extent, long wells) =>
        new(
            extent.Box is { } box ? [box.West, box.South, box.East, box.North] : null,
            extent.Places,
            wells - extent.Places
        );
}
