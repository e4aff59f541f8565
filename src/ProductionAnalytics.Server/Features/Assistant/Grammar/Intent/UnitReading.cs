using System.Globalization;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>A unit in which the answer is wanted: so many of the data's unit make one.</summary>
/// <param name="Root">bbl, mcf or boe; null for any of them.</param>
internal sealed record AskedUnit(string? Root, double Size, string Label);

/// <summary>Reads units that stand by themselves: "in MMbbl", "million barrels", "Bcf", "mmcfd".</summary>
internal static class UnitReading
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["bbl*1e3"] = "Mbbl",
        ["bbl*1e6"] = "MMbbl",
        ["mcf*1e-3"] = "scf",
        ["mcf*1e3"] = "MMcf",
        ["mcf*1e6"] = "Bcf",
        ["mcf*1e9"] = "Tcf",
        ["boe*1e3"] = "Mboe",
        ["boe*1e6"] = "MMboe",
        ["oil*1e3"] = "Mbbl",
        ["oil*1e6"] = "MMbbl",
        ["gas*1e3"] = "MMcf",
        ["gas*1e6"] = "Bcf",
        ["m3"] = "m3",
    };

    /// <summary>The unit asked for, and what its fluid is where no other word says so.</summary>
    public static (AskedUnit? Asked, string? Root) Read(Items items)
    {
        var rate = items.Unused.FirstOrDefault(i =>
            i.Concept == Concept.Rate && i.Value.Contains('*', StringComparison.Ordinal)
        );
        var unit = items.First(Concept.Unit) ?? rate;
        var multiplier = items.First(Concept.Multiplier);
        items.TakeAny(Concept.Unit);
        items.TakeAny(Concept.Multiplier);
        if (unit is null)
            return (multiplier is null ? null : new AskedUnit(null, Size(multiplier.Value), multiplier.Text), null);

        var parts = unit.Value.Split('*');
        var root = parts[0] switch
        {
            "oil" or "water" => "bbl",
            "gas" => "mcf",
            var other => other,
        };
        if (unit.Value == "m3")
            return (new AskedUnit(null, 0, "m3"), null);

        var size = (parts.Length > 1 ? Size(parts[1]) : 1) * (multiplier is null ? 1 : Size(multiplier.Value));
        if (size == 1)
            return (null, root);

        var label = multiplier is null
            ? Labels.GetValueOrDefault(unit.Value, unit.Text)
            : $"{multiplier.Text} {unit.Text}";
        return (new AskedUnit(root, size, label), root);
    }

    private static double Size(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
