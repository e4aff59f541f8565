using System.CommandLine;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Cli;

/// <summary>What an operator types: the server and everything around it, in one program.</summary>
internal static class CommandLine
{
    public const int Failed = 1;
    public const int WrongUsage = 2;

    public static async Task<int> Run(string[] args)
    {
        // Without a command it serves; that is also how a test host or a process manager starts it.
        if (args.Length == 0 || IsHostSetting(args[0]))
            return await Serve.Run(args);

        try
        {
            var parsed = Commands().Parse(args);
            var invocation = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            // The server stops by itself; any other command is cancelled, and takes the time to undo what it had begun.
            using var stop = new CancellationTokenSource();
            using var signals = parsed.CommandResult.Command.Name == Serve.Name ? null : new StopSignals(stop);
            var code = await parsed.InvokeAsync(invocation, stop.Token);
            return parsed.Errors.Count > 0 ? WrongUsage : code;
        }
        catch (OperatorException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("cancelled");
            return Failed;
        }
        catch (Exception e) when (StoreFailure.IsOfStore(e) || e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(StoreFailure.Describe(e)?.Detail ?? StoreFailure.Root(e).Message);
            return Failed;
        }
    }

    private static RootCommand Commands() =>
        new("Oil & Gas Production Analytics: serves the web app and the API, and works on the store.")
        {
            Serve.Command(),
            MigrateCommand.Command(),
            ImportCommand.Command(),
            DemoCommand.Command(),
            GenerateCommand.Command(),
            WellsCommand.Command(),
            AskCommand.Command(),
            CubeCommand.Command(),
            UsersCommand.Command(),
            KeysCommand.Command(),
            DoctorCommand.Command(),
            OpenApiCommand.Command(),
        };

    private static bool IsHostSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal);
}
