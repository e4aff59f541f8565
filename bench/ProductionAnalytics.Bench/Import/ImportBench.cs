using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Ingest;

namespace ProductionAnalytics.Bench.Import;

/// <summary>
/// The five years of OGOR-A into a store that has the boreholes: ours from file to commit, against unzipping, parsing and
/// summing alone plus the barest write of the same rows.
/// </summary>
internal static class ImportBench
{
    private const string Name = "import";
    private const int Rounds = 3;

    private static readonly IReadOnlyList<string> Years = RealFiles.Years;

    public static async Task<int> Run(Results results, CancellationToken ct)
    {
        foreach (var postgres in new[] { false, true })
            await Speed(results, postgres, ct);
        await Memory.Run(results, Years, ct);
        return 0;
    }

    private static async Task Speed(Results results, bool postgres, CancellationToken ct)
    {
        var engine = postgres ? "postgres" : "sqlite";
        var (ours, parse, bare) = (new List<double>(), new List<double>(), new List<double>());
        // The first round warms the runtime up and does not count.
        for (var round = 0; round <= Rounds; round++)
        {
            var files = new List<ParsedFile>();
            var parsing = await Timing.Seconds(() =>
            {
                files.AddRange(Years.Select(ParsedFile.Read));
                return Task.CompletedTask;
            });
            var writing = await Bare(postgres, files, ct);
            files.Clear();
            var importing = await Ours(postgres, ct);
            if (round == 0)
                continue;

            parse.Add(parsing);
            bare.Add(writing);
            ours.Add(importing);
        }

        var settings = new
        {
            files = Years.Count,
            rows = 401_740,
            well_months = 376_660,
            rounds = Rounds,
            cores = Environment.ProcessorCount,
        };
        results.Add(Name, $"{engine} parse and sum", Timing.Median(parse), "s", settings);
        results.Add(Name, $"{engine} bare write", Timing.Median(bare), "s", settings);
        results.Add(Name, $"{engine} ours", Timing.Median(ours), "s", settings);
        results.Add(
            Name,
            $"{engine} ours / bare",
            Timing.Median(ours.Zip(parse.Zip(bare)).Select(r => (r.Second.First + r.Second.Second) / r.First)),
            "ratio",
            settings
        );
    }

    private static async Task<double> Ours(bool postgres, CancellationToken ct)
    {
        await using var store = await WithBoreholes(postgres, ct);
        var importer = new Importer(store.Store, TimeProvider.System);
        var order = new ImportOrder(Actor.Cli, Formats.Find("bsee-ogor-a"), [.. Years.Select(ImportSource.At)]);
        ImportReport? report = null;
        var seconds = await Timing.Seconds(async () => report = await importer.Run(order, progress: null, ct));
        return report!.Files.Sum(f => f.Inserted) == 376_660
            ? seconds
            : throw new InvalidOperationException(
                $"The import is wrong: {report.Import.State} {report.Import.Failure}"
            );
    }

    private static async Task<double> Bare(bool postgres, List<ParsedFile> files, CancellationToken ct)
    {
        await using var store = await WithBoreholes(postgres, ct);
        await using var db = store.Store.Open();
        var wells = await db.Wells.ToDictionaryAsync(w => w.SourceKey, w => w.Id, ct);
        return await Timing.Seconds(async () =>
        {
            foreach (var file in files)
                await BareWrite.Run(store.Store, file, wells, ct);
        });
    }

    private static async Task<BenchStore> WithBoreholes(bool postgres, CancellationToken ct)
    {
        var store = await BenchStore.Create(postgres, ct);
        var boreholes = ImportSource.At(RealFiles.Boreholes);
        await new Importer(store.Store, TimeProvider.System).Run(
            new ImportOrder(Actor.Cli, Formats.Find("bsee-boreholes"), [boreholes]),
            progress: null,
            ct
        );
        return store;
    }
}
