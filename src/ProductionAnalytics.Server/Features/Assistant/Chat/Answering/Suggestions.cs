using ProductionAnalytics.Server.Features.Assistant.Grammar;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>What may be worth asking next; each is understood in the same conversation.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    public static IReadOnlyList<string> Of(Frame frame) => [.. All(frame).Take(Most)];

    private static IEnumerable<string> All(Frame frame)
    {
        if (frame.Topic == Topic.Datasets)
        {
            yield return "oil by year";
            yield return "data findings summary";
        }
        else if (frame.Topic == Topic.Define)
            yield return "what data is loaded?";
        else if (frame.Topic == Topic.Well && frame.Well is { } well)
        {
            yield return $"oil of {well.Values[0]} by year";
            yield return $"water cut of {well.Values[0]} by year";
        }
        else if (frame.HasMeasure)
        {
            var other = frame.Measures[0] is "oil" ? "gas" : "oil";
            yield return $"and for {MeasureNames.Of(other)}?";
            if (frame.Interval is null && frame.GroupBy is null && frame.Topic == Topic.Open)
                yield return "by year";
            if (frame.GroupBy is null && frame.Names.Count > 0 && frame.Topic == Topic.Open && frame.Well is null)
                yield return "by operator";
            if (frame.Top is not null)
                yield return "make it 10";
        }
    }
}
