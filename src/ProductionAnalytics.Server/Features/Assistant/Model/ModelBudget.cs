using Microsoft.Extensions.AI;

namespace ProductionAnalytics.Server.Features.Assistant.Model;

/// <summary>Counts what a question has taken so far. Not every endpoint tells tokens: four letters are taken for one then.</summary>
internal sealed class ModelBudget(ModelLimits limits)
{
    public const int MostOutput = 1_500;

    private const int LettersOfAToken = 4;

    private long spent;
    private long estimated;
    private long told;
    private int calls;

    public void Begin(IEnumerable<ChatMessage> said)
    {
        (estimated, told) = (said.Sum(m => m.Contents.Sum(Letters)) / LettersOfAToken, 0);
        Check();
    }

    public void Count(ChatResponseUpdate update)
    {
        estimated += update.Contents.Sum(Letters) / LettersOfAToken;
        told += update.Contents.OfType<UsageContent>().Sum(u => u.Details.TotalTokenCount ?? 0);
        Check();
    }

    public void End() => (spent, estimated, told) = (spent + Math.Max(estimated, told), 0, 0);

    public void CountCall()
    {
        if (++calls > limits.Calls)
            throw new ModelException("The language model did not come to an end.");
    }

    private void Check()
    {
        if (spent + Math.Max(estimated, told) > limits.Tokens)
            throw new ModelException("The language model used up what one question may take.");
    }

    private static int Letters(AIContent content) =>
        content switch
        {
            TextContent text => text.Text.Length,
            FunctionResultContent result => result.Result?.ToString()?.Length ?? 0,
            FunctionCallContent call => call.Arguments?.Sum(a => a.Key.Length + (a.Value?.ToString()?.Length ?? 0))
                ?? 0,
            _ => 0,
        };
}
