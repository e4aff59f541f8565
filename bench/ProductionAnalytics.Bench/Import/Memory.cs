using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ProductionAnalytics.Bench.Import;

/// <summary>The most memory that the command line takes for a year of OGOR-A, and for a file ten times as large.</summary>
internal static class Memory
{
    private const int Times = 10;

    public static async Task Run(Results results, IReadOnlyList<string> years, CancellationToken ct)
    {
        var large = Path.Combine(Path.GetTempPath(), $"pa-bench-{Guid.NewGuid():n}.txt");
        try
        {
            var rows = Multiply(years[0], large);
            foreach (var postgres in new[] { false, true })
            {
                var engine = postgres ? "postgres" : "sqlite";
                results.Add(
                    "import",
                    $"{engine} peak memory, one year",
                    await Peak(postgres, years[0], ct),
                    "MB",
                    new { rows = rows / Times }
                );
                results.Add(
                    "import",
                    $"{engine} peak memory, ten times the rows",
                    await Peak(postgres, large, ct),
                    "MB",
                    new { rows }
                );
            }
        }
        finally
        {
            File.Delete(large);
        }
    }

    /// <summary>The same rows over and over, each time of other wells.</summary>
    private static long Multiply(string zip, string to)
    {
        long rows = 0;
        using var writer = new StreamWriter(to, append: false, Encoding.ASCII, bufferSize: 1 << 16);
        for (var time = 0; time < Times; time++)
        {
            using var archive = ZipFile.OpenRead(zip);
            using var reader = new StreamReader(archive.Entries.Single(e => e.Length > 0).Open());
            while (reader.ReadLine() is { } line)
            {
                var fields = line.Split(',');
                fields[8] = string.Create(CultureInfo.InvariantCulture, $"\"{time:00}{fields[8].Trim('"')[2..]}\"");
                writer.Write(string.Join(',', fields) + "\r\n");
                rows++;
            }
        }

        return rows;
    }

    private static async Task<double> Peak(bool postgres, string file, CancellationToken ct)
    {
        await using var store = await BenchStore.Create(postgres, ct);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { BenchStore.Server, "import", "bsee-ogor-a", file })
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in store.Settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        long peak = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!process.HasExited && await timer.WaitForNextTickAsync(ct))
            peak = Math.Max(peak, HighWater(process.Id));
        if (process.ExitCode != 0)
            throw new InvalidOperationException(await output + await errors);
        return peak / 1024.0;
    }

    /// <summary>The kernel's own high-water mark, kB.</summary>
    private static long HighWater(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(
                    line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(),
                    CultureInfo.InvariantCulture
                );
        }
        catch (IOException)
        {
            // The process ended meanwhile.
            return 0;
        }
    }
}
