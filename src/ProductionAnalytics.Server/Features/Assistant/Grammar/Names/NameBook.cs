using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

/// <summary>All names of one version of the store, arranged so that a message is searched for them at once.</summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, List<(NameEntry Entry, int At)>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameEntry>> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameEntry>> wellsByWord = new(StringComparer.Ordinal);
    private readonly string[] words;
    private readonly List<NameEntry> attributes = [];

    public NameBook(IEnumerable<NameEntry> entries, Loaded? months, long version, IReadOnlyList<DatasetNote> datasets)
    {
        (Months, Version, Datasets) = (months, version, datasets);
        foreach (var entry in entries)
            if (entry.Kind == NameKind.Well)
                AddWell(entry);
            else
                AddAttribute(entry);
        words = [.. byWord.Keys.Where(w => w.Length >= 4 && !w.Any(char.IsAsciiDigit)).Order(StringComparer.Ordinal)];
        Statuses = [.. attributes.Where(a => a.Kind == NameKind.Status).Select(a => a.Value).Distinct()];
        WellTypes = [.. attributes.Where(a => a.Kind == NameKind.WellType).Select(a => a.Value).Distinct()];
    }

    public long Version { get; }

    /// <summary>Null while nothing is loaded.</summary>
    public Loaded? Months { get; }

    public IReadOnlyList<DatasetNote> Datasets { get; }

    public IReadOnlyList<string> Statuses { get; }

    public IReadOnlyList<string> WellTypes { get; }

    /// <summary>Words that a slip of the pen may be mended to; codes are not.</summary>
    public IReadOnlyList<string> Mendable => words;

    public bool Knows(string word) => byWord.ContainsKey(word) || wellsByWord.ContainsKey(word);

    /// <summary>A word of a name begins with it.</summary>
    public bool KnowsBeginning(string word)
    {
        var at = Array.BinarySearch(words, word, StringComparer.Ordinal);
        at = at >= 0 ? at : ~at;
        return at < words.Length && words[at].StartsWith(word, StringComparison.Ordinal);
    }

    public NameEntry? Find(NameKind kind, string value) =>
        attributes.FirstOrDefault(a => a.Kind == kind && a.Value == value);

    /// <summary>Places of names that have the word, or one that begins with it.</summary>
    internal IEnumerable<(NameEntry Entry, int At)> AttributesWith(string word) =>
        byWord.TryGetValue(word, out var exact) ? exact : Beginning(word);

    internal IReadOnlyList<NameEntry> WellsWith(string word) =>
        wellsByWord.TryGetValue(word, out var wells) ? wells : [];

    /// <summary>Wells whose API number begins with these digits.</summary>
    public IReadOnlyList<NameEntry> WellsNumbered(string digits) =>
        byNumber
            .GetValueOrDefault(digits[..10])
            ?.Where(w => w.Well!.ApiNumber!.StartsWith(digits, StringComparison.Ordinal))
            .ToList()
        ?? [];

    private IEnumerable<(NameEntry Entry, int At)> Beginning(string word)
    {
        if (word.Length < 4)
            yield break;

        var at = Array.BinarySearch(words, word, StringComparer.Ordinal);
        for (at = at >= 0 ? at : ~at; at < words.Length && words[at].StartsWith(word, StringComparison.Ordinal); at++)
            foreach (var place in byWord[words[at]])
                yield return place;
    }

    private void AddAttribute(NameEntry entry)
    {
        attributes.Add(entry);
        for (var at = 0; at < entry.Words.Length; at++)
            Add(byWord, entry.Words[at], (entry, at));
        // "ExxonMobil" for Exxon Mobil.
        for (var at = 0; at + 1 < entry.Words.Length; at++)
            if (entry.Words[at].Length > 2 && entry.Words[at + 1].Length > 2)
                Add(byWord, entry.Words[at] + entry.Words[at + 1], (entry, at));
    }

    private void AddWell(NameEntry entry)
    {
        foreach (var word in entry.Words.Distinct())
            Add(wellsByWord, word, entry);
        if (entry.Well!.ApiNumber is { Length: >= 10 } number)
            Add(byNumber, number[..10], entry);
    }

    private static void Add<T>(Dictionary<string, List<T>> index, string word, T item)
    {
        if (!index.TryGetValue(word, out var list))
            index.Add(word, list = []);
        list.Add(item);
    }
}

/// <summary>What a refusal may have to quote.</summary>
internal sealed record DatasetNote(
    string Key,
    string Title,
    string? Notes,
    string? Credit,
    int LagMonths,
    bool HasProduction
);
