using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>A part of a message with what it means. The stages mark what they have made use of; what is left over is told.</summary>
internal sealed class Item(Concept concept, string value, int at, int tokens, string text)
{
    public Concept Concept { get; set; } = concept;

    /// <summary>Which of its kind; of a number or an unknown word the word itself.</summary>
    public string Value { get; set; } = value;

    public int At { get; } = at;

    public int Tokens { get; set; } = tokens;

    /// <summary>As it stands in the message.</summary>
    public string Text { get; set; } = text;

    public NameMatch? Name { get; init; }

    public DateExpression? Date { get; init; }

    public bool IsUsed { get; set; }

    public double? Number =>
        Concept == Concept.Number ? double.Parse(Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Written as a noun of several: "fields" groups, "field" names one.</summary>
    public bool IsPlural =>
        Text.Length > 1
        && Text.EndsWith('s')
        && !Text.EndsWith("ss", StringComparison.Ordinal)
        && Text[^2] is not ('\'' or '\u2019');

    public bool Is(Concept concept, string value) => Concept == concept && Value == value;

    public Item Use()
    {
        IsUsed = true;
        return this;
    }
}
