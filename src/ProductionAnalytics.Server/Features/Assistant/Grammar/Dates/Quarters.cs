using System.Text.RegularExpressions;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;

/// <summary>Reads quarters and halves: Q3 2022, 3Q22, third quarter of 2022, H1 2023, first half 2023.</summary>
internal static partial class Quarters
{
    /// <param name="year">Where it was said before.</param>
    public static (DateExpression Date, int Tokens)? Read(WordsFrom words, int? year = null)
    {
        var code = Code().Match(words[0]);
        if (code.Success)
            return Behind(words, 1, code.Groups[1].Value == "q", int.Parse(code.Groups[2].Value, null), year);

        var turned = TurnedCode().Match(words[0]);
        if (turned.Success && (turned.Groups[3].Length > 0 || words.Year(1) is not null))
            return Behind(
                words,
                1,
                turned.Groups[2].Value == "q",
                int.Parse(turned.Groups[1].Value, null),
                turned.Groups[3].Length > 0 ? DateReader.Century(int.Parse(turned.Groups[3].Value, null)) : year
            );

        if (Reading.DateWords.Ordinal(words[0]) is { } place && words[1] is "quarter" or "half")
            return Behind(words, 2, words[1] == "quarter", place, year);
        return words[0] is "quarter" or "half" && Reading.DateWords.Number(words[1]) is { } number and < 10
            ? Behind(words, 2, words[0] == "quarter", number, year)
            : null;
    }

    /// <summary>The year may stand behind.</summary>
    private static (DateExpression, int) Behind(WordsFrom words, int taken, bool isQuarter, int index, int? year)
    {
        if (year is null)
        {
            var at = words[taken] is "of" or "in" && words.Year(taken + 1) is not null ? taken + 1 : taken;
            if (words.Year(at) is { } behind)
                (year, taken) = (behind, at + 1);
            else if (words.TwoDigits(taken) is { } shortYear && !words.FollowsComma(taken))
                (year, taken) = (DateReader.Century(shortYear), taken + 1);
        }

        var grain = isQuarter ? Grain.Quarter : Grain.Half;
        var kind = index >= 1 && index <= (isQuarter ? 4 : 2) ? DateKind.Calendar : DateKind.Impossible;
        return (new DateExpression(kind, grain, year, index), taken);
    }

    [GeneratedRegex("^([qh])([0-9])$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^([0-9])([qh])(\d{2}|\d{4})?$")]
    private static partial Regex TurnedCode();
}
