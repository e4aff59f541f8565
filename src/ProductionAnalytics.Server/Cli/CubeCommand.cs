using System.CommandLine;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Cli;

internal static class CubeCommand
{
    public static Command Command()
    {
        var verify = new Command("verify", "Build the cube of the store and hold it against the store, well by well.");
        verify.SetAction((_, ct) => Verify(ct));
        return new Command("cube", "Look after the cube that answers analytic questions from memory.") { verify };
    }

    private static async Task<int> Verify(CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        var (cube, differences) = await store.Read(
            async db =>
            {
                var cube = await CubeLoading.Load(db, ct);
                return (cube, await CubeVerifying.Differences(db, cube, ct));
            },
            ct
        );
        foreach (var difference in differences)
            Console.WriteLine(difference);
        Console.WriteLine(
            $"{store.Settings.StoreName}, version {cube.Version}: {cube.Cube.Wells} wells, {differences.Count} differences."
        );
        return differences.Count == 0 ? 0 : CommandLine.Failed;
    }
}
