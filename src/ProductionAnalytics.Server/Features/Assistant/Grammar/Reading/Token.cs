namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>A word, a number or a sign of a message.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Folded">Lower case, without diacritics, thousands marks and possessive endings.</param>
/// <param name="Before">What stands between it and the token before: blanks, dashes, commas, ampersands.</param>
internal sealed record Token(string Text, string Folded, int Start, int End, string Before)
{
    /// <summary>The folded text without a plural ending.</summary>
    public string Stem { get; } = Stems.Of(Folded);

    public bool IsNumber =>
        Folded.Length > 0 && char.IsAsciiDigit(Folded[0]) && Folded.All(c => char.IsAsciiDigit(c) || c == '.');

    public bool HasDigit => Folded.Any(char.IsAsciiDigit);

    /// <summary>Written in capitals, as codes are: BP, also BP's.</summary>
    public bool IsCapitals =>
        Text.Any(char.IsLetter) && !Text.TakeWhile(c => c is not ('\'' or '\u2019')).Any(char.IsLower);

    public bool FollowsDash => Before.Any(c => c is '-' or '\u2013' or '\u2014');

    public bool FollowsSlash => Before.Contains('/', StringComparison.Ordinal);

    public bool BeginsSentence => Before.Any(c => c is '.' or '?' or '!' or ';' or '\n');

    public bool FollowsComma => Before.Any(c => c is ',' or ':' or '(' or ')');
}

/// <summary>A word without its plural ending; good enough to compare words by, not to be shown.</summary>
internal static class Stems
{
    public static string Of(string word)
    {
        if (word.Length <= 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' || word.Any(char.IsAsciiDigit))
            return word;

        return word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y" : word[..^1];
    }
}
