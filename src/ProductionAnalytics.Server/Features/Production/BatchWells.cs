using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>Finds the wells that a batch names and tells which rows name none, or the same record twice.</summary>
internal static class BatchWells
{
    /// <summary>The wells' datasets by id. Rows that name a well by its source key are given its id.</summary>
    public static async Task<Dictionary<long, string>> Resolve(
        AppDb db,
        List<ProductionBatchInput> inputs,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        await GiveIds(db, inputs, errors, ct);
        var ids = inputs.Select(i => i.WellId).OfType<long>().Distinct().ToList();
        var wells = await db.Wells.Where(w => ids.Contains(w.Id)).ToDictionaryAsync(w => w.Id, w => w.DatasetKey, ct);
        for (var i = 0; i < inputs.Count; i++)
            if (inputs[i].WellId is { } id && !wells.ContainsKey(id))
                errors.Range($"records[{i}].well_id", $"No well has the id {id}.", "well.unknown");

        Repeats(inputs, errors);
        return wells;
    }

    private static async Task GiveIds(
        AppDb db,
        List<ProductionBatchInput> inputs,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        var keys = inputs.Where(i => i.WellId is null).Select(i => i.SourceKey!).Distinct().ToList();
        if (keys.Count == 0)
            return;

        var known = await db
            .Wells.Where(w => keys.Contains(w.SourceKey))
            .Select(w => new
            {
                w.DatasetKey,
                w.SourceKey,
                w.Id,
            })
            .ToDictionaryAsync(w => (w.DatasetKey, w.SourceKey), w => w.Id, ct);
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].WellId is not null)
                continue;
            if (known.TryGetValue((inputs[i].Dataset!, inputs[i].SourceKey!), out var id))
                inputs[i].WellId = id;
            else
                errors.Range(
                    $"records[{i}].source_key",
                    $"Dataset '{inputs[i].Dataset}' has no well with the source key '{inputs[i].SourceKey}'.",
                    "well.unknown"
                );
        }
    }

    private static void Repeats(List<ProductionBatchInput> inputs, RequestErrors errors)
    {
        var seen = new Dictionary<ProductionKey, int>();
        for (var i = 0; i < inputs.Count; i++)
            if (
                inputs[i].WellId is { } id
                && !seen.TryAdd(new ProductionKey(id, inputs[i].Interval, inputs[i].Start), i)
            )
                errors.Range(
                    $"records[{i}].date",
                    $"Names the same record as records[{seen[new ProductionKey(id, inputs[i].Interval, inputs[i].Start)]}]."
                );
    }
}
