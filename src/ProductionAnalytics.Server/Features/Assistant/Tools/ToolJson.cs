using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>Arguments and results as they travel.</summary>
internal static class ToolJson
{
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        };

    /// <summary>A member that is null counts as not given, so that it gets its default.</summary>
    public static T Read<T>(JsonElement json)
    {
        var node = JsonNode.Parse(json.GetRawText())!;
        LeaveOutNulls(node);
        return node.Deserialize<T>(Options)!;
    }

    private static void LeaveOutNulls(JsonNode? node)
    {
        if (node is JsonArray items)
            foreach (var item in items)
                LeaveOutNulls(item);
        if (node is not JsonObject members)
            return;

        foreach (var name in members.Where(m => m.Value is null).Select(m => m.Key).ToList())
            members.Remove(name);
        foreach (var (_, member) in members)
            LeaveOutNulls(member);
    }
}
