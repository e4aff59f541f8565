using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;

/// <summary>
/// Holds the arguments of a call against what was understood. Something that was said and is in none of them would be left
/// out in silence, and the answer would be another question's.
/// </summary>
internal static class Coverage
{
    /// <summary>What was said and is not in the call, in words; null where all of it is.</summary>
    public static string? Missing(Frame frame, object arguments)
    {
        // What a word means and where data comes from is the same for all wells.
        if (arguments is DefineArguments || (arguments is DatasetsArguments && frame.Facts.Contains("credit")))
            return null;

        var said = Leaves(JsonSerializer.SerializeToNode(arguments, arguments.GetType(), ToolJson.Options))
            .ToHashSet(StringComparer.Ordinal);
        return Parts(frame, arguments).FirstOrDefault(p => !p.Values.Any(said.Contains)).Words;
    }

    private static IEnumerable<(string? Words, IReadOnlyList<string> Values)> Parts(Frame frame, object arguments)
    {
        foreach (var entry in frame.Names.SelectMany(n => n.Entries))
            yield return (entry.Shown, [ValueOf(entry)]);
        foreach (var measure in frame.Measures.Where(m => m != "all_wells"))
            yield return (MeasureNames.Of(measure), [measure, $"cum_{measure}", $"-{measure}"]);
        foreach (var limit in frame.Limits)
            yield return (
                $"the limit on {MeasureNames.Of(limit.Measure)}",
                [limit.Value.ToString("R", CultureInfo.InvariantCulture)]
            );
        foreach (var window in Windows(frame))
        {
            if (window.Start is { } start)
                yield return (window.Text, [Date(start)]);
            if (window.End is { } end)
                yield return (window.Text, [Date(end)]);
        }

        if (frame.Started?.Start is { } started)
            yield return ("first production", [Date(started)]);
        if (frame.Basis is { } basis)
            yield return (basis == "producing_day" ? "per producing day" : "per day", [basis]);
        if (frame.Interval is { } interval)
            yield return ($"by {interval}", [interval]);
        if (
            frame.GroupBy is { } by
            && !(by == "well" && arguments is FindWellsArguments or ChangesArguments)
            && frame.Names.All(n => Planner.Group(n.Kind) != by)
        )
            yield return ($"by {MeasureNames.Singular(by)}", [by]);
        if (frame.Change is "up" or "down" && arguments is FindWellsArguments or TotalsArguments)
            yield return (frame.Change == "up" ? "the rise" : "the fall", []);
    }

    /// <summary>Windows with months between them cannot be asked as one.</summary>
    private static IEnumerable<Window> Windows(Frame frame) =>
        frame.Windows.Count > 1 && Planner.AreUnbroken(frame.Windows) ? [Planner.Spanned(frame)!] : frame.Windows;

    private static string ValueOf(NameEntry entry) =>
        entry.Well is { } well ? well.Id.ToString(CultureInfo.InvariantCulture) : entry.Value;

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All values, wherever they stand.</summary>
    private static IEnumerable<string> Leaves(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Leaves(m.Value)),
            JsonArray items => items.SelectMany(Leaves),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
            [
                value.ToJsonString(),
                value.GetValue<JsonElement>().GetDouble().ToString("R", CultureInfo.InvariantCulture),
            ],
            JsonValue value => [value.ToString()],
            _ => [],
        };
}
