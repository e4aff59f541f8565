using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Features.Assistant.Model;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Assistant.Chat;

internal static class PostChat
{
    private const int MostCharacters = 2_000;
    private const int MostFilterCharacters = 8_000;

    public static async Task<Results<Ok<ChatReply>, ProblemHttpResult, OtherReply>> Handle(
        HttpContext http,
        ModelFirst assistant,
        Conversations conversations,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<ChatInput, ChatInput>(errors, ct);
        var input = body?.Input ?? new ChatInput();
        Check(input, errors);
        var seen = PageFilter.Read(input.Filter, errors);
        if (body is null || errors.Any)
            return errors.Problem()!;

        var whose = Conversations.Whose(http);
        if (conversations.Find(whose, input.ConversationId) is not { } conversation)
            return Unknown();

        var reply = await assistant.Answer(new ChatQuestion(input.Message!, conversation, seen), ct);
        return Acceptable.TypeFor(http) == Acceptable.Events
            ? new OtherReply(TypedResults.ServerSentEvents(Pieces(reply, ct)))
            : TypedResults.Ok(reply);
    }

    private static void Check(ChatInput input, RequestErrors errors)
    {
        if (string.IsNullOrWhiteSpace(input.Message))
            errors.Range("message", "Say what you would like to know.");
        else if (TextRules.Complain(input.Message, MostCharacters) is { } complaint)
            errors.Range("message", complaint);
        if (input.Filter is not null && TextRules.Complain(input.Filter, MostFilterCharacters) is { } ofFilter)
            errors.Range("filter", ofFilter);
        if (input.ConversationId is not null && TextRules.Complain(input.ConversationId) is { } ofId)
            errors.Range("conversation_id", ofId);
    }

    private static ProblemHttpResult Unknown() =>
        Problem.Unprocessable(
            "conversation.unknown",
            "There is no such conversation, or it is over; leave conversation_id out to begin another.",
            new Dictionary<string, string[]> { ["conversation_id"] = ["There is no such conversation."] }
        );

    /// <summary>The text sentence by sentence, then all of the reply.</summary>
    private static async IAsyncEnumerable<SseItem<ChatEvent>> Pieces(
        ChatReply reply,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var line in reply.Response.Split('\n'))
        {
            ct.ThrowIfCancellationRequested();
            yield return new SseItem<ChatEvent>(new ChatEvent(line + "\n", null), "text");
            await Task.Yield();
        }

        yield return new SseItem<ChatEvent>(new ChatEvent(null, reply), "reply");
    }
}
