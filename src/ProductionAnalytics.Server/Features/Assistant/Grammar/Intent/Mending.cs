using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Reads a word that nobody knows as the nearest that is known, where one alone is near.</summary>
internal static class Mending
{
    public static (IReadOnlyList<Token> Tokens, IReadOnlyList<(string, string)> Mended) Mend(
        IReadOnlyList<Token> tokens,
        NameBook book
    )
    {
        var mended = new List<(string, string)>();
        var read = new List<Token>();
        foreach (var token in tokens)
        {
            if (IsKnown(token, book) || Nearest(token.Folded, book) is not { } word)
                read.Add(token);
            else
            {
                mended.Add((token.Text, word));
                read.Add(token with { Folded = word });
            }
        }

        return ([.. read.Select(t => new Token(t.Text, t.Folded, t.Start, t.End, t.Before))], mended);
    }

    /// <summary>Of words as short as this only fluids are looked for.</summary>
    private static readonly string[] Fluids = ["water", "condensate"];

    private static bool IsKnown(Token token, NameBook book) =>
        token.HasDigit
        || token.Folded.Length < 4
        || Lexicon.Words.Contains(token.Stem)
        || DateWords.Month(token.Folded) is not null
        || DateWords.Number(token.Folded) is not null
        || DateWords.TooFine.Contains(token.Folded)
        || DateWords.Ordinal(token.Folded) is not null
        || book.Knows(token.Folded)
        || book.KnowsBeginning(token.Folded);

    /// <summary>Of a word of the field and a name that are as near, the word of the field.</summary>
    private static string? Nearest(string word, NameBook book)
    {
        var stem = Stems.Of(word);
        var ofField = Typos.Nearest(stem, stem.Length >= 5 ? Lexicon.Mendable : Fluids);
        var ofName = Typos.Nearest(word, book.Mendable);
        return ofField is { } field && !(ofName?.Edits < field.Edits) ? field.Word : ofName?.Word;
    }
}
