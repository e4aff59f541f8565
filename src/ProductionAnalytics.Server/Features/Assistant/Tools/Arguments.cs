using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>Which wells match.</summary>
internal sealed record FindWellsArguments(
    [property: Description("Which wells; left out: all.")] WellSet? Wells = null,
    [property: Description(
        "Limits on what each well did in the window; cum_oil, cum_gas, cum_water and cum_boe count from its first record to the end of the window."
    )]
    [property: MaxLength(10)]
        IReadOnlyList<Limit>? Where = null,
    [property: Description("True: only wells with a volume above 0 in the window.")] bool Producing = false,
    [property: Description("How many of them by each value of this attribute, in place of the wells.")]
    [property: OneOf(Vocabulary.Attributes)]
        string? CountBy = null,
    [property: Description(
        "The order; a minus before it for descending. Wells without a value come last. With count_by the largest first, or, by count, the smallest."
    )]
    [property: OneOf($"name count first_production last_production {Vocabulary.WellMeasures}", Descending = true)]
        string Sort = "name",
    [property: Description("Rows in the answer; how many there are in all is told.")]
    [property: Range(1, 1_000)]
        int Top = 10,
    [property: Description("What limits and order of volumes are in: volumes of the window, or rates a day.")]
    [property: OneOf(Vocabulary.Bases)]
        string Basis = "volume"
);

/// <summary>One well: header, dates, cumulatives, peak month, latest month, findings.</summary>
internal sealed record DescribeWellArguments(
    [property: Description("The id of the well, from find_wells.")] [property: Range(1, int.MaxValue)] long WellId
);

internal sealed record SeriesArguments(
    [property: Description("What is shown, in this order.")]
    [property: OneOf(Vocabulary.Measures)]
    [property: Length(1, 10)]
        IReadOnlyList<string> Measures,
    [property: Description("Which wells and months; left out: all.")] WellSet? Wells = null,
    [property: Description("Length of a step; month where wells are aligned.")]
    [property: OneOf(Vocabulary.Steps)]
        string Interval = "month",
    [property: Description(
        "volume; or a rate over the calendar days of the step; or the sum of each well's volume over its own producing days."
    )]
    [property: OneOf(Vocabulary.Bases)]
        string Basis = "volume",
    [property: Description("A series for each value of this attribute.")]
    [property: OneOf(Vocabulary.Groups)]
        string GroupBy = "none",
    [property: Description("calendar; or months of age, counted from 0 at each well's first production or peak.")]
    [property: OneOf("calendar first_production peak")]
        string Align = "calendar",
    [property: Description("Only the first so many months of age.")] [property: Range(1, 1_200)] int? Steps = null,
    [property: Description("Limits that each group must keep to over the whole window; without groups, each well.")]
    [property: MaxLength(10)]
        IReadOnlyList<Limit>? Where = null,
    [property: Description("Groups shown, the largest by boe first; the rest become Other.")]
    [property: Range(1, 1_000)]
        int Top = 10
);

/// <summary>Sums (ratios are ratios of sums) over the window, by group.</summary>
internal sealed record TotalsArguments(
    [property: Description("What is told, in this order; the first is ranked by, unless sort says otherwise.")]
    [property: OneOf(Vocabulary.Measures)]
    [property: Length(1, 10)]
        IReadOnlyList<string> Measures,
    [property: Description("Which wells and months; left out: all.")] WellSet? Wells = null,
    [property: Description("A row for each value of this attribute, each well, or each step of time.")]
    [property: OneOf($"{Vocabulary.Groups} {Vocabulary.Steps}")]
        string GroupBy = "none",
    [property: Description(
        "volume; or a rate over the calendar days of the window; or the sum of each well's volume over its own producing days."
    )]
    [property: OneOf(Vocabulary.Bases)]
        string Basis = "volume",
    [property: Description("Adds each group's share of the first measure in all the groups, a fraction.")]
        bool Share = false,
    [property: Description("Limits on each group.")] [property: MaxLength(10)] IReadOnlyList<Limit>? Where = null,
    [property: Description(
        "The order: a measure or key, a minus for descending. Default: the first measure, descending; steps of time in their order."
    )]
    [property: OneOf($"key {Vocabulary.Measures}", Descending = true)]
        string? Sort = null,
    [property: Description("Rows in the answer; no \"Other\" is made, how many there are in all is told.")]
    [property: Range(1, 1_000)]
        int Top = 10
);

/// <summary>The same measures of two or more sets of wells or windows: values, and difference, ratio and change in percent against the first.</summary>
internal sealed record CompareArguments(
    [property: Description("What is compared.")]
    [property: OneOf(Vocabulary.Measures)]
    [property: Length(1, 10)]
        IReadOnlyList<string> Measures,
    [property: Description("The first is what the others are held against.")]
    [property: Length(2, 20)]
        IReadOnlyList<ComparedSet> Sets,
    [property: Description(
        "volume; or a rate over the calendar days of each window; or the sum of each well's volume over its own producing days."
    )]
    [property: OneOf(Vocabulary.Bases)]
        string Basis = "volume"
);

internal sealed record ComparedSet(
    [property: Description("What the answer calls it.")] string Label,
    [property: Description("Its wells and months.")] WellSet Wells
);

internal sealed record MoversArguments(
    [property: Description("What is compared.")] [property: OneOf(Vocabulary.Volumes)] string Measure = "boe",
    [property: Description("Which wells; left out: all.")] WellSet? Wells = null,
    [property: Description("Who is compared.")] [property: OneOf("well operator field region")] string By = "well",
    [property: Description("The later month, its first day; default: the latest that enough wells have reported.")]
        DateOnly? Month = null,
    [property: Description("The earlier month, its first day; default: the month before.")]
        DateOnly? ComparedWith = null,
    [property: Description("gains, losses, or both: gains first.")]
    [property: OneOf("gains losses both")]
        string Show = "both",
    [property: Description("Gains and losses in the answer, each.")] [property: Range(1, 1_000)] int Top = 10
);

internal sealed record ChangesArguments(
    [property: Description(
        "down: produced in the earlier month, nothing in the later; came_on: the other way; watering_out: water cut rose from at most the threshold to above it; declining: the measure fell by more than the threshold; growing: it rose by more than the threshold."
    )]
    [property: OneOf("down came_on watering_out declining growing")]
        string What,
    [property: Description("Which wells; left out: all.")] WellSet? Wells = null,
    [property: Description("The later month, its first day; default: the latest that enough wells have reported.")]
        DateOnly? Month = null,
    [property: Description("The earlier month, its first day; default: the month before.")]
        DateOnly? ComparedWith = null,
    [property: Description("What declines or grows, and which of the wells are the largest.")]
    [property: OneOf(Vocabulary.Volumes)]
        string Measure = "boe",
    [property: Description("A fraction; default 0.9 for watering_out, 0.2 for declining and growing.")]
    [property: Range(0.0, 1_000.0)]
        double? Threshold = null,
    [property: Description("Wells in the answer, the largest changes.")] [property: Range(1, 1_000)] int Top = 10
);

internal sealed record FindingsArguments(
    [property: Description("One kind of finding, as volume.negative; left out: how many of each kind.")]
        string? Code = null,
    [property: Description("Key of a dataset.")] string? Dataset = null,
    [property: Description("Id of a well, from find_wells.")] [property: Range(1, int.MaxValue)] long? WellId = null,
    [property: Description("Rows in the answer.")] [property: Range(1, 1_000)] int Top = 10,
    [property: Description(
        "error: rows and files that were not loaded, warning: rows that were, one by one; left out: both."
    )]
    [property: OneOf("error warning")]
        string? Severity = null,
    [property: Description("Of which wells; left out: all, and findings of no well.")] WellSet? Wells = null
);

internal sealed record DefineArguments(
    [property: Description("A measure, a unit or a term, as GOR, water cut, vintage; \"all\" lists them.")] string Term
);

internal sealed record DatasetsArguments(
    [property: Description("Key of a dataset; left out: all with data.")] string? Dataset = null
);
