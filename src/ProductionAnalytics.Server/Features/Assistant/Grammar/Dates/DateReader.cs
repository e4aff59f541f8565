using System.Text.RegularExpressions;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;

/// <summary>Reads one date from the words of a message.</summary>
internal static partial class DateReader
{
    /// <summary>The date that begins at a token, and how many tokens it takes; null where none does.</summary>
    public static (DateExpression Date, int Tokens)? Read(IReadOnlyList<Token> tokens, int at)
    {
        var words = new WordsFrom(tokens, at);
        return RelativeDates.Read(words)
            ?? Days(words)
            ?? Numbers(words)
            ?? MonthOf(words)
            ?? Quarters.Read(words)
            ?? YearOf(words);
    }

    /// <summary>2024-12, 12/2024, and a day in any order.</summary>
    private static (DateExpression, int)? Numbers(WordsFrom words)
    {
        if (
            words.Year(0) is { } year
            && IsMonth(words[1]) is { } month
            && (words.FollowsDash(1) || words.FollowsSlash(1))
        )
            return IsDay(words[2]) is not null && (words.FollowsDash(2) || words.FollowsSlash(2))
                ? (new DateExpression(DateKind.TooFine, Grain.Month), 3)
                : (new DateExpression(DateKind.Calendar, Grain.Month, year, month), 2);
        if (IsMonth(words[0]) is { } first && words.FollowsSlash(1) && words.Year(1) is { } of)
            return (new DateExpression(DateKind.Calendar, Grain.Month, of, first), 2);
        if (
            IsDay(words[0]) is not null
            && IsDay(words[1]) is not null
            && words.Year(2) is not null
            && (words.FollowsSlash(1) || words.FollowsDash(1))
            && (words.FollowsSlash(2) || words.FollowsDash(2))
        )
            return (new DateExpression(DateKind.TooFine, Grain.Month), 3);

        // 2019-21: the second year without its century.
        return
            words.Year(-1) is { } before
            && words.FollowsDash(0)
            && words.TwoDigits(0) is { } last
            && last > 12
            && last > before % 100
            ? (new DateExpression(DateKind.Calendar, Grain.Year, (before / 100 * 100) + last), 1)
            : null;
    }

    /// <summary>5 December 2024, Dec 5, last Tuesday.</summary>
    private static (DateExpression, int)? Days(WordsFrom words)
    {
        if (
            (words[0] is "each" or "every" or "by" && words[1] is "day" or "week" or "hour")
            || (words[0] is "which" or "what" && words[1] is "day" or "week" && words[2] is not ("rate" or "rates"))
        )
            return (new DateExpression(DateKind.TooFine, Grain.Month), 2);
        if (DateWords.TooFine.Contains(words[0]))
            return (new DateExpression(DateKind.TooFine, Grain.Month), 1);

        var isDay = IsDay(words[0]) is not null || OrdinalDay().IsMatch(words[0]);
        var name = words[1] == "of" ? 2 : 1;
        if (isDay && MonthAt(words, name) && !words.IsCounted)
            return (
                new DateExpression(DateKind.TooFine, Grain.Month),
                name + 1 + (words.Year(name + 1) is null ? 0 : 1)
            );
        if (DateWords.Month(words[0]) is null)
            return null;

        return
            OrdinalDay().IsMatch(words[1])
            || (
                IsDay(words[1]) is not null
                && (words.Year(2) is not null || (words[1].Length == 1 && !words.FollowsComma(1)))
            )
            ? (new DateExpression(DateKind.TooFine, Grain.Month), words.Year(2) is null ? 2 : 3)
            : null;
    }

    /// <summary>december 2024, dec of 2024, dec 24, dec.</summary>
    private static (DateExpression, int)? MonthOf(WordsFrom words)
    {
        if (!MonthAt(words, 0) || (words[0] == "may" && words[1] is "i" or "we" or "you"))
            return null;

        var month = DateWords.Month(words[0]);
        var at = words[1] is "of" or "in" && words.Year(2) is not null ? 2 : 1;
        if (words.Year(at) is { } year)
            return (new DateExpression(DateKind.Calendar, Grain.Month, year, month), at + 1);
        if (words.TwoDigits(1) is { } shortYear && !words.FollowsComma(1))
            return (new DateExpression(DateKind.Calendar, Grain.Month, Century(shortYear), month), 2);

        return words[0] is "may" or "mar" && !words.IsCapital
            ? null
            : (new DateExpression(DateKind.Calendar, Grain.Month, Index: month), 1);
    }

    private static (DateExpression, int)? YearOf(WordsFrom words)
    {
        if (words.Year(0) is { } year)
            return Quarters.Read(words.Skip(1), year) is { } part
                ? (part.Date, part.Tokens + 1)
                : (new DateExpression(DateKind.Calendar, Grain.Year, year), 1);

        var financial = YearWithLetters().Match(words[0]);
        return financial.Success
            ? (
                new DateExpression(DateKind.Calendar, Grain.Year, Century(int.Parse(financial.Groups[1].Value, null))),
                1
            )
            : null;
    }

    /// <summary>22 is 2022, 98 is 1998.</summary>
    public static int Century(int year) =>
        year >= 100 ? year
        : year < 50 ? 2000 + year
        : 1900 + year;

    /// <summary>May is a verb, too.</summary>
    private static bool MonthAt(WordsFrom words, int i) =>
        DateWords.Month(words[i]) is not null
        && (
            words[i] != "may" || i > 0 || words.IsCapital || words.Year(1) is not null || words.TwoDigits(1) is not null
        );

    private static int? IsMonth(string word) =>
        word.Length <= 2 && int.TryParse(word, null, out var number) && number is >= 1 and <= 12 ? number : null;

    private static int? IsDay(string word) =>
        word.Length <= 2 && int.TryParse(word, null, out var number) && number is >= 1 and <= 31 ? number : null;

    [GeneratedRegex(@"^\d{1,2}(st|nd|rd|th)$")]
    private static partial Regex OrdinalDay();

    [GeneratedRegex(@"^(?:fy|cy)(\d{4}|\d{2})$")]
    private static partial Regex YearWithLetters();
}
