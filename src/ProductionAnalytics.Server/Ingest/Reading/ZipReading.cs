using System.IO.Compression;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>Opens zips that anybody may have sent.</summary>
internal static class ZipReading
{
    private const int MostEntries = 1_000;
    private const string PartsOfAWorkbook = "[Content_Types].xml";

    /// <summary>Whether it starts like a zip, also like one without entries. The stream is put back to its start.</summary>
    public static bool IsZip(Stream file)
    {
        Span<byte> start = stackalloc byte[4];
        var read = file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 4 && (start.SequenceEqual("PK\u0003\u0004"u8) || start.SequenceEqual("PK\u0005\u0006"u8));
    }

    /// <summary>The archive, once its directory was found to be harmless.</summary>
    public static ZipArchive Open(Stream file, string name)
    {
        var zip = Guarded(name, () => new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true));
        var entries = Guarded(name, () => zip.Entries);
        if (entries.Count > MostEntries)
            throw Refused(
                name,
                "archive.too_many_entries",
                $"the archive has {entries.Count} entries; at most {MostEntries} are read."
            );
        if (entries.FirstOrDefault(e => PointsElsewhere(e.FullName)) is { } hostile)
            throw new RefusedFileException(
                new Finding(
                    "archive.path",
                    name,
                    0,
                    "",
                    hostile.FullName,
                    "names in an archive must stay inside it; who made this one?"
                )
            );

        return zip;
    }

    public static bool IsWorkbook(ZipArchive zip) => zip.Entries.Any(e => e.FullName == PartsOfAWorkbook);

    /// <summary>The one entry that is a file.</summary>
    public static ZipArchiveEntry TheOneFile(ZipArchive zip, string name)
    {
        var files = zip.Entries.Where(e => e.Name.Length > 0).ToList();
        return files.Count == 1
            ? files[0]
            : throw Refused(name, "archive.entries", $"one file is wanted in the archive; it has {files.Count}.");
    }

    public static T Guarded<T>(string name, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(name, $"the archive is truncated or damaged ({e.Message})");
        }
    }

    /// <summary>
    /// What System.IO.Compression throws at bytes that are not the archive they say to be: mostly InvalidDataException,
    /// but wrong lengths and offsets also end in the others.
    /// </summary>
    public static bool IsDamage(Exception e) =>
        e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;

    public static RefusedFileException Damaged(string name, string wanted) => Refused(name, "archive.damaged", wanted);

    public static RefusedFileException Refused(string name, string code, string wanted) =>
        new(new Finding(code, name, 0, "", "", wanted));

    private static bool PointsElsewhere(string path) =>
        path.StartsWith('/')
        || path.StartsWith('\\')
        || (path.Length > 1 && path[1] == ':')
        || path.Split('/', '\\').Contains("..");
}
