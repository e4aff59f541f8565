using System.Globalization;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>Numbers as people read them.</summary>
internal static class NumberText
{
    public static string Of(double value, string? unit) =>
        unit switch
        {
            "fraction" => $"{Digits(100 * value, 1)} %",
            "%" => $"{Digits(value, 1)} %",
            "ratio" => Digits(value, 3),
            "scf/bbl" or "days" or "ft" or "months" => $"{Digits(value, 1)} {unit}",
            null => Digits(value, 2),
            "wells" => $"{Digits(value, 0)} {(value is 1 ? "well" : "wells")}",
            "findings" or "records" => $"{Digits(value, 0)} {(value is 1 ? unit.TrimEnd('s') : unit)}",
            _ => $"{Digits(value, Math.Abs(value) < 100 ? 2 : Math.Abs(value) < 10_000 ? 1 : 0)} {unit}",
        };

    private static string Digits(double value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString(decimals == 0 ? "#,0" : "#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
}
