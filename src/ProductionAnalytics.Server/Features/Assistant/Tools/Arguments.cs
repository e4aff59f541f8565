using System.ComponentModel;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>Which wells match.</summary>
/// <param name="Where">Limits on what each well did in the window; cum_oil, cum_gas, cum_water, cum_boe count from its first record.</param>
/// <param name="Producing">True: only wells with a volume above 0 in the window.</param>
/// <param name="Sort">name, first_production, last_production or a measure; a minus for descending.</param>
internal sealed record FindWellsArguments(
    WellSet? Wells = null,
    IReadOnlyList<Limit>? Where = null,
    bool Producing = false,
    [property: Description("How many of them by each value of this attribute, in place of the wells.")] string? CountBy = null,
    string Sort = "name",
    int Top = 10
);

/// <summary>One well: header, dates, cumulatives, peak month, latest month, findings.</summary>
internal sealed record DescribeWellArguments(long WellId);

/// <param name="Interval">month, quarter, year.</param>
/// <param name="Basis">volume, calendar_day, producing_day.</param>
/// <param name="Align">calendar, first_production, peak; the last two count months of age.</param>
/// <param name="Steps">Only the first so many months of age.</param>
internal sealed record SeriesArguments(
    IReadOnlyList<string> Measures,
    WellSet? Wells = null,
    string Interval = "month",
    string Basis = "volume",
    string GroupBy = "none",
    string Align = "calendar",
    int? Steps = null,
    IReadOnlyList<Limit>? Where = null,
    int Top = 10
);

/// <summary>Sums (ratios are ratios of sums) over the window, by group.</summary>
/// <param name="Measures">The first is ranked by, unless <paramref name="Sort"/> says otherwise.</param>
/// <param name="GroupBy">none, region, operator, field, county, state, status, well_type, dataset, reservoir, vintage, well, month, quarter, year.</param>
/// <param name="Share">Adds each group's share of the first measure in all the groups.</param>
/// <param name="Where">Limits on each group.</param>
/// <param name="Top">Rows shown; no "Other" is made.</param>
internal sealed record TotalsArguments(
    IReadOnlyList<string> Measures,
    WellSet? Wells = null,
    string GroupBy = "none",
    string Basis = "volume",
    bool Share = false,
    IReadOnlyList<Limit>? Where = null,
    string? Sort = null,
    int Top = 10
);

/// <summary>The same measures of two or more sets of wells or windows: values, and difference, ratio and change in percent against the first.</summary>
internal sealed record CompareArguments(IReadOnlyList<string> Measures, IReadOnlyList<ComparedSet> Sets, string Basis = "volume");

internal sealed record ComparedSet(string Label, WellSet Wells);

/// <param name="By">well, operator, field or region.</param>
/// <param name="Month">The later month; default: the latest that enough wells have reported.</param>
/// <param name="ComparedWith">The earlier month; default: the month before.</param>
/// <param name="Show">gains, losses or both.</param>
internal sealed record MoversArguments(
    string Measure = "boe",
    WellSet? Wells = null,
    string By = "well",
    DateOnly? Month = null,
    DateOnly? ComparedWith = null,
    string Show = "both",
    int Top = 10
);

/// <param name="What">down: produced in the earlier month, nothing in the later; came_on: the other way; watering_out: water cut rose from below the threshold to above it; declining: the measure fell by more than the threshold, a fraction.</param>
internal sealed record ChangesArguments(
    string What,
    WellSet? Wells = null,
    DateOnly? Month = null,
    DateOnly? ComparedWith = null,
    string Measure = "boe",
    double? Threshold = null,
    int Top = 10
);

/// <param name="Code">One kind of finding, as in the table of kinds; default: how many of each.</param>
internal sealed record FindingsArguments(string? Code = null, string? Dataset = null, long? WellId = null, int Top = 10);

internal sealed record DefineArguments(string Term);

internal sealed record DatasetsArguments(string? Dataset = null);
