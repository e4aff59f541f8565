using System.Text.RegularExpressions;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>Takes a message apart into words, numbers and signs.</summary>
internal static partial class Tokens
{
    /// <summary>More words than anybody needs for one question; a longer message is read to here.</summary>
    private const int Most = 200;

    /// <summary>What may stand at the end of a number without a blank.</summary>
    private static readonly HashSet<string> Suffixes =
    [
        .. "k|m|mm|mmm|bn|b|bbl|bbls|mbbl|mbbls|mmbbl|mmbbls|boe|mboe|mmboe|cf|mcf|mmcf|bcf|tcf|scf|bopd|boepd|bwpd|mcfd|mmcfd|pct|percent|x|ft".Split(
            '|'
        ),
    ];

    public static IReadOnlyList<Token> Of(string message)
    {
        var tokens = new List<Token>();
        var end = 0;
        foreach (Match match in Pattern().Matches(message))
        {
            foreach (var (start, text) in Parts(match))
            {
                var folded = Fold(text);
                if (folded.Length == 0)
                    continue;

                tokens.Add(new Token(text, folded, start, start + text.Length, message[end..start]));
                end = start + text.Length;
            }

            if (tokens.Count >= Most)
                break;
        }

        return tokens;
    }

    /// <summary>The words that a name consists of, as they would be found in a message.</summary>
    public static string[] Words(string name) => [.. Of(name).Select(t => t.Folded)];

    private static IEnumerable<(int Start, string Text)> Parts(Match match)
    {
        var text = match.Value;
        var digits = NumberAtFront().Match(text).Length;
        if (digits > 0 && digits < text.Length && Suffixes.Contains(SearchText.Fold(text[digits..])))
            return [(match.Index, text[..digits]), (match.Index + digits, text[digits..])];

        return [(match.Index, text)];
    }

    private static string Fold(string text)
    {
        if (Thousands().IsMatch(text))
            return text.Replace(",", "", StringComparison.Ordinal);

        var folded = SearchText.Fold(text.Replace('\u2019', '\''));
        if (folded.EndsWith("'s", StringComparison.Ordinal))
            folded = folded[..^2];
        return Dotted().IsMatch(folded) || folded.Contains('\'', StringComparison.Ordinal)
            ? folded.Replace(".", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)
            : folded;
    }

    /// <summary>Numbers with thousands marks or a decimal point; abbreviations with dots; words; signs that mean something.</summary>
    [GeneratedRegex(
        @"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)\p{L}*|\d+\.\d+\p{L}*|(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:['\u2019]\p{L}+)*|>=|<=|[%$\u20ac>\u2265<\u2264#]"
    )]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^\d[\d,]*(?:\.\d+)?")]
    private static partial Regex NumberAtFront();

    [GeneratedRegex(@"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(?:\p{L}\.)+$")]
    private static partial Regex Dotted();
}
