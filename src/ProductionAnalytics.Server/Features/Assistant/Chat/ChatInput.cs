namespace ProductionAnalytics.Server.Features.Assistant.Chat;

/// <summary>A message to the assistant.</summary>
/// <param name="Message">At most 2,000 characters.</param>
/// <param name="ConversationId">Of an earlier reply, where this message goes on from it.</param>
/// <param name="Filter">What the page shows: the search part of its address, without the question mark. It counts where the message speaks of it.</param>
public sealed record ChatInput(string? Message, string? ConversationId, string? Filter)
{
    public ChatInput()
        : this(null, null, null) { }
}
