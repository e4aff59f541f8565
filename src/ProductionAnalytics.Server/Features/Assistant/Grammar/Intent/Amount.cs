using System.Globalization;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>A number with its multiplier and unit.</summary>
/// <param name="Last">The last part of it.</param>
/// <param name="Fluid">What a unit of a rate is of: bopd is of oil.</param>
internal sealed record Amount(
    double Value,
    double Factor,
    string? Unit,
    bool IsPercent,
    bool IsRate,
    Item Last,
    string? Fluid = null
)
{
    public static Amount Read(Items items, Item number)
    {
        if (number.Concept == Concept.Fraction)
            return new Amount(
                double.Parse(number.Use().Value, CultureInfo.InvariantCulture) * 100,
                1,
                null,
                IsPercent: true,
                IsRate: false,
                number
            );

        var (value, factor, unit, percent, rate) = (number.Use().Number!.Value, 1.0, (string?)null, false, false);
        var of = (string?)null;
        var last = number;
        while (
            items.Next(last) is { IsUsed: false } next
            && (
                next.Concept is Concept.Multiplier or Concept.Unit or Concept.Percent or Concept.Rate
                || IsPercentOf(next)
            )
        )
        {
            last = next.Use();
            switch (next.Concept)
            {
                case Concept.Multiplier:
                    factor *= double.Parse(next.Value, CultureInfo.InvariantCulture);
                    break;
                case Concept.Percent or Concept.Share:
                    percent = true;
                    break;
                case Concept.Rate:
                    rate = true;
                    var fluid = next.Value.Split('*');
                    of ??= fluid[0] is "oil" or "gas" or "water" or "boe" ? fluid[0] : null;
                    unit ??=
                        fluid[0] is "gas" ? "mcf"
                        : fluid[0] is "boe" ? "boe"
                        : unit;
                    factor *= fluid.Length > 1 ? double.Parse(fluid[1], CultureInfo.InvariantCulture) : 1;
                    break;
                default:
                    var parts = next.Value.Split('*');
                    unit = parts[0];
                    factor *= parts.Length > 1 ? double.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
                    break;
            }
        }

        // "10 million barrels of oil": the filler between belongs to it.
        if (items.Next(last) is { Concept: Concept.Filler, Text: "of" } between)
            last = between;
        return new Amount(value * factor, factor, unit, percent, rate, last, of);
    }

    /// <summary>"more than 20 % of their oil" is no share of others'.</summary>
    private static bool IsPercentOf(Item item) =>
        item.Concept == Concept.Share
        && (item.Text.StartsWith('%') || item.Text.StartsWith("per", StringComparison.OrdinalIgnoreCase));
}
