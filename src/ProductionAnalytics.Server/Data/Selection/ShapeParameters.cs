using System.Globalization;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>The shapes of a filter as they stand in an address.</summary>
internal static class ShapeParameters
{
    public const int LeastVertices = 3;
    private const int MostVertices = 500;

    /// <summary>Half way round the earth, km.</summary>
    private const double FarthestKm = 20_040;

    public static readonly IReadOnlyList<QueryParameter> All =
    [
        new("bbox", "Wells in a box: minLon,minLat,maxLon,maxLat; minLon > maxLon crosses the antimeridian."),
        new("polygon", "Wells in a shape of 3 to 500 vertices: lon lat,lon lat,…; its edge is inside."),
        new("near", "Wells within some km of a place over the ground: lon,lat,km."),
    ];

    /// <summary>The shapes given, of which a well must be in each.</summary>
    public static IReadOnlyList<Shape> ReadShapes(this QueryReader query)
    {
        var shapes = new Shape?[] { Box(query), Polygon(query), Circle(query) };
        return [.. shapes.OfType<Shape>()];
    }

    private static Box? Box(QueryReader query)
    {
        if (Numbers(query, "bbox", 4) is not [var west, var south, var east, var north])
            return null;
        if (!AreOnEarth(query.Errors, "bbox", [new Position(west, south), new Position(east, north)]))
            return null;
        if (south <= north)
            return new Box(west, south, east, north);

        query.Errors.Range("bbox", "minLat must not be above maxLat.");
        return null;
    }

    private static Polygon? Polygon(QueryReader query)
    {
        if (query.Given("polygon") is not { } text)
            return null;

        var vertices = new List<Position>();
        foreach (var vertex in text.Split(','))
            if (Parsed(vertex.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is [var longitude, var latitude])
                vertices.Add(new Position(longitude, latitude));
            else
            {
                query.Errors.Malformed("polygon", $"'{Short(vertex)}' is not a vertex like -90.5 27.25.");
                return null;
            }

        return CanBeRing(query.Errors, "polygon", vertices, MostVertices) ? new Polygon([vertices]) : null;
    }

    private static Circle? Circle(QueryReader query)
    {
        if (Numbers(query, "near", 3) is not [var longitude, var latitude, var km])
            return null;

        var centre = new Position(longitude, latitude);
        if (!AreOnEarth(query.Errors, "near", [centre]))
            return null;
        if (km is > 0 and <= FarthestKm)
            return new Circle(centre, km);

        query.Errors.Range("near", $"The distance must be above 0 and at most {FarthestKm} km.");
        return null;
    }

    public static bool CanBeRing(RequestErrors errors, string member, IReadOnlyList<Position> vertices, int most)
    {
        if (vertices.Count > most)
            errors.Range(member, $"Has {vertices.Count} vertices; at most {most} are allowed. Keep it as a selection.");
        else if (vertices.Distinct().Count() < LeastVertices)
            errors.Range(member, $"A shape has at least {LeastVertices} vertices.");
        else
            return AreOnEarth(errors, member, vertices);

        return false;
    }

    public static bool AreOnEarth(RequestErrors errors, string member, IEnumerable<Position> places)
    {
        if (places.All(p => p.IsOnEarth))
            return true;

        errors.Range(member, "A longitude must be -180 to 180 and a latitude -90 to 90.");
        return false;
    }

    private static double[] Numbers(QueryReader query, string name, int count)
    {
        if (query.Given(name) is not { } text)
            return [];
        if (Parsed(text.Split(',')) is { } numbers && numbers.Length == count)
            return numbers;

        query.Errors.Malformed(name, $"'{Short(text)}' is not {count} numbers with commas between.");
        return [];
    }

    /// <summary>Null where one of the texts is no number.</summary>
    private static double[]? Parsed(string[] texts)
    {
        var numbers = new double[texts.Length];
        for (var i = 0; i < texts.Length; i++)
            if (
                !double.TryParse(texts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
                || !double.IsFinite(numbers[i])
            )
                return null;

        return numbers;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
