using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Features.Datasets;
using ProductionAnalytics.Server.Ingest.Demo;

namespace ProductionAnalytics.Server.Cli;

internal static class DemoCommand
{
    public static Command Command()
    {
        var load = new Command("load", "Load the demo basin: 600 invented wells with fifteen years of months.");
        load.SetAction((_, ct) => Load(ct));
        var remove = new Command("remove", "Remove the demo basin and all that belongs to it.");
        remove.SetAction((_, ct) => Remove(ct));
        return new Command("demo", "The synthetic demo basin.") { load, remove };
    }

    private static async Task<int> Load(CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        var report = await DemoImport.Run(store, TimeProvider.System, ct);
        ImportSummary.Print(report, Console.Out);
        return report.Import.State == ImportState.Succeeded ? 0 : CommandLine.Failed;
    }

    private static async Task<int> Remove(CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        var removal = await store.Write(Actor.Cli, TimeProvider.System, scope => Remove(scope, ct), ct);
        if (removal is null)
        {
            await Console.Error.WriteLineAsync("There is no demo basin in this store.");
            return CommandLine.Failed;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Removed the demo basin: {removal.Wells:N0} wells, {removal.Records:N0} records."
            )
        );
        return 0;
    }

    private static async Task<DatasetRemoval?> Remove(WriteScope scope, CancellationToken ct) =>
        await scope.Db.Datasets.AnyAsync(d => d.Key == Dataset.Demo, ct)
            ? await RemovedDataset.Of(scope, Dataset.Demo, ct)
            : null;
}
