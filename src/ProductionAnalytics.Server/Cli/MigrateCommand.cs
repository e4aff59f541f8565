using System.CommandLine;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Cli;

internal static class MigrateCommand
{
    public static Command Command()
    {
        var command = new Command("migrate", "Bring the store's schema up to date.");
        command.SetAction(
            async (_, ct) =>
            {
                await using var store = new Store(OpenStore.Settings());
                var ran = await store.Migrate(ct);
                Console.WriteLine(
                    ran.Count == 0
                        ? $"{store.Settings.StoreName} is up to date."
                        : $"{store.Settings.StoreName}: ran {string.Join(", ", ran)}."
                );
                return 0;
            }
        );
        return command;
    }
}
