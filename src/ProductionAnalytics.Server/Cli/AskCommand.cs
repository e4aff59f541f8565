using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Features.Analytics.Engines;
using ProductionAnalytics.Server.Features.Assistant.Chat;
using ProductionAnalytics.Server.Features.Assistant.Tools;
using Spectre.Console;

namespace ProductionAnalytics.Server.Cli;

/// <summary>The assistant on the command line: it reads the store itself and needs no server.</summary>
internal static class AskCommand
{
    public static Command Command()
    {
        var messages = new Argument<string[]>("message")
        {
            Description = "What to ask; several are one conversation, and the last is answered.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print the reply as the API gives it." };
        var command = new Command("ask", "Ask the assistant about the data in the store.") { messages, json };
        command.SetAction((parsed, ct) => Ask(parsed.GetValue(messages)!, parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> Ask(string[] messages, bool asJson, CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        await using var services = Services(store);
        var assistant = services.GetRequiredService<ChatAssistant>();
        var conversation = new Conversation("command-line");
        ChatReply reply = null!;
        foreach (var message in messages)
            reply = await assistant.Answer(new ChatQuestion(message, conversation, null), ct);

        if (asJson)
            Console.WriteLine(JsonSerializer.Serialize(reply, ServerApp.Json));
        else
            Print(reply);
        return reply.Behaviour == "refused" ? CommandLine.Failed : 0;
    }

    private static ServiceProvider Services(Store store)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(store.Settings);
        services.AddSingleton(store);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CubeKeeper>();
        services.AddSingleton<AnalyticsEngines>();
        services.AddTools();
        services.AddChat();
        return services.BuildServiceProvider();
    }

    private static void Print(ChatReply reply)
    {
        Console.WriteLine(reply.Response);
        if (reply.Table is { } table)
            Print(table);
        if (reply.Behaviour == "clarification_requested")
            foreach (var suggestion in reply.Suggestions)
                Console.WriteLine($"  - {suggestion}");
        if (reply.Understood is { } understood)
            Console.WriteLine($"Understood: {understood}");
    }

    private static void Print(ChatTable table)
    {
        var shown = new Table()
            .Border(TableBorder.None)
            .AddColumns([
                .. table.Columns.Select(c => new TableColumn(
                    Markup.Escape(c.Unit is null ? c.Name : $"{c.Name} ({c.Unit})")
                )),
            ]);
        foreach (var row in table.Rows)
            shown.AddRow([.. row.Select(cell => new Text(Text(cell)))]);
        AnsiConsole.Write(shown);
    }

    private static string Text(object? cell) =>
        cell switch
        {
            null => "",
            double number => number.ToString("#,0.######", CultureInfo.InvariantCulture),
            long number => number.ToString("#,0", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => $"{cell}",
        };
}
