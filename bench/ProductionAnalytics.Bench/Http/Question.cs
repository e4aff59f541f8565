namespace ProductionAnalytics.Bench.Http;

/// <summary>What one client asks again and again: the addresses take turns.</summary>
/// <param name="Wanted">ms that 95 of 100 answers should stay under on SQLite and on PostgreSQL.</param>
internal sealed record Question(string Name, (int Sqlite, int Postgres) Wanted, params string[] Addresses)
{
    private static readonly (int, int) Analytic = (400, 250);
    private static readonly (int, int) Quick = (50, 50);

    /// <summary>Across the Gulf of Mexico, far out and near by.</summary>
    private static readonly string[] Tiles =
    [
        "0/0/0",
        "3/1/3",
        "3/2/3",
        "6/15/26",
        "6/16/26",
        "8/63/106",
        "8/64/106",
        "9/127/213",
        "10/257/425",
        "12/1030/1700",
        "12/1031/1701",
    ];

    public const string Summary = "analytics/summary";

    public const string History = "analytics/series?measures=oil,gas,water,boe,water_cut,well_count&basis=calendar_day";

    public const string Records = "production?sort=-date,-oil_volume&limit=100";

    public static IEnumerable<Question> About(long well) =>
        [
            new("series", Analytic, History),
            new("series by region", Analytic, "analytics/series?group_by=region&measures=oil&top=8"),
            new("series of GC by year", Analytic, "analytics/series?region=GC&interval=year"),
            new("totals", Analytic, "analytics/totals?group_by=region", "analytics/totals?group_by=operator"),
            new("totals of a year", Analytic, TotalsOf(2024)),
            new("facets", Analytic, "wells/facets", "wells/facets?region=GC&status=Completed"),
            new("summary", Analytic, Summary, $"{Summary}?region=GC"),
            new("list of records", Quick, Records, $"{Records}&skip=300", $"{Records}&count=false&skip=600"),
            new(
                "list of records, far down",
                Quick,
                $"{Records}&count=false&skip=200000",
                $"{Records}&count=false&skip=370000"
            ),
            new("list of records, GC", Quick, $"{Records}&region=GC"),
            new("list of records by oil", Quick, "production?sort=-oil_volume&limit=100"),
            new(
                "list of wells",
                Quick,
                "wells?limit=100",
                "wells?limit=100&sort=-cum_oil",
                "wells?limit=100&skip=50000"
            ),
            new("well and its history", Quick, $"wells/{well}", $"production/well/{well}"),
            new("tile", Quick, [.. Tiles.Select(t => $"map/tiles/{t}.mvt")]),
            new(
                "tile, a filter for the first time",
                Quick,
                [.. Tiles.Select(t => $"map/tiles/{t}.mvt?min_cum_oil={{n}}")]
            ),
            new("bounds of the map", Quick, "map/bounds"),
            new("datasets", Quick, "datasets"),
        ];

    /// <summary>What the dashboard asks at once, and what it asks when it knows the latest month.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Dashboard { get; } =
    [
        [Summary, History, "wells/facets", "datasets", Records],
        [TotalsOf(2024), TotalsOf(2023)],
    ];

    private static string TotalsOf(int year) =>
        $"analytics/totals?group_by=region&start_date={year}-01-01&end_date={year}-12-01";
}
