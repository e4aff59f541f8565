namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Lists in sentences.</summary>
internal static class Sentences
{
    public static string And(IReadOnlyList<string> words) => Join(words, "and");

    public static string Or(IReadOnlyList<string> words) => Join(words, "or");

    private static string Join(IReadOnlyList<string> words, string last) =>
        words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}",
        };
}
