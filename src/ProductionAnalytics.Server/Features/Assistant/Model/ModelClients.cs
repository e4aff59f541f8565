using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Features.Assistant.Model;

internal static class ModelClients
{
    /// <summary>The grammar, and a model before it where one is set.</summary>
    public static void AddModel(this IServiceCollection services, AssistantSettings? settings)
    {
        services.AddSingleton<ModelFirst>();
        if (settings is null)
            return;

        services.AddSingleton(Client(settings));
        services.AddSingleton<ModelAssistant>();
    }

    /// <summary>Asked once: who waits for a second attempt would rather have the grammar's answer.</summary>
    public static IChatClient Client(AssistantSettings settings) =>
        new OpenAIClient(
            new ApiKeyCredential(settings.ApiKey ?? "none"),
            new OpenAIClientOptions { Endpoint = settings.Endpoint, RetryPolicy = new ClientRetryPolicy(0) }
        )
            .GetChatClient(settings.Model)
            .AsIChatClient();
}
