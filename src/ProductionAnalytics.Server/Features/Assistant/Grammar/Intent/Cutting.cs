using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Cuts a message into phrases of the field, names, dates and numbers, so that the longest win.</summary>
internal static class Cutting
{
    private const int OfToken = 10;

    /// <summary>One part of two words is worth more than two of one.</summary>
    private const int OfPart = -3;
    private const int OfUnknown = -8;
    private const int OfFiller = -2;

    /// <summary>A name that is said from beginning to end.</summary>
    private const int OfWhole = 2;

    /// <summary>"oil wells" is a type, even behind a name that may end in "oil".</summary>
    private const int OfWellType = 4;

    /// <summary>A name is not cut off before an "&amp;".</summary>
    private const int OfCutName = -12;

    /// <summary>A name that is not said whole does not take the measure that stands behind it.</summary>
    private const int OfMeasureTaken = -11;

    public static Items Of(string message, NameBook book)
    {
        var (tokens, mended) = Mending.Mend(Tokens.Of(message), book);
        var names = new NameMatcher(book, message, tokens);
        var best = new (int Score, Item? Last)[tokens.Count + 1];
        Array.Fill(best, (int.MinValue, null));
        best[0] = (0, null);
        for (var at = 0; at < tokens.Count; at++)
            foreach (var (item, score) in Parts(message, tokens, at, names))
            {
                var end = at + item.Tokens;
                if (best[at].Score + score > best[end].Score)
                    best[end] = (best[at].Score + score, item);
            }

        var items = new Stack<Item>();
        for (var end = tokens.Count; end > 0; end = items.Peek().At)
            items.Push(best[end].Last!);
        return new Items(message, tokens, UnknownNames.Join(message, tokens, [.. items]), mended);
    }

    private static IEnumerable<(Item Item, int Score)> Parts(
        string message,
        IReadOnlyList<Token> tokens,
        int at,
        NameMatcher names
    )
    {
        var token = tokens[at];
        yield return token.IsNumber ? (Part(Concept.Number, token.Folded, 1), OfToken + OfPart - 1)
        : Spelled(token) is { } spelled ? (Part(Concept.Number, spelled, 1), OfToken + OfPart - 2)
        : (Part(Concept.Unknown, token.Folded, 1), OfUnknown);

        for (var length = 1; length <= Lexicon.LongestPhrase && at + length <= tokens.Count; length++)
        {
            if (length > 1 && tokens[at + length - 1].BeginsSentence)
                break;
            if (
                Lexicon.Find(string.Join(' ', tokens.Skip(at).Take(length).Select(t => t.Stem))) is { } meaning
                && IsMeant(meaning, tokens, at, length)
            )
                yield return (
                    Part(meaning.Concept, meaning.Value, length),
                    (length * OfToken) + OfPart + (meaning.Concept == Concept.Filler ? OfFiller : 0)
                );
        }

        if (DateReader.Read(tokens, at) is { } date)
            yield return (
                new Item(Concept.Date, "", at, date.Tokens, Text(message, tokens, at, date.Tokens))
                {
                    Date = date.Date,
                },
                (date.Tokens * OfToken) + OfPart + 1
            );
        foreach (var name in names.At(at))
            yield return (
                new Item(Concept.Name, "", at, name.Tokens, Text(message, tokens, at, name.Tokens)) { Name = name },
                ScoreOf(name, tokens, at)
            );

        Item Part(Concept concept, string value, int length) =>
            new(concept, value, at, length, Text(message, tokens, at, length));
    }

    private static string Text(string message, IReadOnlyList<Token> tokens, int at, int length) =>
        message[tokens[at].Start..tokens[at + length - 1].End];

    /// <summary>One letter is a unit or a multiplier only behind a number or a slash.</summary>
    private static bool IsMeant(Meaning meaning, IReadOnlyList<Token> tokens, int at, int length) =>
        length > 1
        || tokens[at].Folded.Length > 1
        || meaning.Concept switch
        {
            Concept.Multiplier => at > 0 && tokens[at - 1].IsNumber,
            Concept.Rate => tokens[at].FollowsSlash,
            _ => true,
        };

    private static int ScoreOf(NameMatch name, IReadOnlyList<Token> tokens, int at)
    {
        var end = at + name.Tokens;
        var score = (name.Tokens * OfToken) + OfPart + (name.IsWhole ? OfWhole : 0) - 1;
        if (name.Entries.Any(e => e.Kind == NameKind.WellType) && name.Tokens > 1)
            score += OfWellType;
        if (end < tokens.Count && tokens[end].Before.Contains('&', StringComparison.Ordinal) && !name.IsWhole)
            score += OfCutName;
        if (EndsInMeasure(name, tokens, at))
            score += OfMeasureTaken;
        return score + OfCommonWords(name, tokens, at);
    }

    /// <summary>"lantern oil" is the oil of what is called lantern, unless all of the name was said, or "oil &amp; gas".</summary>
    private static bool EndsInMeasure(NameMatch name, IReadOnlyList<Token> tokens, int at)
    {
        var last = tokens[at + name.Tokens - 1];
        return name.Tokens > 1
            && Lexicon.Find(last.Stem)?.Concept == Concept.Measure
            && !last.Before.Contains('&', StringComparison.Ordinal)
            && (!name.IsWhole || name.Entries.All(e => !e.HasProduction));
    }

    /// <summary>Words of the language are a part of a name only where the whole of it is said, or other words are among them.</summary>
    private static int OfCommonWords(NameMatch name, IReadOnlyList<Token> tokens, int at)
    {
        var said = tokens.Skip(at).Take(name.Tokens).ToList();
        if (
            said.Any(t =>
                Lexicon.Find(t.Stem) is null && DateWords.Number(t.Folded) is null && DateWords.Month(t.Folded) is null
            )
        )
            return 0;
        if (name.HasWells && said.Any(t => t.HasDigit && !t.IsNumber))
            return 0;

        var isCode = said is [{ IsCapitals: true, Text.Length: 2 }];
        return name.IsWhole && (name.Words > 1 || isCode) ? 0
            : name.IsWhole && name.Entries.Any(e => e.Kind is NameKind.Status or NameKind.WellType) ? -1
            : -100;
    }

    private static string? Spelled(Token token) =>
        !token.HasDigit && DateWords.Number(token.Folded) is { } number ? $"{number}" : null;
}
