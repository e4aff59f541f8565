using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Features.Assistant.Model;

internal static class ModelClients
{
    /// <summary>The assistant with a model where one is set, else null.</summary>
    public static void AddModel(this IServiceCollection services, AssistantSettings? settings)
    {
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
