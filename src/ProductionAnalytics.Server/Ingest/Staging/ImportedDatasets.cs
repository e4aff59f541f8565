using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>All that a dataset has produced; bbl and Mcf.</summary>
internal readonly record struct DatasetTotals(double? Oil, double? Gas, double? Water);

/// <summary>The datasets that the staged rows go to.</summary>
internal static class ImportedDatasets
{
    public static async Task<IReadOnlyList<string>> Of(AppDb db, CancellationToken ct) =>
        await new Sql(db)
            .Add(
                """
                SELECT dataset_key FROM staged_wells WHERE well_id IS NULL
                UNION SELECT w.dataset_key FROM staged_wells s JOIN wells w ON w.id = s.well_id WHERE s.well_id IS NOT NULL
                ORDER BY 1
                """
            )
            .Read(r => r.GetString(0), ct);

    /// <summary>One import of a dataset at a time.</summary>
    public static async Task Lock(AppDb db, IReadOnlyList<string> datasets, CancellationToken ct)
    {
        if (!db.IsPostgres)
            return;

        foreach (var dataset in datasets)
        {
            var turn = new Sql(db);
            await turn.Add($"SELECT pg_advisory_xact_lock(hashtext({turn.Value($"import {dataset}")}))").Execute(ct);
        }
    }

    /// <summary>Makes sure that the datasets are there; those that are new come with what must be said of them.</summary>
    public static async Task Know(AppDb db, IngestFormat format, IReadOnlyList<string> datasets, CancellationToken ct)
    {
        var known = await db.Datasets.Select(d => d.Key).ToListAsync(ct);
        foreach (var key in datasets.Except(known))
        {
            db.Add(format.NewDataset(key));
            await db.SaveChangesAsync(ct);
            db.AddRange(
                format.RegionLabels.Select(l => new RegionLabel
                {
                    DatasetKey = key,
                    Code = l.Code,
                    Label = l.Label,
                })
            );
            await db.SaveChangesAsync(ct);
        }
    }

    public static async Task<DatasetTotals> Totals(AppDb db, IReadOnlyList<string> datasets, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT sum(t.cum_oil), sum(t.cum_gas), sum(t.cum_water) FROM well_totals t JOIN wells w ON w.id = t.well_id
            WHERE {sql.AnyOf("w.dataset_key", datasets)}
            """
        );
        return (await sql.Read(r => new DatasetTotals(r.Number(0), r.Number(1), r.Number(2)), ct))[0];
    }
}
