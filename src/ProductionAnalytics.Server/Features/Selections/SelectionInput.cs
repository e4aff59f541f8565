using System.Text.Json;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Selections;

/// <summary>Either a GeoJSON Polygon, MultiPolygon or Feature of one (RFC 7946), or wells by their ids.</summary>
public sealed record SelectionInput
{
    public IReadOnlyList<long>? WellIds { get; init; }

    /// <summary>Polygon, MultiPolygon or Feature.</summary>
    public string? Type { get; init; }

    /// <summary>Of a Polygon or MultiPolygon: longitude before latitude.</summary>
    public JsonElement? Coordinates { get; init; }

    /// <summary>Of a Feature.</summary>
    public JsonElement? Geometry { get; init; }
    public JsonElement? Properties { get; init; }
    public JsonElement? Bbox { get; init; }
    public JsonElement? Id { get; init; }
}

internal static class SelectionInputReader
{
    public const int MostComplaints = 20;
    private const int MostWells = 100_000;
    private const int MostVertices = 5_000;
    private static readonly string[] OfGeometry = ["type", "coordinates", "bbox"];
    private static readonly string[] OfFeature = ["type", "geometry", "properties", "bbox", "id"];

    /// <summary>What is chosen, or null with the reason in <paramref name="errors"/>.</summary>
    public static SelectionContent? Read(JsonElement root, RequestErrors errors)
    {
        if (root.ValueKind != JsonValueKind.Object)
            errors.Malformed("", "A JSON object is wanted.");
        else if (root.TryGetProperty("well_ids", out var ids))
        {
            CheckNames(root, ["well_ids"], "", errors);
            return Wells(ids, errors);
        }
        else if (!root.TryGetProperty("type", out var type))
        {
            CheckNames(root, [], "", errors);
            errors.Range("", "A GeoJSON Polygon, MultiPolygon or Feature, or well_ids, is wanted.");
        }
        else if (IsText(type, "Feature"))
        {
            CheckNames(root, OfFeature, "", errors);
            if (root.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object)
                return Geometry(geometry, "geometry.", errors);
            errors.Malformed("geometry", "A Polygon or MultiPolygon is wanted.");
        }
        else
            return Geometry(root, "", errors);

        return null;
    }

    private static SelectionContent? Wells(JsonElement ids, RequestErrors errors)
    {
        var wells = new List<long>();
        if (ids.ValueKind != JsonValueKind.Array || !ids.EnumerateArray().All(id => IsId(id, wells)))
            errors.Malformed("well_ids", "A list of well ids is wanted.");
        else if (wells.Count is 0 or > MostWells)
            errors.Range("well_ids", $"Must be 1 to {MostWells} ids; there are {wells.Count}.");
        else
            return SelectionContent.Of(wells);

        return null;
    }

    private static bool IsId(JsonElement value, List<long> ids)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var id))
            return false;

        ids.Add(id);
        return true;
    }

    private static SelectionContent? Geometry(JsonElement geometry, string at, RequestErrors errors)
    {
        CheckNames(geometry, OfGeometry, at, errors);
        geometry.TryGetProperty("type", out var type);
        if (!IsText(type, "Polygon") && !IsText(type, "MultiPolygon"))
        {
            errors.Malformed($"{at}type", "Must be Polygon or MultiPolygon.");
            return null;
        }

        List<List<List<Position>>> polygons;
        try
        {
            var coordinates = geometry.GetProperty("coordinates");
            polygons = IsText(type, "Polygon") ? [Rings(coordinates)] : [.. coordinates.EnumerateArray().Select(Rings)];
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or KeyNotFoundException)
        {
            // Not lists of lists of numbers as deep as the type says.
            errors.Malformed($"{at}coordinates", "Must be rings of positions of longitude and latitude.");
            return null;
        }

        return AreShapes(polygons, $"{at}coordinates", errors) ? SelectionContent.Of(polygons) : null;
    }

    private static bool AreShapes(List<List<List<Position>>> polygons, string member, RequestErrors errors)
    {
        var rings = polygons.SelectMany(p => p).ToList();
        if (rings.Count == 0 || polygons.Exists(p => p.Count == 0))
            errors.Range(member, "A shape has at least one ring.");
        else if (rings.Sum(r => r.Count) > MostVertices)
            errors.Range(member, $"Has {rings.Sum(r => r.Count)} vertices; at most {MostVertices} are allowed.");
        else
            return rings.TrueForAll(r => ShapeParameters.CanBeRing(errors, member, r, MostVertices));

        return false;
    }

    private static List<List<Position>> Rings(JsonElement polygon) =>
        [.. polygon.EnumerateArray().Select(ring => Open([.. ring.EnumerateArray().Select(Place)]))];

    private static Position Place(JsonElement position) =>
        position.GetArrayLength() is >= 2 and <= 4
            ? new Position(position[0].GetDouble(), position[1].GetDouble())
            : throw new FormatException();

    /// <summary>GeoJSON repeats the first place at the end.</summary>
    private static List<Position> Open(List<Position> ring) =>
        ring.Count > 1 && ring[0] == ring[^1] ? ring[..^1] : ring;

    private static bool IsText(JsonElement value, string text) =>
        value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static void CheckNames(JsonElement value, string[] known, string at, RequestErrors errors)
    {
        foreach (var member in value.EnumerateObject().Where(m => !known.Contains(m.Name)))
            errors.UnknownName($"{at}{member.Name}");
    }
}
