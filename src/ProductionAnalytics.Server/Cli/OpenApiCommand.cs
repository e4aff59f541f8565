using System.CommandLine;

namespace ProductionAnalytics.Server.Cli;

internal static class OpenApiCommand
{
    public static Command Command()
    {
        var command = new Command("openapi", "Print the OpenAPI document. Needs no store.");
        command.SetAction(
            async (_, ct) =>
            {
                await using var app = ServerApp.Build(
                    ["--BIND_ADDRESS=127.0.0.1", "--BACKEND_PORT=0", "--LOG_LEVEL=error"],
                    withStore: false
                );
                await app.StartAsync(ct);
                using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
                Console.WriteLine((await http.GetStringAsync("/openapi/v1.json", ct)).TrimEnd());
                return 0;
            }
        );
        return command;
    }
}
