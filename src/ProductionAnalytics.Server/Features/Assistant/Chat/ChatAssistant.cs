using ProductionAnalytics.Server.Features.Assistant.Chat.Answering;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Chat;

/// <param name="Seen">What the page shows; null where nobody says.</param>
internal sealed record ChatQuestion(string Message, Conversation Conversation, PageFilter? Seen);

/// <summary>Answers a message: reads it by the grammar, runs the tool it means, and puts what was found into words.</summary>
internal sealed class ChatAssistant(NameBooks names, ToolCatalogue tools, Injections injections)
{
    public async Task<ChatReply> Answer(ChatQuestion question, CancellationToken ct)
    {
        var (conversation, seen) = (question.Conversation, question.Seen);
        var book = await names.Now(ct);
        var outcome = Interpreter.Read(question.Message, conversation.Context, seen?.Wells, book);
        if (outcome is Outcome.Understood { Frame.Seen: not null } && seen?.Beyond is { Count: > 0 } beyond)
            outcome = PageFilter.Refusal(beyond);
        if (outcome is Outcome.Understood { Frame.Topic: Topic.Injection } injected)
            outcome = await injections.Refusal(injected.Frame, book, ct);

        return outcome switch
        {
            Outcome.Asks asks => Ask(conversation, asks),
            Outcome.Understood understood => await Answer(conversation, understood, book, ct),
            Outcome.Refuses refuses => Replies.Refused(conversation.Id, refuses.Reason, refuses.Text),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static ChatReply Ask(Conversation conversation, Outcome.Asks asks)
    {
        conversation.Context = new Context(asks.Frame, asks.Doubt);
        return Replies.Asked(conversation.Id, asks);
    }

    private async Task<ChatReply> Answer(
        Conversation conversation,
        Outcome.Understood understood,
        NameBook book,
        CancellationToken ct
    )
    {
        var planned = Planner.Of(understood.Frame, book);
        if (planned.Plan is not { } plan)
            return planned.Instead is Outcome.Asks asks
                ? Ask(conversation, asks)
                : Replies.Refused(conversation.Id, (Outcome.Refuses)planned.Instead!);

        conversation.Context = new Context(understood.Frame);
        try
        {
            var found = new Found(plan, (await PlanRunning.Run(tools, plan, ct)).In(plan.Frame.Unit));
            var answer = await Rejections.Explain(tools, found, Writing.Of(found), ct);
            return Replies.Answered(conversation.Id, found, answer, understood.Notes);
        }
        catch (ToolException e)
        {
            // The tool says what it cannot do, in a sentence for a person.
            return Replies.Refused(conversation.Id, Reasons.NotUnderstood, e.Message);
        }
    }
}
