using System.IO.Compression;
using System.IO.Hashing;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>An entry's bytes, counted against bombs and held against their check sum at the end.</summary>
internal sealed class PackedEntry : ReadOnlyStream
{
    private readonly ZipArchiveEntry entry;
    private readonly UnpackingBudget budget;
    private readonly string file;
    private readonly Stream inner;
    private readonly Crc32 sum = new();

    public PackedEntry(ZipArchiveEntry entry, UnpackingBudget budget, string file)
    {
        (this.entry, this.budget, this.file) = (entry, budget, file);
        if (entry.IsEncrypted)
            throw new RefusedFileException(
                new Finding("archive.encrypted", file, 0, "", "", "the archive has a password; unpack it first.")
            );
        inner = ZipReading.Guarded(file, entry.Open);
    }

    /// <summary>Reads an entry to its end, only to see that it is whole.</summary>
    public static void Check(ZipArchiveEntry entry, UnpackingBudget budget, string file)
    {
        using var stream = new PackedEntry(entry, budget, file);
        stream.Finish();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = Unpack(buffer);
        sum.Append(buffer[..read]);
        budget.Take(read);
        return read;
    }

    /// <exception cref="RefusedFileException">The check sum of the archive does not match.</exception>
    public void Finish()
    {
        var rest = new byte[64 * 1024];
        while (Read(rest) > 0) { }
        if (sum.GetCurrentHashAsUInt32() != entry.Crc32)
            throw ZipReading.Damaged(file, $"the check sum of {entry.Name} does not match its content.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception e) when (ZipReading.IsDamage(e))
        {
            throw ZipReading.Damaged(file, $"the archive is truncated or damaged ({e.Message})");
        }
    }
}
