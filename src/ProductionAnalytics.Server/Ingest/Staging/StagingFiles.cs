using System.Globalization;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>Where imports keep what they need only for a while, under <c>DATA_DIR/tmp</c>.</summary>
internal static class StagingFiles
{
    /// <summary>The staging database of a file of an import on SQLite.</summary>
    public static string Of(Store store, long importId, int number) =>
        Path.Combine(Folder(store), $"import-{Name(importId)}-{Name(number)}.db");

    /// <summary>The file whose lock says that the import's process is alive.</summary>
    public static string LockOf(Store store, long importId) =>
        Path.Combine(Folder(store), $"import-{Name(importId)}.lock");

    /// <summary>What was uploaded for an import.</summary>
    public static string UploadsOf(Store store, string name) =>
        Path.Combine(store.Settings.DataDir, "tmp", "uploads", name);

    /// <summary>Removes uploads whose server died; what is younger than a day may belong to a living one.</summary>
    public static void SweepUploads(Store store, TimeProvider clock)
    {
        var uploads = new DirectoryInfo(UploadsOf(store, ""));
        if (!uploads.Exists)
            return;
        foreach (var left in uploads.EnumerateDirectories())
            if (left.LastWriteTimeUtc < clock.GetUtcNow().AddDays(-1))
                left.Delete(recursive: true);
    }

    /// <summary>Removes what an import that is over had staged.</summary>
    public static void Forget(Store store, long importId)
    {
        foreach (var staged in Directory.EnumerateFiles(Folder(store), $"import-{Name(importId)}-*.db"))
            File.Delete(staged);
    }

    /// <summary>Once the store says that the import is over: until then the lock says that somebody is at it.</summary>
    public static void Unlock(Store store, long importId) => File.Delete(LockOf(store, importId));

    private static string Name(long importId) => importId.ToString(CultureInfo.InvariantCulture);

    private static string Folder(Store store) =>
        Directory.CreateDirectory(Path.Combine(store.Settings.DataDir, "tmp")).FullName;
}
