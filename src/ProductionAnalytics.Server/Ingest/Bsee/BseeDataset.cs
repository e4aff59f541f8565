using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Bsee;

/// <summary>The dataset of both BSEE formats.</summary>
internal static class BseeDataset
{
    public const string Key = "bsee";

    public static Dataset Dataset =>
        new()
        {
            Key = Key,
            Title = "US offshore (BSEE)",
            Regulator = "US Bureau of Safety and Environmental Enforcement",
            Licence = "US government work, public domain",
            Credit = "Contains data from the US Bureau of Safety and Environmental Enforcement",
            ReportedUnits = "bbl, Mcf",
            GasBasePsia = 14.73,
            GasBaseFahrenheit = 60,
            ReportingLagMonths = 3,
            Notes =
                "The source does not say which fluid was injected; its injection volume is kept as injected water. The datum of positions is not stated; they are shown as published.",
        };

    /// <summary>Names of the lease areas, by the codes that the files use.</summary>
    public static IReadOnlyList<RegionLabel> Areas { get; } =
    [
        .. new (string Code, string Label)[]
        {
            ("AC", "Alaminos Canyon"),
            ("AT", "Atwater Valley"),
            ("BA", "Brazos"),
            ("BM", "Bay Marchand"),
            ("BS", "Breton Sound"),
            ("CA", "Chandeleur"),
            ("CC", "Corpus Christi"),
            ("CH", "Charlotte Harbor"),
            ("DC", "De Soto Canyon"),
            ("DD", "Destin Dome"),
            ("EB", "East Breaks"),
            ("EC", "East Cameron"),
            ("EI", "Eugene Island"),
            ("EW", "Ewing Bank"),
            ("FM", "Florida Middle Ground"),
            ("GA", "Galveston"),
            ("GB", "Garden Banks"),
            ("GC", "Green Canyon"),
            ("GI", "Grand Isle"),
            ("HI", "High Island"),
            ("KC", "Keathley Canyon"),
            ("LL", "Lloyd Ridge"),
            ("MC", "Mississippi Canyon"),
            ("MI", "Matagorda Island"),
            ("MO", "Mobile"),
            ("MP", "Main Pass"),
            ("MU", "Mustang Island"),
            ("PE", "Pensacola"),
            ("PI", "Port Isabel"),
            ("PL", "South Pelto"),
            ("PN", "North Padre Island"),
            ("PS", "South Padre Island"),
            ("SA", "Sabine Pass"),
            ("SE", "Sigsbee Escarpment"),
            ("SM", "South Marsh Island"),
            ("SP", "South Pass"),
            ("SS", "Ship Shoal"),
            ("ST", "South Timbalier"),
            ("VK", "Viosca Knoll"),
            ("VR", "Vermilion"),
            ("WC", "West Cameron"),
            ("WD", "West Delta"),
            ("WR", "Walker Ridge"),
        }.Select(a => new RegionLabel
        {
            DatasetKey = Key,
            Code = a.Code,
            Label = a.Label,
        }),
    ];
}
