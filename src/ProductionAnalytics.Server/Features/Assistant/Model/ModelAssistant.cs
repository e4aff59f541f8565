using System.ClientModel;
using Microsoft.Extensions.AI;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Model;

/// <summary>
/// Lets a language model answer by the catalogue, within limits, and takes out of its answer what no tool returned.
/// </summary>
internal sealed class ModelAssistant(IChatClient client, ToolCatalogue catalogue)
{
    private readonly ModelTools tools = new(catalogue);

    public ModelLimits Limits { get; init; } = ModelLimits.Usual;

    /// <param name="before">What was said in the conversation, the oldest first.</param>
    /// <exception cref="ModelException">The grammar must answer.</exception>
    public async Task<ModelAnswer> Answer(string question, IReadOnlyList<ChatMessage> before, CancellationToken ct)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timed.CancelAfter(Limits.Time);
        try
        {
            return await Converse(question, before, timed.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new ModelException("The language model took too long.");
        }
        catch (Exception e) when (e is ClientResultException or HttpRequestException or IOException)
        {
            // It is away, refuses, or broke off; what exactly is its operator's matter and no reader's.
            throw new ModelException("The language model is not reached.");
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException or FormatException)
        {
            // It sent what is no reply; the library that reads it says so in one of these ways.
            throw new ModelException("The language model sent something that makes no sense.");
        }
    }

    private async Task<ModelAnswer> Converse(string question, IReadOnlyList<ChatMessage> before, CancellationToken ct)
    {
        List<ChatMessage> said = [new(ChatRole.System, ModelPrompt.System), .. before, new(ChatRole.User, question)];
        var results = new List<ToolResult>();
        var budget = new ModelBudget(Limits);
        for (var step = 0; step < Limits.Steps; step++)
        {
            var reply = await Ask(said, budget, ct);
            var calls = reply.Messages.SelectMany(m => m.Contents).OfType<FunctionCallContent>().ToList();
            if (calls.Count == 0)
                return NumberCheck.Of(reply.Text, question, results);

            said.AddRange(reply.Messages);
            foreach (var call in calls)
            {
                budget.CountCall();
                var (told, result) = await tools.Run(call, ct);
                if (result is not null)
                    results.Add(result);
                said.Add(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, told)]));
            }
        }

        throw new ModelException("The language model did not come to an end.");
    }

    /// <summary>Streamed, so that a model that goes on writing is stopped and not waited for.</summary>
    private async Task<ChatResponse> Ask(List<ChatMessage> said, ModelBudget budget, CancellationToken ct)
    {
        var options = new ChatOptions
        {
            Tools = tools.Declared,
            Temperature = 0,
            MaxOutputTokens = ModelBudget.MostOutput,
        };
        var updates = new List<ChatResponseUpdate>();
        budget.Begin(said);
        await foreach (var update in client.GetStreamingResponseAsync(said, options, ct))
        {
            budget.Count(update);
            updates.Add(update);
        }

        budget.End();
        var reply = updates.ToChatResponse();
        return reply.Messages.Count > 0
            ? reply
            : throw new ModelException("The language model sent something that makes no sense.");
    }
}
