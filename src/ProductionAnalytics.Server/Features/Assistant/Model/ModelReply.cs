using ProductionAnalytics.Server.Features.Assistant.Chat;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Model;

/// <summary>From a model's answer to the reply.</summary>
internal static class ModelReply
{
    private const string Told = "A number that no tool returned was taken out of this answer.";

    public static ChatReply Of(string conversation, ModelAnswer answer)
    {
        // Without a result there is nothing answered: it asks back, or says that it cannot.
        var asks = answer.Text.Contains('?', StringComparison.Ordinal);
        var (behaviour, reason) =
            answer.Results.Count > 0 ? ("answered", null)
            : asks ? ("clarification_requested", null)
            : ("refused", "out_of_scope");
        return new ChatReply(
            answer.Struck > 0 ? $"{answer.Text}\n{Told}" : answer.Text,
            behaviour,
            reason,
            null,
            [.. answer.Numbers.Select(n => new ChatValue(n.Label, n.Value, n.Unit, n.Result))],
            [.. answer.Results.Select(r => ChatCitation.Of(r.From))],
            answer.Results.LastOrDefault(r => r.Rows.Count > 1) is { } table ? Table(table) : null,
            [],
            answer.Results.Count > 0 ? answer.Results[^1].From.View : null,
            conversation
        );
    }

    private static ChatTable Table(ToolResult result) =>
        new([.. result.Columns.Select(c => new ChatColumn(c.Name, c.Unit))], result.Rows);
}
