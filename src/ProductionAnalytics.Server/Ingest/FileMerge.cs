using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Ingest.Staging;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>What happens in the one transaction that brings a staged file into the store. It may run again, from the start.</summary>
internal sealed class FileMerge(
    ImportOrder order,
    Import import,
    ImportFile file,
    IngestFormat format,
    string dataset,
    StagingArea staging,
    Findings read
)
{
    /// <summary>
    /// A file's worth of rows is sorted in memory, and by one process: starting others takes longer than what they do.
    /// </summary>
    private const string ForManyRows = "SET LOCAL work_mem = '64MB'; SET LOCAL max_parallel_workers_per_gather = 0";

    /// <summary>What the file's datasets held before and after; to be believed once the transaction is committed.</summary>
    public List<(string Dataset, DatasetTotals Before, DatasetTotals After)> Held { get; } = [];

    /// <summary>What was found on the way, beyond what reading the file found.</summary>
    public async Task<Findings> Run(WriteScope scope, CancellationToken ct)
    {
        var (db, findings) = (scope.Db, new Findings());
        if (db.IsPostgres)
            await new Sql(db).Add(ForManyRows).Execute(ct);
        var datasets = await ImportedDatasets.Of(db, ct);
        await ImportedDatasets.Lock(db, datasets, ct);
        await ImportedDatasets.Know(db, format, datasets, ct);
        var before = new Dictionary<string, DatasetTotals>();
        foreach (var key in datasets)
            before[key] = await ImportedDatasets.Totals(db, [key], ct);

        var headers = new WellMerge(scope, format, import.Id);
        var wells = await headers.Run(ct);
        await LentPositions.Bring(scope, datasets, ct);
        var records = staging.HasProduction ? await Records(scope, findings, ct) : default;
        await headers.Newer.Write(scope, ct);

        scope.AfterTotals = async () =>
        {
            Count(wells, records, findings);
            Held.Clear();
            foreach (var key in datasets)
                Held.Add((key, before[key], await ImportedDatasets.Totals(db, [key], ct)));
            foreach (var (wellId, overlap) in scope.Overlaps)
                findings.Add(Describe(wellId, overlap));
            db.Update(file);
            await db.SaveChangesAsync(ct);
        };
        return findings;
    }

    private async Task<MergeCounts> Records(WriteScope scope, Findings findings, CancellationToken ct)
    {
        var look = new MergeFindings(scope.Db, file.FileName, findings);
        await StagedWells.Resolve(scope.Db, ct);
        staging.HasSeveralRuns |= await StagedWells.Unite(scope.Db, ct);
        await StagedWells.Lock(scope.Db, ct);
        await StagedWells.RejectUnknown(scope.Db, file.FileName, findings, ct);
        if (staging.HasSeveralRuns && !format.RowsAddUp)
            await look.Repeated(ct);
        read.Judge(file.FileName, order.Strict, findings);

        var merge = new ProductionMerge(scope, staging, order.OverwriteEdits, import.Id);
        var counts = await merge.Count(ct);
        if (counts.KeptEdits > 0)
            await look.EditedAndRestated(ct);
        // Before the new records are there, which are never absent.
        if (format.IsComplete)
            await look.Absent(dataset, merge.Covered, ct);
        await merge.Write(counts, ct);
        return counts;
    }

    private void Count(MergeCounts wells, MergeCounts records, Findings findings)
    {
        file.State = ImportState.Succeeded;
        (file.RowsRead, file.Rejected) = (read.RowsRead, read.Rejected + findings.Rejected);
        (file.WellsInserted, file.WellsUpdated, file.WellsUnchanged) = (wells.Inserted, wells.Updated, wells.Unchanged);
        (file.Inserted, file.Updated, file.Unchanged, file.KeptEdits) = (
            records.Inserted,
            records.Updated,
            records.Unchanged,
            records.KeptEdits
        );
    }

    private Finding Describe(long wellId, PeriodOverlap overlap) =>
        new(
            "period.overlap",
            file.FileName,
            0,
            Measures.All[overlap.Measure],
            overlap.Reported.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            FormattableString.Invariant(
                $"the {overlap.Period.Name()} from {overlap.Date:yyyy-MM-dd} of well {wellId} says this, the finer records inside it {overlap.Finer:R}; the finer ones are used"
            )
        );
}
