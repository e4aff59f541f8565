using System.IO.Compression;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>
/// Opens a file as published: bare, the one text inside a zip, or a workbook as a whole. Only what must be sought inside
/// an archive, a workbook or another archive, is unpacked to disk, and removed again.
/// </summary>
internal static class Archive
{
    private const int DeepestZip = 2;

    /// <param name="read">Given the name of the text or workbook and its bytes; those of a workbook can be sought.</param>
    /// <param name="progress">Told the share of the file's bytes that were read.</param>
    /// <param name="name">What people call the file, where it is not called so on disk.</param>
    /// <exception cref="RefusedFileException">The archive is damaged, hostile, or not what is wanted.</exception>
    public static void Read(
        string path,
        Action<string, Stream> read,
        Action<double>? progress = null,
        string? name = null
    )
    {
        using var file = new ProgressStream(File.OpenRead(path), progress);
        name ??= Path.GetFileName(path);
        Open(file, name, new UnpackingBudget(file.Length, name), depth: 1, ReadAll);

        bool ReadAll(string entry, Stream stream)
        {
            read(entry, stream);
            return true;
        }
    }

    /// <summary>The beginning of the text, or the sheets of the workbook, by which formats are told.</summary>
    /// <exception cref="RefusedFileException">The archive is damaged, hostile, or not what is wanted.</exception>
    public static FileSample Sample(string path, string? name = null)
    {
        using var file = File.OpenRead(path);
        name ??= Path.GetFileName(path);
        FileSample? sample = null;
        Open(file, name, new UnpackingBudget(file.Length, name), depth: 1, Begin);
        return sample!;

        bool Begin(string entry, Stream stream)
        {
            sample = Sample(entry, stream);
            return false;
        }
    }

    private static FileSample Sample(string name, Stream stream)
    {
        if (stream.CanSeek && ZipReading.IsZip(stream))
            return new FileSample(name, ReadOnlyMemory<byte>.Empty, Workbook.SheetNames(stream, name));

        var start = new byte[FileSample.MostBytes];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return new FileSample(name, start.AsMemory(0, length), []);
    }

    /// <param name="read">Says whether the rest of an entry shall be held against its check sum.</param>
    private static void Open(
        Stream file,
        string name,
        UnpackingBudget budget,
        int depth,
        Func<string, Stream, bool> read
    )
    {
        if (!ZipReading.IsZip(file))
        {
            read(name, file);
            return;
        }

        using var zip = ZipReading.Open(file, name);
        if (ZipReading.IsWorkbook(zip))
        {
            foreach (var part in zip.Entries)
                PackedEntry.Check(part, budget, name);
            file.Position = 0;
            read(name, file);
        }
        else if (depth > DeepestZip)
            throw ZipReading.Refused(
                name,
                "archive.nested",
                "an archive in an archive is read, but no deeper; unpack it first."
            );
        else
            OpenEntry(ZipReading.TheOneFile(zip, name), name, budget, depth, read);
    }

    private static void OpenEntry(
        ZipArchiveEntry entry,
        string archive,
        UnpackingBudget budget,
        int depth,
        Func<string, Stream, bool> read
    )
    {
        using var packed = new PackedEntry(entry, budget, archive);
        var (start, isZip) = Peek(packed);
        if (!isZip)
        {
            if (read(entry.Name, new Continued(start, packed)))
                packed.Finish();
            return;
        }

        using var unpacked = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        unpacked.Write(start);
        packed.CopyTo(unpacked);
        packed.Finish();
        unpacked.Position = 0;
        Open(unpacked, entry.Name, budget, depth + 1, read);
    }

    private static (byte[] Start, bool IsZip) Peek(PackedEntry packed)
    {
        var start = new byte[4];
        var length = packed.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        start = start[..length];
        return (start, ZipReading.IsZip(new MemoryStream(start)));
    }
}
