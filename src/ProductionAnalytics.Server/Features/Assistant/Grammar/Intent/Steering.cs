using System.Text.RegularExpressions;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Messages about what no tool does, and messages that try to steer the assistant: words, not orders.</summary>
internal static partial class Steering
{
    /// <summary>The refusal of a message that nothing can be answered of; null where something can.</summary>
    public static Outcome.Refuses? Refusal(Items items, NameBook book)
    {
        if (
            items.Has(Concept.Instruction)
            && (Rest(items) is not { } rest || Cutting.Of(rest, book).Has(Concept.OutOfScope))
        )
            return Refusals.OutOfScope("inside");

        if (IsOrder(items))
            return Refusals.OutOfScope("change");

        return
            !items.Has(Concept.Instruction)
            && items.All.FirstOrDefault(i => i.Concept == Concept.OutOfScope && !IsAboutSource(i, items)) is { } wanted
            ? Refusals.OutOfScope(wanted.Value)
            : null;
    }

    /// <summary>"change the oil of … to zero".</summary>
    private static bool IsOrder(Items items) =>
        items.Tokens is [{ Folded: "change" or "set" or "put" or "reset" or "adjust" }, { Folded: "the" }, ..]
        && items.All.FirstOrDefault(i => i.Concept == Concept.To) is { } to
        && items.After(to)?.Concept == Concept.Number;

    /// <summary>"how do I credit the source" wants no advice.</summary>
    private static bool IsAboutSource(Item item, Items items) =>
        item.Value == "advice"
        && item.Text.StartsWith("how", StringComparison.OrdinalIgnoreCase)
        && items.All.Any(i => i.Is(Concept.Dataset, "credit"));

    /// <summary>The sentences that ask for something in the data, where others try to steer; null where there are none of either.</summary>
    public static string? Rest(Items items)
    {
        if (!items.Has(Concept.Instruction))
            return null;

        foreach (var pattern in new[] { Sentences(), Clauses() })
        {
            var parts = pattern.Split(items.Message);
            var at = 0;
            var kept = new List<string>();
            foreach (var part in parts)
            {
                var start = items.Message.IndexOf(part, at, StringComparison.Ordinal);
                at = start + part.Length;
                var own = items
                    .All.Where(i => items.Tokens[i.At].Start >= start && items.Tokens[i.At].Start < at)
                    .ToList();
                if (
                    own.Exists(i => i.Concept is Concept.Measure or Concept.Dataset or Concept.Finding or Concept.Fact)
                    && !own.Exists(i => i.Concept == Concept.Instruction)
                )
                    kept.Add(part.Trim());
            }

            if (kept.Count > 0)
                return string.Join(". ", kept);
        }

        return null;
    }

    [GeneratedRegex(@"(?<=[.?!;\n])\s+")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"(?<=[.?!;\n,:])\s+|\s+(?=and then\b)|\s+(?=then tell\b)")]
    private static partial Regex Clauses();
}
