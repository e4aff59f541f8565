namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>An error that was put into the file, by the code of the rule that finds it.</summary>
/// <param name="Month">Null where the error is in the well's own attributes.</param>
internal sealed record DemoError(string Code, string SourceKey, DateOnly? Month);

/// <summary>
/// The six kinds of errors in the file, a handful of each, all in different wells, so that findings have something to show.
/// </summary>
internal sealed class DemoErrors
{
    public const string NegativeVolume = "volume.negative";
    public const string TooManyDays = "days_on.exceeds_period";
    public const string Repeated = "record.repeated";
    public const string NullIsland = "position.null_island";
    public const string NoDays = "volume.without_days";
    public const string ApiNumber = "api_number.malformed";

    private const int OfEach = 5;

    /// <summary>So many wells lie between one error and the next.</summary>
    private const int Spacing = 19;

    private static readonly string[] InMonths = [NegativeVolume, TooManyDays, Repeated, NoDays];
    private static readonly string[] InWells = [NullIsland, ApiNumber];

    private readonly Dictionary<(string, DateOnly?), string> codes;

    private DemoErrors(IReadOnlyList<DemoError> all)
    {
        All = all;
        codes = all.ToDictionary(e => (e.SourceKey, e.Month), e => e.Code);
    }

    public IReadOnlyList<DemoError> All { get; }

    public bool Has(string code, DemoWell well, DateOnly? month = null) =>
        codes.GetValueOrDefault((well.SourceKey, month)) == code;

    public static DemoErrors Plant(IReadOnlyList<DemoWell> wells, Func<DemoWell, IReadOnlyList<DemoMonth>> history)
    {
        var planted = new List<DemoError>();
        var next = Spacing;
        for (var i = 0; i < OfEach; i++)
            foreach (var code in InMonths.Concat(InWells))
            {
                // The negative volume, and a volume without days, want a month in which every phase flows.
                while (InMonths.Contains(code) && Middle(history(wells[next])) is null)
                    next++;
                var well = wells[next];
                planted.Add(new(code, well.SourceKey, InMonths.Contains(code) ? Middle(history(well)) : null));
                next += Spacing;
            }

        return new DemoErrors(planted);
    }

    private static DateOnly? Middle(IReadOnlyList<DemoMonth> months) =>
        months.Skip(months.Count / 2).FirstOrDefault(m => m is { Oil: > 0, Gas: > 0, Water: > 0 })?.Date;
}
