namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>What a tool found: a small table whose numbers each have a unit, and where they come from.</summary>
/// <param name="Rows">A place for each column: text, a number, a date (yyyy-MM-dd) or null for "not reported".</param>
/// <param name="RowsInAll">How many there are where only the first are shown.</param>
/// <param name="Remarks">What a reader must know: wells left out, months that too few reported, a part not reported.</param>
internal sealed record ToolResult(
    IReadOnlyList<ToolColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows,
    long RowsInAll,
    IReadOnlyList<string> Remarks,
    Provenance From
);

/// <param name="Name">snake_case: oil, water_cut, well, operator, month …</param>
/// <param name="Unit">Null where the column is no number.</param>
internal sealed record ToolColumn(string Name, string? Unit = null);

/// <summary>What was asked of which wells, at which version of the store.</summary>
/// <param name="Arguments">The arguments as they were used, defaults filled in.</param>
/// <param name="Wells">Wells that the filter matches.</param>
/// <param name="View">An address of the page that shows the same wells and months; null where none does.</param>
internal sealed record Provenance(
    string Tool,
    object Arguments,
    long? Wells,
    DateOnly? StartDate,
    DateOnly? EndDate,
    long AsOfVersion,
    string? View
);

/// <summary>Arguments that make no sense, or name what is not there; the text says which and what would be right.</summary>
internal sealed class ToolException(string message) : Exception(message);
