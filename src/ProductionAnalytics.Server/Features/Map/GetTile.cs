using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Features.Map;

/// <summary>A part of the map as a vector tile. One without wells is a tile without layers.</summary>
internal static class GetTile
{
    public const string Description = """
        Layer `wells`: `id` (also the feature's id), `name`, `api_number`, `status`, `status_group`, `well_type`, `operator`, `region`, `field`, `cum_oil`, `cum_gas`, `latest_boe` (of the well's latest month).
        Layer `clusters`, where wells would pile up below zoom 12: `count`; the wells of each status group (`producing`, `not_producing`, `temporarily_abandoned`, `drilling`, `other`); the sums `cum_oil`, `cum_gas`, `latest_boe`.
        What is not reported is left out. Over all tiles of a zoom, counts and wells add up to the wells with a position. Zooms are 0 to 20. A tile without wells is empty.
        """;

    public static async Task<Results<OtherReply, ProblemHttpResult>> Handle(
        int z,
        int x,
        int y,
        HttpContext http,
        MapWells wells,
        AppSettings settings,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var filter = query.ReadFilter();
        var units = query.Units();
        if (query.Errors.Problem() is { } problem)
            return problem;

        var tile = new MapTile(z, x, y);
        if (!tile.Exists)
            return Problem.NotFound(
                "tile.unknown",
                $"There is no tile {z}/{x}/{y}: zooms are 0 to {MapTile.MostZoom}, and x and y 0 to 2^zoom - 1."
            );

        if (await wells.Under(query, filter, $"{http.Request.QueryString}", ct) is not { } shown)
            return query.Errors.Problem()!;

        var boe = units == UnitSystem.Field ? settings.BoeMcf : 1;
        http.Response.Headers["X-Units"] = Paging.UnitHeader(units);
        return new OtherReply(TypedResults.Bytes(new TileLayers(tile, units, boe).Write(shown), Acceptable.VectorTile));
    }
}
