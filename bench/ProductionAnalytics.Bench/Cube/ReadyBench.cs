using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Microsoft.Win32.SafeHandles;
using ProductionAnalytics.Bench.Http;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Server.Ingest.Demo;
using ProductionAnalytics.Server.Ingest.Synthetic;

namespace ProductionAnalytics.Bench.Cube;

/// <summary>
/// From the start of the process to the first complete and right answer, on a snapshot alone: with the file in the page
/// cache, and with the file on the disk only.
/// </summary>
internal static partial class ReadyBench
{
    private const int Rounds = 3;

    /// <summary>POSIX_FADV_DONTNEED.</summary>
    private const int NotNeeded = 4;

    /// <summary>Three volumes of all wells, month by month.</summary>
    private const string Question = "analytics/series?measures=oil,gas,water";

    public static async Task Run(Results results, int millions, CancellationToken ct)
    {
        var basin = new SyntheticBasin(millions * 1_000_000 / SampleBasin.MonthsOfWell, SampleBasin.MonthsOfWell, 1);
        var folder = Directory.CreateTempSubdirectory("pa-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "ready.snapshot");
            var bytes = SyntheticSnapshot.Write(path, basin, SyntheticBasin.Key, boeMcf: 6, progress: null, ct);
            var right = Sums(basin);
            var settings = new
            {
                millions,
                bytes,
                cores = Environment.ProcessorCount,
            };

            // The first round brings the file, and the program, into the page cache.
            await Ready(path, right, ct);
            var warm = new List<double>();
            for (var round = 0; round < Rounds; round++)
                warm.Add(await Ready(path, right, ct));
            results.Add("cube", "ready", Timing.Median(warm), "s", settings);
            ForgetPages(path);
            results.Add("cube", "ready, cold", await Ready(path, right, ct), "s", settings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <exception cref="InvalidOperationException">The first answer is not the right one.</exception>
    private static async Task<double> Ready(string path, MonthlySums right, CancellationToken ct)
    {
        var start = TimeProvider.System.GetTimestamp();
        await using var server = await RunningServer.Start(new Dictionary<string, string?>(), ["--snapshot", path], ct);
        var answer = JsonNode.Parse(await server.Http.GetStringAsync(Question, ct))!;
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        right.MustBe(answer["groups"]![0]!);
        return seconds;
    }

    /// <summary>As the generator makes the months, without the cube or its file.</summary>
    private static MonthlySums Sums(SyntheticBasin basin)
    {
        var last = MonthNumber.Of(SyntheticBasin.LastMonth);
        var all = new MonthlySums(last);
        Parallel.For(
            1,
            basin.Wells + 1,
            () => new MonthlySums(last),
            (number, _, some) => some.Add(basin.Well(number).Months),
            all.Add
        );
        return all;
    }

    private static void ForgetPages(string path)
    {
        using var file = File.OpenHandle(path);
        if (Advise(file, 0, 0, NotNeeded) != 0)
            throw new InvalidOperationException("The file's pages could not be given up.");
    }

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    private static partial int Advise(SafeFileHandle file, long offset, long length, int advice);

    /// <summary>Oil, gas and water by month, counted back from the last.</summary>
    private sealed class MonthlySums(int last)
    {
        private const int MostMonths = 1_000;
        private static readonly string[] Names = ["oil", "gas", "water"];

        private readonly Lock gate = new();
        private readonly double[][] sums = [new double[MostMonths], new double[MostMonths], new double[MostMonths]];

        public MonthlySums Add(IReadOnlyList<DemoMonth> months)
        {
            foreach (var month in months)
            {
                var back = last - MonthNumber.Of(month.Date);
                sums[0][back] += month.Oil ?? 0;
                sums[1][back] += month.Gas ?? 0;
                sums[2][back] += month.Water ?? 0;
            }

            return this;
        }

        public void Add(MonthlySums others)
        {
            lock (gate)
                for (var q = 0; q < sums.Length; q++)
                for (var back = 0; back < MostMonths; back++)
                    sums[q][back] += others.sums[q][back];
        }

        public void MustBe(JsonNode answer)
        {
            for (var q = 0; q < sums.Length; q++)
            {
                var months = answer[Names[q]]!.AsArray();
                var longest = Array.FindLastIndex(sums[q], v => v != 0);
                if (months.Count <= longest)
                    throw new InvalidOperationException($"The answer has {months.Count} months of {Names[q]}.");
                for (var i = 0; i < months.Count; i++)
                    if ((double?)months[i] is var found && (found ?? 0) != sums[q][months.Count - 1 - i])
                        throw new InvalidOperationException(
                            $"{Names[q]} of month {i} is {found}, not {sums[q][months.Count - 1 - i]}."
                        );
            }
        }
    }
}
