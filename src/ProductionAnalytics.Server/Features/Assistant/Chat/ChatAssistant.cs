using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

namespace ProductionAnalytics.Server.Features.Assistant.Chat;

/// <param name="Seen">What the page shows; null where nobody says.</param>
internal sealed record ChatQuestion(string Message, Conversation Conversation, PageFilter? Seen);

/// <summary>Answers a message: reads it by the grammar, runs the tool it means, and puts what was found into words.</summary>
internal sealed class ChatAssistant(NameBooks names)
{
    public async Task<ChatReply> Answer(ChatQuestion question, CancellationToken ct)
    {
        var book = await names.Now(ct);
        var outcome = Interpreter.Read(question.Message, question.Conversation.Context, question.Seen?.Wells, book);
        return new ChatReply(
            outcome is Outcome.Refuses refused ? refused.Text : "I cannot answer this yet.",
            "refused",
            "not_understood",
            null,
            [],
            [],
            null,
            [],
            null,
            question.Conversation.Id
        );
    }
}
