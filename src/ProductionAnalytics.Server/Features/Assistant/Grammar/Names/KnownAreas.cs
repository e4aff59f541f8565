using ProductionAnalytics.Server.Ingest.Bsee;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

/// <summary>
/// Areas of the US outer continental shelf, so that a real area of which nothing is loaded is known as one. Those of the
/// Gulf with production are the importer's; the others are the protraction areas on the index of official protraction
/// diagrams of the Bureau of Ocean Energy Management (NAD 27, Gulf and Atlantic).
/// </summary>
internal static class KnownAreas
{
    public static IReadOnlyList<(string Code, string Name)> All { get; } =
    [
        .. BseeDataset
            .Areas.Select(a => (a.Code, a.Label))
            .Concat([
                ("AM", "Amery Terrace"),
                ("AP", "Apalachicola"),
                ("DT", "Dry Tortugas"),
                ("EL", "The Elbow"),
                ("GV", "Gainesville"),
                ("HE", "Henderson"),
                ("HH", "Howell Hook"),
                ("KW", "Key West"),
                ("LS", "Lund South"),
                ("LU", "Lund"),
                ("PR", "Pulley Ridge"),
                ("RK", "Rankin"),
                ("TP", "Tarpon Springs"),
                ("VN", "Vernon Basin"),
            ])
            .DistinctBy(a => a.Item1),
    ];
}
