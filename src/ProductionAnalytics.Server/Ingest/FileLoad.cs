using System.Security.Cryptography;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Ingest.Running;
using ProductionAnalytics.Server.Ingest.Staging;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>
/// Reads one file into a staging area, then merges it in one transaction: the whole file or nothing. Reading wants nothing
/// of the store but a place to stage rows in, so it may go on while another file is merged.
/// </summary>
internal sealed class FileLoad(
    Store store,
    TimeProvider clock,
    BegunImport begun,
    ImportFile file,
    ImportSource source,
    Action<double> progress,
    ImportPulse pulse
) : IAsyncDisposable
{
    /// <summary>How much of the work is reading, for the progress; the rest is the merge.</summary>
    private const double Reading = 0.8;

    /// <summary>Who a change by an import is attributed to; the import says who started it.</summary>
    private static readonly Actor Author = new("import", ActorKind.Server);

    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(pulse.Stop);
    private IngestFormat format = begun.Order.Format!;
    private string dataset = "";
    private StagingArea? staging;
    private Task? reading;

    public ImportFile File => file;
    public Findings Findings { get; } = new();

    /// <summary>Starts to read, once.</summary>
    public void Begin() => reading ??= Task.Run(Read, CancellationToken.None);

    /// <summary>Waits for the end of reading, however it ended.</summary>
    public async Task WhenRead() =>
        await (reading ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <exception cref="RefusedFileException">The file cannot be used.</exception>
    public async Task Merge(HeldTotals totals)
    {
        await reading!;
        var ct = pulse.Stop;
        pulse.IsMerging = true;
        var merge = new FileMerge(begun.Order, begun.Import, file, format, dataset, staging!, Findings);
        try
        {
            Findings.Add(await store.Write(staging!.Db, Author, clock, scope => merge.Run(scope, ct), ct));
        }
        catch
        {
            // What the merge had counted was rolled back with it.
            Forget();
            throw;
        }
        finally
        {
            pulse.IsMerging = false;
        }

        totals.Add(merge.Held);
        totals.Note(begun.Import);
        progress(1);
    }

    /// <summary>Stops reading where it still goes on, and takes away what is staged.</summary>
    public async ValueTask DisposeAsync()
    {
        if (reading is not null)
            await stop.CancelAsync();
        await WhenRead();
        if (staging is not null)
            await staging.DisposeAsync();
        (staging, reading) = (null, null);
        stop.Dispose();
    }

    private async Task Read()
    {
        var ct = stop.Token;
        file.State = ImportState.Running;
        format ??= Formats.Recognise(source);
        Findings.Dataset = dataset = begun.Order.Dataset ?? format.Dataset.Key;
        (file.Format, file.Sha256) = (format.Key, await Sum(ct));

        staging = await StagingArea.Open(store, format, dataset, file, Findings, ct);
        Archive.Read(
            source.Path,
            (name, stream) => format.Read(stream, name, staging, Findings),
            share =>
            {
                ct.ThrowIfCancellationRequested();
                progress(share * Reading);
            },
            source.Name
        );
        await staging.Complete(ct);
        Findings.Judge(source.Name, begun.Order.Strict);
    }

    private void Forget()
    {
        file.State = ImportState.Running;
        (file.Inserted, file.Updated, file.Unchanged, file.KeptEdits) = (0, 0, 0, 0);
        (file.WellsInserted, file.WellsUpdated, file.WellsUnchanged) = (0, 0, 0);
    }

    private async Task<string> Sum(CancellationToken ct)
    {
        await using var content = System.IO.File.OpenRead(source.Path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
    }
}
