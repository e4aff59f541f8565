using System.Globalization;
using System.Text.RegularExpressions;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Model;

/// <summary>
/// Holds each number of a text against what tools returned, at the digits that it is told with. One without a source is
/// struck: a reader must not take it for a fact.
/// </summary>
internal static partial class NumberCheck
{
    public const string InPlace = "[number without a source]";

    public static ModelAnswer Of(string text, string question, IReadOnlyList<ToolResult> results)
    {
        var sources = new NumberSources(question, results);
        var numbers = new List<SourcedNumber>();
        var struck = 0;
        var kept = Numbers().Replace(text, Checked);
        return new ModelAnswer(kept.Trim(), [.. numbers.Distinct()], struck, results);

        string Checked(Match match)
        {
            if (sources.IsInAName(text, match) || IsOrdinal(text, match))
                return match.Value;
            if (match.Groups["words"].Success || Told.Of(match) is not { } told)
                return Strike();
            if (sources.Find(told) is not { } source)
                return !IsMeasured(text, match) && sources.IsKnown(told) ? match.Value : Strike();

            numbers.Add(source);
            return match.Value;
        }

        string Strike()
        {
            struck++;
            return InPlace;
        }
    }

    /// <summary>The number of an item of a list.</summary>
    private static bool IsOrdinal(string text, Match match) =>
        OrdinalAt().IsMatch(text[match.Index..])
        && (match.Index == 0 || text[..match.Index].TrimEnd(' ', '*', '#').EndsWith('\n'));

    /// <summary>With a unit behind it, it must be a value and not by chance a date or an argument.</summary>
    private static bool IsMeasured(string text, Match match) =>
        match.Groups["scale"].Success || UnitBehind().IsMatch(text[(match.Index + match.Length)..]);

    private const string Large = "thousand|million|billion|trillion";

    /// <summary>Digits with what scales them, or a number in words that is large enough to be taken for a volume.</summary>
    [GeneratedRegex(
        $@"(?<!\w)(?<sign>[-−+])?(?<digits>\d{{1,3}}(?:[,\u00a0\u202f' ]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<exponent>[eE][-+]?\d{{1,2}})?(?<scale>\s?%|\s?(?:{Large}|bn|Bcf|MMcf|MMbbl|Mbbl|MMboe|Mboe|MMscf|MM|[kKMB](?![\w])))?|(?<words>\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|a)[ -])+(?:hundred|dozen|{Large})s?\b)"
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^[\s-]?(?:bbl|barrel|mcf|scf|boe|stb|ft\b|feet|percent|per cent|million|billion|thousand)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex UnitBehind();

    [GeneratedRegex(@"^\d{1,3}[.)]\s")]
    private static partial Regex OrdinalAt();
}

/// <summary>A number as it is told: its value, and how far from it the one that is meant can be.</summary>
/// <param name="Scales">What the value may have been divided by before it was told.</param>
internal sealed record Told(double Value, double Near, IReadOnlyList<double> Scales)
{
    /// <summary>Null for what is too long to be a number of ours.</summary>
    public static Told? Of(Match match)
    {
        var digits = new string([.. match.Groups["digits"].Value.Where(c => char.IsAsciiDigit(c) || c == '.')]);
        if (
            !double.TryParse(
                digits + match.Groups["exponent"].Value,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var value
            ) || !double.IsFinite(value)
        )
            return null;

        var decimals = digits.IndexOf('.') is >= 0 and var point ? digits.Length - point - 1 : 0;
        var exponent = match.Groups["exponent"] is { Success: true } e
            ? int.Parse(e.Value[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : 0;
        var near = 0.5 * Math.Pow(10, exponent - decimals);
        if (match.Groups["sign"].Value is "-" or "−")
            value = -value;
        return new Told(value, near, ScalesOf(match.Groups["scale"].Value.Trim()));
    }

    /// <summary>Units have their own letters: Mcf and Mbbl are thousands, MM are millions.</summary>
    private static IReadOnlyList<double> ScalesOf(string scale) =>
        scale switch
        {
            "" => [1],
            "%" => [1, 0.01],
            "k" or "K" or "thousand" or "Mbbl" or "Mboe" => [1e3],
            "MMcf" or "MMscf" => [1e3, 1e6],
            "Bcf" => [1e6, 1e9],
            "M" => [1e3, 1e6],
            "MM" or "million" or "MMbbl" or "MMboe" => [1e6, 1e3],
            "B" or "bn" or "billion" => [1e9, 1e6],
            _ => [1e12, 1e9],
        };
}
