using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>A part of made-up data: what it is called, and what its format reads.</summary>
internal sealed record MadePart(string Name, object Content);

/// <summary>
/// Brings made-up datasets into the store through the import that every file takes, part by part, so that memory and
/// transactions stay small. Until the last part is there, the title of each dataset says that it is not complete.
/// </summary>
internal sealed class PartedImport(Store store, TimeProvider clock)
{
    /// <summary>More in one transaction would be a change that is not told well by well.</summary>
    public const int MostWells = 50_000;

    private const string Incomplete = ", not complete";

    /// <summary>The dataset as it is called while parts of it are not there.</summary>
    public static Dataset Meanwhile(Dataset dataset)
    {
        dataset.Title += Incomplete;
        return dataset;
    }

    /// <param name="datasets">As they shall be in the end.</param>
    /// <exception cref="OperatorException">The store has another dataset under one of the keys.</exception>
    public async Task<ImportReport> Run(
        IngestFormat format,
        IReadOnlyList<Dataset> datasets,
        IEnumerable<MadePart> parts,
        Action<double>? progress,
        CancellationToken ct
    )
    {
        foreach (var dataset in datasets)
            await MustNotBeAnother(dataset, ct);
        var folder = Directory.CreateTempSubdirectory("pa-made-");
        try
        {
            var files = parts.Select((part, i) => Written(part, folder.FullName, i)).ToList();
            var order = new ImportOrder(Actor.Cli, format, files)
            {
                Dataset = datasets is [var only] ? only.Key : null,
                IsAttended = true,
            };
            var report = await new Importer(store, clock).Run(order, Overall(files.Count, progress), ct);
            if (report.Files.All(f => f.State == ImportState.Succeeded))
                foreach (var dataset in datasets)
                    await store.Write(Actor.Cli, clock, scope => NameAsComplete(scope, dataset, ct), ct);
            return report;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ImportSource Written(MadePart part, string folder, int number)
    {
        var path = Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
        File.WriteAllText(path, JsonSerializer.Serialize(part.Content));
        return new ImportSource(part.Name, path);
    }

    private static Action<ImportFile, double> Overall(int files, Action<double>? progress)
    {
        var shares = new double[files];
        return (file, share) =>
        {
            // One file is read while another is merged; a look that comes in between is no harm.
            shares[file.Number - 1] = share;
            progress?.Invoke(shares.Average());
        };
    }

    private async Task MustNotBeAnother(Dataset dataset, CancellationToken ct)
    {
        await using var db = store.Open();
        var known = await db.Datasets.SingleOrDefaultAsync(d => d.Key == dataset.Key, ct);
        if (known is not null && known.Title != dataset.Title && known.Title != dataset.Title + Incomplete)
            throw new OperatorException(
                $"The store has another dataset '{known.Key}' ({known.Title}). Choose another key where the command takes one (--dataset), or remove that one: DELETE /api/v1/datasets/{known.Key}."
            );
    }

    private static async Task<int> NameAsComplete(WriteScope scope, Dataset dataset, CancellationToken ct)
    {
        var named = await scope
            .Db.Datasets.Where(d => d.Key == dataset.Key && d.Title != dataset.Title)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Title, dataset.Title), ct);
        // Whoever keeps the title in memory hears of a change through a well.
        if (named > 0)
            scope.TouchHeaders(
                await scope.Db.Wells.Where(w => w.DatasetKey == dataset.Key).Select(w => w.Id).Take(1).ToListAsync(ct)
            );
        return named;
    }
}
