using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>
/// Joins words that nobody knows to what stands beside them: "WREN ESTATE 99-999 1H" is one name that is not there, even
/// though a field has "wren" in its name.
/// </summary>
internal static class UnknownNames
{
    public static IReadOnlyList<Item> Join(string message, IReadOnlyList<Token> tokens, List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!IsStart(items, i, tokens))
                continue;

            var start = i;
            i = Beginning(items, i, tokens);
            var end = i + 1;
            while (end < items.Count && (end <= start || Belongs(items[end], tokens)))
                end++;
            if (
                !items[i..end]
                    .Exists(p => p.Concept == Concept.Unknown || IsBehindName(items, items.IndexOf(p), tokens))
            )
                continue;

            var last = items[end - 1];
            var (from, to) = (items[i].At, last.At + last.Tokens);
            var text = message[tokens[from].Start..tokens[to - 1].End];
            items[i] = new Item(Concept.Unknown, text, from, to - from, text);
            items.RemoveRange(i + 1, end - i - 1);
        }

        return items;
    }

    /// <summary>"MC 999" before what nobody knows is the block of a well that is not there.</summary>
    private static int Beginning(List<Item> items, int i, IReadOnlyList<Token> tokens) =>
        i >= 2
        && items[i].Concept == Concept.Unknown
        && tokens[items[i].At].HasDigit
        && items[i - 1].Concept == Concept.Number
        && items[i - 2] is { Concept: Concept.Name, Tokens: 1 }
        && tokens[items[i - 2].At].Folded.Length == 2
        && !tokens[items[i].At].FollowsComma
            ? i - 2
            : i;

    private static bool IsStart(List<Item> items, int i, IReadOnlyList<Token> tokens) =>
        items[i].Concept == Concept.Unknown
        || (
            IsPartOfName(items[i])
            && i + 1 < items.Count
            && Belongs(items[i + 1], tokens)
            && (items[i + 1].Concept == Concept.Unknown || IsBehindName(items, i + 1, tokens))
        );

    /// <summary>It goes on with the name before: no comma between, and no word of the language.</summary>
    private static bool Belongs(Item item, IReadOnlyList<Token> tokens)
    {
        var token = tokens[item.At];
        return !token.FollowsComma
            && !token.BeginsSentence
            && (item.Concept == Concept.Unknown || IsPartOfName(item) || IsNumberOfWell(item, tokens));
    }

    private static bool IsPartOfName(Item item) =>
        item is { Concept: Concept.Name, Name: { IsWhole: false } name } && name.Words == 1 && item.Tokens == 1;

    /// <summary>Numbers as wells have them: 99-999, 1H; not an amount.</summary>
    private static bool IsNumberOfWell(Item item, IReadOnlyList<Token> tokens) =>
        item.Concept == Concept.Number
        && item.At + 1 < tokens.Count
        && (tokens[item.At].FollowsDash || tokens[item.At + 1].FollowsDash);

    private static bool IsBehindName(List<Item> items, int i, IReadOnlyList<Token> tokens) =>
        i > 0 && items[i - 1].Concept == Concept.Name && IsNumberOfWell(items[i], tokens);
}
