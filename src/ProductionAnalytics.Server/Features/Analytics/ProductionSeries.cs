using System.Text.Json.Serialization;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>Measures over time for one or more groups of wells. Every array has one place for each date.</summary>
/// <param name="Dates">First days of the intervals, without holes; null where wells are aligned.</param>
/// <param name="Months">Months since each well's own start; null on the calendar.</param>
/// <param name="WellsLeftOut">Wells without a start to align by.</param>
/// <param name="DaysAssumedShare">Share of records, among those with a volume, whose producing days were not reported and count as calendar days.</param>
/// <param name="SpreadShare">Share of boe that was reported for longer periods and spread over months.</param>
/// <param name="StartDate">First interval of the window used.</param>
public sealed record ProductionSeries(
    string Interval,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DateOnly>? Dates,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Months,
    string OilUnit,
    string GasUnit,
    string WaterUnit,
    string Basis,
    string Align,
    IReadOnlyList<SeriesGroup> Groups,
    DateOnly? StartDate,
    DateOnly? EndDate,
    long WellsMatched,
    long WellsLeftOut,
    double DaysAssumedShare,
    double SpreadShare,
    IReadOnlyList<string> Notes,
    long AsOfVersion
);

/// <summary>One group's measures; those that were not asked for are left out. Null is "nobody reported".</summary>
public sealed record SeriesGroup
{
    /// <summary>The value of the attribute, "all" for one group, null for wells without a value.</summary>
    public string? Key { get; init; }

    /// <summary>What the key stands for, where that is known.</summary>
    public string? Label { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOther { get; init; }

    /// <summary>How many groups became Other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? GroupsMerged { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Oil { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Gas { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Water { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Condensate { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Ngl { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Liquids { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Boe { get; set; }

    /// <summary>scf/bbl, or Sm³/Sm³.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Gor { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Wor { get; set; }

    /// <summary>A fraction of 0 to 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? WaterCut { get; set; }

    /// <summary>bbl/MMcf, or Sm³/10⁶ Sm³.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Cgr { get; set; }

    /// <summary>Distinct wells with a volume above 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<long>? WellCount { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? DaysOn { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? CumOil { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? CumGas { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? CumWater { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? CumBoe { get; set; }
}
