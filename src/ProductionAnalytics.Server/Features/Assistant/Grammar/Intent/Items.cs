using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>A message cut into parts that each mean something.</summary>
/// <param name="Mended">Words that were read as others.</param>
internal sealed record Items(
    string Message,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<Item> All,
    IReadOnlyList<(string Said, string Read)> Mended
)
{
    public IEnumerable<Item> Unused => All.Where(i => !i.IsUsed);

    public bool Has(Concept concept) => All.Any(i => i.Concept == concept);

    public bool HasUnused(Concept concept) => Unused.Any(i => i.Concept == concept);

    public Item? First(Concept concept) => Unused.FirstOrDefault(i => i.Concept == concept);

    /// <summary>Takes all of a kind.</summary>
    public List<Item> Take(Concept concept) =>
        [.. Unused.Where(i => i.Concept == concept).ToList().Select(i => i.Use())];

    /// <summary>Takes the words and says whether there were any.</summary>
    public bool TakeAny(Concept concept) => Take(concept).Count > 0;

    /// <summary>The next part that is no mere word of the language; null at the end.</summary>
    public Item? After(Item item) =>
        All.SkipWhile(i => i != item).Skip(1).FirstOrDefault(i => i.Concept != Concept.Filler);

    public Item? Before(Item item) => All.TakeWhile(i => i != item).LastOrDefault(i => i.Concept != Concept.Filler);

    /// <summary>The part right behind, whatever it is.</summary>
    public Item? Next(Item item) => All.SkipWhile(i => i != item).Skip(1).FirstOrDefault();

    public Item? Previous(Item item) => All.TakeWhile(i => i != item).LastOrDefault();

    public bool BeginsSentence(Item item) => item.At == 0 || Tokens[item.At].BeginsSentence;
}
