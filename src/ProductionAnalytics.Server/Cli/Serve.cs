using System.CommandLine;
using System.Runtime.InteropServices;
using Npgsql;
using ProductionAnalytics.Core.Cube.Snapshots;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Cli;

internal static class Serve
{
    public const string Name = "serve";

    public static Command Command()
    {
        var empty = new Option<bool>("--empty") { Description = "Start without demo data." };
        var snapshot = new Option<FileInfo>("--snapshot")
        {
            Description = "Serve a snapshot of a cube alone, read-only and without a store.",
        };
        snapshot.AcceptExistingOnly();
        var command = new Command(Name, "Serve the web app and the API until stopped.") { empty, snapshot };
        command.SetAction(
            (parsed, _) => Run([], withDemo: !parsed.GetValue(empty), parsed.GetValue(snapshot)?.FullName)
        );
        return command;
    }

    /// <param name="withDemo">Whether an empty store gets the demo basin.</param>
    /// <param name="snapshot">A file to serve in place of a store.</param>
    public static async Task<int> Run(string[] args, bool withDemo = false, string? snapshot = null)
    {
        // The file is read while the server is put together.
        var reading = snapshot is null ? null : Task.Run(() => CubeFile.Open(snapshot));
        try
        {
            await using var app = ServerApp.Build(args, withDemo: withDemo, snapshot: snapshot);
            if (reading is not null)
                app.Services.GetRequiredService<CubeKeeper>().Keep(await reading);
            // A closing terminal stops the server like Ctrl-C does.
            using var hangUp = PosixSignalRegistration.Create(
                PosixSignal.SIGHUP,
                signal =>
                {
                    signal.Cancel = true;
                    app.Lifetime.StopApplication();
                }
            );
            app.Lifetime.ApplicationStarted.Register(() => Greet(app));
            await app.StartAsync();
            await Invite(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (OperatorException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return CommandLine.WrongUsage;
        }
        catch (DamagedSnapshotException e)
        {
            await Console.Error.WriteLineAsync($"The snapshot {snapshot} cannot be served: {e.Message}.");
            return CommandLine.Failed;
        }
        catch (NpgsqlException e)
        {
            // The store was to be migrated on start and does not answer.
            await Console.Error.WriteLineAsync(
                $"PostgreSQL cannot be used ({e.Message}); check POSTGRES_SERVER, POSTGRES_PORT, POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB."
            );
            return CommandLine.Failed;
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"BACKEND_PORT names a port that another program uses already: {e.Message}"
            );
            return CommandLine.WrongUsage;
        }
    }

    /// <summary>Where nobody is let in without an account and there is none, whoever sees this console makes the first.</summary>
    private static async Task Invite(WebApplication app)
    {
        var local = app.Services.GetRequiredService<LocalRule>();
        if (local.IsPossible || app.Services.GetRequiredService<Store>().IsAbsent || await IsClaimed(local))
            return;

        var path = app.Services.GetRequiredService<OneTimeLink>().Path;
        Console.WriteLine(
            "  Nobody has an account yet. This link creates the administrator; it is good once and for a day:"
        );
        Console.WriteLine($"  {Address(app)}{path}");
    }

    private static async Task<bool> IsClaimed(LocalRule local)
    {
        try
        {
            return await local.IsClaimed(CancellationToken.None);
        }
        catch (Exception e) when (StoreFailure.Describe(e) is not null)
        {
            // There is no store to make an account in just now.
            return true;
        }
    }

    private static string Address(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<AppSettings>();
        var host = settings.BindAddress is "127.0.0.1" or "localhost" or "0.0.0.0" or "::"
            ? "localhost"
            : settings.BindAddress;
        var port = app.Urls.Select(u => new Uri(u).Port).FirstOrDefault(settings.Port);
        return $"http://{host}:{port}";
    }

    private static void Greet(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<AppSettings>();
        Console.WriteLine($"{settings.ProjectName} {settings.Version}");
        Console.WriteLine($"  address  {Address(app)}");
        Console.WriteLine($"  store    {settings.StoreName}");
    }
}
