using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using ProductionAnalytics.Core.Cube.Snapshots;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Synthetic;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Cli;

/// <summary>Makes data to try sizes with: an invented basin, into the store or as a snapshot of its own.</summary>
internal static class GenerateCommand
{
    private const string IntoStore = "store";
    private const string IntoSnapshot = "snapshot";

    private static readonly Option<int?> Wells = Number("--wells", "How many wells.", SyntheticBasin.MostWells);
    private static readonly Option<int?> Months = Number("--months", "Months of each.", SyntheticBasin.MostMonths);

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Chooses the random numbers; the same seed makes the same data.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string> Into = new("--into")
    {
        Description = "store: imported like a file. snapshot: a file for 'serve --snapshot'.",
        Required = true,
    };

    private static readonly Option<FileInfo?> Out = new("--out") { Description = "The snapshot's file." };

    private static readonly Option<string> DatasetKey = new("--dataset")
    {
        Description = "The key of the dataset.",
        DefaultValueFactory = _ => SyntheticBasin.Key,
    };

    private static readonly Option<string?> Like = new("--like")
    {
        Description = "Copy this dataset of the store as further ones, with other keys and scaled volumes.",
    };

    private static readonly Option<int?> Times = Number("--times", "How many copies, 1 if left out.", DatasetCopy.Most);

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print what was made as one line of JSON at the end.",
    };

    public static Command Command()
    {
        Into.AcceptOnlyFromAmong(IntoStore, IntoSnapshot);
        DatasetKey.Validators.Add(DatasetKeys.Check);
        var command = new Command(
            "generate",
            "Make data to try sizes with: an invented basin, or copies of a dataset. The same again changes nothing."
        )
        {
            Wells,
            Months,
            Seed,
            Into,
            Out,
            DatasetKey,
            Like,
            Times,
            Json,
        };
        command.Validators.Add(Check);
        command.SetAction(Run);
        return command;
    }

    private static Option<int?> Number(string name, string description, int most)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(given =>
        {
            // What is no number is told by the option itself.
            if (
                given.Tokens is [var text]
                && int.TryParse(text.Value, CultureInfo.InvariantCulture, out var number)
                && (number < 1 || number > most)
            )
                given.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be 1 to {most:N0}."));
        });
        return option;
    }

    private static void Check(CommandResult given)
    {
        if (given.GetResult(Like) is not null)
        {
            Option[] others = [Wells, Months, Out, DatasetKey];
            if (others.Any(o => given.GetResult(o) is { Implicit: false }) || given.GetValue(Into) != IntoStore)
                given.AddError("--like copies a dataset as it is, into the store: it takes --times and --seed only.");
            return;
        }

        if (given.GetResult(Times) is not null)
            given.AddError("--times says how many copies; of what is for --like to say.");
        if (given.GetResult(Wells) is null || given.GetResult(Months) is null)
            given.AddError("Say how much: --wells and --months.");
        if (given.GetResult(Out) is not null && given.GetValue(Into) == IntoStore)
            given.AddError("--out names a snapshot's file; the store has its place in the settings.");
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var asJson = parsed.GetValue(Json);
        if (parsed.GetValue(Like) is { } like)
            return await Copy(like, parsed.GetValue(Times) ?? 1, parsed.GetValue(Seed), asJson, ct);

        var basin = new SyntheticBasin(
            parsed.GetValue(Wells)!.Value,
            parsed.GetValue(Months)!.Value,
            parsed.GetValue(Seed)
        );
        var dataset = parsed.GetValue(DatasetKey)!;
        return parsed.GetValue(Into) == IntoStore
            ? await ToStore(basin, dataset, asJson, ct)
            : await ToSnapshot(basin, dataset, parsed.GetValue(Out)?.FullName, asJson, ct);
    }

    private static async Task<int> Copy(string like, int times, ulong seed, bool asJson, CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        var import = new CopyImport(store, TimeProvider.System, like, times, seed);
        return Told(await OneBar.Show($"{times} × {like}", progress => import.Run(progress, ct)), asJson);
    }

    private static async Task<int> ToStore(SyntheticBasin basin, string dataset, bool asJson, CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        var import = new SyntheticImport(store, TimeProvider.System, basin, dataset);
        return Told(await OneBar.Show(basin.Title, progress => import.Run(progress, ct)), asJson);
    }

    private static int Told(ImportReport report, bool asJson)
    {
        ImportSummary.PrintParts(report, asJson ? Console.Error : Console.Out);
        if (report.Import.State != ImportState.Succeeded)
            Console.Error.WriteLine(
                "Not complete, as the dataset's title says if anything was loaded; the same command goes on from there."
            );
        if (asJson)
            ImportSummary.PrintJson(report);
        return report.Import.State == ImportState.Succeeded ? 0 : CommandLine.Failed;
    }

    private static async Task<int> ToSnapshot(
        SyntheticBasin basin,
        string dataset,
        string? path,
        bool asJson,
        CancellationToken ct
    )
    {
        path ??= Path.GetFullPath(
            FormattableString.Invariant($"synthetic-{basin.Wells}x{basin.Months}-{basin.Seed}.snapshot")
        );
        MustNotBeOther(path);
        var boeMcf = OpenStore.Settings().BoeMcf;
        var bytes = await OneBar.Show(
            basin.Title,
            progress => Task.Run(() => SyntheticSnapshot.Write(path, basin, dataset, boeMcf, progress, ct), ct)
        );
        (asJson ? Console.Error : Console.Out).WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: {basin.Wells:N0} wells, {basin.WellMonths:N0} well-months, {bytes:N0} bytes. Look at it with 'serve --snapshot {path}'."
            )
        );
        if (asJson)
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        path,
                        dataset,
                        wells = basin.Wells,
                        months = basin.Months,
                        seed = basin.Seed,
                        bytes,
                    },
                    ServerApp.Json
                )
            );
        return 0;
    }

    /// <summary>A snapshot makes place for a new one; no other file does.</summary>
    private static void MustNotBeOther(string path)
    {
        if (Directory.Exists(path))
            throw new OperatorException($"--out is '{path}', which is a folder.");
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new OperatorException($"--out is '{path}', whose folder does not exist.");
        if (!File.Exists(path))
            return;

        try
        {
            CubeSnapshot.About(path);
        }
        catch (DamagedSnapshotException)
        {
            throw new OperatorException($"--out is '{path}', which exists and is no snapshot; it is left alone.");
        }
    }
}
