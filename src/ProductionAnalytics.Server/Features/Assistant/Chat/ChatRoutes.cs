using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Features.Assistant.Chat.Answering;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Assistant.Chat;

internal static class ChatRoutes
{
    public static void AddChat(this IServiceCollection services)
    {
        services.AddSingleton<NameBooks>();
        services.AddSingleton<Injections>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<ChatAssistant>();
    }

    public static void MapChat(this RouteGroupBuilder api) =>
        api.MapGroup("chatbot")
            .WithTags("Assistant")
            .MapPost("", PostChat.Handle)
            .For(Role.Viewer)
            .WithName("chat")
            .WithSummary("Ask the assistant about the data; every number of its answer comes with its source")
            .Accepts<ChatInput>("application/json")
            .WithQuery([])
            .WithMetadata(new AnswersOnce(), new AlsoProduces(Acceptable.Events));
}
