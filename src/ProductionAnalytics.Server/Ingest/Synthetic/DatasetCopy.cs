using System.Globalization;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Demo;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>A further dataset that is made of one that the store has: the same wells under other keys, volumes times a factor.</summary>
internal sealed record DatasetCopy(string Of, int Number, double Factor)
{
    public const int Most = 99;

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Of}-copy-{Number}");

    /// <param name="number">From 1.</param>
    public static DatasetCopy Draw(string of, int number, ulong seed) =>
        new(of, number, Math.Round(SplitMix64.Of(seed, number).Between(0.5, 1.5), 2));

    /// <summary>As it shall be called in the end.</summary>
    public Dataset Dataset(Dataset original) =>
        new()
        {
            Key = Key,
            Title = string.Create(
                CultureInfo.InvariantCulture,
                $"{original.Title}: synthetic copy {Number}, volumes × {Factor}"
            ),
            Regulator = original.Regulator,
            Licence = original.Licence,
            Credit = original.Credit,
            ReportedUnits = original.ReportedUnits,
            GasBasePsia = original.GasBasePsia,
            GasBaseFahrenheit = original.GasBaseFahrenheit,
            ReportingLagMonths = original.ReportingLagMonths,
            Notes = "Made by this program from another dataset: keys and API numbers are shifted, volumes multiplied.",
        };

    public string SourceKey(string original) => string.Create(CultureInfo.InvariantCulture, $"C{Number}-{original}");

    /// <summary>State codes from 99 down are nobody's.</summary>
    public string? ApiNumber(string? original) =>
        original is null ? null : string.Create(CultureInfo.InvariantCulture, $"{99 - (Number % 30)}{original[2..]}");

    /// <summary>
    /// A whole number stays one, as the source reports them, and what flowed still flows; others keep three decimals.
    /// </summary>
    public double? Scaled(double? volume) =>
        volume is not { } value ? null
        : value != Math.Truncate(value) ? Math.Round(value * Factor, 3)
        : value > 0 ? Math.Max(1, Math.Round(value * Factor))
        : Math.Round(value * Factor);
}
