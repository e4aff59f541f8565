using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Assistant;

/// <summary>Sends messages to the assistant.</summary>
internal static class Chatting
{
    public const string Address = "/api/v1/chatbot";

    public static async Task<JsonNode> Chat(
        this TestApp app,
        string message,
        string? conversation = null,
        string? filter = null
    )
    {
        var reply = await app.Http.PostAsJsonAsync(
            Address,
            new
            {
                message,
                conversation_id = conversation,
                filter,
            },
            TestApp.Ct
        );
        return await reply.Body();
    }
}
