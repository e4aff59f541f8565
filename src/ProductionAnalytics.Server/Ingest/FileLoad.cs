using System.Security.Cryptography;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Ingest.Running;
using ProductionAnalytics.Server.Ingest.Staging;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>Reads one file into a staging area, then merges it in one transaction: the whole file or nothing.</summary>
internal sealed class FileLoad(
    Store store,
    TimeProvider clock,
    ImportOrder order,
    Import import,
    ImportFile file,
    HeldTotals totals,
    Findings findings
)
{
    /// <summary>How much of the work is reading, for the progress; the rest is the merge.</summary>
    private const double Reading = 0.8;

    /// <summary>Who a change by an import is attributed to; the import says who started it.</summary>
    private const string Author = "import";

    public async Task Run(ImportSource source, Action<double> progress, ImportPulse pulse)
    {
        var ct = pulse.Stop;
        file.State = ImportState.Running;
        var format = order.Format ?? Formats.Recognise(source);
        var dataset = order.Dataset ?? format.Dataset.Key;
        findings.Dataset = dataset;
        (file.Format, file.Sha256) = (format.Key, await Sum(source.Path, ct));

        await using var staging = await StagingArea.Open(store, format, dataset, source.Name, import.Id, findings, ct);
        await Task.Run(
            () =>
                Archive.Read(
                    source.Path,
                    (name, stream) => format.Read(stream, name, staging, findings),
                    share => progress(share * Reading),
                    source.Name
                ),
            ct
        );
        await staging.Complete(ct);
        findings.Judge(source.Name, order.Strict);

        pulse.IsMerging = true;
        var merge = new FileMerge(order, import, file, format, dataset, staging, findings);
        try
        {
            findings.Add(await store.Write(staging.Db, Author, clock, scope => merge.Run(scope, ct), ct));
        }
        catch
        {
            // What the merge had counted was rolled back with it.
            Forget();
            throw;
        }

        totals.Add(merge.Held);
        totals.Note(import);
        pulse.IsMerging = false;
        progress(1);
    }

    private void Forget()
    {
        file.State = ImportState.Running;
        (file.Inserted, file.Updated, file.Unchanged, file.KeptEdits) = (0, 0, 0, 0);
        (file.WellsInserted, file.WellsUpdated, file.WellsUnchanged) = (0, 0, 0);
    }

    private static async Task<string> Sum(string path, CancellationToken ct)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
    }
}
