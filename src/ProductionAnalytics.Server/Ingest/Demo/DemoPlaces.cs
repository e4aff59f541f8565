namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>A part of the invented basin: where its wells cluster and what they are called.</summary>
internal sealed record DemoRegion(
    string Name,
    string County,
    double Latitude,
    double Longitude,
    string[] Fields,
    string[] Reservoirs,
    string[] Leases
)
{
    public string State =>
        Longitude < DemoPlaces.StateLineLongitude && Latitude > DemoPlaces.StateLineLatitude ? "NM" : "TX";
}

/// <summary>The map of the invented basin. It lies on dry land of West Texas and New Mexico; nothing on it exists.</summary>
internal static class DemoPlaces
{
    /// <summary>Degrees; far from any coast. Every well is inside.</summary>
    public const double South = 31.0;
    public const double North = 33.6;
    public const double West = -104.4;
    public const double East = -101.2;

    public const double StateLineLatitude = 32.0;
    public const double StateLineLongitude = -103.064;

    public static readonly IReadOnlyList<DemoRegion> Regions =
    [
        new(
            "Caliche Shelf",
            "Agave",
            33.10,
            -103.85,
            ["Caliche", "Dry Fork", "Lantern Hill"],
            ["Upper Lantern", "Lower Lantern"],
            ["LANTERN STATE", "DRY FORK", "BADGER FEDERAL"]
        ),
        new(
            "Salt Draw",
            "Greasewood",
            32.35,
            -103.75,
            ["Salt Draw", "Two Wells", "Sotol"],
            ["First Sotol Sand", "Second Sotol Sand"],
            ["SOTOL FEDERAL", "TWO WELLS STATE", "SALT DRAW UNIT"]
        ),
        new(
            "Mesquite Trough",
            "Juniper",
            31.55,
            -103.55,
            ["Mesquite", "Coyanosa Flat", "Red Barrel"],
            ["Red Barrel A", "Red Barrel B"],
            ["RED BARREL", "MESQUITE RANCH", "COYOTE FLAT"]
        ),
        new(
            "Windmill Platform",
            "Sagebrush",
            32.05,
            -102.60,
            ["Windmill", "Old Depot", "Cactus Wren"],
            ["Windmill Dolomite", "Depot Lime"],
            ["OLD DEPOT UNIT", "WINDMILL", "WREN ESTATE"]
        ),
        new(
            "Pronghorn Basin",
            "Bluestem",
            32.25,
            -101.80,
            ["Pronghorn", "Long Section", "Hackberry"],
            ["Hackberry Shale", "Pronghorn Shale"],
            ["LONG SECTION", "HACKBERRY", "PRONGHORN RANCH"]
        ),
        new(
            "Cotton Arch",
            "Cottonwood",
            33.20,
            -102.15,
            ["Cotton Gin", "Turnrow", "Plainview Road"],
            ["Turnrow Lime", "Gin Sand"],
            ["COTTON GIN", "TURNROW FARMS", "PLAINS ROAD"]
        ),
    ];

    public static readonly IReadOnlyList<string> Operators =
    [
        "Alder Mesa Energy",
        "Blue Heron Petroleum",
        "Cap Rock Lantern Oil",
        "Dust Devil Resources",
        "Eastfork Operating",
        "Five Gates Exploration",
        "Granite Ferry Oil & Gas",
        "High Cotton Energy",
        "Ironwood Draw Operating",
        "Jackrabbit Production",
        "Kestrel Ridge Petroleum",
        "Lone Windmill Resources",
    ];
}
