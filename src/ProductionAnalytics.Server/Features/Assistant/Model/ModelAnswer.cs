using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Model;

/// <summary>What a language model made of a question.</summary>
/// <param name="Text">Without the numbers that no tool returned.</param>
/// <param name="Numbers">Those in the text, with their source.</param>
/// <param name="Struck">How many numbers were taken out.</param>
/// <param name="Results">What the tools returned, in the order in which they were asked.</param>
internal sealed record ModelAnswer(
    string Text,
    IReadOnlyList<SourcedNumber> Numbers,
    int Struck,
    IReadOnlyList<ToolResult> Results
);

/// <param name="Label">What the number is of: its column, and the first cell of its row.</param>
/// <param name="Value">As the tool returned it.</param>
/// <param name="Result">The place of its source among the results.</param>
internal sealed record SourcedNumber(string Label, double Value, string? Unit, int Result);

/// <summary>The model is away, slow, too dear or makes no sense; the text says which, for the reader.</summary>
internal sealed class ModelException(string message) : Exception(message);
