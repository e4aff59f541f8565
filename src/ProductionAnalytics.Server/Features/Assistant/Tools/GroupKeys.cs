using System.Globalization;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>The columns that say which group a row is: before the measures what it is called, behind them what helps to go on.</summary>
/// <param name="labels">What keys stand for.</param>
internal sealed class GroupKeys(string groupBy, IReadOnlyDictionary<string, string> labels)
{
    private bool IsWell => groupBy == "well";

    private bool HasNames => groupBy is "region" or "dataset" && labels.Count > 0;

    public IEnumerable<ToolColumn> Before => groupBy == "none" ? [] : [new ToolColumn(groupBy)];

    public IEnumerable<ToolColumn> After =>
        IsWell ? [new ToolColumn("well_id")]
        : HasNames ? [new ToolColumn($"{groupBy}_name")]
        : [];

    public IEnumerable<object?> CellsBefore(Measured row) =>
        groupBy == "none" ? []
        : IsWell && row.Key is { } id ? [labels.GetValueOrDefault(id, id)]
        : [row.Step is { } step ? step : row.Key];

    public IEnumerable<object?> CellsAfter(Measured row) =>
        IsWell ? [row.Key is { } id ? long.Parse(id, CultureInfo.InvariantCulture) : null]
        : HasNames ? [row.Key is { } key ? labels.GetValueOrDefault(key) : null]
        : [];
}
