using System.Text.RegularExpressions;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

/// <summary>Finds the names that begin at a word of a message, from the shortest to the longest.</summary>
internal sealed partial class NameMatcher(NameBook book, string message, IReadOnlyList<Token> tokens)
{
    private const int MostWords = 9;

    public IEnumerable<NameMatch> At(int at) => [.. Numbered(at), .. Wells(at), .. Attributes(at)];

    /// <summary>Wells by their API number, with or without dashes.</summary>
    private IEnumerable<NameMatch> Numbered(int at)
    {
        var match = ApiPattern().Match(message, tokens[at].Start);
        if (
            !match.Success
            || match.Index != tokens[at].Start
            || ApiNumber.Canonical(match.Value.Trim()) is not { } digits
        )
            yield break;

        var taken = tokens.Skip(at).TakeWhile(t => t.End <= match.Index + match.Length).Count();
        if (taken == 0)
            yield break;

        var wells = book.WellsNumbered(digits).DistinctBy(w => w.Well!.Id).ToList();
        yield return new NameMatch(wells, taken, taken, IsWhole: true);
    }

    private IEnumerable<NameMatch> Attributes(int at)
    {
        var found = new List<(NameEntry Entry, int Tokens, int Words, bool IsWhole)>();
        foreach (var (entry, place) in book.AttributesWith(tokens[at].Folded))
            for (var words = 1; place + words <= entry.Words.Length; words++)
                if (Length(entry.Words, place, at, words) is { } taken && IsName(entry, place, words, at, taken))
                    found.Add((entry, taken, words, place == 0 && words == entry.Words.Length));
        foreach (var (entry, taken) in Joined(at))
            found.Add((entry, taken, entry.Words.Length, true));
        if (found.Exists(f => f is { IsWhole: true, Entry: { HasProduction: true, Kind: NameKind.Region } }))
            found.RemoveAll(f => f.Tokens == 1 && IsInitials(f.Entry, f.IsWhole, at));

        return found
            .GroupBy(f => f.Tokens)
            .Select(g => new NameMatch(
                [.. g.OrderByDescending(f => f.IsWhole).Select(f => f.Entry).DistinctBy(e => (e.Kind, e.Value))],
                g.Key,
                g.Max(f => f.Words),
                g.Any(f => f.IsWhole)
            ));
    }

    /// <summary>How many tokens it takes to say so many words of a name from one place on; null where the message says others.</summary>
    private int? Length(string[] name, int place, int at, int words)
    {
        if (place + words > name.Length || words > MostWords)
            return null;

        var token = at;
        for (var i = 0; i < words; token++)
        {
            if (token >= tokens.Count || (token > at && tokens[token].BeginsSentence && name[place + i].Length > 1))
                return null;

            var said = tokens[token].Folded;
            if (
                said == name[place + i]
                || (
                    i == words - 1
                    && said.Length >= 4
                    && name[place + i].StartsWith(said, StringComparison.Ordinal)
                    && !book.Knows(said)
                )
            )
                i++;
            else if (i + 1 < words && said == name[place + i] + name[place + i + 1])
                i += 2;
            else if (
                !(said is "and" or "the" && i > 0)
                && !(name[place + i] is "and" && ++i < words && said == name[place + i] && ++i >= 0)
            )
                return null;
        }

        return token - at;
    }

    /// <summary>Some kinds are only meant where all of a name is said; a code is no word of the language.</summary>
    private bool IsName(NameEntry entry, int place, int words, int at, int taken)
    {
        var isWhole = place == 0 && words == entry.Words.Length;
        if (entry.Kind is NameKind.WellType or NameKind.Dataset or NameKind.State || !entry.IsThere)
            return isWhole && (entry.IsThere || words > 1 || IsCode(at) || tokens[at].Folded.Length > 3);
        if (entry.Kind == NameKind.Reservoir)
            return words > 1 || (taken == 1 && Lexicon.Find(tokens[at].Stem) is null);
        if (tokens[at].Folded.Length <= 2 && taken == 1)
            return (place == 0 && IsInitials(entry, isWhole, at))
                || (isWhole && (entry.Kind != NameKind.Region || IsCode(at) || Lexicon.Find(tokens[at].Stem) is null));

        return true;
    }

    /// <summary>"BP" for the company whose name begins with it, where no area with production is called so.</summary>
    private bool IsInitials(NameEntry entry, bool isWhole, int at) =>
        entry.Kind == NameKind.Operator
        && !isWhole
        && tokens[at].Folded.Length == 2
        && Lexicon.Find(tokens[at].Stem) is null;

    /// <summary>In capitals among other words, as codes are written.</summary>
    private bool IsCode(int at) => tokens[at].IsCapitals && tokens.Any(t => !t.IsCapitals && t.Text.Any(char.IsLetter));

    /// <summary>"GC 640" for the field GC640, with or without leading zeros.</summary>
    private IEnumerable<(NameEntry Entry, int Tokens)> Joined(int at)
    {
        var (letters, digits, taken) =
            CodePattern().Match(tokens[at].Folded) is { Success: true } code
                ? (code.Groups[1].Value, code.Groups[2].Value, 1)
            : at + 1 < tokens.Count
            && tokens[at].Folded.Length == 2
            && tokens[at + 1].IsNumber
            && !tokens[at + 1].BeginsSentence
                ? (tokens[at].Folded, tokens[at + 1].Folded, 2)
            : ("", "", 0);
        if (taken == 0 || digits.Length > 3 || (taken == 1 && book.Knows(tokens[at].Folded)))
            return [];

        return book.AttributesWith(letters + digits.PadLeft(3, '0'))
            .Where(p => p.Entry.Kind == NameKind.Field && p.Entry.Words.Length == 1)
            .Select(p => (p.Entry, taken));
    }

    /// <summary>Wells of which so many words were said, one after another, a number among them.</summary>
    private IEnumerable<NameMatch> Wells(int at)
    {
        var said = WordsOf(at).ToList();
        var left = book.WellsWith(said[0].Word);
        var places = left.SelectMany(w => Places(w.Words, said[0].Word).Select(p => (Well: w, Place: p))).ToList();
        for (var words = 1; places.Count > 0; words++)
        {
            var taken = said[words - 1].Tokens;
            var isWhole = places.Any(p => p.Place == 0 && p.Well.Words.Length == words);
            var numbers = said.Take(words).Count(s => s.Word.Any(char.IsAsciiDigit));
            if (taken > 0 && numbers > 0 && (words > 1 || isWhole || said[0].Word.Length > 4) || (isWhole && words > 1))
                yield return new NameMatch(
                    [
                        .. (isWhole ? places.Where(p => p.Place == 0 && p.Well.Words.Length == words) : places)
                            .Select(p => p.Well)
                            .DistinctBy(w => w.Well!.Id),
                    ],
                    taken,
                    words,
                    isWhole
                );
            if (words == said.Count || words == MostWords)
                yield break;

            places =
            [
                .. places.Where(p =>
                    p.Place + words < p.Well.Words.Length && p.Well.Words[p.Place + words] == said[words].Word
                ),
            ];
        }
    }

    /// <summary>The words from a token on, and how many tokens have been taken with each; "KC829" is two words, too.</summary>
    private IEnumerable<(string Word, int Tokens)> WordsOf(int at)
    {
        for (var i = at; i < tokens.Count && i < at + MostWords && !(i > at && tokens[i].BeginsSentence); i++)
        {
            if (
                i == at
                && CodePattern().Match(tokens[i].Folded) is { Success: true } code
                && !book.Knows(tokens[i].Folded)
            )
            {
                yield return (code.Groups[1].Value, 0);
                yield return (code.Groups[2].Value.TrimStart('0'), 1);
            }
            else
                yield return (tokens[i].Folded, i - at + 1);
        }
    }

    private static IEnumerable<int> Places(string[] words, string word)
    {
        for (var i = 0; i < words.Length; i++)
            if (words[i] == word)
                yield return i;
    }

    [GeneratedRegex(@"\d{2}-?\d{3}-?\d{5}(?:-?\d{2}){0,2}(?!\d)")]
    private static partial Regex ApiPattern();

    [GeneratedRegex("^([a-z]{2})([0-9]{1,4})$")]
    private static partial Regex CodePattern();
}
