using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using ProductionAnalytics.Server.Features.Assistant.Chat;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Model;

/// <summary>Lets the language model answer where there is one. Where it cannot, the grammar does, and the reply says so.</summary>
internal sealed class ModelFirst(ChatAssistant grammar, ModelAssistant? model = null)
{
    /// <summary>Messages of a conversation that are told again.</summary>
    private const int MostBefore = 8;

    private readonly ConditionalWeakTable<Conversation, List<ChatMessage>> before = [];

    public async Task<ChatReply> Answer(ChatQuestion question, CancellationToken ct)
    {
        if (model is null)
            return await grammar.Answer(question, ct);

        try
        {
            var said = before.GetOrCreateValue(question.Conversation);
            var answer = await model.Answer(Asked(question), Before(said), ct);
            Remember(said, question, answer);
            return ModelReply.Of(question.Conversation.Id, answer);
        }
        catch (ModelException e)
        {
            var reply = await grammar.Answer(question, ct);
            return reply with { Response = $"{reply.Response}\n{e.Message} This answer is by the grammar alone." };
        }
    }

    private static string Asked(ChatQuestion question) =>
        question.Seen is { } seen
            ? $"{question.Message}\n\n(The page shows these wells and months: {JsonSerializer.Serialize(seen.Wells, ToolJson.Options)})"
            : question.Message;

    private static List<ChatMessage> Before(List<ChatMessage> said)
    {
        lock (said)
            return [.. said];
    }

    private static void Remember(List<ChatMessage> said, ChatQuestion question, ModelAnswer answer)
    {
        lock (said)
        {
            said.Add(new ChatMessage(ChatRole.User, question.Message));
            said.Add(new ChatMessage(ChatRole.Assistant, answer.Text));
            if (said.Count > MostBefore)
                said.RemoveRange(0, said.Count - MostBefore);
        }
    }
}
