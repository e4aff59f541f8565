namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>The phrases of the field and of the language, by their words without plural endings.</summary>
internal static class Lexicon
{
    public const int LongestPhrase = 6;

    private static readonly Dictionary<string, Meaning> Phrases = Build();

    /// <summary>Every word that stands in a phrase.</summary>
    public static IReadOnlySet<string> Words { get; } =
        Phrases.Keys.SelectMany(p => p.Split(' ')).ToHashSet(StringComparer.Ordinal);

    /// <summary>Words of the field that a slip of the pen may be mended to.</summary>
    public static IReadOnlyList<string> Mendable { get; } =
    [
        .. Phrases
            .Where(p => p.Value.Concept is not (Concept.Filler or Concept.OutOfScope or Concept.Instruction))
            .SelectMany(p => p.Key.Split(' '))
            .Concat(DateWords.All)
            .Where(w => w.Length >= 5)
            .Distinct(),
    ];

    public static Meaning? Find(string phrase) => Phrases.GetValueOrDefault(phrase);

    private static Dictionary<string, Meaning> Build()
    {
        var phrases = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        (Concept Concept, string Value, string Phrases)[] all =
        [
            .. MeasureWords.All,
            .. QuestionWords.All,
            .. FactWords.All,
            .. ScopeWords.All,
            .. FillerWords.All,
        ];
        foreach (var (concept, value, list) in all)
        foreach (var phrase in list.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            phrases.TryAdd(string.Join(' ', phrase.Split(' ').Select(Stems.Of)), new Meaning(concept, value));
        return phrases;
    }
}
