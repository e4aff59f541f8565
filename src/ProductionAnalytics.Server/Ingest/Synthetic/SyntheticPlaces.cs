namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>A part of the invented basin: where its fields lie.</summary>
internal sealed record SyntheticRegion(string Name, string State, double Latitude, double Longitude);

/// <summary>The map of the invented basin. It lies on dry land, far from any coast; nothing on it exists.</summary>
internal static class SyntheticPlaces
{
    /// <summary>Degrees around the middle of a region in which its wells lie; inside its state.</summary>
    public const double Reach = 1.1;

    public static readonly IReadOnlyList<SyntheticRegion> Regions =
    [
        new("Amber Plain", "TX", 33.0, -100.2),
        new("Redstone Basin", "NM", 33.9, -106.0),
        new("Cedar Arch", "OK", 35.4, -97.5),
        new("Sunflower Shelf", "KS", 38.5, -98.5),
        new("Larkspur Basin", "CO", 39.2, -104.2),
        new("Sandhill Trough", "NE", 41.6, -99.8),
        new("Antelope Basin", "WY", 43.0, -107.5),
        new("Badland Arch", "SD", 44.3, -100.5),
        new("Prairie Rose Basin", "ND", 47.4, -101.0),
        new("Cutbank Slope", "MT", 47.0, -108.8),
        new("Sage Uplift", "UT", 39.3, -111.0),
        new("Magnolia Trend", "AR", 34.8, -92.7),
    ];

    /// <summary>A field is one of these and one of <see cref="Grounds"/>; so many are in each region.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Antler",
        "Birch",
        "Copper",
        "Dove",
        "Ember",
        "Flint",
        "Gander",
        "Hazel",
        "Indigo",
        "Juniper",
        "Kite",
        "Lantern",
    ];

    public static readonly IReadOnlyList<string> Grounds =
    [
        "Draw",
        "Creek",
        "Mesa",
        "Flat",
        "Ridge",
        "Hollow",
        "Butte",
        "Spring",
        "Bend",
        "Crossing",
        "Prairie",
        "Divide",
    ];

    public static readonly IReadOnlyList<string> Rocks = ["Sand", "Shale", "Lime", "Dolomite"];

    public static readonly IReadOnlyList<string> Leases = ["STATE", "FEDERAL", "UNIT", "RANCH", "ESTATE", "TRUST"];

    private static readonly string[] Companies =
    [
        "Alder Mesa",
        "Blue Heron",
        "Cap Rock",
        "Dust Devil",
        "Eastfork",
        "Five Gates",
        "Granite Ferry",
        "High Cotton",
        "Ironwood",
        "Jackrabbit",
        "Kestrel Ridge",
        "Lone Windmill",
    ];

    /// <summary>The first ones have many more wells than the last.</summary>
    public static readonly IReadOnlyList<string> Operators =
    [
        .. new[] { "Energy", "Petroleum", "Operating", "Resources" }.SelectMany(kind =>
            Companies.Select(name => $"{name} {kind}")
        ),
    ];
}
