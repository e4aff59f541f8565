using System.IO.Compression;
using System.Text;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Small made-up files, named for their situation.</summary>
internal static class Samples
{
    public static string OkFolder => Path.Combine(Repository.Root, "tests", "data", "ok");
    public static string NotOkFolder => Path.Combine(Repository.Root, "tests", "data", "not-ok");

    public static string Ok(string format, string name) => Path.Combine(OkFolder, format, name);

    public static IEnumerable<string> NotOk(string format) =>
        Directory.EnumerateFiles(Path.Combine(NotOkFolder, format)).Order(StringComparer.Ordinal);

    /// <summary>An archive in memory, entry by entry.</summary>
    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.ASCII.GetBytes(text));
            }

        return bytes.ToArray();
    }

    /// <summary>One row of OGOR-A.</summary>
    public static string OgorRow(
        string api,
        string month,
        int oil,
        int gas = 0,
        int water = 0,
        int days = 28,
        string op = "MADE-UP OPERATOR"
    ) =>
        $"\"16729\",\"A001\",\"{month}\",\"{days:00}\",\"O\",\"{oil:000000000}\",\"{gas:000000000}\",\"{water:000000000}\",\"{api}\",\"08\",\"GC  205\",\"01234\",\"{op}\",\"GC205\",\"000000000\",\"S01\",\"20010315\",\"\",\"\"\r\n";
}
