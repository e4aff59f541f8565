using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics;

internal enum Dimension
{
    None,
    Region,
    Operator,
    Field,
    County,
    State,
    Status,
    WellType,
    Dataset,
    Reservoir,
    Vintage,
    Well,
}

/// <summary>What a volume is divided by.</summary>
internal enum Basis
{
    Volume,

    /// <summary>The calendar days of the interval.</summary>
    CalendarDay,

    /// <summary>Each well's producing days, then summed over wells.</summary>
    ProducingDay,
}

/// <summary>Where the time axis of a well starts.</summary>
internal enum Align
{
    Calendar,
    FirstProduction,
    Peak,
}

internal enum Measure
{
    Oil,
    Gas,
    Water,
    Condensate,
    Ngl,
    Liquids,
    Boe,
    Gor,
    Wor,
    WaterCut,
    Cgr,
    WellCount,
    DaysOn,
    CumOil,
    CumGas,
    CumWater,
    CumBoe,
}

/// <summary>A question for a series, as it was asked.</summary>
internal sealed record SeriesQuestion(
    WellFilter Filter,
    UnitSystem Units,
    Dimension GroupBy,
    Period Interval,
    IReadOnlySet<Measure> Measures,
    Basis Basis,
    Align Align,
    int Top
)
{
    public const int MostWellsByDay = 50;
    private const int MostGroups = 1_000;

    private static readonly Measure[] DefaultMeasures = [Measure.Oil, Measure.Gas, Measure.Water, Measure.WellCount];

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. FilterParameters.All,
        GroupByParameter(Dimension.None),
        new("interval", "Length of a step; day for at most 50 wells.")
        {
            OneOf = ["day", "month", "quarter", "year"],
            Default = "month",
        },
        new(
            "measures",
            $"Comma separated: {string.Join(", ", Enum.GetValues<Measure>().Select(Wire.Name))}. Default: oil,gas,water,well_count."
        ),
        new("basis", "volume, or a rate over calendar days or over each well's producing days.")
        {
            OneOf = Names<Basis>(),
            Default = "volume",
        },
        new("align", "calendar, or months since each well's first production or peak.")
        {
            OneOf = Names<Align>(),
            Default = "calendar",
        },
        new("top", "Groups shown, 1 to 1,000; the rest become Other.", ParameterKind.Integer) { Default = "10" },
    ];

    public bool HasCumulatives => Measures.Any(m => m >= Measure.CumOil);

    /// <summary>What is before this day is read for cumulatives only; null where nothing is.</summary>
    public DateOnly? LooksBackFrom => HasCumulatives && Filter.Start is { } start ? Interval.StartOf(start) : null;

    /// <summary>Months of a step; 0 where it is a day.</summary>
    public int MonthsOfStep =>
        Interval switch
        {
            Period.Day => 0,
            Period.Month => 1,
            Period.Quarter => 3,
            Period.Year => 12,
        };

    /// <summary>The number of the step that begins on a day of the calendar.</summary>
    public int StepOf(DateOnly start) =>
        Interval == Period.Day ? start.DayNumber : MonthNumber.Of(start) / MonthsOfStep;

    /// <summary>The day of the calendar on which a step begins.</summary>
    public DateOnly StartOf(int step) =>
        Interval == Period.Day ? DateOnly.FromDayNumber(step) : MonthNumber.Start(step * MonthsOfStep);

    public static SeriesQuestion Read(QueryReader query)
    {
        var question = new SeriesQuestion(
            query.ReadFilter(),
            query.Units(),
            query.OneOf("group_by", Dimension.None),
            query.OneOf("interval", Period.Month),
            ReadMeasures(query),
            query.OneOf("basis", Basis.Volume),
            query.OneOf("align", Align.Calendar),
            query.Integer("top", 10, 1, MostGroups)
        );
        if (question.Align != Align.Calendar && question.Interval != Period.Month)
            query.Errors.Range("interval", "Must be month where wells are aligned.");

        return question;
    }

    public static QueryParameter GroupByParameter(Dimension otherwise) =>
        new("group_by", "One group for each value of this attribute.")
        {
            OneOf = Names<Dimension>(),
            Default = Wire.Name(otherwise),
        };

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Wire.Name)];

    private static HashSet<Measure> ReadMeasures(QueryReader query)
    {
        if (query.Given("measures") is not { } text)
            return [.. DefaultMeasures];

        var known = Enum.GetValues<Measure>().ToDictionary(Wire.Name);
        var measures = new HashSet<Measure>();
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (known.TryGetValue(name, out var measure))
                measures.Add(measure);
            else
                query.Errors.Malformed("measures", $"'{name}' is none of {string.Join(", ", known.Keys)}.");
        }

        return measures;
    }
}
