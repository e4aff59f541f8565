using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>A result in the unit that was asked for, in place of the one of the data.</summary>
internal static class ResultUnits
{
    public static ToolResult In(this ToolResult result, AskedUnit? unit)
    {
        if (unit is null)
            return result;

        var factors = result.Columns.Select(c => Factor(c.Unit, unit)).ToList();
        return result with
        {
            Columns =
            [
                .. result.Columns.Select((c, i) => factors[i] is null ? c : c with { Unit = Label(c.Unit!, unit) }),
            ],
            Rows =
            [
                .. result.Rows.Select(row =>
                    (IReadOnlyList<object?>)
                        [.. row.Select((cell, i) => factors[i] is { } f && cell is double value ? value * f : cell)]
                ),
            ],
        };
    }

    /// <summary>What a value of the column is multiplied with; null where the unit is not of its kind.</summary>
    private static double? Factor(string? unit, AskedUnit asked)
    {
        var root = unit?.Split('/')[0].ToLowerInvariant();
        if (root is not ("bbl" or "mcf" or "boe") || unit is "bbl/MMcf")
            return null;
        if (asked.Label == "m3")
            return root == "mcf" ? 1000 * UnitSystem.Metric.GasFromField(1) : UnitSystem.Metric.LiquidFromField(1);

        return asked.Root is null || asked.Root == root ? 1 / asked.Size : null;
    }

    private static string Label(string unit, AskedUnit asked) =>
        (asked.Root is null && asked.Label != "m3" ? $"{asked.Label} {unit.Split('/')[0]}" : asked.Label)
        + (unit.EndsWith("/d", StringComparison.Ordinal) ? "/d" : "");
}
