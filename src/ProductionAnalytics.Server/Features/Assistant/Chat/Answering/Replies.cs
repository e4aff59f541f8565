using System.Text.RegularExpressions;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>From an answer, a question asked back or a refusal to the reply.</summary>
internal static partial class Replies
{
    private const string AnsweredAsAsked = "answered";
    private const string AssumptionsStated = "assumptions_stated";
    private const string RefusedToAnswer = "refused";

    public static ChatReply Refused(string conversation, Outcome.Refuses refusal) =>
        Refused(conversation, refusal.Reason, refusal.Text);

    public static ChatReply Refused(string conversation, string reason, string text) =>
        new(text, RefusedToAnswer, reason, null, [], [], null, [], null, conversation);

    public static ChatReply Asked(string conversation, Outcome.Asks asks) =>
        new(
            asks.Doubt.Question,
            "clarification_requested",
            null,
            UnderstoodLine.Of(asks.Frame) is { Length: > 0 } line ? line : null,
            [],
            [],
            null,
            [.. asks.Doubt.Choices.Select(c => c.Label)],
            null,
            conversation
        );

    public static ChatReply Answered(string conversation, Found found, Answer answer, IReadOnlyList<string> notes)
    {
        var line = UnderstoodLine.Of(found.Frame);
        var from = found.Result.From;
        var citation = ChatCitation.Of(from);
        if (answer.Reason is { } reason)
            return new ChatReply(
                answer.Text,
                RefusedToAnswer,
                reason,
                line,
                [],
                [citation],
                null,
                [],
                from.View,
                conversation
            );

        var said = notes.Concat(found.Result.Remarks.Select(Remark)).Distinct().ToList();
        var text = string.Join(
            '\n',
            said.Where(Assumption.Is)
                .Select(Assumption.Text)
                .Concat(said.Where(n => !Assumption.Is(n)))
                .Prepend(answer.Text)
        );
        return new ChatReply(
            text,
            said.Exists(Assumption.Is) ? AssumptionsStated : AnsweredAsAsked,
            null,
            line,
            answer.Values,
            [citation],
            answer.Table,
            Suggestions.Of(found.Frame),
            from.View,
            conversation
        );
    }

    /// <summary>
    /// What the tool remarks, without its counts: every number of an answer was asked for. That days were assumed changes
    /// the number, and is an assumption.
    /// </summary>
    private static string Remark(string remark)
    {
        var text = Counts().Replace(remark, m => m.Index == 0 ? "Some " : "");
        return
            remark.Contains("calendar days", StringComparison.Ordinal)
            || remark.StartsWith("The data begins", StringComparison.Ordinal)
            || remark.StartsWith("The data ends", StringComparison.Ordinal)
            ? $"{Assumption.Mark}{text}"
            : text;
    }

    [GeneratedRegex(@"^\d[\d,]* (?=\p{L})|(?<= )of \d[\d,]* (?=months)|the \d[\d,]* (?=wells)")]
    private static partial Regex Counts();
}
