using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;

/// <summary>The words of a message from one place on; beyond its end they are empty.</summary>
internal sealed class WordsFrom(IReadOnlyList<Token> tokens, int at)
{
    private static readonly HashSet<string> Counting =
    [
        .. "top best bottom worst last first past biggest largest".Split(' '),
    ];

    /// <summary>An amount stands behind them.</summary>
    private static readonly HashSet<string> OfLimits =
    [
        .. "above below than exceeding exceeds exceeded exceed least most > < >= <= \u2265 \u2264".Split(' '),
    ];

    /// <summary>A word behind the end of a sentence is not seen.</summary>
    public string this[int i] => Token(i)?.Folded ?? "";

    public bool IsCapital => Token(0) is { } token && char.IsUpper(token.Text[0]);

    /// <summary>The word before counts something: in "top 5 december" 5 is no day.</summary>
    public bool IsCounted => at > 0 && Counting.Contains(tokens[at - 1].Folded);

    public WordsFrom Skip(int count) => new(tokens, at + count);

    public bool FollowsDash(int i) => Token(i)?.FollowsDash == true;

    public bool FollowsSlash(int i) => Token(i)?.FollowsSlash == true;

    public bool FollowsComma(int i) => Token(i)?.FollowsComma == true;

    /// <summary>A year written in four digits.</summary>
    public int? Year(int i) =>
        Token(i) is { IsNumber: true, Folded.Length: 4, Text.Length: 4 } token
        && int.TryParse(token.Folded, null, out var year)
        && year is >= 1900 and < 2100
        && !IsAmount(i)
            ? year
            : null;

    /// <summary>"above 2000", "2000 bbl" are no years.</summary>
    private bool IsAmount(int i) =>
        OfLimits.Contains(Token(i - 1)?.Folded ?? "")
        || (
            Token(i + 1) is { FollowsComma: false } unit
            && Lexicon.Find(unit.Stem)?.Concept is Concept.Unit or Concept.Percent
        );

    public int? TwoDigits(int i) =>
        Token(i) is { IsNumber: true, Folded.Length: 2 } token && int.TryParse(token.Folded, null, out var number)
            ? number
            : null;

    private Token? Token(int i) =>
        at + i >= 0
        && at + i < tokens.Count
        && !(
            i > 0
            && Enumerable.Range(at + 1, i).Any(j => j < tokens.Count && tokens[j].BeginsSentence && !IsAbbreviation(j))
        )
            ? tokens[at + i]
            : null;

    /// <summary>The point of "dec. 2024" ends no sentence.</summary>
    private bool IsAbbreviation(int j) =>
        tokens[j].Before.Trim() == "." && DateWords.Month(tokens[j - 1].Folded) is not null;
}
