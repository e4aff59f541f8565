using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>
/// An invented basin to try the product with: wells, fifteen years of months and some errors, the same every time. It is
/// written as a plain CSV file, so that it is imported like any other.
/// </summary>
internal sealed class DemoBasin
{
    public const int WellCount = 600;
    public const ulong Seed = 20_100_101;

    /// <summary>The format that reads the file.</summary>
    public const string FormatKey = "csv";
    public const string FileName = "demo-basin.csv";

    public static readonly DateOnly FirstMonth = new(2010, 1, 1);
    public static readonly DateOnly LastMonth = new(2024, 12, 1);

    public static Dataset Dataset =>
        new()
        {
            Key = Dataset.Demo,
            Title = "Demo basin (synthetic)",
            Credit = "Synthetic data made by this program; no real well, operator or place",
            ReportedUnits = "bbl, Mcf",
            Notes =
                "Invented: names, positions, API numbers (state code 99 does not exist) and volumes come from a fixed sequence of random numbers. Some rows are wrong on purpose, so that findings have something to show.",
        };

    private readonly Dictionary<int, IReadOnlyList<DemoMonth>> histories;
    private readonly DemoErrors errors;

    private DemoBasin()
    {
        Wells = DemoWells.Draw();
        histories = Wells.ToDictionary(w => w.Number, DemoHistory.Of);
        errors = DemoErrors.Plant(Wells, History);
    }

    public IReadOnlyList<DemoWell> Wells { get; }

    /// <summary>What an import must find, no more and no less.</summary>
    public IReadOnlyList<DemoError> Errors => errors.All;

    public static DemoBasin Make() => new();

    /// <summary>A well's months as they would be without errors.</summary>
    public IReadOnlyList<DemoMonth> History(DemoWell well) => histories[well.Number];

    public void Write(TextWriter to) => new DemoCsv(to, errors).Write(Wells, History);

    /// <summary>The whole file in memory, a few megabytes.</summary>
    public Stream Open()
    {
        var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, leaveOpen: true))
            Write(text);
        bytes.Position = 0;
        return bytes;
    }
}
