namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>The words that a text, or each text of a list, may be.</summary>
/// <param name="words">One of the lists of <see cref="Vocabulary"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(string words) : Attribute
{
    private readonly string[] ascending = words.Split(' ');

    /// <summary>An order: each word may have a minus before it.</summary>
    public bool Descending { get; init; }

    public IReadOnlyList<string> Words => Descending ? [.. ascending, .. ascending.Select(w => $"-{w}")] : ascending;
}
