using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Running;

/// <summary>The wells of the store that findings are about.</summary>
internal sealed class FoundWells
{
    private readonly Dictionary<(string Dataset, string Key), long> ids = [];
    private readonly HashSet<long> known = [];
    private readonly string? dataset;

    private FoundWells(string? dataset) => this.dataset = dataset;

    public static async Task<FoundWells> Of(AppDb db, Findings findings, CancellationToken ct)
    {
        var found = new FoundWells(findings.Dataset);
        var named = findings.Kept.Select(f => f.Well).OfType<NamedWell>().Distinct().ToList();
        var byId = named.Select(w => w.Id).OfType<long>().ToList();
        found.known.UnionWith(await db.Wells.Where(w => byId.Contains(w.Id)).Select(w => w.Id).ToListAsync(ct));
        foreach (var wells in named.Where(w => w.Id is null).GroupBy(w => w.Dataset ?? findings.Dataset))
            await found.Add(db, wells.Key, wells.Select(w => w.Key).ToList(), ct);
        return found;
    }

    public long? IdOf(NamedWell? well) =>
        well switch
        {
            null => null,
            { Id: { } id } => known.Contains(id) ? id : null,
            { } named => ids.TryGetValue((named.Dataset ?? dataset ?? "", named.Key), out var id) ? id : null,
        };

    private async Task Add(AppDb db, string? of, List<string> keys, CancellationToken ct)
    {
        if (of is null)
            return;

        var wells = db.Wells.Where(w => w.DatasetKey == of && keys.Contains(w.SourceKey));
        foreach (var well in await wells.Select(w => new { w.SourceKey, w.Id }).ToListAsync(ct))
            ids[(of, well.SourceKey)] = well.Id;
    }
}
