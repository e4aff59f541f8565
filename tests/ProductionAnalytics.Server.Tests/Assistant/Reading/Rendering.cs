using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Tests.Assistant.Reading;

/// <summary>What became of a message, in one line: the tool and its arguments without what was left at its default.</summary>
internal static class Rendering
{
    private static readonly HashSet<string> Usual = ["volume", "none", "calendar", "both", "name", "false"];

    public static string Of(string message, NameBook book) =>
        Interpreter.Read(message, Context.Empty, null, book) switch
        {
            Outcome.Understood understood => Of(Planner.Of(understood.Frame, book)),
            Outcome.Asks asks => $"asks {string.Join(" / ", asks.Doubt.Choices.Select(c => c.Label))}",
            Outcome.Refuses refuses => $"refuses {refuses.Reason}",
            _ => "",
        };

    private static string Of(Planned planned)
    {
        if (planned.Plan is not { } plan)
            return planned.Instead is Outcome.Refuses refused ? $"refuses {refused.Reason}" : "asks";

        var tool = Wire.Name(plan.Arguments.GetType().Name[..^"Arguments".Length]);
        var arguments = JsonSerializer
            .SerializeToNode(plan.Arguments, plan.Arguments.GetType(), ToolJson.Options)!
            .AsObject();
        return $"{tool} as {Wire.Name(plan.Shape)}: {string.Join(' ', Parts(arguments, ""))}".TrimEnd();
    }

    private static IEnumerable<string> Parts(JsonObject members, string prefix)
    {
        foreach (var (name, value) in members)
            switch (value)
            {
                case JsonObject inner:
                    foreach (var part in Parts(inner, ""))
                        yield return part;
                    break;
                case JsonArray { Count: > 0 } items when items[0] is JsonObject:
                    yield return $"{name}=[{string.Join("; ", items.Select(i => string.Join(' ', Parts(i!.AsObject(), ""))))}]";
                    break;
                case JsonArray { Count: > 0 } items:
                    yield return $"{prefix}{name}={string.Join("+", items.Select(i => $"{i}"))}";
                    break;
                case { } single when !Usual.Contains(single.ToString()):
                    yield return $"{prefix}{name}={single}";
                    break;
            }
    }
}
