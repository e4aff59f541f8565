using System.Text.Json;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Chat;

/// <summary>What the assistant says to one message.</summary>
/// <param name="Response">Every number in it stands in <paramref name="Values"/>.</param>
/// <param name="Behaviour">answered, assumptions_stated, clarification_requested or refused.</param>
/// <param name="Reason">Of a refusal: no_data, out_of_scope, data_quality or not_understood.</param>
/// <param name="Understood">How the message was read, in one line; null where nothing of it was.</param>
/// <param name="Suggestions">Messages worth sending next; of a clarification, its choices.</param>
/// <param name="View">The page that shows what was asked for; null where none does.</param>
/// <param name="ConversationId">To be sent with the next message, which may then refer to this one.</param>
public sealed record ChatReply(
    string Response,
    string Behaviour,
    string? Reason,
    string? Understood,
    IReadOnlyList<ChatValue> Values,
    IReadOnlyList<ChatCitation> Citations,
    ChatTable? Table,
    IReadOnlyList<string> Suggestions,
    string? View,
    string ConversationId
);

/// <summary>A number of an answer, exactly as the data gives it.</summary>
/// <param name="Value">Null where nothing was reported.</param>
/// <param name="Citation">The place of its source among the citations.</param>
public sealed record ChatValue(string Label, double? Value, string? Unit, int Citation);

/// <summary>What was asked of the data.</summary>
/// <param name="Arguments">As the tool took them, defaults filled in.</param>
/// <param name="Wells">How many wells the filter matches.</param>
/// <param name="View">The page that shows the same wells and months.</param>
public sealed record ChatCitation(
    string Tool,
    object Arguments,
    long? Wells,
    DateOnly? StartDate,
    DateOnly? EndDate,
    long AsOfVersion,
    string? View
)
{
    internal static ChatCitation Of(Provenance from) =>
        new(
            from.Tool,
            JsonSerializer.SerializeToElement(from.Arguments, from.Arguments.GetType(), ToolJson.Options),
            from.Wells,
            from.StartDate,
            from.EndDate,
            from.AsOfVersion,
            from.View
        );
}

/// <param name="Rows">A place for each column: text, a number, a date or null for what was not reported.</param>
public sealed record ChatTable(IReadOnlyList<ChatColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <param name="Unit">Null where the column is no number.</param>
public sealed record ChatColumn(string Name, string? Unit);

/// <summary>One event of a streamed reply: a piece of the text, or at the end the whole reply.</summary>
public sealed record ChatEvent(string? Text, ChatReply? Reply);
