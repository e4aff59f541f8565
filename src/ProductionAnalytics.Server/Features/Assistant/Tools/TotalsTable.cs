using ProductionAnalytics.Server.Features.Analytics;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>Totals as a table: the group, its measures, its share; behind them a well's id or what a key stands for.</summary>
internal static class TotalsTable
{
    public static async Task<ToolResult> Of(
        Asked asked,
        TotalsArguments arguments,
        List<Measured> all,
        List<Measured> rows,
        bool isStep,
        CancellationToken ct
    )
    {
        var shown = rows.Take(arguments.Top).ToList();
        var by = isStep ? Dimension.None : Words.Of<Dimension>(arguments.GroupBy);
        var labels = await asked.Analytics.Labels(by, [.. shown.Select(r => r.Key).OfType<string>()], ct);
        var keys = new GroupKeys(arguments.GroupBy, labels);
        var measures = arguments.Measures.Select(Words.Measure).ToList();
        var total = arguments.Share ? all.Sum(r => r.Of(measures[0]) ?? 0) : 0;

        List<ToolColumn> columns = [.. keys.Before];
        columns.AddRange(arguments.Measures.Select(m => MeasuredRows.Column(m, Words.Of<Basis>(arguments.Basis))));
        if (arguments.Share)
            columns.Add(new ToolColumn("share", "fraction"));
        columns.AddRange(keys.After);
        return asked.Result(
            "totals",
            arguments,
            columns,
            [
                .. shown.Select(row =>
                    (IReadOnlyList<object?>)
                        [
                            .. keys.CellsBefore(row),
                            .. measures.Select(row.Cell),
                            .. Share(arguments, row.Of(measures[0]), total),
                            .. keys.CellsAfter(row),
                        ]
                ),
            ],
            rows.Count
        );
    }

    private static IEnumerable<object?> Share(TotalsArguments arguments, double? value, double total) =>
        !arguments.Share ? []
        : total > 0 ? [value / total]
        : [null];
}
