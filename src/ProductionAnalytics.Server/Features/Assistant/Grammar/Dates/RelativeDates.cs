using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;

/// <summary>Reads dates that count from the newest month loaded: last 12 months, latest month, year to date.</summary>
internal static class RelativeDates
{
    private static readonly HashSet<string> Back =
    [
        .. "last past previous trailing recent preceding rolling prior".Split(' '),
    ];
    private static readonly HashSet<string> Newest = [.. "latest newest current".Split(' ')];

    /// <summary>They say that the data is meant, and not today.</summary>
    private static readonly string[][] OfTheData =
    [
        .. new[]
        {
            "loaded",
            "of data",
            "of the data",
            "in the data",
            "available",
            "on record",
            "of records",
            "in the store",
            "with data",
            "on file",
            "that is loaded",
            "that was loaded",
            "reported",
        }.Select(p => p.Split(' ')),
    ];

    public static (DateExpression Date, int Tokens)? Read(WordsFrom words)
    {
        if (words[0] is "ytd" || (words[0] == "year" && words[1] == "to" && words[2] == "date"))
            return (new DateExpression(DateKind.YearToDate, Grain.Year), words[0] == "ytd" ? 1 : 3);
        if (words[0] is "ttm" or "ltm")
            return (new DateExpression(DateKind.Last, Grain.Month, Count: 12), 1);
        if (words[0] == "most" && words[1] == "recent")
            return Of(words.Skip(2), Newest.First(), 2);
        if (words[0] is "this" && words[1] is "year" or "quarter" or "month" or "week")
            return words[1] switch
            {
                "week" => (new DateExpression(DateKind.TooFine, Grain.Month), 2),
                "year" => (new DateExpression(DateKind.YearToDate, Grain.Year), 2),
                _ => (new DateExpression(DateKind.Last, GrainOf(words[1])!.Value), 2),
            };

        return words[0] == "first" || Back.Contains(words[0]) || Newest.Contains(words[0])
            ? Of(words.Skip(1), words[0], 1)
            : null;
    }

    private static (DateExpression, int)? Of(WordsFrom words, string which, int taken) =>
        Counted(words, which, taken)
        // "the latest water cut" is of the latest month.
        ?? (Newest.Contains(which) ? (new DateExpression(DateKind.Latest, Grain.Month), taken) : null);

    private static (DateExpression, int)? Counted(WordsFrom words, string which, int taken)
    {
        if (words[0] is "week" or "day" or "night" || DateWords.TooFine.Contains(words[0]))
            return (new DateExpression(DateKind.TooFine, Grain.Month), taken + 1);
        if (which is "last" or "latest" or "newest" && words[0] == "one")
            return (new DateExpression(DateKind.Latest, Grain.Year, Count: 0), taken + 1);
        if (GrainOf(words[0]) is { } grain)
            return One(words, which, grain, taken + 1);
        if (DateWords.Number(words[0]) is not { } count || count is < 1 or > 1_000)
            return null;
        if (words[1] is "weeks" or "days" or "week" or "day")
            return which == "first" ? null : (new DateExpression(DateKind.TooFine, Grain.Month), taken + 2);

        return GrainOf(words[1]) is { } of ? Several(words, which, of, count, taken + 2) : null;
    }

    private static (DateExpression, int)? One(WordsFrom words, string which, Grain grain, int taken)
    {
        if (which is "first" or "last" && words[1] is "of" or "in" && words.Year(2) is { } year && grain != Grain.Year)
            return (
                new DateExpression(DateKind.Calendar, grain, year, which == "first" ? 1 : 12 / Calendar.Length(grain)),
                taken + 2
            );

        var ofData = OfData(words.Skip(1));
        if (which == "first")
            return ofData > 0 ? (new DateExpression(DateKind.Earliest, grain), taken + ofData) : null;
        if (ofData > 0 || Newest.Contains(which))
            return (new DateExpression(DateKind.Latest, grain), taken + ofData);

        // "the previous year" beside another date is the one before that, which the whole question decides.
        return which is "last" or "past" ? (new DateExpression(DateKind.Last, grain), taken) : null;
    }

    private static (DateExpression, int)? Several(WordsFrom words, string which, Grain grain, int count, int taken)
    {
        var at = words[2] is "of" or "in" ? 3 : 2;
        if (which is "first" or "last" && grain != Grain.Year && words.Year(at) is { } year)
            return (
                new DateExpression(DateKind.PartOfYear, grain, year, Count: which == "first" ? count : -count),
                taken + at - 1
            );

        var ofData = OfData(words.Skip(2));
        return which == "first" ? null : (new DateExpression(DateKind.Last, grain, Count: count), taken + ofData);
    }

    private static int OfData(WordsFrom words) =>
        OfTheData
            .Where(p => p.Select((word, i) => words[i] == word).All(same => same))
            .Select(p => p.Length)
            .DefaultIfEmpty(0)
            .Max();

    private static Grain? GrainOf(string word) =>
        Stems.Of(word) switch
        {
            "month" or "mth" => Grain.Month,
            "quarter" => Grain.Quarter,
            "half" => Grain.Half,
            "year" or "yr" => Grain.Year,
            _ => null,
        };
}
