using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Staging;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>Brings copies of a dataset into the store that has it, each as a dataset of its own.</summary>
internal sealed class CopyImport(Store store, TimeProvider clock, string of, int times, ulong seed)
{
    /// <exception cref="OperatorException">The store does not have the dataset, or another one under a copy's key.</exception>
    public async Task<ImportReport> Run(Action<double>? progress, CancellationToken ct)
    {
        await using var db = store.Open();
        var known = await db.Datasets.OrderBy(d => d.Key).ToListAsync(ct);
        var original =
            known.SingleOrDefault(d => d.Key == of)
            ?? throw new OperatorException(
                $"The store has no dataset '{of}' to copy; it has {string.Join(", ", known.Select(d => d.Key))}. Import its files first."
            );
        var copies = Enumerable.Range(1, times).Select(number => DatasetCopy.Draw(of, number, seed)).ToList();
        var labels = await db.RegionLabels.Where(l => l.DatasetKey == of).ToListAsync(ct);
        var parts = await Parts(db, ct);
        if (parts.Count == 0)
            throw new OperatorException($"The dataset '{of}' has no wells to copy.");

        return await new PartedImport(store, clock).Run(
            new CopyFormat(store, original, copies, labels),
            copies.ConvertAll(copy => copy.Dataset(original)),
            copies.SelectMany(copy => parts.Select(part => PartOf(copy, part))),
            progress,
            ct
        );
    }

    private static MadePart PartOf(DatasetCopy copy, (long First, long Last) wells) =>
        new($"{copy.Key}, wells {wells.First} to {wells.Last}", new CopyPart(copy, wells.First, wells.Last));

    /// <summary>Wells in the order of ids, so many that their records are staged in one run.</summary>
    private async Task<List<(long First, long Last)>> Parts(AppDb db, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT w.id, count(p.well_id) FROM wells w LEFT JOIN production p ON p.well_id = w.id AND p.derived IS NULL
            WHERE w.dataset_key = {sql.Value(of)} GROUP BY w.id ORDER BY w.id
            """
        );
        var parts = new List<(long First, long Last)>();
        var (wells, records) = (0, 0L);
        foreach (var (id, count) in await sql.Read(r => (r.GetInt64(0), r.GetInt64(1)), ct))
        {
            (wells, records) = (wells + 1, records + count);
            if (parts.Count == 0 || wells > PartedImport.MostWells || records > StagedRecords.MostInRun)
            {
                parts.Add((id, id));
                (wells, records) = (1, count);
            }

            parts[^1] = (parts[^1].First, id);
        }

        return parts;
    }
}
