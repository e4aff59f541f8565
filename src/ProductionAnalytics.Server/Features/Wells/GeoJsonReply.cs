using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Features.Wells;

/// <summary>Wells as a GeoJSON FeatureCollection (RFC 7946); a well without a position has a null geometry.</summary>
internal sealed class GeoJsonReply(IReadOnlyList<WellReply> wells) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var features = wells.Select(w => new WellFeature("Feature", w.Id, Point(w), w)).ToList();
        return httpContext.Response.WriteAsJsonAsync(
            new WellFeatures("FeatureCollection", features),
            options: null,
            contentType: Acceptable.GeoJson,
            httpContext.RequestAborted
        );
    }

    private static PointGeometry? Point(WellReply well) =>
        well is { Longitude: { } longitude, Latitude: { } latitude }
            ? new PointGeometry("Point", [longitude, latitude])
            : null;
}

public sealed record WellFeatures(string Type, IReadOnlyList<WellFeature> Features);

public sealed record WellFeature(string Type, long Id, PointGeometry? Geometry, WellReply Properties);

/// <param name="Coordinates">Longitude, then latitude.</param>
public sealed record PointGeometry(string Type, IReadOnlyList<double> Coordinates);
