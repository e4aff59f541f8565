using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>What a selection chooses, in the one form in which it is kept: the same choice has the same id.</summary>
internal sealed record SelectionContent
{
    [JsonPropertyName("well_ids")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<long>? WellIds { get; init; }

    /// <summary>Polygons of rings of vertices of longitude and latitude; a ring is not closed by a last vertex.</summary>
    [JsonPropertyName("polygons")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double[][][]>? Polygons { get; init; }

    [JsonIgnore]
    public string Id => $"s_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())))[..20]}";

    [JsonIgnore]
    public Shape? Shape =>
        Polygons is null
            ? null
            : new AnyShape([
                .. Polygons.Select(rings => new Polygon(
                    rings.Select(ring => ring.Select(v => new Position(v[0], v[1])).ToList())
                )),
            ]);

    public static SelectionContent Of(IEnumerable<long> wellIds) => new() { WellIds = [.. wellIds.Distinct().Order()] };

    public static SelectionContent Of(IEnumerable<IReadOnlyList<IReadOnlyList<Position>>> polygons) =>
        new()
        {
            Polygons =
            [
                .. polygons.Select(rings =>
                    rings.Select(ring => ring.Select(v => new double[] { v.Longitude, v.Latitude }).ToArray()).ToArray()
                ),
            ],
        };

    public static SelectionContent Parse(string text) => JsonSerializer.Deserialize<SelectionContent>(text)!;

    public override string ToString() => JsonSerializer.Serialize(this);
}
